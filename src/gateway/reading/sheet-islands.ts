import { liesIn, type Area } from "../../core/grid/grid";

/** The first rows and columns of a sheet: where nearly every form stands, all of it is read at once. */
export const FIRST: Area = { top: 0, left: 0, bottom: 4_999, right: 63 };

/** What is on a sheet beside and below. */
export const REST: readonly Area[] = [
  { top: 0, left: 64, bottom: 4_999, right: 16_383 },
  { top: 5_000, left: 0, bottom: 1_048_575, right: 16_383 },
];

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: 1_048_575, right: 16_383 };

/** What stands farther from all else than this many blank rows or columns is an island. */
export const ROW_GAP = 1_000;
const COLUMN_GAP = 100;

/** An indicator needs three columns, for its formula, its variables and their values; a heading one more. */
const FEWEST_COLUMNS = 3;

/** Cells of an area that are read without a look whether they are mostly blank. */
export const LEAF = 200_000;

/** Into how many pieces an area is cut to find out where in it something stands. */
const PIECES = 64;

/** So many cells has an area. */
export function cellsIn({ top, left, bottom, right }: Area): number {
  return (bottom - top + 1) * (right - left + 1);
}

/** So many cells has a grid of some areas: each of its rows begins where the grid does, and ends where its last area ends. */
export function cellsAround(areas: readonly Area[]): number {
  const start = Math.min(...areas.map(({ left }) => left));
  return areas.reduce((sum, area) => sum + cellsIn({ ...area, left: start }), 0);
}

/** An area cut into pieces, none of which is empty; a long and narrow one is cut across. */
export function piecesOf(area: Area): readonly Area[] {
  const height = area.bottom - area.top + 1;
  const width = area.right - area.left + 1;
  const across = Math.min(width, height < 8 ? PIECES : 8);
  const down = Math.min(height, Math.floor(PIECES / across));
  const rows = cuts(area.top, height, down);
  const columns = cuts(area.left, width, across);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

/** Rows that are read at once where the size of their content is not known. */
const BLOCK_ROWS = 2_000;

/**
 * The first rows of some areas, so many as make no more than a number of cells, and what is left. Where not even one row
 * does, the first of its cells.
 */
export function firstOf(
  areas: readonly Area[],
  most: number,
): { readonly now: readonly Area[]; readonly later: readonly Area[] } {
  const now: Area[] = [];
  let cells = 0;
  for (const [i, area] of areas.entries()) {
    const { top, left, bottom, right } = area;
    const rows = Math.min(BLOCK_ROWS, Math.floor((most - cells) / (right - left + 1)));
    const others = areas.slice(i + 1);
    if (rows > bottom - top) {
      now.push(area);
      cells += cellsIn(area);
    } else if (rows > 0) {
      const end = top + rows - 1;
      return { now: [...now, { ...area, bottom: end }], later: [{ ...area, top: end + 1 }, ...others] };
    } else if (now.length > 0) {
      return { now, later: [area, ...others] };
    } else {
      const end = left + most - 1;
      const below = top < bottom ? [{ ...area, top: top + 1 }] : [];
      return {
        now: [{ top, left, bottom: top, right: end }],
        later: [{ top, left: end + 1, bottom: top, right }, ...below, ...others],
      };
    }
  }
  return { now, later: [] };
}

/** An area in two where it has whole rows, of which Excel gives no content (Office.js documentation, unbounded ranges). */
export function withoutWholeRows(area: Area): readonly Area[] {
  const { left, right } = area;
  if (left !== WHOLE_SHEET.left || right !== WHOLE_SHEET.right) return [area];
  const half = Math.floor(right / 2);
  return [
    { ...area, right: half },
    { ...area, left: half + 1 },
  ];
}

function cuts(from: number, length: number, count: number): readonly (readonly [number, number])[] {
  return Array.from({ length: count }, (_, i) => [
    from + Math.floor((i * length) / count),
    from + Math.floor(((i + 1) * length) / count) - 1,
  ]);
}

/** Areas put together that are no farther from each other than the gaps of an island. */
export function islandsOf(areas: readonly Area[]): readonly (readonly Area[])[] {
  const islands: Area[][] = [];
  for (const area of areas) {
    const near = islands.filter((island) => island.some((other) => isNear(other, area)));
    const joined = [...near.flat(), area];
    for (const island of near) islands.splice(islands.indexOf(island), 1);
    islands.push(joined);
  }
  return islands;
}

function isNear(a: Area, b: Area): boolean {
  return (
    a.top - b.bottom <= ROW_GAP &&
    b.top - a.bottom <= ROW_GAP &&
    a.left - b.right <= COLUMN_GAP &&
    b.left - a.right <= COLUMN_GAP
  );
}

/** Whether an island is wide enough for a form: a stray cell or a column is not. */
export function mayHoldForm(island: readonly Area[]): boolean {
  const columns = [
    Math.min(...island.map(({ left }) => left)),
    Math.max(...island.map(({ right }) => right)),
  ];
  return (columns[1] ?? 0) - (columns[0] ?? 0) + 1 >= FEWEST_COLUMNS;
}

/**
 * Areas without what is too narrow for the rows of a form over more rows than a gap, such as a column that was filled
 * down to the end of the sheet: of that only the first rows are left, which may belong to a form above. It is not to
 * make an island of all that stands beside it anywhere.
 */
export function withoutLongColumns(areas: readonly Area[]): readonly Area[] {
  return areas.map((area) => {
    if (area.bottom - area.top < ROW_GAP || liesIn(area, FIRST)) return area;
    const beside = areas.filter(
      (other) => other.top <= area.bottom && other.bottom >= area.top && isNear(other, area),
    );
    const columns = beside.reduce((sum, { left, right }) => sum + right - left + 1, 0);
    return columns < FEWEST_COLUMNS ? { ...area, bottom: area.top + ROW_GAP - 1 } : area;
  });
}
