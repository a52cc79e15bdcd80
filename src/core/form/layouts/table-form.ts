import type { Area, Grid } from "../../grid/grid";
import type { MergeLookup } from "../../grid/merges";
import { eachInSteps, SOMEWHERE, type Steps } from "../../steps";
import type { Form, FormColumns, Indicator, InputGroup, LayoutName } from "../form";
import { formYear } from "../form-year";
import type { Header } from "../headers";
import { type IndicatorRows, indicatorRows } from "../indicator-rows";
import { sortRows } from "../row-kinds";
import { valueAreas, type ColumnInputs } from "../value-areas";

/** What a layout has found of a form whose indicators follow each other in rows. */
export interface TableParts {
  readonly layout: LayoutName;
  /** From top to bottom, at least one. */
  readonly headers: readonly [Header, ...(readonly Header[])];
  /** Where the columns of the form are, by its first header. */
  readonly columns: FormColumns;
  /** The inputs of one indicator, read from its rows. */
  readonly inputsOf: (rows: IndicatorRows) => readonly InputGroup[];
}

/** Reads the indicators below the headers of a form, in steps. */
export function* tableForm(
  grid: Grid,
  merges: MergeLookup,
  { layout, headers, columns, inputsOf }: TableParts,
): Steps<Form> {
  const doubtsOf = new Map(headers.map((header) => [header.columns, header.doubts]));
  yield SOMEWHERE;
  const sorted = sortRows(grid, headers);
  yield SOMEWHERE;
  const { indicators: gathered, kinds } = indicatorRows(sorted, merges);
  yield SOMEWHERE;
  /** The merged results that several indicators have. */
  const shared = repeated(gathered.map(({ firstRow, columns: own }) => merges(firstRow, own.result)));
  const taken = new Set<Area>();
  const reached = reachedAbove(gathered);
  /** Where an indicator's result goes. An area that begins elsewhere is not its to write. */
  const resultOf = (
    { firstRow: row, columns: { result: column } }: IndicatorRows,
    i: number,
  ): Pick<Indicator, "resultCell" | "sharedResult"> => {
    const area = merges(row, column);
    if (area === null) return { resultCell: { row, column }, sharedResult: null };
    const isInHeader = headers.some(({ top, bottom }) => area.top <= bottom && area.bottom >= top);
    if (area.left !== column || isInHeader) return NO_RESULT;
    const cell = { row: area.top, column: area.left };
    const isTaken = taken.has(area) || (reached[i] ?? -1) >= area.top;
    taken.add(area);
    return { resultCell: isTaken ? null : cell, sharedResult: isTaken || shared.has(area) ? cell : null };
  };
  const toIndicator = (rows: IndicatorRows, i: number): Indicator => {
    const doubts = doubtsOf.get(rows.columns) ?? [];
    const inputs = inputsOf(rows);
    const { value, result } = rows.columns;
    // A heading that lacks a field is another table's, and so are the numbers under it.
    const isForm = doubts.every(({ field, columns: of }) => field !== "result" && of.length > 0);
    const isKnown = value !== result && isForm;
    const { resultCell, sharedResult } = isKnown ? resultOf(rows, i) : NO_RESULT;
    return {
      firstRow: rows.firstRow,
      lastRow: lastRow(inputs, rows.firstRow),
      section: rows.section,
      number: rows.number,
      name: rows.name,
      indicator: rows.indicator,
      definition: rows.definition,
      formula: rows.formula,
      hasSeveralFormulas: rows.hasSeveralFormulas,
      isPartOfFormula: rows.isPartOfFormula,
      inputs,
      resultCell,
      sharedResult,
      place: resultCell ?? { row: rows.firstRow, column: rows.columns.formula },
      doubts,
      period: null,
    };
  };

  const [first] = headers;
  const indicators = yield* eachInSteps(gathered, toIndicator);
  const marked = indicators.flatMap(({ inputs, doubts }, i) =>
    doubts.length > 0 ? [] : byColumn(inputs, gathered[i]?.columns.value ?? first.columns.value),
  );
  return {
    sheet: grid.sheet,
    layout,
    year: formYear(grid, first.top),
    columns,
    headers: headers.map(({ top, bottom }) => ({ top, bottom })),
    indicators,
    valueAreas: valueAreas(marked, kinds),
  };
}

/** Where an indicator has no cell for its result. */
export const NO_RESULT = { resultCell: null, sharedResult: null } as const;

/** Inputs by the column of their values, without those that share their cell with their names. */
function byColumn(inputs: readonly InputGroup[], usual: number): readonly ColumnInputs[] {
  const columnOf = ({ values }: InputGroup): number => values[0]?.cell.column ?? usual;
  const own = inputs.filter(({ values }) => !values.some(({ isPart }) => isPart));
  return [...new Set(own.map(columnOf))].map((column) => {
    return { column, inputs: own.filter((group) => columnOf(group) === column) };
  });
}

/** For each indicator, the last row that those above it in a table with the same result column have; -1 where none is. */
function reachedAbove(gathered: readonly IndicatorRows[]): readonly number[] {
  const reached = new Map<number, number>();
  return gathered.map(({ firstRow, inputRows, columns: { result } }) => {
    const above = reached.get(result) ?? -1;
    reached.set(result, Math.max(above, inputRows.at(-1) ?? firstRow));
    return above;
  });
}

/** The areas that stand more than once among these. */
function repeated(areas: readonly (Area | null)[]): ReadonlySet<Area> {
  const [once, again] = [new Set<Area>(), new Set<Area>()];
  for (const area of areas) {
    if (area === null) continue;
    if (once.has(area)) again.add(area);
    once.add(area);
  }
  return again;
}

/** The last row of an indicator (0-based): that of its last input, or its first where it has none. */
function lastRow(inputs: readonly InputGroup[], firstRow: number): number {
  let last = firstRow;
  for (const { labels, values } of inputs) {
    for (const { cell } of labels) last = Math.max(last, cell.row);
    for (const { cell } of values) last = Math.max(last, cell.row);
  }
  return last;
}
