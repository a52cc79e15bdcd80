import { type Area, areaOf, cellAt, type Grid } from "../grid/grid";
import { cellText } from "../grid/text";
import { atOnce, eachInSteps, SOMEWHERE, type Steps } from "../steps";
import { REQUIRED } from "./column-aliases";
import type { Rows } from "./column-headings";
import type { ChosenColumns, Form, FormColumns, Indicator } from "./form";
import { fieldsIn, partialHeader } from "./headers";
import { card } from "./layouts/card";
import type { ColumnWishes, Layout } from "./layouts/layout";
import { lines } from "./layouts/lines";
import { numeratorDenominator } from "./layouts/numerator-denominator";
import { mayBePointed, pointed } from "./layouts/pointed";
import { rows } from "./layouts/rows";

/** The layouts in which a form is looked for, in this order. */
const LAYOUTS: readonly Layout[] = [pointed, rows, numeratorDenominator, lines, card];

/**
 * Finds Form 1 on a sheet by its heading words, wherever it stands, in whatever order its columns are and however it is
 * laid out.
 * @param grid the used range of the sheet; where Excel can't tell merged areas, `merges` is empty and blank cells are
 * read as carried down
 * @param wishes the columns and the period that people have chosen
 * @returns the form with its indicators in the order of the sheet, none if only the headings are there; null where no
 * layout knows the sheet (`partialHeader` tells what there is)
 */
export function findForm(grid: Grid, wishes: ColumnWishes = {}): Form | null {
  return atOnce(findingForm(grid, wishes));
}

/** Finds a form as `findForm` does, in steps. */
export function* findingForm(
  grid: Grid,
  wishes: ColumnWishes = {},
  layouts: readonly Layout[] = LAYOUTS,
): Steps<Form | null> {
  return asOne(yield* findingForms(grid, wishes, layouts));
}

/**
 * Finds, in steps, the form that the first layout knows, and what further tables on the sheet other layouts know: none is
 * passed over because another one was found.
 */
function* findingForms(
  grid: Grid,
  wishes: ColumnWishes,
  layouts: readonly Layout[] = LAYOUTS,
): Steps<readonly Form[]> {
  for (const [i, layout] of layouts.entries()) {
    const form = yield* layout(grid, wishes);
    yield SOMEWHERE;
    if (form === null) continue;
    const left = yield* leftOpen(grid, form);
    if (left === null) return [form];
    // Columns may have been pointed at in several tables.
    const others = yield* findingForms(left, wishes, layouts.slice(layout === pointed ? i : i + 1));
    if (others.length === 0) return [form];
    const own = yield* layout(withoutRows(grid, others.flatMap(rowsOf)), wishes);
    return own === null ? [form] : [own, ...others];
  }
  return [];
}

/** Several forms of a sheet as one, which is called by the uppermost. */
function asOne(forms: readonly Form[]): Form | null {
  const topOf = ({ headers, indicators }: Form): number =>
    headers[0]?.top ?? indicators[0]?.firstRow ?? Infinity;
  const [first, ...others] = [...forms].sort((a, b) => topOf(a) - topOf(b));
  if (first === undefined || others.length === 0) return first ?? null;
  return {
    ...first,
    periods: [...new Set(forms.flatMap(({ periods }) => periods))],
    headers: forms.flatMap(({ headers }) => headers).sort((a, b) => a.top - b.top),
    indicators: forms.flatMap(({ indicators }) => indicators).sort((a, b) => a.firstRow - b.firstRow),
    valueAreas: forms.flatMap(({ valueAreas }) => valueAreas),
  };
}

/**
 * A sheet without what was read as a form, where words for a formula stand outside of its headings, so that another table
 * may begin there; null where none do. A table whose inputs have no column is still to be read.
 */
