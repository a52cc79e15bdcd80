import { answerLookup, type StoredAnswer } from "../answers/answer";
import type { Form, Indicator } from "../form/form";
import { cellAt, type Cell, type Grid } from "../grid/grid";
import { withoutCircularResults, type CalculatedSheet } from "./circular-inputs";
import { evaluateIndicator } from "./evaluate";
import { validationNotes } from "./notes/rules";
import type { Evaluated, Outcome } from "./outcome";
import { outcomeNotes } from "./outcome-notes";
import { volatileNotes } from "./volatile-inputs";

/** What a calculation may know beside the form. */
export interface CalculationContext {
  /** What people decided about formulas; it counts before any reading. */
  readonly answers?: readonly StoredAnswer[];
  /** The workbook's other sheets with forms, as far as they are known, whose results may be inputs here. */
  readonly elsewhere?: readonly CalculatedSheet[];
  /** Whether a formula of the user's own in an indicator's result cell gives way to the result, as far as there is one. */
  readonly givesWay?: (indicator: Indicator) => boolean;
}

/** Evaluates each indicator of a form, in the form's order, and says last what is to be said about all of them. */
export function calculate(
  form: Form,
  grid: Grid,
  { answers = [], elsewhere = [], givesWay = () => false }: CalculationContext = {},
): readonly Outcome[] {
  const answerFor = answerLookup(answers);
  const evaluated = form.indicators.map((indicator) =>
    evaluateIndicator(indicator, cellOf(indicator), answerFor(indicator.formula)),
  );
  const sure = withoutCircularResults(evaluated, grid, elsewhere).map(givingWay);
  const about = validationNotes(sure, form.year);
  return sure.map((outcome, i) => ({
    ...outcome,
    notes: [...outcomeNotes(outcome), ...volatileNotes(outcome, grid), ...(about[i] ?? [])],
  }));

  function cellOf({ resultCell: cell }: Indicator): Cell | null {
    return cell === null ? null : cellAt(grid, cell.row, cell.column);
  }

  function givingWay(outcome: Evaluated): Evaluated {
    const { held, result, indicator } = outcome;
    if (held.by !== "own-formula" || result === null || !givesWay(indicator)) return outcome;
    return { ...outcome, held: { ...held, by: "ours" } };
  }
}
