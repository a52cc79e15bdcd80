import { type Area, cellAt, type Grid } from "../../grid/grid";
import type { MergeLookup } from "../../grid/merges";
import { inOrder } from "../../grid/order";
import { cellText } from "../../grid/text";
import { eachInSteps, SOMEWHERE, type Steps } from "../../steps";
import { pairsOf } from "../column-headings";
import { asksOtherUnit } from "../evidence";
import type {
  ColumnDoubt,
  Columns,
  Form,
  FormColumns,
  Indicator,
  InputGroup,
  LabelCell,
  LayoutName,
  ValueCell,
} from "../form";
import type { Header } from "../headers";
import { gatheringRows, type IndicatorRows } from "../indicator-rows";
import { formYear } from "../qualifier";
import { type KindOfRow, sortingRows } from "../row-kinds";

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
  const { indicators: all, kinds } = yield* gatheringRows(sorted, merges, layout === "numerator-denominator");
  yield SOMEWHERE;
  const timed = yield* eachInSteps(all, (own) => inPeriods(own, headerOf.get(own.columns), year));
  const gathered = timed.flat();
  yield SOMEWHERE;
  /** The merged results that several indicators have. */
  const shared = repeated(
    gathered.map(({ rows: { firstRow, columns: own } }) => merges(firstRow, own.result)),
  );
  yield SOMEWHERE;
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
  const toIndicator = ({ rows: own, doubts: left, period }: Timed, i: number): Indicator => {
    const doubts = [...left, ...unitDoubt(grid, headerOf.get(own.columns), own)];
    const { units } = headerOf.get(own.columns) ?? {};
    const inputs = units === undefined ? inputsOf(own) : withUnits(inputsOf(own), units, grid, merges);
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
  const marked = yield* eachInSteps(indicators, ({ inputs, doubts }, i) =>
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
    valueAreas: yield* findingValueAreas(marked.flat(), kinds),
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

/** The doubt about a result whose heading asks for money where the formula gives a percentage; none where there is one already. */
function unitDoubt(
  grid: Grid,
  header: Header | undefined,
  { formula, columns: { result: column } }: IndicatorRows,
): readonly ColumnDoubt[] {
  if (header === undefined || header.doubts.some(({ field }) => field === "result")) return [];
  const texts: string[] = [];
  for (let row = header.top; row <= header.bottom; row++)
    texts.push(cellText(cellAt(grid, row, column).value));
  const text = texts.filter((one) => one !== "").join(" ");
  return asksOtherUnit(text, formula) ? [{ field: "result", columns: [{ column, text }] }] : [];
}

/** Inputs with what stands in the columns of units beside their values, in a merged cell for all of its rows. */
function withUnits(
  inputs: readonly InputGroup[],
  units: ReadonlyMap<number, number>,
  grid: Grid,
  merges: MergeLookup,
): readonly InputGroup[] {
  const unitOf = ({ row, column }: ValueCell["cell"]): Pick<ValueCell, "unit"> => {
    const unit = units.get(column);
    if (unit === undefined) return {};
    const area = merges(row, unit);
    const text = cellText(cellAt(grid, area?.top ?? row, area?.left ?? unit).value);
    return text === "" ? {} : { unit: text };
  };
  return inputs.map(({ labels, values }) => {
    return { labels, values: values.map((value) => ({ ...value, ...unitOf(value.cell) })) };
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

/** Labels and values of an indicator with the column (0-based) in which their values stand. */
export interface ColumnInputs {
  readonly column: number;
  readonly inputs: readonly InputGroup[];
}

/**
 * Finds, in steps, the parts of the columns of values that hold inputs, column by column from top to bottom. A part ends where a header is
 * repeated, and where a row that belongs to no indicator has a text of its own among variables or values, so that a rule on
 * the part never speaks of such a row.
 */
function* findingValueAreas(
  all: readonly ColumnInputs[],
  kinds: readonly KindOfRow[],
): Steps<readonly Area[]> {
  const cuts = (yield* eachInSteps(kinds, cutRow)).flat().sort((a, b) => a - b);
  const found: Area[] = [];
  for (const column of new Set(all.map((one) => one.column))) {
    const areas: { top: number; left: number; bottom: number; right: number }[] = [];
    let cut = 0;
    yield* eachInSteps(all, (one) => {
      if (one.column !== column) return;
      for (const row of rowsOf(one.inputs)) {
        const last = areas.at(-1);
        while (cut < cuts.length && (cuts[cut] ?? 0) < (last?.bottom ?? row)) cut++;
        const next = cuts[cut];
        if (last !== undefined && (next === undefined || next > row))
          last.bottom = Math.max(last.bottom, row);
        else areas.push({ top: row, left: column, bottom: row, right: column });
      }
    });
    found.push(...areas);
  }
  return found;
}

/** The rows of all labels and values, group by group, each from top to bottom. */
function rowsOf(inputs: readonly InputGroup[]): readonly number[] {
  const rows: number[] = [];
  for (const { labels, values } of inputs) {
    const own: number[] = [];
    for (const { cell } of labels) own.push(cell.row);
    for (const { cell } of values) own.push(cell.row);
    for (const row of inOrder(own, (each) => each)) rows.push(row);
  }
  return rows;
}

function cutRow(kind: KindOfRow): readonly number[] {
  if (kind.kind === "header") return [kind.row];
  if (kind.kind === "data") return [];
  const { variable, value } = kind.row.texts;
  return variable !== "" || value !== "" ? [kind.row.row] : [];
}

/** The rows (0-based, both included) that a cell of Variabel or Nilai stands for, with its merged area. */
interface Span {
  readonly from: number;
  to: number;
}
type LabelSpan = Span & { readonly label: LabelCell };
type ValueSpan = Span & { readonly value: ValueCell };

interface Group extends InputGroup {
  readonly labels: LabelCell[];
  readonly values: ValueCell[];
}

/**
 * Pairs the labels and values of one indicator by the rows that they share.
 * @param rows 0-based rows of the indicator with a label or a value, ascending; what lies between does not count
 * @returns the groups from top to bottom; rows with neither a label nor a value give none
 */
export function inputGroups(
  grid: Grid,
  merges: MergeLookup,
  rows: readonly number[],
  columns: Columns,
): readonly InputGroup[] {
  const all = withMergedRows(merges, rows, columns.variable);
  const labels = labelSpans(grid, merges, all, columns.variable);
  const values = valueSpans(grid, merges, all, columns.value);
  const groups: Group[] = [];
  let end = -1;
  const groupFor = (span: Span): Group => {
    const last = span.from <= end ? groups.at(-1) : undefined;
    const group = last ?? { labels: [], values: [] };
    if (last === undefined) groups.push(group);
    end = Math.max(end, span.to);
    return group;
  };
  let next = 0;
  const addValuesAbove = (row: number): void => {
    for (let span = values[next]; span !== undefined && span.from < row; span = values[++next]) {
      groupFor(span).values.push(span.value);
    }
  };
  for (const span of labels) {
    addValuesAbove(span.from);
    groupFor(span).labels.push(span.label);
  }
  addValuesAbove(Infinity);
  return groups.filter((group) => group.labels.length > 0 || group.values.some(isFilled));
}

function isFilled({ value }: ValueCell): boolean {
  return cellText(value) !== "";
}

/** A merged label counts all its rows: beside each may stand a value, filled or not. */
function withMergedRows(merges: MergeLookup, rows: readonly number[], column: number): readonly number[] {
  if (rows.every((row) => mergedTo(merges, row, column) === row)) return rows;
  const all = new Set<number>();
  for (const row of rows) {
    for (let r = row; r <= mergedTo(merges, row, column); r++) all.add(r);
  }
  return [...all].sort((a, b) => a - b);
}

/** A label reaches over its merged area, and over the rows below with a value and no label of their own. */
function labelSpans(
  grid: Grid,
  merges: MergeLookup,
  rows: readonly number[],
  column: number,
): readonly LabelSpan[] {
  const spans: LabelSpan[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last !== undefined && row <= last.to) continue;
    const text = cellText(cellAt(grid, row, column).value);
    if (text !== "")
      spans.push({ label: { cell: { row, column }, text }, from: row, to: mergedTo(merges, row, column) });
    else if (last !== undefined) last.to = row;
  }
  return spans;
}

function valueSpans(
  grid: Grid,
  merges: MergeLookup,
  rows: readonly number[],
  column: number,
): readonly ValueSpan[] {
  const spans: ValueSpan[] = [];
  for (const row of rows) {
    const last = spans.at(-1);
    if (last !== undefined && row <= last.to) continue;
    const { value, numberFormat, formula } = cellAt(grid, row, column);
    spans.push({
      value: { cell: { row, column }, value, numberFormat, isCalculated: formula !== null, isPart: false },
      from: row,
      to: mergedTo(merges, row, column),
    });
  }
  return spans;
}

function mergedTo(merges: MergeLookup, row: number, column: number): number {
  const area = merges(row, column);
  return area !== null && area.top === row && area.left === column ? area.bottom : row;
}
