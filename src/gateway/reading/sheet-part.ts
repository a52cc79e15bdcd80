import type { CellValue, Grid } from "../../core/grid/grid";

/** The content of a rectangle of cells; `top` and `left` are the place of its first cell on the sheet, 0-based. */
export type SheetPart = Pick<Grid, "top" | "left" | "values" | "formulas" | "numberFormats">;

/** Parts of a sheet, none of which lies over another, as one. */
export function joinedParts(parts: readonly SheetPart[]): SheetPart {
  const [only] = parts;
  if (parts.length === 1 && only !== undefined) return only;
  const join = <T>(rowsOf: (part: SheetPart) => Rows<T>, blank: T): Rows<T> =>
    joined(
      parts.map((part) => ({ top: part.top, left: part.left, rows: rowsOf(part) })),
      blank,
    ).rows;
  const formulas = joinedRows(parts);
  return {
    ...formulas,
    values: join<CellValue>(({ values }) => values, "").map((row, i) => sameOr(formulas.formulas[i], row)),
    numberFormats: join(({ numberFormats }) => numberFormats, "General"),
  };
}

/** Contents of parts of a sheet, none of which lies over another, as one. */
export function joinedRows(
  parts: readonly Pick<Grid, "top" | "left" | "formulas">[],
): Pick<Grid, "top" | "left" | "formulas"> {
  const { top, left, rows } = joined<CellValue>(
    parts.map((part) => ({ ...part, rows: part.formulas })),
    "",
  );
  return { top, left, formulas: rows };
}

type Rows<T> = readonly (readonly T[])[];

interface Placed<T> {
  readonly top: number;
  readonly left: number;
  readonly rows: Rows<T>;
}

const NOTHING: readonly never[] = [];

/** A row ends where its last part ends, and one in which no part lies is empty, and the same for all such rows. */
function joined<T>(parts: readonly Placed<T>[], blank: T): Placed<T> {
  const top = parts.reduce((least, part) => Math.min(least, part.top), Infinity);
  const left = parts.reduce((least, part) => Math.min(least, part.left), Infinity);
  const end = parts.reduce((most, part) => Math.max(most, part.top + part.rows.length), 0);
  if (parts.length === 0) return { top: 0, left: 0, rows: [] };
  const rows = new Array<readonly T[]>(end - top).fill(NOTHING);
  for (const part of [...parts].sort((a, b) => a.left - b.left)) {
    part.rows.forEach((cells, i) => {
      const before = rows[part.top - top + i] ?? NOTHING;
      const gap = part.left - left - before.length;
      rows[part.top - top + i] =
        gap + before.length === 0 ? cells : [...before, ...blanks(gap, blank), ...cells];
    });
  }
  return { top, left, rows };
}

function blanks<T>(count: number, blank: T): readonly T[] {
  return new Array<T>(count).fill(blank);
}

/** Gives the other row where both are equal, so that it is kept once. */
export function sameOr<T>(other: readonly T[] | undefined, row: readonly T[]): readonly T[] {
  const isSame = other?.length === row.length && row.every((cell, i) => Object.is(cell, other[i]));
  return isSame ? other : row;
}