function* leftOpen(grid: Grid, form: Form): Steps<Grid | null> {
  const isRead = ({ doubts }: Indicator): boolean => !doubts.some(({ columns }) => columns.length === 0);
  const headings = form.headers.filter(({ bottom }, i) => {
    const end = form.headers[i + 1]?.top ?? Infinity;
    const own = form.indicators.filter(({ firstRow }) => firstRow > bottom && firstRow < end);
    return own.length === 0 || own.some(isRead);
  });
  const isHeading = (row: number): boolean => headings.some(({ top, bottom }) => row >= top && row <= bottom);
  const named = yield* eachInSteps(grid.values, (cells, r) =>
    fieldsIn(cells).has("formula") && !isHeading(grid.top + r) ? [grid.top + r] : [],
  );
  const begins = named.flat();
  if (begins.length === 0) return null;
  const own = form.indicators.filter(({ firstRow }) => {
    const table = headings.findLast(({ top }) => top <= firstRow)?.top ?? -1;
    return !begins.some((row) => row > table && row <= firstRow);
  });
  return withoutRows(grid, [...headings, ...own.map(rowsOfIndicator)]);
}

function rowsOfIndicator({ firstRow, lastRow }: Indicator): Rows {
  return { top: firstRow, bottom: lastRow };
}

/** The rows of a form's headings and indicators. */
function rowsOf({ headers, indicators }: Form): readonly Rows[] {
  return [...headers, ...indicators.map(rowsOfIndicator)];
}

/** A sheet with nothing in some of its rows. */
function withoutRows(grid: Grid, taken: readonly Rows[]): Grid {
  const rows = new Set<number>();
  for (const { top, bottom } of taken) for (let row = top; row <= bottom; row++) rows.add(row - grid.top);
  return { ...grid, values: grid.values.map((cells, r) => (rows.has(r) ? [] : cells)) };
}

/**
 * Tells, in steps, whether what stands in a sheet's cells tells its form by itself, so that merged areas need not be asked for: it is the
 * same form where no cells are merged and where the texts of its heading and of its indicators reach over the blank
 * cells beside and below them, as merged ones do. What can't be seen is taken to be as it usually is: a result belongs to
 * one indicator, and a value to one variable.
 * @param grid a sheet that was read without its merged areas
 * @param columns the columns that people have pointed at
 */
export function* tellingByValues(grid: Grid, columns: readonly ChosenColumns[] = []): Steps<boolean> {
  const [form, ...more] = yield* findingForms(grid, { columns });
  if (more.length > 0) return false;
  if (form === undefined) {
    if (mayBePointed(grid, columns)) return false;
    const missing = partialHeader(grid)?.missing.length ?? REQUIRED.length;
    return missing > REQUIRED.length - FEWEST_HEADINGS;
  }
  const rows = yield* bodyAreas(grid, form);
  for (const reach of ["texts", "end"] as const) {
    yield SOMEWHERE;
    const heading = form.headers.flatMap((header) => headingAreas(grid, form, header, reach));
    yield SOMEWHERE;
    const other = yield* findingForm({ ...grid, merges: [...heading, ...rows] }, { columns });
    if (other === null || !(yield* haveSameContent(form, other))) return false;
  }
  return true;
}

/** With fewer headings of a form than this, a table is something else, however its cells are merged. */
const FEWEST_HEADINGS = 2;

/** Whether two forms are the same in all that a calculation and its plan depend on. */
function* haveSameContent(form: Form, other: Form): Steps<boolean> {
  const about = ({ columns, year, valueAreas }: Form): string =>
    JSON.stringify({ columns, year, valueAreas });
  if (form.indicators.length !== other.indicators.length || about(form) !== about(other)) return false;
  const same = yield* eachInSteps(
    form.indicators,
    (indicator, i) => JSON.stringify(indicator) === JSON.stringify(other.indicators[i]),
  );
  return !same.includes(false);
}

function isBlank(grid: Grid, row: number, column: number): boolean {
  return cellText(cellAt(grid, row, column).value) === "";
}

/** Whether nothing stands in some columns of a row. */
function isBlankRow(grid: Grid, row: number, [left, right]: Span): boolean {
  for (let column = left; column <= right; column++) if (!isBlank(grid, row, column)) return false;
  return true;
}

/** Columns (0-based, both included). */
type Span = readonly [left: number, right: number];

