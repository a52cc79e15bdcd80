import { findForm } from "../../core/form/find";
import { address } from "../../core/grid/address";
import { cellAt } from "../../core/grid/grid";
import { calculate } from "../../core/outcome/calculate";
import type { CalculatedSheet } from "../../core/outcome/circular-inputs";
import { withKeptFormats } from "../../core/outcome/late-notes";
import { withoutOwnFormulaNotes } from "../../core/outcome/own-formula";
import type { Outcome } from "../../core/outcome/outcome";
import { makePlan } from "../../core/plan/make-plan";
import type { OwnFormula, Run } from "../gateway";
import type { SheetReading } from "./read-sheet";

/**
 * Everything between reading and writing; null where the sheet holds no form.
 * @param replaced a formula of the user's own that is to give way to the result, if any
 * @param elsewhere the workbook's other sheets with forms, as far as they are known
 */
export function calculateSheet(
  reading: SheetReading,
  replaced?: OwnFormula,
  elsewhere?: readonly CalculatedSheet[],
): Run | null {
  const { grid, name: sheet, answers, preferences } = reading;
  const form = grid === null ? null : findForm(grid);
  if (grid === null || form === null) return null;
  const found = calculate(form, grid, answers, elsewhere);
  const giveWay = new Set(
    found.filter((outcome) => isReplaced(outcome, replaced)).map((o) => address(o.indicator.place)),
  );
  const outcomes = withoutOwnFormulaNotes(found, giveWay);
  const plan = makePlan(form, outcomes, grid, preferences.resultsAs, giveWay);
  const run: Run = {
    sheet,
    sheetId: reading.id,
    grid,
    form,
    outcomes,
    plan,
    written: false,
    leftOut: [],
    answers,
    preferences,
  };
  return reading.isProtected ? withoutFormats(run) : run;

  /** Only the very formula that the user was asked about, and only by a number. */
  function isReplaced({ indicator, result }: Outcome, wanted: OwnFormula | undefined): boolean {
    if (wanted === undefined || result === null || grid === null) return false;
    const { row, column } = indicator.place;
    if (row !== wanted.cell.row || column !== wanted.cell.column) return false;
    const { formula, value } = cellAt(grid, row, column);
    return formula === wanted.formula && value !== formula;
  }
}

/** A protected sheet takes values into unlocked cells, but by default no formats and no conditional formats. */
function withoutFormats(run: Run): Run {
  const writes = run.plan.writes
    .map((write) => ({ ...write, after: { ...write.after, numberFormat: null } }))
    .filter(({ before, after }) => before.content !== after.content);
  const kept = run.plan.writes.filter(({ after }) => after.numberFormat !== null);
  const cells = kept.map(({ cell }) => address(cell));
  return { ...run, outcomes: withKeptFormats(run.outcomes, cells), plan: { ...run.plan, writes } };
}
