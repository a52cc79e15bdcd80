import { cellAt, type CellValue, type Grid } from "../grid/grid";
import { mergeLookup, type MergeLookup } from "../grid/merges";
import { cellText } from "../grid/text";
import { atOnce, eachInSteps, SOMEWHERE, type Steps } from "../steps";
import {
  areOfOtherTimes,
  type Choice,
  choiceOf,
  columnOf,
  doubtAmong,
  doubtsIn,
  strongest,
} from "./column-choice";
import {
  type ColumnHeading,
  headingsOver,
  type Period,
  periodsAmong,
  type Rows,
  type Table,
} from "./column-headings";
import {
  countsColumns,
  headingOf,
  isRequired,
  LONGEST_HEADING,
  REQUIRED,
  type Field,
  type RequiredField,
} from "./column-aliases";
import type { ColumnDoubt, Columns } from "./form";
import { type Body, hasVariables, isBesideInputs, unitsAmong } from "./form-rows";
import { formYear } from "./qualifier";
import { type FormTable, formTables, headingBand, holdsContent, TALLEST_BAND, wholeSheet } from "./tables";

/** A header found on the sheet: its rows and the columns that it announces. */
export interface Header extends Rows {
  /** The first column (0-based) of its table: what stands further left is another one's. */
  readonly left: number;
  readonly columns: Columns;
  /** The fields whose column the words leave open; `columns` has the leftmost one that it may be. */
  readonly doubts: readonly ColumnDoubt[];
  /** What its columns of values and results are for, as their headings say, where these are for several. */
  readonly periods: readonly Period[];
  /** The columns of units by those of the values that they stand beside. */
  readonly units?: ReadonlyMap<number, number>;
}

/** Headings that a sheet without a form has nevertheless: where each field was found (0-based), and what is missing. */
export interface PartialHeader {
  readonly found: Readonly<Partial<Record<Field, { readonly row: number; readonly column: number }>>>;
  readonly missing: readonly RequiredField[];
}

/** Words for the required fields stand within so many rows. */
const TALLEST = 3;

/**
 * All headers on a sheet from top to bottom, also those that page breaks repeat. Words for formula, variable, value and
 * result must stand within three rows; which column a heading over several columns means is told by its sub-headings.
 * Below a whole header also one of other columns that lacks some of them: what stands under it is read by no other.
 */
export function findHeaders(grid: Grid): readonly Header[] {
  return atOnce(findingHeaders(grid, mergeLookup(grid)));
}

/**
 * Finds headers as `findHeaders` does, in steps.
 * @param period the period whose columns count, where there are some for several
 */
export function* findingHeaders(
  grid: Grid,
  merges: MergeLookup,
  period: string | null = null,
): Steps<readonly Header[]> {
  const fields = yield* eachInSteps(grid.values, fieldsIn);
  const sheet: Sheet = { whole: wholeSheet(grid, merges), fields, period };
  const headers: Header[] = [];
  let year: number | null = null;
  let free = 0;
  for (let end = 0; end < sheet.fields.length; end++) {
    if ((sheet.fields[end]?.size ?? 0) === 0) continue;
    yield SOMEWHERE;
    const last = headers.at(-1);
    const place = { end, free, year, variable: last?.columns.variable ?? null };
    const header =
      headerEndingAt(sheet, place) ??
      (last === undefined || beginsHeader(sheet, place) ? null : remainsOfHeader(sheet, place, last));
    if (header === null) continue;
    if (last === undefined) year = formYear(grid, header.top);
    const beside = last === undefined ? [] : columnsBeside(sheet, last, header);
    if (last !== undefined && beside.length > 0) headers[headers.length - 1] = { ...last, doubts: beside };
    headers.push(beside.length > 0 ? { ...header, doubts: beside } : header);
    free = header.bottom + 1 - grid.top;
    end = free - 1;
  }
  return headers;
}

/** A sheet with the fields that the cells of each of its rows name by themselves. */
interface Sheet {
  readonly whole: Table;
  readonly fields: readonly ReadonlySet<Field>[];
  readonly period: string | null;
}

