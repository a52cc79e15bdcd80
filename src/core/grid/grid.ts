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
 * The used range of one worksheet, the only thing that is read from it.
 * `top` and `left` (0-based) say where the matrices begin on the sheet; the three matrices have the same shape.
 */
export interface Grid {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
  readonly values: readonly (readonly CellValue[])[];
  readonly formulas: readonly (readonly CellValue[])[];
  readonly numberFormats: readonly (readonly string[])[];
  readonly merges: readonly Area[];
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
