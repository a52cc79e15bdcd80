import type { Area, Grid, Position } from "../grid/grid";
import { mergeLookup } from "../grid/merges";
import type { Form, Indicator, InputGroup } from "./form";
import { formYear } from "./form-year";
import { findHeaders } from "./headers";
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
 * with other columns on the same sheet adds its indicators; `columns` are those of the first.
 */
export function findForm(grid: Grid): Form | null {
  const merges = mergeLookup(grid);
  const headers = findHeaders(grid, merges);
  const [first] = headers;
  if (first === undefined) return null;
  const kinds = sortRows(grid, headers);
  const doubtsOf = new Map(headers.map(({ columns, doubts }) => [columns, doubts]));

  const taken = new Set<Area>();
  /** The cell of its own that an indicator's result goes to. An area that begins elsewhere is not its to write. */
  const resultCellOf = (row: number, column: number): Position | null => {
    const area = merges(row, column);
    if (area === null) return { row, column };
    const isInHeader = headers.some(({ top, bottom }) => area.top <= bottom && area.bottom >= top);
    if (area.left !== column || isInHeader || taken.has(area)) return null;
    taken.add(area);
    return { row: area.top, column: area.left };
  };
  const toIndicator = (rows: IndicatorRows): Indicator => {
    const doubts = doubtsOf.get(rows.columns) ?? [];
    const inputs = inputGroups(grid, merges, rows.inputRows, rows.columns);
    const isKnown = doubts.every(({ field }) => field !== "result");
    const resultCell = isKnown ? resultCellOf(rows.firstRow, rows.columns.result) : null;
    return {
      firstRow: rows.firstRow,
      lastRow: lastRow(inputs, rows.firstRow),
      section: rows.section,
      number: rows.number,
      name: rows.name,
      indicator: rows.indicator,
      definition: rows.definition,
      formula: rows.formula,
      inputs,
      resultCell,
      place: resultCell ?? { row: rows.firstRow, column: rows.columns.formula },
      doubts,
    };
  };

  const gathered = indicatorRows(kinds, merges);
  const indicators = gathered.map(toIndicator);
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

/** The last row of an indicator (0-based): that of its last input, or its first where it has none. */
function lastRow(inputs: readonly InputGroup[], firstRow: number): number {
  let last = firstRow;
  for (const { labels, values } of inputs) {
    for (const { cell } of labels) last = Math.max(last, cell.row);
    for (const { cell } of values) last = Math.max(last, cell.row);
  }
  return last;
}
