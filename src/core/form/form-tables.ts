import {
  type ColumnHeading,
  columnHeadings,
  headingsOver,
  isOfAnotherKind,
  type Rows,
  type Table,
} from "./column-headings";
import { isRequired, REQUIRED, type Field } from "./column-aliases";
import { mayStandFor } from "./column-choice";
import { isBlankColumn, tableAround } from "./heading-band";

/** The columns in which the header of a form is looked for. */
export interface FormTable extends Table {
  /** Headings of what seems to be another table beside it, which may be the form's all the same. */
  readonly beside: readonly ColumnHeading[];
}

/**
 * The tables in which the header of a form is looked for, the likeliest first: up to the next empty column; then, because
 * one may stand inside a form, all of the sheet; last with what seems to be another table. Where two tables beside each
 * other look like forms, only all of it.
 * @param least the rows in which the words for formula and variable stand
 */
export function formTables(whole: Table, least: Rows): readonly FormTable[] {
  const key = headingsOver(whole, least).filter(({ field }) => field === "formula" || field === "variable");
  const all = { ...whole, beside: [] };
  const tables = key.map(({ column }) => {
    const table = fromNumber(tableAround(whole, least, column), least, column);
    const fields = key.filter((one) => one.column >= table.left && one.column <= table.right);
    return { table, hasBoth: new Set(fields.map(({ field }) => field)).size === 2 };
  });
  const around = (tables.find(({ hasBoth }) => hasBoth) ?? tables[0])?.table;
  if (around === undefined) return [all];
  const own = withStart(whole, least, around);
  const isOutside = ({ column }: ColumnHeading): boolean => column < own.left || column > own.right;
  const outside = new Set(key.filter(isOutside).map(({ field }) => field));
  if (outside.size === 2) return [all];
  const before = columnHeadings(whole.grid, whole.merges, least).filter(({ column }) => column < own.left);
  const ended = [own, whole].map((table) => ({ table, ...endOf(table, least) }));
  return [
    ...ended.map(({ table, last, isSure, behind }) => {
      return { ...table, right: last, beside: [...before, ...(isSure ? [] : behind)] };
    }),
    ...ended.map(({ table, behind }) => ({ ...table, beside: [...before, ...behind] })),
  ];
}

/** A table from where its rows are numbered, if another one stands right before: numbered, with values or remarks. */
function fromNumber(table: Table, least: Rows, key: number): Table {
  const headings = headingsOver(table, least).filter(({ column }) => column < key);
  const number = headings.findLastIndex(({ field }) => field === "number");
  const before = headings.slice(0, Math.max(0, number));
  const has = (field: Field): boolean => before.some((one) => one.field === field);
  const isOther = has("number") && (has("remark") || REQUIRED.some(has));
  return isOther ? { ...table, left: headings[number]?.column ?? table.left } : table;
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

/** Where a form ends, and the headings behind it. */
interface End {
  /** Its last column. */
  readonly last: number;
  /** Whether what is headed behind it is certainly another table's. */
  readonly isSure: boolean;
  readonly behind: readonly ColumnHeading[];
}

/**
 * Where a form ends because another table begins beside it: where rows are numbered again; behind the remarks that
 * follow the results, or an empty column behind these, unless a field stands right there that has not been headed yet; and
 * behind the results where, behind words of something else, what a form needs is headed again.
 */
function endOf(table: Table, least: Rows): End {
  const all = columnHeadings(table.grid, table.merges, least);
  const headings = all.filter(({ column }) => column >= table.left && column <= table.right);
  const endAt = (last: number, isSure: boolean): End => {
    return { last, isSure, behind: headings.filter(({ column }) => column > last) };
  };
  const has = new Set<Field>();
  let last = table.left - 1;
  let isClosed = false;
  let mayEndAt: number | null = null;
  let before: ColumnHeading | null = null;
  for (const heading of headings) {
    const { column, field, cell } = heading;
    const isMore = cell === before?.cell || (field !== null && field === before?.field);
    before = heading;
    if (isMore && column === last + 1) {
      last = column;
      continue;
    }
    const isBegun = has.has("formula") && has.has("variable");
    const isGap = column > last + 1 && isBlankColumn(table, least, column - 1);
    const isNew = field !== null && !has.has(field);
    if (isBegun && field === "number" && !isNew) return endAt(last, true);
    const mayEnd = isClosed || (isBegun && has.has("result") && isGap);
    if (mayEnd && !(isNew && column <= last + (isGap ? 2 : 1))) return endAt(last, true);
    if (field !== null && isRequired(field)) {
      if (mayEndAt !== null && !isNew && !isTimed(headings, field, mayEndAt)) return endAt(mayEndAt, false);
      mayEndAt = null;
    } else if (isSomethingElse(heading) && isBegun && has.has("result")) mayEndAt ??= last;
    if (field !== null) has.add(field);
    if (field === "remark" && isBegun && has.has("result")) isClosed = true;
    last = column;
  }
  return endAt(table.right, true);
}

/** Whether some heading of a field, up to a column, is for a year or a part of one: what it stands beside decides. */
function isTimed(headings: readonly ColumnHeading[], field: Field, upTo: number): boolean {
  return headings.some(
    (one) =>
      one.field === field &&
      one.column <= upTo &&
      (one.qualifier.period !== null || one.qualifier.year !== null),
  );
}

/** Whether a heading is neither of what a form needs nor of remarks, nor says that it is of a number of the same kind. */
function isSomethingElse(heading: ColumnHeading): boolean {
  const { field, texts, qualifier } = heading;
  if (field !== null) return !isRequired(field) && field !== "remark";
  if (isOfAnotherKind(heading)) return true;
  return qualifier.rest.length > 0 && !mayStandFor("value", texts) && !mayStandFor("result", texts);
}
