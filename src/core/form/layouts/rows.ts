import { type CellValue, type Grid, widthOf } from "../../grid/grid";
import { indexingMerges } from "../../grid/merges";
import { atOnce, eachInSteps, SOMEWHERE, type Steps } from "../../steps";
import { type Field, headingOf, REQUIRED, type RequiredField } from "../column-aliases";
import type { ColumnDoubt, Form } from "../form";
import { findHeaders, findingHeaders, headingText, partialHeader } from "../headers";
import { inputGroups, NO_RESULT, tableForm } from "./table-form";
import type { ColumnWishes } from "./layout";

/**
 * The layout of Form 1 as offices print it: variables and their values in columns, below each other. Headings of formula,
 * variable, value and result stand together. A later header with other columns on the same sheet adds its indicators.
 * Where forms stand beside each other, all of their columns are in doubt.
 */
export function* rows(grid: Grid, { period = null }: ColumnWishes): Steps<Form | null> {
  const parts = yield* partsBeside(grid);
  yield SOMEWHERE;
  return (parts.length > 1 ? formsBeside(parts) : null) ?? (yield* formIn(grid, period));
}

function* formIn(grid: Grid, period: string | null = null): Steps<Form | null> {
  const merges = yield* indexingMerges(grid);
  yield SOMEWHERE;
  const [first, ...others] = yield* findingHeaders(grid, merges, period);
  if (first === undefined) return null;
  return yield* tableForm(grid, merges, {
    layout: "rows",
    headers: [first, ...others],
    columns: { ...first.columns, numerator: null, denominator: null },
    inputsOf: ({ inputRows, columns }) => inputGroups(grid, merges, inputRows, columns),
  });
}

/**
 * Forms that stand beside each other as one, with their columns in doubt: none of them is calculated, and none is passed
 * over, also where it lacks a column. Null where no part is a form.
 */
function formsBeside(parts: readonly Grid[]): Form | null {
  const found = parts.map((part) => atOnce(formIn(part))).filter((form) => form !== null);
  const [first] = found;
  if (first === undefined) return null;
  const doubts = REQUIRED.map((field): ColumnDoubt => {
    return { field, columns: parts.flatMap((part) => headingsIn(part, field)) };
  }).filter(({ columns }) => columns.length > 1);
  return {
    ...first,
    headers: found.flatMap(({ headers }) => headers),
    indicators: found
      .flatMap(({ indicators }) => indicators)
      .map((indicator) => ({ ...indicator, ...NO_RESULT, doubts }))
      .sort((one, other) => one.firstRow - other.firstRow),
    valueAreas: [],
  };
}

/** The columns of a field in one of several parts, with their headings. */
function headingsIn(part: Grid, field: RequiredField): ColumnDoubt["columns"] {
  const headers = findHeaders(part);
  const place = headers.length === 0 ? partialHeader(part)?.found[field] : undefined;
  if (place !== undefined) {
    const { row, column } = place;
    return [{ column, text: headingText(part, { top: row, bottom: row }, column, field) }];
  }
  const columns = new Map<number, string>();
  for (const header of headers) {
    const column = header.columns[field];
    if (!columns.has(column)) columns.set(column, headingText(part, header, column, field));
  }
  return [...columns].map(([column, text]) => ({ column, text }));
}

/** A cell whose text announces a field. */
interface Named {
  readonly row: number;
  readonly column: number;
  readonly field: Field;
}

/** The headings of a form stand within so many rows of each other. */
const NEAR = 2;

/**
 * Cuts a sheet where one form stands beside another, so that their rows run side by side; the sheet itself where there is
 * nothing of the kind. Each part holds the words for formula and variable of a form; which of the two a column between
 * them belongs to, that of the numbers or of remarks, is not certain.
 */
function* partsBeside(grid: Grid): Steps<readonly Grid[]> {
  const formulas = yield* namedIn(grid, (field) => field === "formula");
  if (new Set(formulas.map(({ column }) => column)).size < 2) return [grid];
  const near = new Set(formulas.flatMap(({ row }) => around(row)));
  const named = yield* namedIn(grid, () => true, near);
  const cut = cutOf(grid, formulas, named);
  if (cut === null) return [grid];
  return [
    ...(yield* partsBeside(columnsOf(grid, grid.left, cut - 1))),
    ...(yield* partsBeside(columnsOf(grid, cut, grid.left + widthOf(grid.values) - 1))),
  ];
}

function around(row: number): readonly number[] {
  return Array.from({ length: 2 * NEAR + 1 }, (_, i) => row - NEAR + i);
}

