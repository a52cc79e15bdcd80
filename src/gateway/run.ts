import type { StoredAnswer } from "../core/answers/answer";
import type { ChosenColumns } from "../core/form/form";
import type { CellValue, Grid, Position } from "../core/grid/grid";
import type { Preferences } from "../core/plan/preferences";
import type { Recalculation } from "../core/recalculate";

/**
 * What is added to results and may be left out without costing them: the journal in the workbook (then Batalkan works as
 * long as the pane lives), the highlight of missing inputs, cell notes, and one entry of Excel's own undo for all of it.
 */
export type Extra = "journal" | "highlight" | "notes" | "undo-group";

/** One run over one sheet. `written` is false for a check, which only shows what a run would change. */
export interface Run extends Recalculation {
  readonly sheet: string;
  /** The sheet's id, which stays when the sheet is renamed. */
  readonly sheetId: string;
  /** The sheet as it was read, before anything was written. */
  readonly grid: Grid;
  readonly written: boolean;
  /** What people decided about formulas of this workbook, on whichever sheet. */
  readonly answers: readonly StoredAnswer[];
  /** The names of the warnings that somebody has ticked off in this workbook. */
  readonly reviewed: readonly string[];
  /** The columns that people have pointed at, for whichever heading. */
  readonly columns: readonly ChosenColumns[];
  /** What the people who share the workbook have chosen for it. */
  readonly preferences: Preferences;
  /** What this Excel would not take; the results stand without it. */
  readonly leftOut: readonly Extra[];
  /** The cells (A1) whose notes may say what is no more so: a person has written into them, or Excel refused others. */
  readonly staleNotes: readonly string[];
  /** The first result cells (A1) that protection keeps from being written, where nothing has been written. */
  readonly locked?: readonly string[];
}

/** More result cells than these are not asked about before somebody wants them to be written. */
export const MOST_LOCKED = 200;

/** A sheet as it was shown: its id, by which it is found, and the name that it had, by which people know it. */
export interface ShownSheet {
  readonly id: string;
  readonly name: string;
}

/** The sheet that a run is for, where it is not the active one. */
export interface RunTarget {
  readonly sheetId: string;
  /** A formula that the run was asked for; where the sheet has no indicator of that wording, nothing is written. */
  readonly formula?: string;
}

/** What of the sheet of a run is another by now than it knows. */
export interface Changes {
  /** Whether formulas, labels or inputs are others. */
  readonly isOther: boolean;
  /** What the results that are filled in by hand hold, where that is something else. */
  readonly byHand: readonly { readonly cell: Position; readonly value: CellValue }[];
}

/** The sheet that is open, by its id, and the address of its used range; "" where nothing stands on it. */
export interface Place {
  readonly sheetId: string;
  readonly used: string;
}

/**
 * How far a run is: `done` of `of` rows read, indicators calculated, or cells written; a step whose length is not known says 0 of 0. "waiting" is
 * no step of the work: a cell is being edited, and the work is done once that has ended.
 */
export interface Progress {
  readonly step: "waiting" | "reading" | "calculating" | "writing";
  readonly done: number;
  readonly of: number;
}

/** What whoever asks for a run may want of it while it goes on. */
export interface RunControl {
  /**
   * Told before each batch to Excel, and before the calculation. Work without it is not waited for while a cell is being
   * edited: nobody would know why it does not come to its end.
   */
  readonly onProgress?: (progress: Progress) => void;
  /** Honoured between two batches, and while the calculation goes on: what was written is taken back, and the run ends with the failure "stopped". */
  readonly signal?: AbortSignal;
}

/** What came of taking the last run back. The cells are A1 addresses. */
export interface Undone {
  readonly sheet: string;
  /** Cells that hold again what they held before the run. */
  readonly restored: readonly string[];
  /** Cells that were left as they are, because they no longer hold what the run wrote. */
  readonly kept: readonly string[];
  /** What this Excel would not bring back. */
  readonly leftOut: readonly Extra[];
}

/** What "Batalkan" would take back. */
export interface Undoable {
  readonly sheetId: string;
  readonly sheet: string;
  /** How many cells the run wrote, or meant to write. */
  readonly cells: number;
  /** True where the run never came to its end, so that the sheet may be half written. */
  readonly interrupted: boolean;
}
