import type { Area, Grid } from "../grid/grid";
import { mergeLookup } from "../grid/merges";
import { atOnce, eachInSteps, SOMEWHERE, type Steps } from "../steps";
import { partsBeside } from "./beside";
import { REQUIRED, type RequiredField } from "./column-aliases";
import type { ColumnDoubt, Form, Indicator, InputGroup } from "./form";
import { formYear } from "./form-year";
import { findHeaders, findingHeaders, headingText, partialHeader } from "./headers";
import { type IndicatorRows, indicatorRows } from "./indicator-rows";
import { inputGroups } from "./input-groups";
import { sortRows } from "./row-kinds";
import { valueAreas } from "./value-areas";

/**
 * Finds Form 1 on a sheet by its header words, wherever it stands and in whatever order its columns are.
 * @param grid the used range of the sheet; where Excel can't tell merged areas, `merges` is empty and blank cells are
 * read as carried down
 * @returns the form with its indicators in the order of the sheet, none if only the header is there; null where no
 * header for formula, variable, value and result stands together (`partialHeader` tells what there is). A later header
 * with other columns on the same sheet adds its indicators; `columns` are those of the first. Where forms stand beside
 * each other, all of their columns are in doubt.
 */
export function findForm(grid: Grid): Form | null {
  return atOnce(findingForm(grid));
}

/** Finds a form as `findForm` does, in steps. */
export function* findingForm(grid: Grid): Steps<Form | null> {
  const parts = yield* partsBeside(grid);
  yield SOMEWHERE;
  return (parts.length > 1 ? formsBeside(parts) : null) ?? (yield* formIn(grid));
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

function* formIn(grid: Grid): Steps<Form | null> {
  const merges = mergeLookup(grid);
  yield SOMEWHERE;
  const headers = yield* findingHeaders(grid, merges);
  const [first] = headers;
  if (first === undefined) return null;
  const doubtsOf = new Map(headers.map(({ columns, doubts }) => [columns, doubts]));

  yield SOMEWHERE;
  const sorted = sortRows(grid, headers);
  yield SOMEWHERE;
  const { indicators: gathered, kinds } = indicatorRows(sorted, merges);
  yield SOMEWHERE;
  /** The merged results that several indicators have. */
  const shared = repeated(gathered.map(({ firstRow, columns }) => merges(firstRow, columns.result)));
  const taken = new Set<Area>();
  const reached = reachedAbove(gathered);
  /** Where an indicator's result goes. An area that begins elsewhere is not its to write. */
  const resultOf = (
    { firstRow: row, columns }: IndicatorRows,
    i: number,
  ): Pick<Indicator, "resultCell" | "sharedResult"> => {
    const column = columns.result;
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
    const inputs = inputGroups(grid, merges, rows.inputRows, rows.columns);
    const { value, result } = rows.columns;
    // A heading that lacks a field is another table's, and so are the numbers under it.
    const isForm = doubts.every(({ field, columns }) => field !== "result" && columns.length > 0);
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
    };
  };

  const indicators = yield* eachInSteps(gathered, toIndicator);
  const withInputs = indicators.flatMap(({ inputs, doubts }, i) =>
    doubts.length > 0 ? [] : [{ inputs, columns: gathered[i]?.columns ?? first.columns }],
  );
  return {
    sheet: grid.sheet,
    year: formYear(grid, first.top),
    columns: first.columns,
    headers: headers.map(({ top, bottom }) => ({ top, bottom })),
    indicators,
    valueAreas: valueAreas(withInputs, kinds),
  };
}

const NO_RESULT = { resultCell: null, sharedResult: null } as const;

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
