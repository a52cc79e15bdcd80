import { fingerprint } from "../../grid/fingerprint";
import { cellAt, widthOf, type Grid } from "../../grid/grid";
import { mergeLookup } from "../../grid/merges";
import { cellText } from "../../grid/text";
import { isResultText } from "../../wording/messages";
import { countsColumns, type Field } from "../column-aliases";
import { headingsOver, periodsAmong, type ColumnHeading, type Period, type Rows } from "../column-headings";
import { findForm } from "../find";
import type { ChosenColumns, Form, HeadingName } from "../form";
import { formYear } from "../qualifier";
import { headingBand, TALLEST_BAND, wholeSheet } from "../tables";
import { fieldsOver, sheetKind } from "../kind-of-sheet";
import { headingNames, headingPrint } from "./pointed";
import { readChosenColumns } from "../read-columns";

/** The fields whose columns a person can point at. */
export const POINTED = [
  ...(["indicator", "formula", "variable", "value", "numerator", "denominator", "result"] as const),
];
export type PointedField = (typeof POINTED)[number];

/** The columns (0-based) that somebody has pointed at, as far as they have. */
export type PointedColumns = Readonly<Partial<Record<PointedField, number>>>;

/** A column that can be pointed at: the texts over it, and how many cells below hold something of the user's. */
export interface HeadedColumn {
  readonly column: number;
  /** In one line; "" where nothing stands over it. */
  readonly text: string;
  readonly numbers: number;
  readonly texts: number;
}

/** The heading of a table, for somebody who is about to point at its columns. */
export interface ShownHeading {
  readonly rows: Rows;
  /** From left to right, those in which anything stands. */
  readonly columns: readonly HeadedColumn[];
  /** The columns as they are read at the moment; those that are in doubt are left out. */
  readonly read: PointedColumns;
  /** The columns that only hold what no result may be written over: targets, names, remarks. */
  readonly notForResults: readonly number[];
  /** The periods that its columns of values and results are for; none where it has them for one. */
  readonly periods: readonly Pick<Period, "text" | "values" | "results">[];
  /** Tells the cells of the heading from others. */
  readonly print: string;
}

/** Why some columns can't be those of a form, and which field it is about. */
export type PointingProblem =
  | { readonly kind: "missing"; readonly fields: readonly PointedField[] }
  | { readonly kind: "same"; readonly field: PointedField; readonly other: PointedField }
  | { readonly kind: "no-heading" | "not-for-results" | "texts"; readonly field: PointedField };

/**
 * Describes the heading of the form on a sheet; where there is none, the heading that looks most like one.
 * @param columns what people have pointed at before
 * @param selected the rows that somebody has selected: the heading is there, whatever it says
 * @returns null where no row looks like a heading
 */
export function describeHeading(
  grid: Grid,
  columns: readonly ChosenColumns[] = [],
  selected: Rows | null = null,
): ShownHeading | null {
  const form = findForm(grid, { columns });
  const [header] = form?.layout === "card" ? [] : (form?.headers ?? []);
  const isOther = selected !== null && !(header !== undefined && meets(header, selected));
  if (form !== null && header !== undefined && !isOther) {
    const rows = uncounted(grid, header);
    return shownHeading(grid, rows, readOf(form));
  }
  const rows = selected === null ? sheetKind(grid).rows : bandOf(grid, selected);
  return rows === null ? null : shownHeading(grid, rows, announcedOver(grid, rows));
}

function meets(one: Rows, other: Rows): boolean {
  return one.top <= other.bottom && one.bottom >= other.top;
}

/** The rows of a heading of which some are selected; several are taken as they are. */
function bandOf(grid: Grid, { top, bottom }: Rows): Rows | null {
  const last = grid.top + grid.values.length - 1;
  if (top < grid.top || bottom > last || bottom - top >= TALLEST_BAND) return null;
  return bottom > top ? { top, bottom } : headingBand(wholeSheet(grid, mergeLookup(grid)), { top, bottom });
}

/** The rows of a heading without those that count its columns. */
function uncounted(grid: Grid, { top, bottom }: Rows): Rows {
  const texts = (grid.values[bottom - grid.top] ?? []).map(cellText).filter((text) => text !== "");
  return bottom > top && countsColumns(texts)
    ? uncounted(grid, { top, bottom: bottom - 1 })
    : { top, bottom };
}

/** The columns that a form was read by, without those that are in doubt, or of one period among several. */
function readOf({ columns, indicators }: Form): PointedColumns {
  const open = new Set<string>(indicators.flatMap(({ doubts }) => doubts.map(({ field }) => field)));
  if (new Set(indicators.map(({ period }) => period)).size > 1) for (const field of TIMED) open.add(field);
  const known = POINTED.flatMap((field) => {
    const column = columns[field];
    return column === null || open.has(field) ? [] : [[field, column] as const];
  });
  return Object.fromEntries(known);
}

const TIMED: readonly PointedField[] = ["value", "numerator", "denominator", "result"];

/** The columns that the words of a heading name, each by one alone. */
function announcedOver(grid: Grid, rows: Rows): PointedColumns {
  const table = wholeSheet(grid, mergeLookup(grid));
  const headings = headingsOver(table, rows);
  const found = fieldsOver(table, headings);
  const known = POINTED.flatMap((field) => {
    const isOne = headings.filter((heading) => heading.field === field).length <= 1;
    const column = found[field]?.column;
    return column === undefined || !isOne ? [] : [[field, column] as const];
  });
  return Object.fromEntries(known);
}

