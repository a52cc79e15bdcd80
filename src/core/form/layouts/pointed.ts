import { fingerprint } from "../../grid/fingerprint";
import { areaOf, type Grid } from "../../grid/grid";
import { indexingMerges, mergeLookup, type MergeLookup } from "../../grid/merges";
import { SOMEWHERE, type Steps } from "../../steps";
import type { Field } from "../column-aliases";
import {
  columnHeadings,
  headingsOver,
  isFor,
  periodsAmong,
  shownText,
  type ColumnHeading,
  type Rows,
} from "../column-headings";
import type { ChosenColumns, ColumnDoubt, Columns, Form, HeadingName } from "../form";
import { findingHeaders, type Header } from "../headers";
import { formYear, qualifierOf } from "../qualifier";
import { wholeSheet } from "../tables";
import { inputGroups, tableForm } from "./table-form";
import type { ColumnWishes } from "./layout";
import { inputsInLines } from "./lines";
import { inputsByPlace } from "./numerator-denominator";

/**
 * A form whose columns somebody has pointed at. The heading is known by the words over these columns, in whatever rows it
 * stands and wherever the columns have moved to; also where pages repeat it. A period that is wished for takes the place of the
 * one that was pointed at.
 */
export function* pointed(grid: Grid, { columns = [], period = null }: ColumnWishes): Steps<Form | null> {
  if (columns.length === 0) return null;
  const sheet: Sheet = { grid, merges: yield* indexingMerges(grid), period };
  for (const chosen of [...columns].reverse()) {
    const [first, ...others] = headersWith(chosen, sheet);
    yield SOMEWHERE;
    if (first !== undefined) return yield* formWith(chosen, [first, ...others], sheet);
  }
  return null;
}

/** The one of several choices that counts on a sheet; null where none does. */
export function choiceFor(grid: Grid, columns: readonly ChosenColumns[]): ChosenColumns | null {
  const sheet: Sheet = { grid, merges: mergeLookup(grid), period: null };
  return [...columns].reverse().find((chosen) => headersWith(chosen, sheet).length > 0) ?? null;
}

/** Whether the heading of a formula that somebody has pointed at stands on a sheet, merged or not. */
export function mayBePointed({ values }: Grid, columns: readonly ChosenColumns[]): boolean {
  const firsts = new Set(columns.map(firstText));
  return values.some((cells) => cells.some((value) => firsts.has(shownText(value))));
}

interface Sheet {
  readonly grid: Grid;
  readonly merges: MergeLookup;
  /** The period whose columns count; null where those count that were pointed at. */
  readonly period: string | null;
}

