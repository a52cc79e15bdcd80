import type { SheetDraft } from "../draft/sheet-draft";
import { cellAt, type Grid, type Position } from "../grid/grid";
import { TOTAL_LABEL } from "./texts";

/** Where a helper sheet is looked at: its first rows and its first two columns. */
export const TOTAL_AREA = { rows: 60, columns: 2 } as const;

/**
 * The cell with the weighted rating of the whole service, by the label beside it; null where a sheet is no helper
 * sheet, or somebody has replaced the formula.
 */
export function findTotal(grid: Grid): Position | null {
  for (let row = grid.top; row < grid.top + grid.values.length; row++) {
    if (cellAt(grid, row, 0).value !== TOTAL_LABEL) continue;
    if (cellAt(grid, row, 1).formula !== null) return { row, column: 1 };
  }
  return null;
}

/** The same cell on a helper sheet that is about to be made. */
export function totalOf(draft: SheetDraft): Position {
  const row = draft.rows.findIndex(([label]) => label === TOTAL_LABEL);
  if (row === -1) throw new RangeError("the draft is no helper sheet");
  return { row, column: 1 };
}