/** Where a header is looked for: by the last of its rows, and the first that is free (both told from the first of the sheet). */
interface Place {
  readonly end: number;
  readonly free: number;
  /** The year of the form above; null before the first header, and where its titles name none. */
  readonly year: number | null;
  /** The column of the labels in the form above; null before the first header. */
  readonly variable: number | null;
}

/** The rows that look most like the header of a form on a sheet that has none; null where no heading of a form stands. */
export function partialHeader(grid: Grid): PartialHeader | null {
  const whole = wholeSheet(grid, mergeLookup(grid));
  const fields = grid.values.map(fieldsIn);
  let best: PartialHeader | null = null;
  for (let end = 0; end < fields.length; end++) {
    if (![...(fields[end] ?? [])].some(isRequired)) continue;
    for (let start = end; start >= Math.max(0, end - TALLEST + 1); start--) {
      if ((fields[start]?.size ?? 0) === 0) continue;
      const known = { top: grid.top + start, bottom: grid.top + end };
      const found: Partial<Record<Field, { row: number; column: number }>> = {};
      for (const { field, row, column } of headingsOver(whole, headingBand(whole, known)))
        if (field !== null) found[field] ??= { row, column };
      const missing = REQUIRED.filter((field) => found[field] === undefined);
      if (best === null || missing.length < best.missing.length) best = { found, missing };
    }
  }
  return best;
}

/**
 * Whether a word for values or results stands in some rows or so near that it may belong to the same heading: without one
 * there is no need to read it.
 * @param from the first of the rows, told from the first of the sheet as `to`, the last
 */
export function isMeasuredNear(fields: readonly ReadonlySet<Field>[], from: number, to: number): boolean {
  const near = fields.slice(Math.max(0, from - TALLEST_BAND), to + TALLEST_BAND + 1);
  return near.some((some) => some.has("value") || some.has("result"));
}

/** The fields of rows that were looked through before: each layout asks for them. */
const FIELDS = new WeakMap<readonly CellValue[], ReadonlySet<Field>>();

/** Tells which fields the cells of a row name by themselves. */
export function fieldsIn(cells: readonly CellValue[]): ReadonlySet<Field> {
  const known = FIELDS.get(cells);
  if (known !== undefined) return known;
  const fields = new Set<Field>();
  for (const value of cells) {
    const field = typeof value === "string" && value !== "" ? headingOf(value)?.field : undefined;
    if (field !== undefined) fields.add(field);
  }
  FIELDS.set(cells, fields);
  return fields;
}

/** Whether a row belongs to a whole header that ends one or two rows below it. */
function beginsHeader(sheet: Sheet, { end, ...place }: Place): boolean {
  const row = sheet.whole.grid.top + end;
  return [end + 1, end + 2].some((lower) => {
    const header = headerEndingAt(sheet, { ...place, end: lower });
    return header !== null && header.top <= row;
  });
}

function headerEndingAt(sheet: Sheet, place: Place): Header | null {
  const { whole, fields } = sheet;
  const { end, free } = place;
  for (let start = end; start >= Math.max(free, end - TALLEST + 1); start--) {
    const named = new Set(fields.slice(start, end + 1).flatMap((some) => [...some]));
    if ((fields[start]?.size ?? 0) === 0) continue;
    if (!named.has("formula") || !named.has("variable") || !isMeasuredNear(fields, start, end)) continue;
    const least = { top: whole.grid.top + start, bottom: whole.grid.top + end };
    const header = headerFrom(sheet, least, place);
    if (header !== null) return header;
  }
  return null;
}

/** The header of the one table in some rows; where another one stands beside it that looks like a form, too, of both. */
function headerFrom(sheet: Sheet, least: Rows, place: Place): Header | null {
  const from = sheet.whole.grid.top + place.free;
  for (const table of formTables(sheet.whole, least)) {
    if (holdsContent(table, least)) continue;
    const band = headingBand(table, least, from);
    const isLeast = band.top === least.top && band.bottom === least.bottom;
    const header =
      headerOver(sheet, table, band, place) ?? (isLeast ? null : headerOver(sheet, table, least, place));
    if (header !== null) return header;
  }
  return null;
}

