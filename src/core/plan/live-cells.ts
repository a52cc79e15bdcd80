import { address } from "../grid/address";
import { cellAt, type Grid } from "../grid/grid";
import type { Outcome } from "../outcome/outcome";

/** Finds the result cells (A1) that hold a live formula of ours, by what their indicators give now. */
export function liveCells(outcomes: readonly Outcome[], grid: Grid): ReadonlySet<string> {
  return new Set(
    outcomes.flatMap(({ held, indicator: { resultCell } }) => {
      if (resultCell === null || held.by !== "ours") return [];
      const { formula } = cellAt(grid, resultCell.row, resultCell.column);
      return formula === null ? [] : [address(resultCell)];
    }),
  );
}