/** The columns of a form's table: those of its fields, and what has a heading right beside them. */
function tableSpan(grid: Grid, columns: FormColumns, { top, bottom }: Rows): Span {
  const own = Object.values<number | null>({ ...columns }).filter((column) => column !== null);
  const hasHeading = (column: number): boolean => {
    for (let row = top; row <= bottom; row++) if (!isBlank(grid, row, column)) return true;
    return false;
  };
  let right = Math.max(...own);
  while (hasHeading(right + 1)) right++;
  return [Math.min(...own), right];
}

/** Rows below a heading that may belong to it where its cells are merged. */
const MOST_BELOW = 2;

/** A heading with the rows below it that may hold sub-headings: nothing stands there in the columns of the texts. */
function withSubheadings(grid: Grid, { top, bottom }: Rows, columns: FormColumns, [, right]: Span): Rows {
  const { formula, variable, value, numerator, denominator, result } = columns;
  const texts = [formula, variable].filter((column) => column !== null);
  const numbers = [value, numerator, denominator, result].filter((column) => column !== null);
  const span: Span = [Math.min(...numbers), right];
  let end = bottom;
  while (
    end < bottom + MOST_BELOW &&
    texts.every((column) => isBlank(grid, end + 1, column)) &&
    !isBlankRow(grid, end + 1, span)
  )
    end++;
  return { top, bottom: end };
}

/**
 * The areas that the texts of a heading would be merged over: beside them as far as the table has headings, or to the end
 * of the columns in which nothing stands, and then below them.
 */
function headingAreas(
  grid: Grid,
  { columns, indicators }: Form,
  header: Rows,
  reach: "texts" | "end",
): readonly Area[] {
  const [left, right] = tableSpan(grid, columns, header);
  const { top, bottom } = withSubheadings(grid, header, columns, [left, right]);
  const lastRow = Math.max(bottom, ...indicators.map((indicator) => indicator.lastRow));
  let last = right;
  if (reach === "end") {
    const end = areaOf(grid)?.right ?? right;
    while (last < end && isBlankColumn(grid, last + 1, { top, bottom: lastRow })) last++;
  }
  const areas: Area[] = [];
  const isFree = (row: number, from: number, to: number): boolean =>
    isBlankRow(grid, row, [from, to]) && !areas.some((area) => meets(area, row, from, to));
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= last; column++) {
      if (isBlank(grid, row, column)) continue;
      let to = column;
      while (to < last && isFree(row, to + 1, to + 1)) to++;
      let end = row;
      while (end < bottom && isFree(end + 1, column, to)) end++;
      if (to > column || end > row) areas.push({ top: row, left: column, bottom: end, right: to });
    }
  }
  return areas;
}

function isBlankColumn(grid: Grid, column: number, { top, bottom }: Rows): boolean {
  for (let row = top; row <= bottom; row++) if (!isBlank(grid, row, column)) return false;
  return true;
}

function meets({ top, left, bottom, right }: Area, row: number, from: number, to: number): boolean {
  return row >= top && row <= bottom && to >= left && from <= right;
}

/**
 * The fields whose texts are merged over the rows of an indicator, or over those of several. A variable reaches over the
 * values beside it that have none of their own, merged or not.
 */
const REACHING = ["number", "name", "indicator", "definition", "formula"] as const;

/** The areas that the texts of indicators would be merged over: down to the next text in their column, or a blank row. */
function* bodyAreas(grid: Grid, { columns, headers, indicators }: Form): Steps<readonly Area[]> {
  const [header] = headers;
  if (header === undefined) return [];
  const stops = new Set(headers.map(({ top }) => top));
  const span = tableSpan(grid, columns, header);
  const last = Math.max(header.bottom, ...indicators.map(({ lastRow }) => lastRow));
  const areas: Area[] = [];
  for (const field of REACHING) {
    yield SOMEWHERE;
    const column = columns[field];
    if (column === null) continue;
    let from: number | null = null;
    for (let row = header.bottom + 1; row <= last + 1; row++) {
      const isText = !isBlank(grid, row, column);
      const ends = isText || row > last || stops.has(row) || isBlankRow(grid, row, span);
      if (!ends) continue;
      if (from !== null && row - 1 > from)
        areas.push({ top: from, left: column, bottom: row - 1, right: column });
      from = isText && row <= last ? row : null;
    }
  }
  return areas;
}
