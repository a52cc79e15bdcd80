import { headingsOver } from "./announced-fields";
import { isRequired, type Field } from "./column-aliases";
import { columnHeadings, type ColumnHeading, type Rows } from "./column-headings";
import { isBlankColumn, tableAround, type Table } from "./heading-band";

/** The columns in which the header of a form is looked for. */
export interface FormTable extends Table {
  /** The first column of what may be another table right beside it, and is read all the same; null where there is none. */
  readonly foreign: number | null;
}

/**
 * The tables in which the header of a form is looked for, the likeliest first: up to the next empty column; then, because
 * one may stand inside a form, all of the sheet; last with what seems to be another table. Where two tables beside each
 * other look like forms, only all of it.
 * @param least the rows in which the words for formula and variable stand
 */
export function formTables(whole: Table, least: Rows): readonly FormTable[] {
  const key = headingsOver(whole, least).filter(({ field }) => field === "formula" || field === "variable");
  const [first] = key;
  const all = { ...whole, foreign: null };
  if (first === undefined) return [all];
  const own = withStart(whole, least, tableAround(whole, least, first.column));
  const isOutside = ({ column }: ColumnHeading): boolean => column < own.left || column > own.right;
  const outside = new Set(key.filter(isOutside).map(({ field }) => field));
  if (outside.size === 2) return [all];
  const ends = [own, whole].map((table) => endOf(table, least));
  return [
    ...[own, whole].map((table, i) => ({ ...table, right: ends[i] ?? table.right, foreign: null })),
    ...[own, whole].map((table, i) => ({ ...table, foreign: (ends[i] ?? table.right) + 1 })),
  ];
}

/**
 * A table with what empty columns part from it on its left, as long as nothing is headed there but what the form lacks
 * itself of numbers, names, indicators and their definitions.
 */
function withStart(whole: Table, least: Rows, own: Table): Table {
  const beside = own.left - 2;
  if (beside < whole.left) return own;
  const { left } = tableAround(whole, least, beside);
  const has = new Set(headingsOver(own, least).map(({ field }) => field));
  const more = headingsOver({ ...whole, left, right: beside }, least);
  const isStart = more.every(({ field }) => field !== null && !isRequired(field) && !has.has(field));
  return more.length > 0 && isStart ? withStart(whole, least, { ...own, left }) : own;
}

/**
 * The last column of a form beside which another table begins: where rows are numbered again; or behind the remarks that
 * follow the results, or an empty column behind these, unless a field stands right there that has not been headed yet.
 */
function endOf(table: Table, least: Rows): number {
  const all = columnHeadings(table.grid, table.merges, least);
  const headings = all.filter(({ column }) => column >= table.left && column <= table.right);
  const has = new Set<Field>();
  let last = table.left - 1;
  let isClosed = false;
  let before: ColumnHeading | null = null;
  for (const heading of headings) {
    const { column, field, cell } = heading;
    const isMore = cell === before?.cell || (field !== null && field === before?.field);
    before = heading;
    if (isMore && column === last + 1) {
      last = column;
      continue;
    }
    const isWhole = has.has("formula") && has.has("variable");
    const isGap = column > last + 1 && isBlankColumn(table, least, column - 1);
    const isNew = field !== null && !has.has(field);
    if (isWhole && field === "number" && !isNew) return last;
    const mayEnd = isClosed || (isWhole && has.has("result") && isGap);
    if (mayEnd && !(isNew && column <= last + (isGap ? 2 : 1))) return last;
    if (field !== null) has.add(field);
    if (field === "remark" && isWhole && has.has("result")) isClosed = true;
    last = column;
  }
  return table.right;
}
