import { cellAt, type Grid } from "../grid/grid";
import { mergeLookup, type MergeLookup } from "../grid/merges";
import { cellText, words } from "../grid/text";
import { chooseColumn, doubtAmong, type Choice } from "./choose-column";
import { headingOf, ONLY_BESIDE_VARIABLE, ONLY_WITHOUT_TARGET, type Field } from "./column-aliases";
import { columnHeadings, type ColumnHeading, type Rows } from "./column-headings";
import type { ColumnDoubt, Columns } from "./form";
import { formYear } from "./form-year";
import { headingBand } from "./heading-band";

/** A header found on the sheet: its rows and the columns that it announces. */
export interface Header extends Rows {
  readonly columns: Columns;
  /** The fields whose column the words leave open; `columns` has the leftmost one that it may be. */
  readonly doubts: readonly ColumnDoubt[];
}

/** The fields without which a table is no Form 1. */
export const REQUIRED = ["formula", "variable", "value", "result"] as const;
export type RequiredField = (typeof REQUIRED)[number];

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
 */
export function findHeaders(grid: Grid, merges: MergeLookup = mergeLookup(grid)): readonly Header[] {
  const fields = fieldsByRow(grid);
  const headers: Header[] = [];
  let free = 0;
  for (let end = 0; end < fields.length; end++) {
    if ((fields[end]?.size ?? 0) === 0) continue;
    const header = headerEndingAt(grid, merges, fields, { end, free });
    if (header === null) continue;
    headers.push(header);
    end = header.bottom - grid.top;
    free = end + 1;
  }
  return headers;
}

/** The rows that look most like the header of a form on a sheet that has none; null where no heading of a form stands. */
export function partialHeader(grid: Grid): PartialHeader | null {
  const merges = mergeLookup(grid);
  const fields = fieldsByRow(grid);
  let best: PartialHeader | null = null;
  for (let end = 0; end < fields.length; end++) {
    if (![...(fields[end] ?? [])].some(isRequired)) continue;
    for (let start = end; start >= Math.max(0, end - TALLEST + 1); start--) {
      if ((fields[start]?.size ?? 0) === 0) continue;
      const known = { top: grid.top + start, bottom: grid.top + end };
      const found: Partial<Record<Field, { row: number; column: number }>> = {};
      for (const { field, row, column } of headingsOver(grid, merges, headingBand(grid, merges, known)))
        if (field !== null) found[field] ??= { row, column };
      const missing = REQUIRED.filter((field) => found[field] === undefined);
      if (best === null || missing.length < best.missing.length) best = { found, missing };
    }
  }
  return best;
}

/** Whether a field is one of those. */
export function isRequired(field: Field): field is RequiredField {
  return REQUIRED.some((one) => one === field);
}

/** Which fields the cells of each row name by themselves. */
function fieldsByRow(grid: Grid): readonly ReadonlySet<Field>[] {
  return grid.values.map((cells) => {
    const fields = new Set<Field>();
    for (const value of cells) {
      const field = typeof value === "string" && value !== "" ? headingOf(value)?.field : undefined;
      if (field !== undefined) fields.add(field);
    }
    return fields;
  });
}

function headerEndingAt(
  grid: Grid,
  merges: MergeLookup,
  fields: readonly ReadonlySet<Field>[],
  { end, free }: { readonly end: number; readonly free: number },
): Header | null {
  for (let start = end; start >= Math.max(free, end - TALLEST + 1); start--) {
    const named = new Set(fields.slice(start, end + 1).flatMap((some) => [...some]));
    if ((fields[start]?.size ?? 0) === 0) continue;
    if (!named.has("formula") || !named.has("variable")) continue;
    const least = { top: grid.top + start, bottom: grid.top + end };
    const band = headingBand(grid, merges, least, grid.top + free);
    const header = headerOver(grid, merges, band) ?? headerOver(grid, merges, least);
    if (header !== null) return header;
  }
  return null;
}

