import { cellAt, type Grid } from "../grid/grid";
import { cellText, words } from "../grid/text";
import type { Columns } from "./form";
import { type Field, type Heading, headingOf } from "./heading-words";

/** A header found on the sheet: its rows (0-based, both included) and the columns that it announces. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly columns: Columns;
}

interface HeadingCell extends Heading {
  readonly row: number;
  readonly column: number;
}

const TALLEST = 3;
/** In this order each takes its column: "Nilai" may also stand below "Hasil Perhitungan", in a column already taken. */
const REQUIRED = ["formula", "result", "variable", "value"] as const;
const OPTIONAL = ["indicator", "name", "definition", "number", "remark"] as const;

/**
 * All headers on a sheet from top to bottom, also those that page breaks repeat. Words for formula, variable, value and
 * result must stand within three rows and in different columns; two cells that claim the same of these fields equally
 * well make it no header, because a wrong guess would read or write a wrong column.
 */
export function findHeaders(grid: Grid): readonly Header[] {
  const rows = grid.values.map((cells, r) => headingCells(grid, grid.top + r, cells.length));
  const headers: Header[] = [];
  let free = 0;
  for (let end = 0; end < rows.length; end++) {
    if ((rows[end] ?? []).length === 0) continue;
    let band = bandEndingAt(rows, end, free);
    if (band === null) continue;
    const tighter = bandEndingAt(rows, end + 1, band.start + 1);
    if (tighter !== null) {
      band = tighter;
      end++;
    }
    const top = withRowsAbove(rows, band, free);
    let bottom = end;
    const columns = columnsOf(rows.slice(top, end + 1).flat(), band.columns) ?? band.columns;
    if (isNumberRow(grid, grid.top + end + 1, columns)) bottom++;
    headers.push({ top: grid.top + top, bottom: grid.top + bottom, columns });
    free = bottom + 1;
    end = bottom;
  }
  return headers;
}

interface Band {
  readonly start: number;
  readonly end: number;
  readonly columns: Columns;
}

function bandEndingAt(rows: readonly (readonly HeadingCell[])[], end: number, from: number): Band | null {
  for (let start = end; start >= Math.max(from, end - TALLEST + 1); start--) {
    const columns = columnsOf(rows.slice(start, end + 1).flat(), null);
    if (columns !== null) return { start, end, columns };
  }
  return null;
}

/** Takes in the rows above a band where "No.", "Indikator" and the like stand, merged down to the band. */
function withRowsAbove(rows: readonly (readonly HeadingCell[])[], band: Band, from: number): number {
  let top = band.start;
  for (let row = band.start - 1; row >= Math.max(from, band.end - TALLEST + 1); row--) {
    const taken = REQUIRED.map((field) => band.columns[field]);
    const missing = (rows[row] ?? []).filter(
      (cell) => band.columns[cell.field] === null && !taken.includes(cell.column),
    );
    if (new Set(missing.map((cell) => cell.field)).size >= 2) top = row;
  }
  return top;
}

function headingCells(grid: Grid, row: number, width: number): readonly HeadingCell[] {
  const cells: HeadingCell[] = [];
  for (let column = grid.left; column < grid.left + width; column++) {
    const { value } = cellAt(grid, row, column);
    const heading = typeof value === "string" && value !== "" ? headingOf(value) : null;
    if (heading !== null) cells.push({ ...heading, row, column });
  }
  return cells;
}

function columnsOf(cells: readonly HeadingCell[], required: Columns | null): Columns | null {
  const taken = new Set<number>();
  const take = (field: Field, equalsAllowed: boolean): number | null => {
    const claims = cells.filter((cell) => cell.field === field && !taken.has(cell.column));
    const rank = Math.max(...claims.map((cell) => cell.rank));
    const columns = new Set(claims.filter((cell) => cell.rank === rank).map((cell) => cell.column));
    if (columns.size === 0 || (columns.size > 1 && !equalsAllowed)) return null;
    const column = Math.min(...columns);
    taken.add(column);
    return column;
  };
  const [formula = null, result = null, variable = null, value = null] = REQUIRED.map((field) => {
    if (required === null) return take(field, false);
    taken.add(required[field]);
    return required[field];
  });
  if (formula === null || result === null || variable === null || value === null) return null;
  const [indicator = null, name = null, definition = null, number = null, remark = null] = OPTIONAL.map(
    (field) => take(field, true),
  );
  return { number, name, indicator, definition, formula, variable, value, result, remark };
}

/**
 * Whether a row counts the columns: "1 2 3 …", "(1) (2) …", "13 = 9 + 10"; it has to reach the formula or the variable.
 * What stands beside the table, such as somebody's remark, does not count.
 */
function isNumberRow(grid: Grid, row: number, columns: Columns): boolean {
  const announced = Object.values<number | null>({ ...columns }).filter((column) => column !== null);
  const texts = (grid.values[row - grid.top] ?? []).map(cellText);
  const filled = texts
    .slice(Math.min(...announced) - grid.left, Math.max(...announced) - grid.left + 1)
    .filter((text) => text !== "");
  const counts = [columns.formula, columns.variable].some(
    (column) => (texts[column - grid.left] ?? "") !== "",
  );
  return counts && filled.length >= 3 && filled.every(isColumnNumber);
}

function isColumnNumber(text: string): boolean {
  return (
    text.length <= 40 && /^[\d\s()=+\-–*/:x,.]+$/i.test(text) && words(text).length > 0 && /^\(?\d/.test(text)
  );
}
