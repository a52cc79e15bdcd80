import { type CellValue, type Grid, widthOf } from "../grid/grid";
import type { MergeLookup } from "../grid/merges";
import { cellText } from "../grid/text";
import { type Field, headingOf, isRequired, LONGEST_HEADING, REQUIRED } from "./column-aliases";
import { mayStandFor } from "./column-choice";
import {
  type ColumnHeading,
  columnHeadings,
  headingsOver,
  isOfAnotherKind,
  type Rows,
  type Table,
} from "./column-headings";
import { qualifierOf } from "./qualifier";
import { sectionOf } from "./form-rows";

/** The whole sheet as one table. */
export function wholeSheet(grid: Grid, merges: MergeLookup): Table {
  return { grid, merges, left: grid.left, right: grid.left + widthOf(grid.values) - 1 };
}

/** The table around a column: up to the next one in which nothing stands, neither in some rows nor shortly above or below. */
export function tableAround(whole: Table, rows: Rows, column: number): Table {
  let [left, right] = [column, column];
  while (left > whole.left && !isBlankColumn(whole, rows, left - 1)) left--;
  while (right < whole.right && !isBlankColumn(whole, rows, right + 1)) right++;
  return { ...whole, left, right };
}

/** Whether nothing stands in a column, neither in some rows nor shortly above or below. */
function isBlankColumn(table: Table, { top, bottom }: Rows, column: number): boolean {
  for (let row = top - 2; row <= bottom + 2; row++) if (textOver(table, row, column) !== "") return false;
  return true;
}

/** Fields that may stand alone above the others, merged down or not; a variable may well be called "Nilai". */
const OPTIONAL: ReadonlySet<Field> = new Set(["number", "name", "indicator", "definition", "remark"]);

/** A heading has no more rows than this. */
export const TALLEST_BAND = 6;

interface Filled {
  readonly column: number;
  readonly text: string;
  /** Whether it could be a heading by what it is: a text, or a year. */
  readonly isText: boolean;
}

/**
 * All rows that belong to a heading of which some are known: those that its merged cells reach, sub-headings below a cell
 * that spans several columns, further rows of heading words, and what spans columns above it. The office's titles above
 * and the first section or indicator below are none of it.
 * @param known the rows in which the headings of the required fields stand
 * @param from the first row (0-based) that may belong to it
 */
export function headingBand(table: Table, known: Rows, from = table.grid.top): Rows {
  let band = known;
  const last = table.grid.top + table.grid.values.length - 1;
  for (let height = 0; height !== heightOf(band) && heightOf(band) < TALLEST_BAND;) {
    height = heightOf(band);
    if (band.bottom < last && goesOn(table, band)) band = { ...band, bottom: band.bottom + 1 };
    if (band.top > from && beginsAbove(table, band)) band = { ...band, top: band.top - 1 };
  }
  return band;
}

function heightOf({ top, bottom }: Rows): number {
  return bottom - top + 1;
}

/** Whether the row below belongs to the heading, too; a blank one does where merged cells or sub-headings show that it goes on. */
function goesOn(table: Table, band: Rows): boolean {
  const row = band.bottom + 1;
  const reaching = reachingCells(table, band, row);
  const filled = filledCells(table, row);
  if (filled.length === 0) return reaching > 0 || hasOnlyHeadings(table, band, row + 1);
  if (reaching >= 2 || hasOnlyHeadings(table, band, row)) return true;
  return (
    namesInputs(filled) && !filled.some((cell) => isContent(cell) && hasHeading(table, band, cell.column))
  );
}

/** Whether a row names the columns of variables and values, whatever stands beside the form in it. */
function namesInputs(filled: readonly Filled[]): boolean {
  const named = new Set(filled.flatMap(({ text }) => headingOf(text)?.field ?? []));
  return named.has("variable") && named.has("value");
}

/** Whether all that stands in a row below a heading are headings or sub-headings. */
function hasOnlyHeadings(table: Table, band: Rows, row: number): boolean {
  const filled = filledCells(table, row);
  if (filled.length === 0 || sectionOf(filled.map(({ text }) => text).join(" ")) !== null) return false;
  const spans = filled.map(({ column }) => spanAbove(table, band, row, column));
  return filled.every(({ text, isText }, i) => {
    if (!isText) return false;
    const span = spans[i] ?? null;
    const isSubheading = span !== null && spans.filter((one) => one === span).length >= 2;
    const isTold = span !== null && isQualifier(text) && !isOverFormulas(table, band, span);
    return isSubheading || headingOf(text) !== null || isTold;
  });
}