function shownHeading(grid: Grid, rows: Rows, read: PointedColumns): ShownHeading {
  const merges = mergeLookup(grid);
  const names = headingNames(grid, merges, rows);
  const headings = headingsOver(wholeSheet(grid, merges), rows);
  const columns = [...names].map(([column, { text }]): HeadedColumn => {
    return { column, text: text.replaceAll("\n", " "), ...contentsBelow(grid, rows.bottom, column) };
  });
  const periods = periodsAmong(headings);
  return {
    rows,
    columns: columns.filter(({ text, numbers, texts }) => text !== "" || numbers + texts > 0),
    read,
    notForResults: headings.filter(isNoResult).map(({ column }) => column),
    periods:
      periods.length > 1 ? periods.map(({ text, values, results }) => ({ text, values, results })) : [],
    print: printOf(grid, rows),
  };
}

const NEVER: ReadonlySet<Field> = new Set(["number", "name", "indicator", "definition", "formula", "remark"]);

/** Whether a heading says of its column that it is of something else than results, whatever people point at. */
function isNoResult({ field, qualifier: { role } }: ColumnHeading): boolean {
  return role === "target" || (field !== null && NEVER.has(field));
}

/** How many numbers, and how many texts of somebody else, stand in a column below a heading. */
function contentsBelow(grid: Grid, bottom: number, column: number): Pick<HeadedColumn, "numbers" | "texts"> {
  let [numbers, texts] = [0, 0];
  for (let row = bottom + 1; row < grid.top + grid.values.length; row++) {
    // What stands behind a blank row may be of those who have signed.
    if (isBlankRow(grid, row)) break;
    const { value } = cellAt(grid, row, column);
    const text = cellText(value);
    if (typeof value === "number") numbers++;
    else if (/\p{L}/u.test(text) && !isResultText(text)) texts++;
  }
  return { numbers, texts };
}

function isBlankRow(grid: Grid, row: number): boolean {
  return (grid.values[row - grid.top] ?? []).every((value) => cellText(value) === "");
}

/** Prints the cells of a heading as they stand. */
export function printOf(grid: Grid, { top, bottom }: Rows): string {
  const width = widthOf(grid.values);
  const rows = grid.values.slice(top - grid.top, bottom - grid.top + 1);
  const cells = rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""));
  return fingerprint(JSON.stringify([top, grid.left, cells]));
}

/**
 * Tells why some columns can't be those of a form; null where they can.
 * @param asked the fields that have to be pointed at, by default those that go with the columns
 */
export function problemWith(
  { columns, notForResults, read }: ShownHeading,
  pointed: PointedColumns,
  asked: readonly PointedField[] = fieldsAsked(pointed),
): PointingProblem | null {
  const missing = asked.filter((field) => pointed[field] === undefined);
  if (missing.length > 0) return { kind: "missing", fields: missing };
  const named = POINTED.filter((field) => pointed[field] !== undefined);
  for (const field of named) {
    const other = named.find((one) => one !== field && pointed[one] === pointed[field]);
    const areLines = field === "variable" && other === "value";
    if (other !== undefined && !areLines && !(field === "value" && other === "variable"))
      return { kind: "same", field, other };
  }
  const headed = columns.find(({ column }) => column === pointed.formula);
  if (headed === undefined || headed.text === "") return { kind: "no-heading", field: "formula" };
  const result = columns.find(({ column }) => column === pointed.result);
  if (notForResults.some((column) => column === pointed.result))
    return { kind: "not-for-results", field: "result" };
  // Below a column that is read for results anyway, texts are of those who have signed.
  if (result !== undefined && result.column !== read.result && result.texts > result.numbers)
    return { kind: "texts", field: "result" };
  return null;
}

/** The fields that a form needs: with numerator or denominator, both of them stand for variable and value. */
function fieldsAsked({ numerator, denominator }: PointedColumns): readonly PointedField[] {
  return numerator === undefined && denominator === undefined ? BY_NAME : BY_PLACE;
}

/** The fields of a form whose values stand beside the names of their variables. */
export const BY_NAME: readonly PointedField[] = ["formula", "variable", "value", "result"];
/** Those of a form with a column each for numerator and denominator. */
export const BY_PLACE: readonly PointedField[] = ["formula", "numerator", "denominator", "result"];

/**
 * What is to be kept of the columns that somebody has pointed at, once the sheet has been read with its merged areas.
 * @param rows the rows of the heading
 * @returns null where they could not be found again by it
 */
export function chosenColumns(grid: Grid, rows: Rows, pointed: PointedColumns): ChosenColumns | null {
  const merges = mergeLookup(grid);
  const names = headingNames(grid, merges, rows);
  const columns: Partial<Record<PointedField, HeadingName>> = {};
  for (const field of POINTED) {
    const column = pointed[field];
    const name = column === undefined ? undefined : names.get(column);
    if (name !== undefined) columns[field] = name;
  }
  const year = formYear(grid, rows.top);
  const chosen: ChosenColumns = {
    ...{ heading: headingPrint(names), rows: rows.bottom - rows.top + 1, columns },
    ...(year === null ? {} : { year }),
  };
  const [kept] = readChosenColumns([chosen]);
  const form = kept === undefined ? null : findForm(grid, { columns: [kept] });
  if (kept === undefined || form === null) return null;
  const isSame = fieldsAsked(pointed).every((field) => form.columns[field] === pointed[field]);
  return isSame ? kept : null;
}
