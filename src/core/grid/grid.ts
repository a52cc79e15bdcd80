/** What a cell holds, as Excel's `Range.values` gives it: "" is an empty cell, an error value is its text ("#DIV/0!"). */
export type CellValue = string | number | boolean;

/** A cell's place on its sheet; row and column are 0-based. */
export interface Position {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four edges are 0-based and inclusive. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** One cell as it was read. `formula` is the text with its "=" in en-US notation, or null where the cell holds a constant. */
export interface Cell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
}

/**
 * What was read of one worksheet: its used range, or of a sheet with something far away the part where forms stand.
 * `top` and `left` (0-based) say where the matrices begin on the sheet; the three matrices have the same shape. A row may
 * be shorter than others, and empty where nothing stands in it: beyond its end every cell is blank.
 */
export interface Grid {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Area[];
  /** The used range of the sheet, where the grid does not hold all of it. */
  readonly used?: Area;
}

const EMPTY: Cell = { value: "", formula: null, numberFormat: "General" };

/** The cell at a 0-based place of the sheet; outside the used range, an empty cell. */
export function cellAt(grid: Grid, row: number, column: number): Cell {
  const r = row - grid.top;
  const c = column - grid.left;
  const value = grid.values[r]?.[c];
  if (value === undefined) return EMPTY;
  const written = grid.formulas[r]?.[c];
  return {
    value,
    formula: typeof written === "string" && written.startsWith("=") ? written : null,
    numberFormat: grid.numberFormats[r]?.[c] ?? "General",
  };
}

/** The widths of matrices that were measured: a heading asks again and again for that of a long sheet. */
const WIDTHS = new WeakMap<object, number>();

/** How many columns the widest row of a matrix has, which does not change. */
export function widthOf(rows: readonly (readonly unknown[])[]): number {
  const known = WIDTHS.get(rows);
  if (known !== undefined) return known;
  const width = rows.reduce((most, row) => Math.max(most, row.length), 0);
  WIDTHS.set(rows, width);
  return width;
}

/** The area that a grid covers; null where it has no row or no column. */
export function areaOf({ top, left, formulas }: Pick<Grid, "top" | "left" | "formulas">): Area | null {
  const width = widthOf(formulas);
  if (width === 0) return null;
  return { top, left, bottom: top + formulas.length - 1, right: left + width - 1 };
}

/** The smallest area around some areas; null where there are none. */
export function around(areas: readonly Area[]): Area | null {
  const [first, ...others] = areas;
  if (first === undefined) return null;
  return others.reduce(
    (a, b) => ({
      top: Math.min(a.top, b.top),
      left: Math.min(a.left, b.left),
      bottom: Math.max(a.bottom, b.bottom),
      right: Math.max(a.right, b.right),
    }),
    first,
  );
}

/** Whether an area lies within another. */
export function liesIn(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}