/** Whether a heading is of formulas: below it "%" and "persen" are the rest of one. */
function isOverFormulas(table: Table, { top, bottom }: Rows, column: number): boolean {
  for (let row = top; row <= bottom; row++)
    if (headingOf(textOver(table, row, column))?.field === "formula") return true;
  return false;
}

/** How many cells of the heading are merged down into a row below it. */
function reachingCells(table: Table, band: Rows, row: number): number {
  const reaching = new Set<number>();
  for (let column = table.left; column <= table.right; column++) {
    const area = table.merges(row, column);
    if (area === null || area.top > band.bottom || area.top < band.top) continue;
    if (textAt(table, area.top, area.left) !== "") reaching.add(area.left);
  }
  return reaching.size;
}

/**
 * The column in which the heading begins that spans a cell's column: its merged area, or blank cells beside it that have
 * a text in the cell's row and no heading of their own. Over a column of its own it is that very column; null where
 * nothing stands above.
 */
function spanAbove(table: Table, band: Rows, row: number, column: number): number | null {
  const area = table.merges(band.bottom, column);
  if (area !== null && textAt(table, area.top, area.left) !== "") return area.left;
  for (let left = column; left >= table.left; left--) {
    if (hasHeading(table, band, left)) return left < column && isMerged(table, band, left) ? null : left;
    if (textAt(table, row, left) === "") return null;
  }
  return null;
}

/** Whether a heading's cell is merged, so that it is known how far it reaches. */
function isMerged({ merges }: Table, { top, bottom }: Rows, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (merges(row, column) !== null) return true;
  return false;
}

/** Whether any row of a band has a text over a column. */
function hasHeading(table: Table, { top, bottom }: Rows, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (textOver(table, row, column) !== "") return true;
  return false;
}

/** Whether the row above belongs to the heading, too: its cells reach down into it, or span several of its columns. */
function beginsAbove(table: Table, band: Rows): boolean {
  const row = band.top - 1;
  const filled = filledCells(table, row, true);
  if (filled.length === 0) return false;
  const spread = filled.map(({ column }) => table.merges(row, column));
  if (spread.some((area) => area !== null && area.bottom >= band.top)) return true;
  const named = new Set(filled.flatMap(({ text }) => headingOf(text)?.field ?? []));
  if (filled.length >= 2 && named.size >= 2 && !filled.some(isContent)) return true;
  const isOverBlank = ({ column, text }: Filled): boolean =>
    OPTIONAL.has(headingOf(text)?.field ?? "formula") && !hasHeading(table, band, column);
  if (filled.every(isOverBlank)) return true;
  return filled.every(({ column, text, isText }, i) => {
    const area = spread[i] ?? null;
    const right = area?.right ?? column;
    const isSpanning = area !== null && column < right && right - column < table.right - table.left;
    const isTold = isQualifier(text) && isMeasured(table, band.top, column, right);
    return isText && (isTold || (isSpanning && filled.length >= 2));
  });
}

/** Whether a row below another one of the heading holds a number, as only an indicator's row does, in a column that is headed. */
export function holdsContent(table: Table, { top, bottom }: Rows): boolean {
  for (let row = top + 1; row <= bottom; row++)
    for (const { column, isText: isHeading } of filledCells(table, row))
      if (!isHeading && hasHeading(table, { top, bottom: row - 1 }, column)) return true;
  return false;
}

/** What a formula has and a heading has not. */
const CALCULATES = /^[+×÷:=*/]|[:×÷+=/]\s|\s[x×]\s|\d\s*%/i;

/** Whether a cell holds what only an indicator's row has: a number that is no year, or a formula. */
function isContent({ text, isText }: Filled): boolean {
  return !isText || text.length > LONGEST_HEADING || CALCULATES.test(text);
}

/** Whether some neighbouring columns of the heading are of values or results. */
function isMeasured(table: Table, row: number, left: number, right: number): boolean {
  for (let column = left; column <= right; column++) {
    const field = headingOf(textOver(table, row, column))?.field;
    if (field !== "value" && field !== "result") return false;
  }
  return true;
}

/**
 * The cells of a row that hold something, each merged one once, where it begins.
 * @param reaching whether cells count that are merged down from above
 */
function filledCells(table: Table, row: number, reaching = false): readonly Filled[] {
  const filled: Filled[] = [];
  for (let column = table.left; column <= table.right; column++) {
    const area = table.merges(row, column);
    if (area !== null && (area.left < column || (area.top < row && !reaching))) continue;
    const value = valueAt(table, area?.top ?? row, column);
    const text = cellText(value);
    if (text !== "") filled.push({ column, text, isText: isText(value) });
  }
  return filled;
}

