import type { Area, Grid } from "../../grid/grid";
import type { MergeLookup } from "../../grid/merges";
import { eachInSteps, SOMEWHERE, type Steps } from "../../steps";
import type { Form, FormColumns, Indicator, InputGroup, LayoutName } from "../form";
import { formYear } from "../qualifier";
import type { Header } from "../headers";
import { pairsOf } from "../column-headings";
import { gatheringRows, type IndicatorRows } from "../indicator-rows";
import { sortingRows } from "../row-kinds";
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
  const [first] = headers;
  const year = formYear(grid, first.top);
  const headerOf = new Map(headers.map((header) => [header.columns, header]));
  const sorted = yield* sortingRows(grid, headers);
  const { indicators: all, kinds } = yield* gatheringRows(sorted, merges);
  yield SOMEWHERE;
  const gathered = all.flatMap((own) => inPeriods(own, headerOf.get(own.columns), year));
  /** The merged results that several indicators have. */
  const shared = repeated(
    gathered.map(({ rows: { firstRow, columns: own } }) => merges(firstRow, own.result)),
  );
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
  const toIndicator = ({ rows: own, doubts, period }: Timed, i: number): Indicator => {
    const inputs = inputsOf(own);
    const { value, result } = own.columns;
    // A heading that lacks a field is another table's, and so are the numbers under it.
    const isForm = doubts.every(({ field, columns: of }) => field !== "result" && of.length > 0);
    const isKnown = value !== result && isForm;
    const { resultCell, sharedResult } = isKnown ? resultOf(own, i) : NO_RESULT;
    return {
      firstRow: own.firstRow,
      lastRow: lastRow(inputs, own.firstRow),
      section: own.section,
      number: own.number,
      name: own.name,
      indicator: own.indicator,
      definition: own.definition,
      formula: own.formula,
      hasSeveralFormulas: own.hasSeveralFormulas,
      isPartOfFormula: own.isPartOfFormula,
      inputs,
      resultCell,
      sharedResult,
      place: resultCell ?? { row: own.firstRow, column: own.columns.formula },
      doubts,
      period,
    };
  };

  const indicators = yield* eachInSteps(gathered, toIndicator);
  yield SOMEWHERE;
  const marked = indicators.flatMap(({ inputs, doubts }, i) =>
    doubts.length > 0 ? [] : byColumn(inputs, gathered[i]?.rows.columns.value ?? first.columns.value),
  );
  const isByPeriod = layout === "rows" && headers.some(({ periods }) => periods.length > 1);
  return {
    sheet: grid.sheet,
    layout: isByPeriod ? "periods" : layout,
    periods: [...new Set(headers.flatMap(({ periods }) => periods.map(({ text }) => text)))],
    year,
    columns,
    headers: headers.map(({ top, bottom }) => ({ top, bottom })),
    indicators,
    valueAreas: valueAreas(marked, kinds),
  };
}

/** The rows of an indicator in one of the periods that its table has columns for. */
interface Timed extends Pick<Indicator, "doubts" | "period"> {
  readonly rows: IndicatorRows;
}

/** An indicator in each period for which its table has both a column of values and one of results; once where there are none. */
function inPeriods(rows: IndicatorRows, header: Header | undefined, year: number | null): readonly Timed[] {
  const { doubts = [], periods = [] } = header ?? {};
  const pairs = pairsOf(periods, doubts, year);
  if (pairs.length === 0) {
    const own = periods.find(({ values }) => values.includes(rows.columns.value));
    const isOneOfSeveral = periods.length > 1 && own !== undefined;
    return [{ rows, doubts, period: isOneOfSeveral && doubts.length === 0 ? own.text : null }];
  }
  const others = doubts.filter(({ field }) => field !== "value" && field !== "result");
  return pairs.map(({ text, value, result }) => {
    return { rows: { ...rows, columns: { ...rows.columns, value, result } }, doubts: others, period: text };
  });
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
function reachedAbove(gathered: readonly Timed[]): readonly number[] {
  const reached = new Map<number, number>();
  return gathered.map(
    ({
      rows: {
        firstRow,
        inputRows,
        columns: { result },
      },
    }) => {
      const above = reached.get(result) ?? -1;
      reached.set(result, Math.max(above, inputRows.at(-1) ?? firstRow));
      return above;
    },
  );
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
