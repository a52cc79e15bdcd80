import type { StoredAnswer } from "../answers/answer";
import type { Form } from "../form/form";
import { address } from "../grid/address";
import { cellAt, type Grid } from "../grid/grid";
import { calculate } from "../outcome/calculate";

/** Finds the result cells (A1) of a form that hold a live formula of ours, by what their indicators give now. */
export function liveCells(
  form: Form | null,
  grid: Grid,
  answers: readonly StoredAnswer[],
): ReadonlySet<string> {
  const outcomes = form === null ? [] : calculate(form, grid, { answers });
  return new Set(
    outcomes.flatMap(({ held, indicator: { resultCell } }) => {
      if (resultCell === null || held.by !== "ours") return [];
      const { formula } = cellAt(grid, resultCell.row, resultCell.column);
      return formula === null ? [] : [address(resultCell)];
    }),
  );
}
