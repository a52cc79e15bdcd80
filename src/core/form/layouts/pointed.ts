import { fingerprint } from "../../grid/fingerprint";
import { areaOf, type Grid } from "../../grid/grid";
import { mergeLookup, type MergeLookup } from "../../grid/merges";
import { cellText } from "../../grid/text";
import { SOMEWHERE, type Steps } from "../../steps";
import { columnHeadings, headingsOver, type Rows } from "../column-headings";
import type { Field } from "../column-aliases";
import type { ChosenColumns, Columns, Form, HeadingName } from "../form";
import { wholeSheet } from "../tables";
import type { Header } from "../headers";
import { inputGroups, tableForm } from "./table-form";
import type { ColumnWishes } from "./layout";
import { inputsInLines } from "./lines";
import { inputsByPlace } from "./numerator-denominator";

/**
 * A form whose columns somebody has pointed at. The heading is known by the words over these columns, in whatever rows it
 * stands and wherever the columns have moved to; also where pages repeat it.
 */
export function* pointed(grid: Grid, { columns = [] }: ColumnWishes): Steps<Form | null> {
  if (columns.length === 0) return null;
  const merges = mergeLookup(grid);
  for (const chosen of [...columns].reverse()) {
    const [first, ...others] = headersWith(chosen, grid, merges);
    yield SOMEWHERE;
    if (first !== undefined) return yield* formWith(chosen, [first, ...others], grid, merges);
  }
  return null;
}

function* formWith(
  chosen: ChosenColumns,
  headers: readonly [Header, ...(readonly Header[])],
  grid: Grid,
  merges: MergeLookup,
): Steps<Form> {
  const [{ columns }] = headers;
  const parts = { headers, columns: { ...columns, numerator: null, denominator: null } };
  if (isQuotient(chosen)) {
    const own = { variable: null, value: null, numerator: columns.variable, denominator: columns.value };
    return yield* tableForm(grid, merges, {
      ...parts,
      layout: "numerator-denominator",
      columns: { ...columns, ...own },
      inputsOf: (rows) => inputsByPlace(grid, headers[0], rows),
    });
  }
  if (columns.variable === columns.value)
    return yield* tableForm(grid, merges, {
      ...parts,
      layout: "lines",
      inputsOf: (rows) => inputsInLines(grid, rows),
    });
  return yield* tableForm(grid, merges, {
    ...parts,
    layout: "rows",
    inputsOf: ({ inputRows, columns: own }) => inputGroups(grid, merges, inputRows, own),
  });
}

function isQuotient({ columns }: ChosenColumns): boolean {
  return columns.numerator !== undefined;
}

/**
 * The names by which the columns of a heading are known: the texts over each, joined by line breaks, and which of those that
 * are called alike it is (0-based).
 */
export function headingNames(grid: Grid, merges: MergeLookup, band: Rows): ReadonlyMap<number, HeadingName> {
  const texts = new Map(
    columnHeadings(grid, merges, band).map((heading) => [heading.column, heading.texts.join("\n")]),
  );
  const area = areaOf({ ...grid, formulas: grid.values });
  const counts = new Map<string, number>();
  const names = new Map<number, HeadingName>();
  for (let column = grid.left; area !== null && column <= area.right; column++) {
    const text = texts.get(column) ?? "";
    const nth = counts.get(text) ?? 0;
    counts.set(text, nth + 1);
    names.set(column, { text, nth });
  }
  return names;
}

/** Prints the words of a heading, by which a choice for it takes the place of an earlier one. */
export function headingPrint(names: ReadonlyMap<number, HeadingName>): string {
  return fingerprint([...names.values()].map(({ text }) => text).join("\n\n"));
}

/** The headings on a sheet that have all columns that were chosen, from top to bottom. */
function headersWith(chosen: ChosenColumns, grid: Grid, merges: MergeLookup): readonly Header[] {
  const first = chosen.columns.formula?.text.split("\n")[0] ?? "";
  if (first === "") return [];
  const headers: Header[] = [];
  for (let r = 0; r + chosen.rows <= grid.values.length; r++) {
    const band = { top: grid.top + r, bottom: grid.top + r + chosen.rows - 1 };
    if (band.top <= (headers.at(-1)?.bottom ?? -1)) continue;
    const isNamed = grid.values
      .slice(r, r + chosen.rows)
      .some((cells) => cells.some((value) => typeof value === "string" && sameText(value, first)));
    const header = isNamed ? headerAt(chosen, grid, merges, band) : null;
    if (header !== null) headers.push(header);
  }
  return headers;
}

function sameText(value: string, text: string): boolean {
  return cellText(value).replace(/\s+/g, " ") === text.replace(/\s+/g, " ");
}

function headerAt(chosen: ChosenColumns, grid: Grid, merges: MergeLookup, band: Rows): Header | null {
  const names = [...headingNames(grid, merges, band)];
  const place = (field: Field): number | null => {
    const name = chosen.columns[field];
    if (name === undefined) return null;
    return names.find(([, { text, nth }]) => text === name.text && nth === name.nth)?.[0] ?? null;
  };
  const [formula, result] = [place("formula"), place("result")];
  const [variable, value] = isQuotient(chosen)
    ? [place("numerator"), place("denominator")]
    : [place("variable"), place("value")];
  if (formula === null || result === null || variable === null || value === null) return null;
  const taken = [formula, result, variable, value];
  const free = headingsOver(wholeSheet(grid, merges), band).filter(({ column }) => !taken.includes(column));
  const told = (field: Field): number | null =>
    place(field) ?? free.find((one) => one.field === field)?.column ?? null;
  const columns: Columns = {
    number: told("number"),
    name: told("name"),
    indicator: told("indicator"),
    definition: told("definition"),
    remark: told("remark"),
    ...{ formula, variable, value, result },
  };
  const own = Object.values<number | null>({ ...columns }).filter((column) => column !== null);
  return { ...band, left: Math.min(...own), columns, doubts: [], periods: [] };
}
