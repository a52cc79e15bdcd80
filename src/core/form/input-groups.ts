import { cellAt, type Grid } from "../grid/grid";
import type { MergeLookup } from "../grid/merges";
import { cellText } from "../grid/text";
import type { Columns, InputGroup, LabelCell, ValueCell } from "./form";

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
