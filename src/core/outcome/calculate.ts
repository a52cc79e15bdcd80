import { answerLookup, type StoredAnswer } from "../answers/answer";
import type { Form, Indicator } from "../form/form";
import { cellAt, type Cell, type Grid } from "../grid/grid";
import { atOnce, eachInSteps, type Step, type Steps } from "../steps";
import { leavingCirclesOut, type CalculatedSheet } from "./circular-inputs";
import { evaluateIndicator } from "./evaluate";
import { preparingNotes } from "./notes/rules";
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
export function calculate(form: Form, grid: Grid, context: CalculationContext = {}): readonly Outcome[] {
  return atOnce(calculating(form, grid, context));
}

/** Calculates a form as `calculate` does, in steps. */
export function* calculating(
  form: Form,
  grid: Grid,
  { answers = [], elsewhere = [], givesWay = () => false }: CalculationContext = {},
): Steps<readonly Outcome[]> {
  const of = form.indicators.length;
  const all = (): Step => ({ done: of, of });
  const answerFor = answerLookup(answers);
  const evaluated = yield* eachInSteps(
    form.indicators,
    (indicator) => evaluateIndicator(indicator, cellOf(indicator), answerFor(indicator.formula)),
    (done) => ({ done, of }),
    1,
  );
  yield all();
  const sure = (yield* leavingCirclesOut(evaluated, grid, elsewhere)).map(givingWay);
  yield all();
  const about = yield* preparingNotes(sure, form.year);
  yield all();
  return yield* eachInSteps(
    sure,
    (outcome) => ({
      ...outcome,
      notes: [...outcomeNotes(outcome), ...volatileNotes(outcome, grid), ...about(outcome)],
    }),
    all,
  );

  function cellOf({ resultCell: cell }: Indicator): Cell | null {
    return cell === null ? null : cellAt(grid, cell.row, cell.column);
  }

  function givingWay(outcome: Evaluated): Evaluated {
    const { held, result, indicator } = outcome;
    if (held.by !== "own-formula" || result === null || !givesWay(indicator)) return outcome;
    return { ...outcome, held: { ...held, by: "ours" } };
  }
}
