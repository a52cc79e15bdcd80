import { recalculating, type OwnFormula } from "../../core/recalculate";
import type { Run, RunControl } from "../../gateway/run";
import { inTurns } from "../turns";
import type { SheetReading } from "./read-sheet";

/**
 * Recalculates a sheet that was read, in turns with whatever else there is to do; null where it holds no form, and where it
 * was told to stop.
 * @param replaced a formula of the user's own that is to give way to the result, if any
 */
export async function calculateSheet(
  reading: SheetReading,
  control: RunControl = {},
  replaced?: OwnFormula,
): Promise<Run | null> {
  const { id: sheetId, name: sheet, grid, isProtected, answers, preferences, reviewed, columns } = reading;
  if (grid === null) return null;
  const circumstances = { answers, preferences, isProtected, replaced, columns };
  const recalculation = await inTurns(recalculating(grid, circumstances), control);
  if (recalculation === null) return null;
  const nothing = { written: false, leftOut: [], staleNotes: [] };
  return { ...recalculation, sheet, sheetId, grid, answers, preferences, reviewed, columns, ...nothing };
}
