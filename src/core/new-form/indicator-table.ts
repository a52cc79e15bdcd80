import type { Field, RequiredField } from "../form/column-aliases";
import { type ColumnHeading, headingsOver, type Rows, type Table } from "../form/column-headings";
import { headingOf } from "../form/column-aliases";
import type { Columns, Section } from "../form/form";
import { formYear } from "../form/qualifier";
import type { Header } from "../form/headers";
import { headingBand, wholeSheet } from "../form/tables";
import { gatheringRows } from "../form/indicator-rows";
import { type KindOfRow, sortingRows } from "../form/row-kinds";
import { withoutMark } from "../form/form-rows";
import { widthOf, type CellValue, type Grid, type Position } from "../grid/grid";
import { mergeLookup } from "../grid/merges";
import { atOnce } from "../steps";
import { cellText } from "../grid/text";

/** The heading of a table of indicators with their formulas: it has no columns for variables with their values. */
export interface TableHeader extends Header {
  /** Columns (0-based) of the levels above the name, from left to right: "Tujuan" beside "Sasaran". */
  readonly levels: readonly { readonly column: number; readonly level: Section }[];
  /** The column that lists what an indicator is made of; null where there is none. */
  readonly components: number | null;
}

/** Where the headings of such a table stand (0-based), and the fields of a form that it lacks. */
export interface FoundTable {
  readonly found: Readonly<Partial<Record<Field, Position>>>;
  readonly missing: readonly RequiredField[];
}

/** One indicator of the table, with its texts as they stand; "" for what it does not say. */
export interface TableRow {
  readonly row: number;
  readonly number: string;
  readonly name: string;
  /** What the columns of the levels above its name say, from left to right. */
  readonly levels: readonly { readonly level: Section; readonly text: string }[];
  readonly indicator: string;
  readonly definition: string;
  readonly formula: string;
  readonly components: string;
  /** Whether its formula is only a part, or several: it is not read then. */
  readonly isDoubtful: boolean;
}

/** A table of indicators with formulas and no values ("IKU"), as it stands on a sheet. */
export interface IndicatorTable extends FoundTable {
  readonly headers: readonly TableHeader[];
  readonly year: number | null;
  readonly indicators: readonly TableRow[];
  /** The rows of the table that are sections, or texts that belong to no indicator. */
  readonly others: readonly Extract<KindOfRow, { kind: "section" | "data" }>[];
}

/** Words for the formula and the indicator stand within so many rows. */
const TALLEST = 3;

/** A sheet on which heading words stand in more rows than this without making a heading is something else. */
const MOST_TRIED = 200;

/** What tells that a table holds the numbers themselves. */
const PARTS = /(?<!\p{L})(?:pembilang|penyebut|numerator|denominator|nilai\s+[xy])(?!\p{L})/iu;

/**
 * Finds a table of indicators with their formulas and without values, by its headings: a formula stands beside an indicator
 * or a name, and there are columns neither of variables with their results nor of values.
 * @returns null where there is none, or no row of it has a formula
 */
export function findIndicatorTable(grid: Grid): IndicatorTable | null {
  const merges = mergeLookup(grid);
  const headers = headersIn(grid, wholeSheet(grid, merges));
  const [first] = headers;
  if (first === undefined) return null;
  const sorted = atOnce(sortingRows(grid, headers));
  const { indicators: gathered, kinds } = atOnce(gatheringRows(sorted, merges));
  const headerAt = (row: number): TableHeader => headers.findLast(({ bottom }) => bottom < row) ?? first;
  const text = (row: number, column: number | null): string =>
    column === null ? "" : cellText(grid.values[row - grid.top]?.[column - grid.left] ?? "");
  const named = gathered.map((rows) => ({
    ...rows,
    isDoubtful: rows.hasSeveralFormulas || rows.isPartOfFormula,
  }));
  const own = new Set(gathered.flatMap(({ firstRow, inputRows }) => [firstRow, ...inputRows]));
  const lost = sorted.flatMap((kind, i) => {
    const isLost = kind.kind === "data" && kinds[i]?.kind === "aside" && !own.has(kind.row.row);
    return isLost && isIndicator(kind.row.texts)
      ? [{ ...kind.row.texts, firstRow: kind.row.row, isDoubtful: false }]
      : [];
  });
  const indicators = [...named, ...lost]
    .sort((one, other) => one.firstRow - other.firstRow)
    .map(({ firstRow, ...texts }): TableRow => {
      const { levels, components } = headerAt(firstRow);
      return {
        row: firstRow,
        number: texts.number,
        name: texts.name,
        levels: levels.map(({ column, level }) => ({ level, text: withoutMark(text(firstRow, column)) })),
        indicator: texts.indicator,
        definition: texts.definition,
        formula: texts.formula,
        components: text(firstRow, components),
        isDoubtful: texts.isDoubtful,
      };
    });
  if (!indicators.some(({ formula }) => /\p{L}/u.test(formula))) return null;
  const ended = Math.max(...indicators.map(({ row }) => row));
  const others = sorted.filter(
    (kind) =>
      (kind.kind === "section" || (kind.kind === "data" && !own.has(kind.row.row))) &&
      kind.row.row < ended &&
      !indicators.some(({ row }) => row === kind.row.row),
  );
  return {
    headers,
    ...foundIn(grid, first),
    year: formYear(grid, first.top),
    indicators,
    others: others as IndicatorTable["others"],
  };
}