function* formWith(
  chosen: ChosenColumns,
  own: readonly [Header, ...(readonly Header[])],
  { grid, merges, period }: Sheet,
): Steps<Form> {
  const [{ columns }] = own;
  const parts = { headers: own, columns: { ...columns, numerator: null, denominator: null } };
  if (isQuotient(chosen)) {
    const inputs = { variable: null, value: null, numerator: columns.variable, denominator: columns.value };
    return yield* tableForm(grid, merges, {
      ...parts,
      layout: "numerator-denominator",
      columns: { ...columns, ...inputs },
      inputsOf: (rows) => inputsByPlace(grid, own[0], rows),
    });
  }
  if (columns.variable === columns.value)
    return yield* tableForm(grid, merges, {
      ...parts,
      layout: "lines",
      inputsOf: (rows) => inputsInLines(grid, rows),
    });
  const known = yield* findingHeaders(grid, merges, period);
  const others = known.filter(({ top, bottom }) => own.every((one) => bottom < one.top || top > one.bottom));
  const [first, ...more] = [...own, ...others].sort((one, other) => one.top - other.top);
  return yield* tableForm(grid, merges, {
    ...parts,
    headers: [first ?? own[0], ...more],
    layout: "rows",
    inputsOf: ({ inputRows, columns: at }) => inputGroups(grid, merges, inputRows, at),
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
  const texts = [...names.values()].map(({ text }) => text).filter((text) => text !== "");
  return fingerprint(texts.join("\n\n"));
}

/** The headings on a sheet that have all columns that were chosen, from top to bottom. */
function headersWith(chosen: ChosenColumns, sheet: Sheet): readonly Header[] {
  const { grid } = sheet;
  const first = firstText(chosen);
  if (first === "") return [];
  const headers: Header[] = [];
  for (let r = 0; r + chosen.rows <= grid.values.length; r++) {
    const band = { top: grid.top + r, bottom: grid.top + r + chosen.rows - 1 };
    if (band.top <= (headers.at(-1)?.bottom ?? -1)) continue;
    const isNamed = grid.values
      .slice(r, r + chosen.rows)
      .some((cells) => cells.some((value) => typeof value === "string" && shownText(value) === first));
    const header = isNamed ? headerAt(chosen, sheet, band, headers.length === 0) : null;
    if (header !== null) headers.push(header);
  }
  return headers;
}

function firstText({ columns: { formula } }: ChosenColumns): string {
  return formula?.text.split("\n")[0] ?? "";
}

function headerAt(
  chosen: ChosenColumns,
  { grid, merges, period }: Sheet,
  band: Rows,
  isFirst: boolean,
): Header | null {
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
  const all = headingsOver(wholeSheet(grid, merges), band);
  const isOfYear = all.some((one) => [variable, value, result].includes(one.column) && namesYear(one));
  if (isOfYear && chosen.heading !== headingPrint(new Map(names))) return null;
  // The rows above a heading that a page repeats are indicators, no titles.
  if (isOfYear && isFirst && (chosen.year ?? null) !== formYear(grid, band.top)) return null;
  const timed = inPeriod(all, { variable, value, result }, period);
  const taken = [formula, ...Object.values(timed.columns)];
  const free = all.filter(({ column }) => !taken.includes(column));
  const told = (field: Field): number | null =>
    place(field) ?? free.find((one) => one.field === field)?.column ?? null;
  const columns: Columns = {
    number: told("number"),
    name: told("name"),
    indicator: told("indicator"),
    definition: told("definition"),
    remark: told("remark"),
    formula,
    ...timed.columns,
  };
  const own = Object.values<number | null>({ ...columns }).filter((column) => column !== null);
  const periods = periodsAmong(valuesAmong(all, { variable, value, result }));
  return { ...band, left: Math.min(...own), columns, doubts: timed.doubts, periods };
}

/**
 * A column for a year counts for the very heading and the year of the form for which it was pointed at: a heading that has one
 * more year, or next year's form, is asked about anew.
 */
function namesYear({ texts }: ColumnHeading): boolean {
  return qualifierOf(texts.join(" ")).year !== null;
}

type Measured = Pick<Columns, "variable" | "value" | "result">;

/** The headings with those as values, or results, that are called like what was pointed at but for a year or a period. */
function valuesAmong(
  headings: readonly ColumnHeading[],
  { variable, value, result }: Measured,
): readonly ColumnHeading[] {
  const [values, results] = [[value, variable].map(called), [called(result)]];
  return headings.map((heading) => {
    const isLike = (some: readonly (string | null)[]): boolean => some.includes(untimed(heading));
    return { ...heading, field: isLike(values) ? "value" : isLike(results) ? "result" : null };
  });

  function called(column: number): string | null {
    const heading = headings.find((one) => one.column === column);
    return heading === undefined || !isTimed(heading) ? null : untimed(heading);
  }
}

/** The columns for a period that stand for those that were pointed at; what has none for it is in doubt, if it is for another. */
function inPeriod(
  headings: readonly ColumnHeading[],
  columns: Measured,
  period: string | null,
): { readonly columns: Measured; readonly doubts: readonly ColumnDoubt[] } {
  const settled = { ...columns };
  const doubts: ColumnDoubt[] = [];
  const isOffered = valuesAmong(headings, columns).some(
    (heading) => heading.field !== null && period !== null && isTimed(heading) && isOf(heading, period),
  );
  if (period === null || !isOffered) return { columns, doubts };
  for (const field of ["variable", "value", "result"] as const) {
    const heading = headings.find((one) => one.column === columns[field]);
    if (heading === undefined || !isTimed(heading) || isOf(heading, period)) continue;
    const own = headings.filter((one) => untimed(one) === untimed(heading) && isOf(one, period));
    const [only, ...others] = own;
    if (only !== undefined && others.length === 0) settled[field] = only.column;
    else doubts.push({ field, columns: own.map(({ column, texts }) => ({ column, text: texts.join(" ") })) });
  }
  return { columns: settled, doubts };
}

function isTimed({ texts }: ColumnHeading): boolean {
  const { period, year } = qualifierOf(texts.join(" "));
  return period !== null || year !== null;
}

function isOf({ texts }: ColumnHeading, period: string): boolean {
  return isFor({ texts, qualifier: qualifierOf(texts.join(" ")) }, period);
}

/** What a heading says without its year and its period. */
function untimed({ texts }: ColumnHeading): string {
  return qualifierOf(texts.join(" ")).untimed.join(" ");
}
