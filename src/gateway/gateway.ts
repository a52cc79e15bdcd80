import type { FormulaAnswer } from "../core/answers/answer";
import type { Position } from "../core/grid/grid";
import type { OpenInput } from "../core/outcome/open-input";
import type { Preferences } from "../core/plan/preferences";
import type { OwnFormula } from "../core/recalculate";
import type { ColumnPointer } from "./columns";
import type { Answer } from "./failure";
import type { Installation } from "./installation";
import type { FormMaker, SatisfactionHelper, SummaryMaker } from "./new-sheets";
import type { Changes, Place, Run, RunControl, RunTarget, ShownSheet, Undoable, Undone } from "./run";

/** What the pane speaks: Indonesian or English. Results and notes are Indonesian in either. */
export type Language = "id" | "en";

/** What the tools of the pane ask of Excel, each for itself, beside the results. */
export interface Tools {
  /** Looks at everything that can be told of the installation without changing the workbook. */
  readonly inspect: () => Promise<Installation>;
  readonly columns: ColumnPointer;
  readonly newForm: FormMaker;
  readonly summary: SummaryMaker;
  readonly satisfaction: SatisfactionHelper;
}

/** A number that a person has typed in the pane for an input that was read as blank. */
export interface FillOrder {
  readonly sheet: ShownSheet;
  readonly input: OpenInput;
  readonly value: number;
  /** The number format that the cell gets with it; it keeps its own where there is none. */
  readonly numberFormat?: string | null;
}

/** What the pane can ask of Excel; every failure that a user can cause comes back as a value. */
export interface Gateway extends Tools {
  /** Reads the active sheet, or the one that is meant, calculates and writes the results: two round trips. */
  recalculate(control?: RunControl, target?: RunTarget): Promise<Answer<Run>>;
  /** Reads and calculates the active sheet, and writes nothing. */
  check(control?: RunControl): Promise<Answer<Run>>;
  /** The same without anything that Excel's own undo would notice; null where the sheet can't be told so. */
  look(control?: RunControl): Promise<Answer<Run | null>>;
  /** Finds the other visible sheets that hold a form; it changes nothing. */
  findForms(): Promise<Answer<readonly ShownSheet[]>>;
  /** Tells which sheet is open; it costs next to nothing and changes nothing. */
  place(): Promise<Answer<Place>>;
  /**
   * Tells whether the form of a run has other formulas, labels or inputs by now than that has read, and which results have been
   * typed in since. It changes nothing, not even Excel's own undo list; a form of thousands of rows is not asked, and counts
   * as unchanged.
   */
  changes(run: Run): Promise<Answer<Changes>>;
  /**
   * Runs on the sheet of that id, and replaces there a formula of the user's own by the result. Another formula by
   * now, or no result, and it stays.
   */
  replaceFormula(sheetId: string, own: OwnFormula, control?: RunControl): Promise<Answer<Run>>;
  /**
   * Writes the number into the input's cell, where that is still the same input and still blank. Nothing is calculated, and
   * no other cell changes.
   */
  fill(order: FillOrder, control?: RunControl): Promise<Answer<null>>;
  /** Selects a cell on a sheet, which is found by its id; a sheet that is gone or hidden is named. */
  goTo(sheet: ShownSheet, cell: Position, control?: RunControl): Promise<Answer<null>>;
  /** Keeps in the workbook what a formula of this wording means; the next run honours it. */
  answer(formula: string, answer: FormulaAnswer, control?: RunControl): Promise<Answer<unknown>>;
  /** Takes the answer to a formula of this wording back. */
  withdraw(formula: string, control?: RunControl): Promise<Answer<unknown>>;
  /** Keeps in the workbook that somebody has looked at the warning of that name, or not; gives the names of all that are ticked off. */
  review(warning: string, isReviewed: boolean, control?: RunControl): Promise<Answer<readonly string[]>>;
  /** Takes the last run back, but for the cells that somebody changed since. It can be stopped only while it waits. */
  undo(control?: RunControl): Promise<Answer<Undone>>;
  /** What `undo` would take back; null where there is nothing. It changes nothing. */
  undoable(): Promise<Answer<Undoable | null>>;
  /** What the people who share the workbook have chosen for it. It changes nothing. */
  preferences(): Promise<Answer<Preferences>>;
  /** Keeps a choice in the workbook; the next run honours it. */
  prefer(change: Partial<Preferences>, control?: RunControl): Promise<Answer<Preferences>>;
  /** What this person has chosen that the pane speaks, whatever the workbook; Indonesian where nothing is known. */
  language(): Language;
  /** Keeps for this person what the pane speaks: where nothing can be kept, as long as the pane lives. */
  speak(language: Language): void;
  /** Tells every change that this person makes on any sheet, by the sheet's id, until the watch is ended. */
  watchInputs(onInput: (sheetId: string) => void): Promise<Answer<() => Promise<void>>>;
  /** Tells from now on whenever the pane is hidden, where Excel tells it: the add-in may go on without it. */
  watchHidden(onHidden: () => void): Promise<Answer<null>>;
}