function headerOver(grid: Grid, merges: MergeLookup, band: Rows): Header | null {
  const headings = headingsOver(grid, merges, band);
  const year = formYear(grid, band.top);
  const named = (field: Field): readonly ColumnHeading[] => headings.filter((one) => one.field === field);
  const key = [...named("formula"), ...named("variable")].map(({ column }) => column);
  const bottom = band.bottom + (isNumberRow(grid, band.bottom + 1, headings, key) ? 1 : 0);
  const body = { grid, merges, bottom, key };
  if (!hasVariables(body, named("variable"))) return null;
  const choices = REQUIRED.map((field) => {
    const choice = withNeighbours(field, choose(named(field), year, body), headings, body);
    return [field, choice] as const;
  });
  const column = (field: RequiredField): number | null =>
    columnOf(choices.find(([one]) => one === field)?.[1]);
  const [formula, variable] = [column("formula"), column("variable")];
  const [value, result] = [column("value"), column("result")];
  if (formula === null || variable === null || value === null || result === null) return null;
  const first = (field: Field): number | null => strongest(named(field))[0]?.column ?? null;
  const columns: Columns = {
    number: first("number"),
    name: first("name"),
    indicator: first("indicator"),
    definition: first("definition"),
    formula,
    variable,
    value,
    result,
    remark: first("remark"),
  };
  const doubts = choices.flatMap(([field, choice]): readonly ColumnDoubt[] =>
    choice.kind === "doubt"
      ? [
          {
            field,
            columns: choice.columns.map(({ column: at, texts }) => ({ column: at, text: texts.join(" ") })),
          },
        ]
      : [],
  );
  return { top: band.top, bottom, columns, doubts };
}

function headingsOver(grid: Grid, merges: MergeLookup, band: Rows): readonly ColumnHeading[] {
  return announcedBy(columnHeadings(grid, merges, band));
}

function columnOf(choice: Choice | undefined): number | null {
  if (choice === undefined || choice.kind === "none") return null;
  return choice.kind === "one" ? choice.column : (choice.columns[0]?.column ?? null);
}

/**
 * What the headings announce together. "Realisasi", "Jumlah" and "Data" name a value only beside a variable or another
 * value (columns of targets, units and the like may stand between), and "Realisasi" only where the result has a column
 * of its own; where it has none, "Realisasi" is the result, and "Capaian" beside it the ratio to the target.
 */
function announcedBy(headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const hasResult = headings.some(({ field, rank }) => field === "result" && rank > ONLY_WITHOUT_TARGET);
  const realised = headings.filter((heading) => isWeakValue(heading) && heading.qualifier.role === "actual");
  const values = valuesBeside(headings);
  return headings.map((heading) => {
    if (!hasResult && realised.includes(heading)) return { ...heading, field: "result" };
    const isRatio = heading.field === "result" && heading.rank === ONLY_WITHOUT_TARGET && realised.length > 0;
    const isElsewhere = isWeakValue(heading) && !values.has(heading);
    return isElsewhere || (isRatio && !hasResult) ? { ...heading, field: null } : heading;
  });
}

function isWeakValue({ field, rank }: ColumnHeading): boolean {
  return field === "value" && rank === ONLY_BESIDE_VARIABLE;
}

/** The values named by such a word that stand where it may name one. */
function valuesBeside(headings: readonly ColumnHeading[]): ReadonlySet<ColumnHeading> {
  const near = headings.filter(
    ({ field, qualifier: { role } }) => field !== null || (role !== "other" && role !== "target"),
  );
  const hasOwn = headings.some((heading) => heading.field === "value" && !isWeakValue(heading));
  const found = new Set<ColumnHeading>();
  const look = (ordered: readonly ColumnHeading[]): void => {
    ordered.forEach((heading, i) => {
      const before = ordered[i - 1];
      if (!isWeakValue(heading) || before === undefined) return;
      const isBeside = hasOwn
        ? before.field === "value" && heading.qualifier.role === "actual"
        : before.field === "variable";
      if (isBeside || found.has(before)) found.add(heading);
    });
  };
  look(near);
  look([...near].reverse());
  return found;
}

/** Those of the highest rank; with a value's own words, the realised number beside it is no less a candidate. */
function strongest(headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const rank = Math.max(...headings.map((heading) => heading.rank));
  return headings.filter(
    (heading) =>
      heading.rank === rank || (heading.field === "value" && heading.rank === ONLY_BESIDE_VARIABLE),
  );
}

/** What stands below a header, by which it is seen how wide a column is; `key` are the columns of formula and variable. */
interface Body {
  readonly grid: Grid;
  readonly merges: MergeLookup;
  readonly bottom: number;
  readonly key: readonly number[];
}

