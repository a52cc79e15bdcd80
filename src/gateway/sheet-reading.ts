import type { StoredAnswer } from "../core/answers/answer";
import type { ChosenColumns } from "../core/form/form";
import type { Grid } from "../core/grid/grid";
import type { Preferences } from "../core/plan/preferences";
import { recalculating, type Circumstances } from "../core/recalculate";
import type { Steps } from "../core/steps";
import type { Run, RunControl } from "./run";
import type { Memories } from "./settings/memories";
import { inTurns } from "./turns";

/** A sheet as it was read. `grid` is null where nothing stands on it, and where the reading was stopped. */
export interface SheetReading {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly grid: Grid | null;
  readonly memories: Memories;
  readonly answers: readonly StoredAnswer[];
  readonly preferences: Preferences;
  readonly reviewed: readonly string[];
  /** The columns that people have pointed at. */
  readonly columns: readonly ChosenColumns[];
}

/**
 * Recalculates a sheet that was read, in turns with whatever else there is to do; null where it holds no form, and where it
 * was told to stop.
 */
export function calculateSheet(
  reading: SheetReading,
  control: RunControl = {},
  wishes: Wishes = {},
): Promise<Run | null> {
  return inTurns(calculatingSheet(reading, wishes), control);
}

/** What counts for the recalculation of a sheet beside what was read. */
export type Wishes = Pick<Circumstances, "replaced" | "elsewhere" | "period">;

/** Recalculates a sheet that was read, in steps; null where it holds no form. */
export function* calculatingSheet(reading: SheetReading, wishes: Wishes = {}): Steps<Run | null> {
  const { id: sheetId, name: sheet, grid, isProtected, answers, preferences, reviewed, columns } = reading;
  if (grid === null) return null;
  const circumstances = { answers, preferences, isProtected, columns, ...wishes };
  const recalculation = yield* recalculating(grid, circumstances);
  if (recalculation === null) return null;
  const nothing = { written: false, leftOut: [], staleNotes: [] };
  return { ...recalculation, sheet, sheetId, grid, answers, preferences, reviewed, columns, ...nothing };
}