/** The headings in some rows, or in all of them. */
function* namedIn(
  grid: Grid,
  counts: (field: Field) => boolean,
  rows?: ReadonlySet<number>,
): Steps<readonly Named[]> {
  const found: Named[] = [];
  yield* eachInSteps(grid.values, (cells, r) => {
    const row = grid.top + r;
    if (rows !== undefined && !rows.has(row)) return;
    cells.forEach((value, c) => {
      const field = typeof value === "string" && value !== "" ? headingOf(value)?.field : undefined;
      if (field !== undefined && counts(field)) found.push({ row, column: grid.left + c, field });
    });
  });
  return found;
}

/** The first column of the right one of two parts that run side by side; null where there is no such column. */
function cutOf(grid: Grid, formulas: readonly Named[], named: readonly Named[]): number | null {
  const columns = formulas.map(({ column }) => column);
  const cuts: number[] = [];
  for (let cut = Math.min(...columns) + 1; cut <= Math.max(...columns); cut++) {
    const isWhole = sidesOf(cut).every((isIn) =>
      formulas.every((one) => !isIn(one.column) || isWholeWithin(one, named, isIn)),
    );
    if (isWhole && runBeside(grid, cut, formulas, named)) cuts.push(cut);
  }
  const isBlank = (column: number): boolean => !named.some((one) => one.column === column);
  const isNumber = (cut: number): boolean =>
    named.some(({ column, field }) => column === cut && field === "number");
  return cuts.find(isNumber) ?? cuts.find((cut) => isBlank(cut - 1)) ?? cuts[0] ?? null;
}

type Side = (column: number) => boolean;

/** The columns left and right of a cut. */
function sidesOf(cut: number): readonly [Side, Side] {
  return [(column) => column < cut, (column) => column >= cut];
}

/** Whether the other words that a form needs stand on the same side as those for its formula, as far as they are there. */
function isWholeWithin(formula: Named, named: readonly Named[], isIn: Side): boolean {
  if (nearestTo(formula, "variable", named, isIn) === null) return false;
  return (["value", "result"] as const).every(
    (field) =>
      nearestTo(formula, field, named, isIn) !== null ||
      nearestTo(formula, field, named, () => true) === null,
  );
}

/** The column of a field's word nearest to that for a formula, on one side; null where none stands near. */
function nearestTo({ row, column }: Named, field: Field, named: readonly Named[], isIn: Side): number | null {
  const columns = named
    .filter((one) => one.field === field && isIn(one.column) && Math.abs(one.row - row) <= NEAR)
    .map((one) => one.column);
  const distance = (one: number): number => Math.abs(one - column);
  return columns.reduce<number | null>(
    (best, one) => (best === null || distance(one) < distance(best) ? one : best),
    null,
  );
}

/** Whether a table on the left of a cut and one on the right of it have rows in common. */
function runBeside(grid: Grid, cut: number, formulas: readonly Named[], named: readonly Named[]): boolean {
  const [left = [], right = []] = sidesOf(cut).map((isIn) => tablesOf(grid, formulas, named, isIn));
  return left.some((one) => right.some((other) => one.top <= other.bottom && one.bottom >= other.top));
}

/** The rows of each table on one side: from its heading to the last variable with a formula or a value beside it. */
function tablesOf(
  grid: Grid,
  formulas: readonly Named[],
  named: readonly Named[],
  isIn: Side,
): readonly { readonly top: number; readonly bottom: number }[] {
  const own = formulas.filter(({ column }) => isIn(column));
  return own.map((one) => {
    const next = own.find(({ row }) => row > one.row + NEAR)?.row ?? Infinity;
    const [variable, value] = (["variable", "value"] as const).map((field) =>
      nearestTo(one, field, named, isIn),
    );
    let bottom = one.row + 1;
    for (let row = one.row + 1; row < Math.min(next, grid.top + grid.values.length); row++) {
      const cells = grid.values[row - grid.top] ?? [];
      const isFilled = (column: number | null | undefined): boolean =>
        typeof column === "number" && (cells[column - grid.left] ?? "") !== "";
      if (isFilled(variable) && (isFilled(one.column) || isFilled(value))) bottom = row;
    }
    return { top: one.row, bottom };
  });
}

/** Some columns of a grid (0-based, both included). */
function columnsOf(grid: Grid, left: number, right: number): Grid {
  const [from, to] = [left - grid.left, right - grid.left + 1];
  const cut = <T extends CellValue>(rows: readonly (readonly T[])[]): readonly (readonly T[])[] =>
    rows.map((cells) => cells.slice(from, to));
  return {
    ...grid,
    left,
    values: cut(grid.values),
    formulas: cut(grid.formulas),
    numberFormats: cut(grid.numberFormats),
  };
}