function isText(value: CellValue): boolean {
  return typeof value === "string" ? /[\p{L}%]|^20\d\d$/u.test(value) : /^20\d\d$/.test(String(value));
}

/** Whether a text says nothing but a year, a period, or which of several numbers: "2024", "TW I", "Realisasi". */
function isQualifier(text: string): boolean {
  const { year, period, role, rest } = qualifierOf(text);
  return rest.length === 0 && (year !== null || period !== null || role !== null);
}

/** The text that stands over a cell, also from a merged area's first cell. */
function textOver(table: Table, row: number, column: number): string {
  const area = table.merges(row, column);
  return textAt(table, area?.top ?? row, area?.left ?? column);
}

function textAt(table: Table, row: number, column: number): string {
  return cellText(valueAt(table, row, column));
}

function valueAt({ grid }: Table, row: number, column: number): CellValue {
  return grid.values[row - grid.top]?.[column - grid.left] ?? "";
}

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

/** Where a form ends because another table begins beside it. */
function endOf(table: Table, least: Rows): End {
  const all = columnHeadings(table.grid, table.merges, least);
  const headings = all.filter(({ column }) => column >= table.left && column <= table.right);
  const isBlank = (column: number): boolean => isBlankColumn(table, least, column);
  let headed: Headed = {
    ...{ fields: new Set(), last: table.left - 1, latest: null },
    ...{ isClosed: false, elseFrom: null },
  };
  for (const heading of headings) {
    if (!isMoreOf(heading, headed)) {
      const end = endBefore(heading, headed, headings, isBlank);
      if (end !== null) return { ...end, behind: headings.filter(({ column }) => column > end.last) };
    }
    headed = withHeading(heading, headed);
  }
  return { last: table.right, isSure: true, behind: [] };
}

/** What the headings up to one of them say. */
interface Headed {
  readonly fields: ReadonlySet<Field>;
  readonly latest: ColumnHeading | null;
  /** The column of the latest one. */
  readonly last: number;
  /** Whether the remarks were among them, behind all that a form needs but its values. */
  readonly isClosed: boolean;
  /** The column before words of something else behind the results; null where what a form needs is headed behind these. */
  readonly elseFrom: number | null;
}

function withHeading(heading: ColumnHeading, headed: Headed): Headed {
  const { field, column } = heading;
  const isMore = isMoreOf(heading, headed);
  const hasResult = isBegun(headed) && headed.fields.has("result");
  const isNeeded = field !== null && isRequired(field);
  const begins = hasResult && isSomethingElse(heading) ? (headed.elseFrom ?? headed.last) : headed.elseFrom;
  return {
    fields: field === null ? headed.fields : new Set([...headed.fields, field]),
    ...{ latest: heading, last: column },
    isClosed: headed.isClosed || (field === "remark" && hasResult),
    elseFrom: isMore ? headed.elseFrom : isNeeded ? null : begins,
  };
}

/** Whether a heading is of the column right before it: one cell stands over both, or both are for one field. */
function isMoreOf({ column, cell, field }: ColumnHeading, { latest, last }: Headed): boolean {
  const isSame = cell === latest?.cell || (field !== null && field === latest?.field);
  return isSame && column === last + 1;
}

function isBegun({ fields }: Headed): boolean {
  return fields.has("formula") && fields.has("variable");
}

/**
 * Where a form ends before a heading: where rows are numbered again; behind the remarks that follow the results, or an
 * empty column behind these, unless a field stands right there that has not been headed yet; and behind the results where,
 * behind words of something else, what a form needs is headed again. Null where it goes on.
 */
function endBefore(
  { column, field }: ColumnHeading,
  headed: Headed,
  headings: readonly ColumnHeading[],
  isBlank: (column: number) => boolean,
): Omit<End, "behind"> | null {
  const { fields, last, elseFrom } = headed;
  const isGap = column > last + 1 && isBlank(column - 1);
  const isNew = field !== null && !fields.has(field);
  const isNumberedAgain = isBegun(headed) && field === "number" && !isNew;
  const mayEnd = headed.isClosed || (isBegun(headed) && fields.has("result") && isGap);
  const isRightThere = isNew && column <= last + (isGap ? 2 : 1);
  if (isNumberedAgain || (mayEnd && !isRightThere)) return { last, isSure: true };
  const isAgain = field !== null && isRequired(field) && !isNew;
  if (!isAgain || elseFrom === null || isTimed(headings, field, elseFrom)) return null;
  return { last: elseFrom, isSure: false };
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
