import type { FormulaAnswer, StoredAnswer } from "../../core/answers/answer";
import type { Indicator } from "../../core/form/form";
import type { Position } from "../../core/grid/grid";
import type { Note, Outcome } from "../../core/outcome/outcome";
import type { OpenInput } from "../../core/outcome/open-input";
import type { Failure } from "../../gateway/failure";
import type { FillOrder } from "../../gateway/gateway";

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
