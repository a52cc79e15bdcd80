import { cellAt, type CellValue, type Grid, type Position } from "../grid/grid";

/** What a cell holds, as `Range.formulas` gives it (a text that begins with "=" is a formula), and its number format. */
export interface CellState {
  readonly content: CellValue;
  readonly numberFormat: string;
}

/** The state of a cell in a grid that was read. */
export function stateAt(grid: Grid, { row, column }: Position): CellState {
  const { value, formula, numberFormat } = cellAt(grid, row, column);
  return { content: formula ?? value, numberFormat };
}

/** Whether two states are the same. */
export function sameState(a: CellState, b: CellState): boolean {
  return a.content === b.content && a.numberFormat === b.numberFormat;
}

/** How far a number may be off after its way through Excel, in parts of itself; its own arithmetic is no finer. */
const TOLERANCE = 1e-14;

/** Whether a cell holds what was written to it; numbers may have lost their last digit on the way. */
export function holds(content: CellValue, written: CellValue): boolean {
  if (typeof content !== "number" || typeof written !== "number") return content === written;
  return Math.abs(content - written) <= TOLERANCE * Math.max(Math.abs(content), Math.abs(written));
}
