import type { FormulaAnswer, StoredAnswer } from "../core/answers/answer";
import type { Form } from "../core/form/form";
import type { Grid, Position } from "../core/grid/grid";
import type { Outcome } from "../core/outcome/outcome";
import type { Plan } from "../core/plan/plan";

/** What can go wrong between the add-in and Excel through nobody's programming error. */
export type FailureCode =
  | "editing-cell"
  | "no-form"
  | "protected"
  | "changed-meanwhile"
  | "not-found"
  | "too-large"
  | "busy"
  | "unsupported"
  | "no-answer"
  | "unknown";

/** A failure as a value; `message` is a clear Indonesian sentence, `cells` (A1 addresses) where cells are concerned. */
export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
  readonly cells: readonly string[];
}

/** Either what was asked for, or why not. */
export type Answer<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** One run over one sheet. `written` is false for a check, which only shows what a run would change. */
export interface Run {
  readonly sheet: string;
  /** The sheet as it was read, before anything was written. */
  readonly grid: Grid;
  readonly form: Form;
  readonly outcomes: readonly Outcome[];
  readonly plan: Plan;
  readonly written: boolean;
  /** What people decided about formulas of this workbook, on whichever sheet. */
  readonly answers: readonly StoredAnswer[];
}

/** What the pane can ask of Excel; every failure that a user can cause comes back as a value. */
export interface Gateway {
  /** Reads the active sheet, calculates and writes the results: two round trips. */
  recalculate(): Promise<Answer<Run>>;
  /** Reads and calculates the same, and writes nothing. */
  check(): Promise<Answer<Run>>;
  /** Selects a cell, on the sheet of that name. */
  goTo(sheet: string, cell: Position): Promise<Answer<null>>;
  /** Keeps in the workbook what a formula of this wording means; the next run honours it. */
  answer(formula: string, answer: FormulaAnswer): Promise<Answer<null>>;
  /** Takes the answer to a formula of this wording back. */
  withdraw(formula: string): Promise<Answer<null>>;
}
