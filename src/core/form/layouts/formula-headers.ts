import type { CellValue, Grid } from "../../grid/grid";
import type { MergeLookup } from "../../grid/merges";
import { cellText, words } from "../../grid/text";
import { type ColumnHeading, headingsOver, periodsAmong } from "../column-headings";
import { type Body, unitsAmong } from "../form-rows";
import {
  areOfOtherTimes,
  type Choice,
  choiceOf,
  columnOf,
  doubtAmong,
  isScore,
  doubtsIn,
} from "../column-choice";
import { countsColumns, headingOf, type Field } from "../column-aliases";
import type { ColumnDoubt, Columns } from "../form";
import { formYear } from "../qualifier";
import { headingBand, tableAround, wholeSheet } from "../tables";
import { fieldsIn, isMeasuredNear, type Header } from "../headers";

/** The heading of a table with formulas and results, whose inputs a layout looks for itself. */
export interface FormulaHeading {
  readonly grid: Grid;
  readonly headings: readonly ColumnHeading[];
  /** The 0-based column of the formulas. */
  readonly formula: number;
  /** The rows below the heading, up to the next one. */
  readonly body: Body;
  readonly year: number | null;
  /** The period whose columns count; null where none is wished. */
  readonly period: string | null;
}

/** The columns in which a layout finds the inputs: those of the first and of the second of two, or one for all. */
export interface InputColumns {
  readonly first: number;
  readonly second: number;
  /** The columns that hold inputs, so that none of them takes the results. */
  readonly taken: readonly number[];
  readonly choices: readonly (readonly [ColumnDoubt["field"], Choice])[];
}

/**
 * Finds the headings of tables that have formulas and results, from top to bottom, also those that page breaks repeat.
 * @param period the period whose columns count, where there are some for several; null where none is wished
 * @param inputsIn tells where a heading has its inputs; null where it has none of the layout's kind
 * @returns headers whose `variable` and `value` are the columns of inputs
 */
export function formulaHeaders(
  grid: Grid,
  merges: MergeLookup,
  period: string | null,
  inputsIn: (heading: FormulaHeading) => InputColumns | null,
): readonly Header[] {
  const fields = grid.values.map(fieldsIn);
  const rows = fields.flatMap((some, r) =>
    some.has("formula") && isMeasuredNear(fields, r, r) ? [grid.top + r] : [],
  );
  const headers: Header[] = [];
  for (const [i, row] of rows.entries()) {
    if (row <= (headers.at(-1)?.bottom ?? -1)) continue;
    const end = rows[i + 1] ?? grid.top + grid.values.length;
    const header = headerAt({ grid, merges, period }, row, end, inputsIn);
    if (header !== null) headers.push(header);
  }
  return headers;
}

function namesFormula(value: CellValue): boolean {
  return typeof value === "string" && value !== "" && headingOf(value)?.field === "formula";
}

interface Sheet {
  readonly grid: Grid;
  readonly merges: MergeLookup;
  readonly period: string | null;
}

function headerAt(
  { grid, merges, period }: Sheet,
  row: number,
  end: number,
  inputsIn: (heading: FormulaHeading) => InputColumns | null,
): Header | null {
  const column = grid.values[row - grid.top]?.findIndex(namesFormula) ?? -1;
  const least = { top: row, bottom: row };
  const table = tableAround(wholeSheet(grid, merges), least, grid.left + column);
  const band = headingBand(table, least);
  const headings = headingsOver(table, band);
  const counted = (grid.values[band.bottom + 1 - grid.top] ?? []).map(cellText).filter((text) => text !== "");
  const bottom = band.bottom + (countsColumns(counted) ? 1 : 0);
  const year = formYear(grid, band.top);
  const formulas = headings.filter(({ field }) => field === "formula").map((one) => one.column);
  const body = { grid, merges, bottom, end: Math.max(end, bottom + 1), key: formulas };
  const choice = choiceOf("formula", headings, { body, year, period: null });
  if (choice.kind !== "one") return null;
  const heading = { grid, headings, formula: choice.column, body, year, period };
  const inputs = inputsIn(heading);
  if (inputs === null) return null;
  const free = headings.map((one): ColumnHeading =>
    inputs.taken.includes(one.column) ? { ...one, field: "value", rank: OWN_WORD } : one,
  );
  const result = choiceAtTime(choiceOf("result", free, { body, year, period }), inputs, headings);
  const at = columnOf(result);
  if (at === null) return null;
  const first = (field: Field): number | null => free.find((one) => one.field === field)?.column ?? null;
  const columns: Columns = {
    number: first("number"),
    name: first("name"),
    indicator: first("indicator"),
    definition: first("definition"),
    formula: choice.column,
    variable: inputs.first,
    value: inputs.second,
    result: at,
    remark: first("remark"),
  };
  const doubts = doubtsIn([...inputs.choices, ["result", result]]);
  const units = unitsAmong(headings);
  const areTold = [...new Set([inputs.first, inputs.second])].every((column) => units.has(column));
  return {
    ...{ top: band.top, bottom, left: table.left, columns, doubts, periods: periodsAmong(headings) },
    ...(areTold ? { units } : {}),
  };
}

/** A result for another time than its inputs, or of inputs for two times, is in doubt; so is one behind a score. */
function choiceAtTime(
  choice: Choice,
  { first, second }: InputColumns,
  headings: readonly ColumnHeading[],
): Choice {
  if (choice.kind !== "one") return choice;
  const at = (column: number): ColumnHeading | undefined => headings.find((one) => one.column === column);
  const [one, other, result] = [at(first), at(second), at(choice.column)];
  if (one === undefined || other === undefined || result === undefined) return choice;
  const isBetween = ({ column }: ColumnHeading): boolean =>
    column > Math.max(first, second) && column < result.column;
  const rated = headings.filter(
    (heading) => isBetween(heading) && (isScore(heading) || heading.field === "value"),
  );
  if (rated.some(isScore)) return doubtAmong([...rated, result]);
  const isApart = areOfOtherTimes(one, other) || [one, other].some((input) => areOfOtherTimes(input, result));
  return isApart || unitOf(one) !== unitOf(other) ? doubtAmong([result]) : choice;
}

/** What a heading says in brackets of the unit of its numbers; letters, and the field's own words, are none. */
function unitOf({ texts }: ColumnHeading): string {
  const [, unit = ""] = /\(([^()]*)\)\s*$/u.exec(texts.at(-1) ?? "") ?? [];
  const isName = /^\s*(?:\p{L}|pembilang|penyebut|numerator|denominator|denumerator)\s*$/iu.test(unit);
  return isName ? "" : words(unit).join(" ") + (unit.includes("%") ? "%" : "");
}

/** The rank of a column that is known to hold inputs. */
const OWN_WORD = 3;

/** The columns of a heading that are for no field of the form, nor for a number of another kind. */
export function openColumns({ headings, formula }: FormulaHeading): readonly ColumnHeading[] {
  const isOther = ({ qualifier: { role } }: ColumnHeading): boolean => role === "other" || role === "target";
  return headings.filter((one) => one.column !== formula && !isOther(one));
}

/** The rows (0-based) of a heading's body in which a formula stands, with its text. */
export function formulasBelow({
  grid,
  formula,
  body: { bottom, end },
}: FormulaHeading): readonly { readonly row: number; readonly text: string }[] {
  const found: { row: number; text: string }[] = [];
  for (let row = bottom + 1; row < end; row++) {
    const text = cellText(grid.values[row - grid.top]?.[formula - grid.left] ?? "");
    if (/\p{L}/u.test(text)) found.push({ row, text });
  }
  return found;
}