function headerOver(sheet: Sheet, table: FormTable, band: Rows, place: Place): Header | null {
  const found = readHeader(sheet, table, band, place);
  if (!hasVariables(found.body, found.named("variable"))) return null;
  for (const [field, choice] of found.choices) {
    const rivals = choice.kind === "one" ? rivalsBeside(found.named(field), choice.column, table) : [];
    if (rivals.length > 0) found.choices.set(field, doubtAmong(rivals));
  }
  return REQUIRED.every((field) => columnOf(found.choices.get(field)) !== null)
    ? announced(found, null, band.top, table.left)
    : null;
}

/**
 * The columns that a field may stand in where some of them are in what seems to be another table beside the form: all, if
 * the one that was chosen is; it and those that are headed as plainly, if it is not. None where there is no doubt.
 */
function rivalsBeside(
  named: readonly ColumnHeading[],
  chosen: number,
  { left, beside }: FormTable,
): readonly ColumnHeading[] {
  if (beside.some(({ column }) => column === chosen)) return named;
  const own = named.filter(({ column }) => column === chosen);
  const rivals = beside.filter(
    ({ column, field, rank }) => column >= left && own.some((one) => one.field === field && one.rank <= rank),
  );
  return rivals.length === 0 ? [] : [...own, ...rivals];
}

/**
 * A header below another one that has a formula or a variable, but not all that a form needs, or not where the one above
 * has it. Its table is no part of the form above, and is said to be unclear rather than passed over.
 */
function remainsOfHeader(sheet: Sheet, place: Place, above: Header): Header | null {
  const { whole } = sheet;
  const { grid } = whole;
  const right = Math.max(...Object.values<number | null>({ ...above.columns }).filter((at) => at !== null));
  const cells = (grid.values[place.end] ?? []).slice(0, right + 1 - grid.left);
  const named = [...fieldsIn(cells)];
  if (named.length < 3 || named.filter(isRequired).length < 2) return null;
  if (!named.includes("formula") && !named.includes("variable")) return null;
  const row = grid.top + place.end;
  const texts = cells.filter((value) => value !== "");
  if (!texts.every((value) => isHeadingLike(value))) return null;
  const band = headingBand(whole, { top: row, bottom: row }, grid.top + place.free);
  const found = readHeader(sheet, whole, band, place);
  const isSame = REQUIRED.every((field) => {
    const column = columnOf(found.choices.get(field));
    const text = cellText(cellAt(grid, row, above.columns[field]).value);
    return column === above.columns[field] || (column === null && text === "");
  });
  return isSame ? null : announced(found, above.columns, band.top, above.left);
}

/**
 * The doubts of two tables of which one begins lower and the other goes on beside it, so that their rows can't be told
 * apart; none where that one has come to its end, or stands above.
 */
function columnsBeside({ whole: { grid }, fields }: Sheet, above: Header, header: Header): Header["doubts"] {
  const [a, b] = [above, header].map(({ columns }) => REQUIRED.map((field) => columns[field]));
  if (a === undefined || b === undefined) return [];
  if (Math.max(...a) >= Math.min(...b) && Math.max(...b) >= Math.min(...a)) return [];
  const { formula, variable, value } = above.columns;
  const next = fields.findIndex(
    (some, row) => row > header.bottom - grid.top && some.has("formula") && some.has("variable"),
  );
  const rows = grid.values.slice(header.top - grid.top, next < 0 ? undefined : next);
  const goesOn = rows.some((cells) => {
    const isFilled = (column: number): boolean => cellText(cells[column - grid.left] ?? "") !== "";
    return isFilled(variable) && (isFilled(formula) || isFilled(value));
  });
  if (!goesOn) return [];
  return REQUIRED.map((field) => {
    const both = [above, header].map((one) => {
      const column = one.columns[field];
      return { column, text: headingText(grid, one, column, field) };
    });
    return { field, columns: both.sort((one, other) => one.column - other.column) };
  });
}

/** The words by which the rows of a heading name a column; "" where they stand over it only in a merged cell. */
export function headingText(grid: Grid, { top, bottom }: Rows, column: number, field: Field): string {
  const texts = grid.values
    .slice(Math.max(0, top - grid.top), bottom - grid.top + 1)
    .map((row) => row[column - grid.left]);
  return cellText(texts.find((text) => typeof text === "string" && headingOf(text)?.field === field) ?? "");
}