function isIndicator({ indicator, name, formula }: KindTexts): boolean {
  return (
    /\p{L}/u.test(indicator !== "" ? indicator : name) &&
    /\p{L}/u.test(indicator !== "" ? indicator : formula)
  );
}
type KindTexts = Extract<KindOfRow, { kind: "data" }>["row"]["texts"];

function headersIn(grid: Grid, whole: Table): readonly TableHeader[] {
  const headers: TableHeader[] = [];
  const fields = grid.values.map(fieldsIn);
  let [free, tried] = [0, 0];
  for (let end = 0; end < grid.values.length && tried < MOST_TRIED; end++) {
    if ((fields[end]?.size ?? 0) === 0) continue;
    tried++;
    const header = headerEndingAt(whole, fields, end, free);
    if (header === null) continue;
    headers.push(header);
    tried = 0;
    free = header.bottom + 1 - grid.top;
    end = free - 1;
  }
  return headers;
}

/** Which fields the cells of a row name by themselves. */
function fieldsIn(cells: readonly CellValue[]): ReadonlySet<Field> {
  return new Set(
    cells.flatMap((value) => (typeof value === "string" ? (headingOf(value)?.field ?? []) : [])),
  );
}

function headerEndingAt(
  whole: Table,
  fields: readonly ReadonlySet<Field>[],
  end: number,
  free: number,
): TableHeader | null {
  for (let start = end; start >= Math.max(free, end - TALLEST + 1); start--) {
    const named = new Set(fields.slice(start, end + 1).flatMap((some) => [...some]));
    if (!named.has("formula") || !(named.has("indicator") || named.has("name"))) continue;
    const least = { top: whole.grid.top + start, bottom: whole.grid.top + end };
    const band = headingBand(whole, least, whole.grid.top + free);
    const header = headerOver(whole, band);
    if (header !== null) return header;
  }
  return null;
}

function headerOver(whole: Table, band: Rows): TableHeader | null {
  const { grid } = whole;
  const headings = headingsOver(whole, band);
  const named = (field: Field): readonly ColumnHeading[] => headings.filter((one) => one.field === field);
  const first = (field: Field): number | null => {
    const own = named(field);
    const rank = Math.max(...own.map((one) => one.rank));
    return own.find((one) => one.rank === rank)?.column ?? null;
  };
  const [formula, variable] = [first("formula"), first("variable")];
  const [indicator, names] = [first("indicator"), levelsOf(named("name"))];
  const name = names.at(-1)?.column ?? null;
  const isValued =
    named("value").length > 0 || headings.some(({ texts }) => texts.some((text) => PARTS.test(text)));
  const isForm = variable !== null && named("result").length > 0;
  if (formula === null || (indicator ?? name) === null || isValued || isForm) return null;
  if (formula === (indicator ?? name)) return null;
  // What a form has beside the formula stands in no column here; a formula speaks of itself.
  const blank = grid.left + widthOf(grid.values);
  const columns: Columns = {
    number: first("number"),
    name,
    indicator,
    definition: first("definition"),
    formula,
    variable: formula,
    value: blank,
    result: blank + 1,
    remark: null,
  };
  return {
    ...band,
    left: whole.left,
    columns,
    doubts: [],
    periods: [],
    levels: names.slice(0, -1),
    components: variable,
  };
}

const LEVELS: readonly (readonly [RegExp, Section])[] = [
  [/sub\s*-?\s*kegiatan/i, "Sub Kegiatan"],
  [/kegiatan/i, "Kegiatan"],
  [/program/i, "Program"],
  [/sasaran/i, "Sasaran"],
  [/tujuan/i, "Tujuan"],
];

/** The columns of names with the level that each says; the last one that says the name itself. */
function levelsOf(names: readonly ColumnHeading[]): TableHeader["levels"] {
  return names.flatMap(({ column, texts }, i) => {
    const level = LEVELS.find(([word]) => word.test(texts.join(" ")))?.[1];
    return level === undefined && i < names.length - 1 ? [] : [{ column, level: level ?? "Sasaran" }];
  });
}

function foundIn(grid: Grid, { top, bottom, columns, components }: TableHeader): FoundTable {
  const places = { ...columns, variable: components, value: null, result: null, remark: null };
  const found: Partial<Record<Field, Position>> = {};
  for (const [field, column] of Object.entries(places) as readonly (readonly [Field, number | null])[]) {
    if (column === null) continue;
    const texts = grid.values
      .slice(top - grid.top, bottom - grid.top + 1)
      .map((cells) => cells[column - grid.left]);
    const at = texts.findIndex((text) => typeof text === "string" && headingOf(text)?.field === field);
    found[field] = { row: top + Math.max(0, at), column };
  }
  return { found, missing: components === null ? ["variable", "value", "result"] : ["value", "result"] };
}