function choose(named: readonly ColumnHeading[], year: number | null, body: Body): Choice {
  const columns = strongest(named);
  return chooseColumn(
    columns.filter((heading, i) => {
      const before = columns[i - 1];
      return before?.cell !== heading.cell || !isOneColumn(before.column, heading.column, body);
    }),
    year,
  );
}

/** Whether two neighbouring columns are one, because their cells are merged in every row that holds an indicator. */
function isOneColumn(left: number, right: number, body: Body): boolean {
  return inputRows(body).every((row) => {
    const area = body.merges(row, right);
    return area !== null && area.left <= left;
  });
}

/** The rows below a header in which a formula or a variable stands. */
function inputRows({ grid, bottom, key }: Body): readonly number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row < grid.top + grid.values.length; row++) {
    if (key.some((column) => cellText(cellAt(grid, row, column).value) !== "")) rows.push(row);
  }
  return rows;
}

/** Names of variables have letters; a column of scores or codes is none, whatever stands over it. */
function hasVariables(body: Body, named: readonly ColumnHeading[]): boolean {
  const { grid } = body;
  const texts = inputRows(body).flatMap((row) =>
    named.map(({ column }) => cellText(cellAt(grid, row, column).value)),
  );
  return texts.every((text) => text === "") || texts.some((text) => /\p{L}/u.test(text));
}

/** What the columns around a chosen one say against it. */
function withNeighbours(
  field: RequiredField,
  choice: Choice,
  headings: readonly ColumnHeading[],
  body: Body,
): Choice {
  if (choice.kind !== "one") return choice;
  const own = headings.find(({ column }) => column === choice.column);
  if (own === undefined) return choice;
  const others =
    field === "value"
      ? [...strayBeside(own, headings, body), ...scoresBeside(own, headings)]
      : field === "result"
        ? comparedWith(own, headings)
        : [];
  if (others.length === 0) return choice;
  return doubtAmong([own, ...others]);
}

/**
 * A column without any heading right of the values, inside the table and with numbers in it, may be another column of
 * values under a heading whose merging is not told.
 */
function strayBeside(
  own: ColumnHeading,
  headings: readonly ColumnHeading[],
  body: Body,
): readonly ColumnHeading[] {
  const stray = own.column + 1;
  const isInside = headings.some(({ column }) => column > stray);
  if (!isInside || headings.some(({ column }) => column === stray)) return [];
  const { grid, merges } = body;
  const holdsNumbers = inputRows(body).some(
    (row) => merges(row, stray) === null && typeof cellAt(grid, row, stray).value === "number",
  );
  return holdsNumbers ? [{ ...own, column: stray, texts: [] }] : [];
}

/** A weight or a score right beside the values marks a sheet that rates something; its numbers are no inputs. */
function scoresBeside(own: ColumnHeading, headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const at = headings.indexOf(own);
  return [headings[at - 1], headings[at + 1]]
    .filter((heading) => heading !== undefined)
    .filter(({ texts }) => /\b(?:bobot|skor)\b/i.test(texts.join(" ")));
}

/** "Capaian" right beside a target may be the ratio to it. */
function comparedWith(own: ColumnHeading, headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  if (own.rank !== ONLY_WITHOUT_TARGET || own.qualifier.role === "actual") return [];
  const at = headings.indexOf(own);
  return [headings[at - 1], headings[at + 1]]
    .filter((heading) => heading !== undefined)
    .filter(({ field, qualifier: { role } }) => (field === null || field === "result") && role === "target");
}

/**
 * Whether a row counts the columns: "1 2 3 …", "(1) (2) …", "13 = 9 + 10"; it has to reach the formula or the variable.
 * What stands beside the table, such as somebody's remark, does not count.
 */
function isNumberRow(
  grid: Grid,
  row: number,
  headings: readonly ColumnHeading[],
  key: readonly number[],
): boolean {
  const announced = headings.filter(({ field }) => field !== null).map(({ column }) => column);
  const texts = (grid.values[row - grid.top] ?? []).map(cellText);
  const filled = texts
    .slice(Math.min(...announced) - grid.left, Math.max(...announced) - grid.left + 1)
    .filter((text) => text !== "");
  const counts = key.some((column) => (texts[column - grid.left] ?? "") !== "");
  return counts && filled.length >= 3 && filled.every(isColumnNumber);
}

function isColumnNumber(text: string): boolean {
  return (
    text.length <= 40 && /^[\d\s()=+\-–*/:x,.]+$/i.test(text) && words(text).length > 0 && /^\(?\d/.test(text)
  );
}
