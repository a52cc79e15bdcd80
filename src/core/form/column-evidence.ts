import { cellAt, type Grid } from "../grid/grid";
import type { MergeLookup } from "../grid/merges";
import { cellText } from "../grid/text";
import { ONLY_BESIDE_VARIABLE, ONLY_WITHOUT_TARGET } from "./column-aliases";
import type { ColumnHeading } from "./column-headings";

/** What stands below a header, by which it is seen how wide a column is; `key` are the columns of formula and variable. */
export interface Body {
  readonly grid: Grid;
  readonly merges: MergeLookup;
  readonly bottom: number;
  /** The row (0-based) in which the next header may begin. */
  readonly end: number;
  readonly key: readonly number[];
}

/** Whether two neighbouring columns are one, because their cells are merged in every row that holds an indicator. */
export function isOneColumn(left: number, right: number, body: Body): boolean {
  return inputRows(body).every((row) => {
    const area = body.merges(row, right);
    return area !== null && area.left <= left;
  });
}

/** The rows below a header in which a formula or a variable stands. */
export function inputRows({ grid, bottom, end, key }: Body): readonly number[] {
  const rows: number[] = [];
  for (let row = bottom + 1; row < end; row++) {
    if (key.some((column) => cellText(cellAt(grid, row, column).value) !== "")) rows.push(row);
  }
  return rows;
}

/** Names of variables have letters; a column of scores or codes is none, whatever stands over it. */
export function hasVariables(body: Body, named: readonly ColumnHeading[]): boolean {
  const { grid } = body;
  const texts = inputRows(body).flatMap((row) =>
    named.map(({ column }) => cellText(cellAt(grid, row, column).value)),
  );
  return texts.every((text) => text === "") || texts.some((text) => /\p{L}/u.test(text));
}

/**
 * Whether a column right of the form has a text beside a further variable of an indicator, where the form's own columns
 * have none: it is another table's.
 */
export function isBesideInputs(
  column: number,
  { formula, variable }: { readonly formula: number; readonly variable: number },
  { grid, bottom, end }: Body,
): boolean {
  const isBlank = (row: number, at: number): boolean => cellText(cellAt(grid, row, at).value) === "";
  for (let row = bottom + 1; row < end; row++) {
    if (isBlank(row, formula) && !isBlank(row, variable) && !isBlank(row, column)) return true;
  }
  return false;
}

/**
 * The columns without any heading in which something stands beside the inputs: between variables and values or right
 * behind these, with numbers, and right before the results. Their heading was left blank, or reaches over several columns
 * without being merged.
 */
export function strayBeside(
  own: ColumnHeading,
  headings: readonly ColumnHeading[],
  body: Body,
): readonly ColumnHeading[] {
  const { grid, merges } = body;
  if (!headings.some(({ field }) => field === "value")) return [];
  const isHeaded = (at: number): boolean => headings.some(({ column }) => column === at);
  const isInside = (column: number): boolean =>
    headings.some((one) => one.column > column) && headings.some((one) => one.column < column);
  const isValue = own.field === "value";
  const isFilled = (column: number): boolean =>
    inputRows(body).some((row) => {
      const text = cellText(cellAt(grid, row, column).value);
      return merges(row, column) === null && (isValue ? /^\p{Nd}/u : /./u).test(text);
    });
  const key = Math.max(grid.left, ...body.key.map((column) => column + 1));
  const from = Math.min(own.column, isValue ? key : own.column - 1);
  return Array.from({ length: own.column + (isValue ? 2 : 0) - from }, (_, i) => from + i)
    .filter((column) => isInside(column) && !isHeaded(column) && isFilled(column))
    .map((column) => ({ ...own, column, texts: [] }));
}

/**
 * A score right beside the values marks a sheet that rates something; its numbers are no inputs. So does a weight, unless
 * the values have their own word: then it says how much each of them counts.
 */
export function scoresBeside(
  own: ColumnHeading,
  headings: readonly ColumnHeading[],
): readonly ColumnHeading[] {
  const rated = own.rank === ONLY_BESIDE_VARIABLE ? /\b(?:bobot|skor)\b/i : /\bskor\b/i;
  const at = headings.indexOf(own);
  return [headings[at - 1], headings[at + 1]]
    .filter((heading) => heading !== undefined)
    .filter(({ texts }) => rated.test(texts.join(" ")));
}

/** "Capaian" right beside a target may be the ratio to it. */
export function comparedWith(
  own: ColumnHeading,
  headings: readonly ColumnHeading[],
): readonly ColumnHeading[] {
  if (own.rank !== ONLY_WITHOUT_TARGET || own.qualifier.role === "actual") return [];
  const at = headings.indexOf(own);
  return [headings[at - 1], headings[at + 1]]
    .filter((heading) => heading !== undefined)
    .filter(({ field, qualifier: { role } }) => (field === null || field === "result") && role === "target");
}
