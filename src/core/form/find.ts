import type { Area, Grid } from "../grid/grid";
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
 * header for formula, variable, value and result stands together. A later header with other columns on the same sheet
 * adds its indicators; `columns` are those of the first.
 */
export function findForm(grid: Grid): Form | null {
  const headers = findHeaders(grid);
  const [first] = headers;
  if (first === undefined) return null;
  const merges = mergeLookup(grid);
  const kinds = sortRows(grid, headers);

  const taken = new Set<Area>();
  const toIndicator = (rows: IndicatorRows): Indicator => {
    const inputs = inputGroups(grid, merges, rows.inputRows, rows.columns);
    const own = { row: rows.firstRow, column: rows.columns.result };
    const area = merges(own.row, own.column);
    const isWritten = area !== null && area.left === own.column && !taken.has(area);
    if (isWritten) taken.add(area);
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
      // An area that reaches in from another column, or from an indicator above, is not this one's to write.
      resultCell: isWritten ? { row: area.top, column: area.left } : own,
    };
  };

  const gathered = indicatorRows(kinds, merges);
  const indicators = gathered.map(toIndicator);
  const withColumns = indicators.map(({ inputs }, i) => ({
    inputs,
    columns: gathered[i]?.columns ?? first.columns,
  }));
  return {
    sheet: grid.sheet,
    year: formYear(grid, first.top),
    columns: first.columns,
    indicators,
    valueAreas: valueAreas(withColumns, kinds),
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
