import type { FormulaAnswer, StoredAnswer } from "../../core/answers/answer";
import type { Indicator } from "../../core/form/form";
import type { Position } from "../../core/grid/grid";
import type { Note, Outcome } from "../../core/outcome/outcome";
import type { OpenInput } from "../../core/outcome/open-input";
import type { Preferences } from "../../core/plan/preferences";
import type { OwnFormula } from "../../core/recalculate";
import type { Failure } from "../../gateway/failure";
import type { FillOrder, Gateway, Language, Tools } from "../../gateway/gateway";
import type { RunControl, ShownSheet, Undoable } from "../../gateway/run";
import type { PaneState } from "../state";
import type { Choices } from "./workbook-choices";

/** What can be asked for from within the list of a run. */
export interface RunActions {
  /** Leads to a cell of the run's sheet, from the element that it leads back to. */
  readonly goTo: (cell: Position, from: HTMLElement) => void;
  /** Writes a number into a blank input of the run's sheet, with its format; gives why it was not written, or null. */
  readonly fill: (
    input: OpenInput,
    number: Pick<FillOrder, "value" | "numberFormat">,
  ) => Promise<Failure | null>;
  /** Keeps what an indicator's formula means, and calculates again; a result to be typed in is then shown where it belongs. */
  readonly answer: (indicator: Indicator, answer: FormulaAnswer) => void;
  /** Keeps several answers, and calculates again once. */
  readonly answerAll: (answers: readonly StoredAnswer[]) => void;
  /** Takes the answer to a formula back, and calculates again. */
  readonly withdraw: (formula: string) => void;
  /** Keeps that somebody has looked at a warning, or not; nothing is calculated by it. */
  readonly review: (outcome: Outcome, note: Note, isReviewed: boolean) => void;
  /** Replaces the user's own formula in a result cell by the result, and calculates again. */
  readonly replace: (cell: Position) => void;
}

/** The pane's dealings with Excel: the state, and what can be asked. The pane and the ribbon share one session. */
export interface Session {
  /** What the tools ask of Excel, beside the session's own state. */
  readonly tools: Tools & Pick<Gateway, "findForms">;
  readonly read: () => PaneState;
  /** Calls `listener` after every change of the state; returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
  /**
   * Each of these settles when the state shows how it ended. A second request for the run that is under way joins it;
   * anything else waits for its turn, but for a jump, which is left out meanwhile.
   */
  /** Reads the sheet before anybody asks for anything, and writes nothing. Whatever else is asked for breaks it off. */
  readonly look: () => Promise<void>;
  /**
   * Looks again, without showing that it does, where another sheet is open by now or more or less of it is filled; nothing
   * while anything else goes on. Back on the sheet of the last run, which is as it was, the pane shows that run again.
   */
  readonly follow: () => Promise<void>;
  readonly recalculate: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly goTo: (sheet: ShownSheet, cell: Position) => Promise<void>;
  /** Opens another sheet and looks at it. */
  readonly goToSheet: (sheet: ShownSheet) => Promise<void>;
  /** Keeps what formulas mean, or takes that of one back, and calculates the sheet again that it was asked about. */
  readonly answer: (sheetId: string, answers: readonly StoredAnswer[]) => Promise<void>;
  readonly withdraw: (sheetId: string, formula: string) => Promise<void>;
  /**
   * Writes a number into a blank input, and calculates nothing, unless live mode does. It waits for its turn; why it was not
   * written is told to whoever asked, and not shown as the state.
   */
  readonly fill: (order: FillOrder) => Promise<Failure | null>;
  /** Takes back the answers that the run just undone began with, and calculates nothing. */
  readonly forget: () => Promise<void>;
  /** Replaces a formula of the user's own by the result, and calculates again. */
  readonly replace: (sheetId: string, own: OwnFormula) => Promise<void>;
  /** Ticks the warning of that name off, or takes that back; nothing is calculated by it. */
  readonly review: (warning: string, isReviewed: boolean) => Promise<void>;
  /** Shows the sheet of the last run and takes that run back; `readUndoable` tells what that would be, null where there is nothing. */
  readonly undo: () => Promise<void>;
  readonly readUndoable: () => Undoable | null;
  /** Asks the run under way to stop and take back what it has written; nothing where none is. */
  readonly stop: () => void;
  /** What this workbook wants, as far as it is known yet, and what keeps that from working, if anything. */
  readonly readChoices: () => Choices | null;
  /** Keeps a choice in the workbook, and follows it from now on. */
  readonly choose: (change: Partial<Preferences>, control?: RunControl) => Promise<void>;
  /** What this person wants the pane to speak. */
  readonly readLanguage: () => Language;
  /** Keeps that for this person, on whichever workbook, and follows it. */
  readonly speak: (language: Language) => void;
  /** Does again what failed last; nothing where nothing failed. */
  readonly retry: () => Promise<void>;
}
