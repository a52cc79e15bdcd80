import { recalculate, type OwnFormula } from "../../core/recalculate";
import type { SheetReading } from "./read-sheet";
import type { Run } from "../../gateway/run";

/**
 * Recalculates a sheet that was read; null where it holds no form.
 * @param replaced a formula of the user's own that is to give way to the result, if any
 */
export function calculateSheet(reading: SheetReading, replaced?: OwnFormula): Run | null {
  const { id: sheetId, name: sheet, grid, isProtected, answers, preferences, reviewed } = reading;
  const circumstances = { answers, preferences, isProtected, replaced };
  const recalculation = grid === null ? null : recalculate(grid, circumstances);
  if (grid === null || recalculation === null) return null;
  const nothing = { written: false, leftOut: [], staleNotes: [] };
  return { ...recalculation, sheet, sheetId, grid, answers, preferences, reviewed, ...nothing };
}
