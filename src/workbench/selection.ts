import type { Area, Position } from "../core/grid/grid";
import type { ModelSheet } from "../workbook/workbook";

/** What is selected on a sheet: an area (merged cells always whole), and in it the cell that takes what is typed. */
export interface Selection {
  readonly active: Position;
  readonly area: Area;
}

/** How far the sheet reaches for the hand that moves over it. */
export interface Extent {
  readonly rows: number;
  readonly columns: number;
}

export type Direction = "up" | "down" | "left" | "right";

const STEPS: Record<Direction, Position> = {
  up: { row: -1, column: 0 },
  down: { row: 1, column: 0 },
  left: { row: 0, column: -1 },
  right: { row: 0, column: 1 },
};

/** The merged area that a cell belongs to, or the cell alone. */
export function mergeAt(sheet: ModelSheet, { row, column }: Position): Area {
  const merge = sheet
    .merges()
    .find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
  return merge ?? { top: row, left: column, bottom: row, right: column };
}

/** The selection of one cell; inside merged cells, of the whole of them with their top left cell active. */
export function selectCell(sheet: ModelSheet, cell: Position): Selection {
  const area = mergeAt(sheet, cell);
  return { active: { row: area.top, column: area.left }, area };
}

/** The selection of an area, widened to whole merged cells where it is a single cell. */
export function selectArea(sheet: ModelSheet, area: Area): Selection {
  const first = selectCell(sheet, { row: area.top, column: area.left });
  const single = area.top === area.bottom && area.left === area.right;
  return single ? first : { active: first.active, area };
}

/** The selection one step further: past merged cells as a whole, over hidden rows and columns, never off the sheet. */
export function step(sheet: ModelSheet, from: Selection, direction: Direction, extent: Extent): Selection {
  const by = STEPS[direction];
  const block = mergeAt(sheet, from.active);
  let row = by.row > 0 ? block.bottom : block.top;
  let column = by.column > 0 ? block.right : block.left;
  do {
    row += by.row;
    column += by.column;
    if (row < 0 || column < 0 || row >= extent.rows || column >= extent.columns) return from;
  } while ((by.row !== 0 && sheet.rowHidden(row)) || (by.column !== 0 && sheet.columnHidden(column)));
  return selectCell(sheet, { row, column });
}

/** The selection a screen further up or down, by so many rows, held on the sheet. */
export function leap(sheet: ModelSheet, from: Selection, rows: number, extent: Extent): Selection {
  const row = Math.min(extent.rows - 1, Math.max(0, from.active.row + rows));
  return selectCell(sheet, { row, column: from.active.column });
}
