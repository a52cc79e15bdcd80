import type { FormulaAnswer, StoredAnswer } from "../core/answers/answer";
import type { PartialHeader } from "../core/form/headers";
import type { Grid, Position } from "../core/grid/grid";
import type { Preferences } from "../core/plan/preferences";
import type { OwnFormula, Recalculation } from "../core/recalculate";

/** What can go wrong between the add-in and Excel through nobody's programming error. */
export type FailureCode =
  | "editing-cell"
  | "no-form"
  | "protected"
  | "changed-meanwhile"
  | "not-found"
  | "too-large"
  | "memory"
  | "busy"
  | "service"
  | "conflict"
  | "other-workbook"
  | "other-sheet"
  | "selection"
  | "not-implemented"
  | "unsupported"
  | "no-answer"
  | "stopped"
  | "nothing-to-undo"
  | "structure-protected"
  | "sheet-name"
  | "unknown";

/** What more there is to say of some failures than their code does; their message says it. */
export type FailureDetail =
  | "left-behind"
  | "half-made"
  | "half-renewed"
  | "already-running"
  | "cells-locked"
  | "form-gone"
  | "headings-missing"
  | "unexpected"
  | "sheets-unsure"
  | "input-changed"
  | "link-changed"
  | "formula-lost"
  | "sheet-gone"
  | "sheet-hidden";

/** A failure as a value; `message` is a clear Indonesian sentence, `cells` (A1 addresses) where cells are concerned. */
export interface Failure {
  readonly code: FailureCode;
  /** Where the message is not the usual one for the code: by it another language tells what the message does. */
  readonly detail?: FailureDetail;
  readonly message: string;
  readonly cells: readonly string[];
  /** The name of the sheet that the message speaks of, where it names one by its own. */
  readonly sheet?: string;
  /** Of the code "no-form": the headings that stand on the sheet nevertheless, and those that are missing. */
  readonly headings?: PartialHeader;
}

/** Either what was asked for, or why not. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

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
  /** What the people who share the workbook have chosen for it. */
  readonly preferences: Preferences;
  /** What this Excel would not take; the results stand without it. */
  readonly leftOut: readonly Extra[];
}

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

/** The sheet that is open, by its id, and the address of its used range; "" where nothing stands on it. */
export interface Place {
  readonly sheetId: string;
  readonly used: string;
}

/**
 * How far a run is: `done` of `of` rows read, or cells written; a step whose length is not known says 0 of 0. "waiting" is
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
  /** Honoured between two batches: what was written is taken back, and the run ends with the failure "stopped". */
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
  readonly sheet: string;
  /** How many cells the run wrote, or meant to write. */
  readonly cells: number;
  /** True where the run never came to its end, so that the sheet may be half written. */
  readonly interrupted: boolean;
}

/** What the pane can ask of Excel; every failure that a user can cause comes back as a value. */
export interface Gateway {
  /** Reads the active sheet, or the one that is meant, calculates and writes the results: two round trips. */
  recalculate(control?: RunControl, target?: RunTarget): Promise<Answer<Run>>;
  /** Reads and calculates the active sheet, and writes nothing. */
  check(control?: RunControl): Promise<Answer<Run>>;
  /** The same without anything that Excel's own undo would notice; null where the sheet can't be told so. */
  look(control?: RunControl): Promise<Answer<Run | null>>;
  /** Tells which sheet is open; it costs next to nothing and changes nothing. */
  place(): Promise<Answer<Place>>;
  /**
   * Runs on the sheet of that id, and replaces there a formula of the user's own by the result. Another formula by
   * now, or no result, and it stays.
   */
  replaceFormula(sheetId: string, own: OwnFormula, control?: RunControl): Promise<Answer<Run>>;
  /** Selects a cell on a sheet, which is found by its id; a sheet that is gone or hidden is named. */
  goTo(sheet: ShownSheet, cell: Position, control?: RunControl): Promise<Answer<null>>;
  /** Keeps in the workbook what a formula of this wording means; the next run honours it. */
  answer(formula: string, answer: FormulaAnswer, control?: RunControl): Promise<Answer<null>>;
  /** Takes the answer to a formula of this wording back. */
  withdraw(formula: string, control?: RunControl): Promise<Answer<null>>;
  /** Takes the last run back, but for the cells that somebody changed since. It can be stopped only while it waits. */
  undo(control?: RunControl): Promise<Answer<Undone>>;
  /** What `undo` would take back; null where there is nothing. It changes nothing. */
  undoable(): Promise<Answer<Undoable | null>>;
  /** What the people who share the workbook have chosen for it. It changes nothing. */
  preferences(): Promise<Answer<Preferences>>;
  /** Keeps a choice in the workbook; the next run honours it. */
  prefer(change: Partial<Preferences>): Promise<Answer<Preferences>>;
  /** Tells every change that this person makes on any sheet, by the sheet's id, until the watch is ended. */
  watchInputs(onInput: (sheetId: string) => void): Promise<Answer<() => Promise<void>>>;
  /** Tells from now on whenever the pane is hidden, where Excel tells it: the add-in may go on without it. */
  watchHidden(onHidden: () => void): Promise<Answer<null>>;
}