function isHeadingLike(value: CellValue): boolean {
  return typeof value === "string" ? value.length <= LONGEST_HEADING : /^20\d\d$/.test(String(value));
}

/** What some rows announce: for each required field the choice among its columns. */
interface Found {
  readonly named: (field: Field) => readonly ColumnHeading[];
  readonly choices: Map<RequiredField, Choice>;
  readonly body: Body;
  readonly periods: readonly Period[];
  readonly units: ReadonlyMap<number, number>;
}

function readHeader({ fields, period }: Sheet, table: Table, band: Rows, place: Place): Found {
  const { grid, merges } = table;
  const headings = headingsOver(table, band);
  const named = (field: Field): readonly ColumnHeading[] => headings.filter((one) => one.field === field);
  const key = [...named("formula"), ...named("variable")].map(({ column }) => column);
  const bottom = band.bottom + (isNumberRow(table, band.bottom + 1, headings, key) ? 1 : 0);
  const next = fields.findIndex(
    (some, row) => row > bottom - grid.top && some.has("formula") && some.has("variable"),
  );
  const body = { grid, merges, bottom, key, end: next < 0 ? grid.top + grid.values.length : grid.top + next };
  const above = place.variable === null ? null : { rows: place.free, variable: place.variable };
  const own = formYear(grid, band.top, above);
  const year = above === null ? own : (own ?? place.year);
  const choices = new Map(
    REQUIRED.map((field) => [field, choiceOf(field, headings, { body, year, period })] as const),
  );
  const [value, result] = (["value", "result"] as const).map((field) =>
    named(field).find(({ column }) => column === columnOf(choices.get(field))),
  );
  if (value !== undefined && result !== undefined && areOfOtherTimes(value, result)) {
    const choice = choices.get("result");
    if (choice?.kind === "one") choices.set("result", doubtAmong(named("result")));
  }
  return { named, choices, body, periods: periodsAmong(headings), units: unitsAmong(headings) };
}

/**
 * The header that some rows announce.
 * @param above the columns of the header above, for the fields that this one has none of; null where it has all
 */
function announced(
  { named, choices, body, periods, units }: Found,
  above: Columns | null,
  top: number,
  left: number,
): Header {
  const column = (field: RequiredField): number => {
    const own = columnOf(choices.get(field)) ?? above?.[field];
    if (own === undefined) throw new RangeError(`The header has no column for ${field}`);
    return own;
  };
  const last = Math.max(...REQUIRED.map(column));
  const key = { formula: column("formula"), variable: column("variable") };
  const first = (field: Field): number | null => {
    const own = named(field).filter((one) => one.column < last || !isBesideInputs(one.column, key, body));
    return strongest(own)[0]?.column ?? null;
  };
  const columns: Columns = {
    number: first("number"),
    name: first("name"),
    indicator: first("indicator"),
    definition: first("definition"),
    formula: column("formula"),
    variable: column("variable"),
    value: column("value"),
    result: column("result"),
    remark: first("remark"),
  };
  return { top, bottom: body.bottom, left, columns, doubts: doubtsIn(choices), periods, units };
}

/** Whether a row counts the columns; it has to reach the formula or the variable. What stands beside the table does not count. */
function isNumberRow(
  { grid }: Table,
  row: number,
  headings: readonly ColumnHeading[],
  key: readonly number[],
): boolean {
  const columns = headings.filter(({ field }) => field !== null).map(({ column }) => column);
  const texts = (grid.values[row - grid.top] ?? []).map(cellText);
  const isFilled = (column: number): boolean => (texts[column - grid.left] ?? "") !== "";
  const within = (left: number, right: number): readonly string[] =>
    texts.slice(left - grid.left, right - grid.left + 1).filter((text) => text !== "");
  if (countsColumns(within(Math.min(...columns), Math.max(...columns)))) return key.some(isFilled);
  return key.filter(isFilled).some((column) => {
    let [left, right] = [column, column];
    while (isFilled(left - 1)) left--;
    while (isFilled(right + 1)) right++;
    return countsColumns(within(left, right));
  });
}
