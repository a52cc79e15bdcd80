import type { StoredAnswer } from "./answers/answer";
import { findingForm } from "./form/find";
import type { Form, Indicator } from "./form/form";
import type { ColumnWishes } from "./form/layouts/layout";
import { address } from "./grid/address";
import { cellAt, type Grid, type Position } from "./grid/grid";
import { calculating } from "./outcome/calculate";
import type { CalculatedSheet } from "./outcome/circular-inputs";
import { withKeptFormats, withWrittenAsNumbers } from "./outcome/late-notes";
import type { Outcome } from "./outcome/outcome";
import { planning } from "./plan/make-plan";
import type { Plan } from "./plan/plan";
import { USUAL, type Preferences } from "./plan/preferences";
import { atOnce, type Steps } from "./steps";

/** A formula of the user's own in a result cell, as it was shown when the user chose to replace it. */
export interface OwnFormula {
  readonly cell: Position;
  readonly formula: string;
}

/** What counts for a recalculation beside the sheet's own content. */
export interface Circumstances extends ColumnWishes {
  /** What people decided about formulas of this workbook. */
  readonly answers?: readonly StoredAnswer[];
  readonly preferences?: Preferences;
  /** Whether the sheet is protected: then it takes values into unlocked cells, but no formats. */
  readonly isProtected?: boolean;
  /** The formula of the user's own that is to give way to the result, if any. */
  readonly replaced?: OwnFormula | undefined;
  /** The workbook's other sheets with forms, as far as they are known. */
  readonly elsewhere?: readonly CalculatedSheet[] | undefined;
}

/** All that follows from a sheet as it was read. */
export interface Recalculation {
  readonly form: Form;
  /** The outcomes of the form's indicators, in the form's order. */
  readonly outcomes: readonly Outcome[];
  /** What is to be written; nothing has been. */
  readonly plan: Plan;
}

/**
 * Recalculates a sheet: finds the form, evaluates its indicators, and plans what to write.
 * @param grid the sheet as it was read
 * @returns null where the sheet holds no form
 */
export function recalculate(grid: Grid, circumstances: Circumstances = {}): Recalculation | null {
  return atOnce(recalculating(grid, circumstances));
}

/** Recalculates a sheet as `recalculate` does, in steps. */
export function* recalculating(
  grid: Grid,
  {
    answers = [],
    preferences = USUAL,
    isProtected = false,
    replaced,
    elsewhere = [],
    ...wishes
  }: Circumstances = {},
): Steps<Recalculation | null> {
  const form = yield* findingForm(grid, wishes);
  if (form === null) return null;
  const givesWay = (indicator: Indicator): boolean => isReplaced(indicator, grid, replaced);
  const calculated = yield* calculating(form, grid, { answers, elsewhere, givesWay });
  const outcomes = preferences.resultsAs === "formulas" ? withWrittenAsNumbers(calculated) : calculated;
  const plan = yield* planning(form, outcomes, grid, preferences.resultsAs);
  const recalculation = { form, outcomes, plan };
  return isProtected ? withoutFormats(recalculation) : recalculation;
}

/** Only the very formula that the user was asked about. */
function isReplaced({ place }: Indicator, grid: Grid, replaced: OwnFormula | undefined): boolean {
  if (replaced === undefined || address(place) !== address(replaced.cell)) return false;
  const { formula, value } = cellAt(grid, place.row, place.column);
  return formula === replaced.formula && value !== formula;
}

/** A protected sheet takes values into unlocked cells, but by default no formats and no conditional formats. */
function withoutFormats({ form, outcomes, plan }: Recalculation): Recalculation {
  const writes = plan.writes
    .map((write) => ({ ...write, after: { ...write.after, numberFormat: null } }))
    .filter(({ before, after }) => before.content !== after.content);
  const kept = plan.writes
    .filter(({ after }) => after.numberFormat !== null)
    .map(({ cell }) => address(cell));
  return { form, outcomes: withKeptFormats(outcomes, kept), plan: { ...plan, writes } };
}
