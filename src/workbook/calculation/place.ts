import type { Area } from "../../core/grid/grid";
import { keyPlace, placeKey } from "../model/live-cell";

/** A cell of a workbook as one number: its sheet (0-based), and where it stands there. */
export type PlaceId = number;

/** More than any `placeKey`, so that sheet and key fit into one exact number. */
const SHEET = 2 ** 35;

/** The number of a sheet's cell (by `placeKey`). */
export function placeId(sheet: number, key: number): PlaceId {
  return sheet * SHEET + key;
}

/** The cell of a number: its sheet, its `placeKey`, and its 0-based row and column. */
export function placeOf(id: PlaceId): {
  readonly sheet: number;
  readonly key: number;
  readonly row: number;
  readonly column: number;
} {
  const sheet = Math.floor(id / SHEET);
  const key = id - sheet * SHEET;
  return { sheet, key, ...keyPlace(key) };
}

/** The cells of one sheet that hold something, by column, so that those in an area are found without looking at all. */
export class FilledColumns {
  readonly #rows = new Map<number, number[]>();

  /** @param keys the `placeKey`s of the cells, in any order */
  constructor(keys: Iterable<number>) {
    for (const key of keys) {
      const { row, column } = keyPlace(key);
      const rows = this.#rows.get(column);
      if (rows === undefined) this.#rows.set(column, [row]);
      else rows.push(row);
    }
    for (const rows of this.#rows.values()) rows.sort((a, b) => a - b);
  }

  /** Whether a cell (by `placeKey`) is among them. */
  has(key: number): boolean {
    const { row, column } = keyPlace(key);
    const rows = this.#rows.get(column) ?? [];
    return rows[firstFrom(rows, row)] === row;
  }

  /** The `placeKey`s of the cells in an area. */
  *within({ top, left, bottom, right }: Area): Iterable<number> {
    const isNarrow = right - left < this.#rows.size;
    const columns = isNarrow ? range(left, right) : this.#rows.keys();
    for (const column of columns) {
      const rows = this.#rows.get(column);
      if (rows === undefined || column < left || column > right) continue;
      for (let i = firstFrom(rows, top); i < rows.length; i++) {
        const row = rows[i] ?? 0;
        if (row > bottom) break;
        yield placeKey(row, column);
      }
    }
  }
}

function* range(from: number, to: number): Iterable<number> {
  for (let n = from; n <= to; n++) yield n;
}

/** The place of the first number that is at least `least`, in numbers that ascend. */
function firstFrom(numbers: readonly number[], least: number): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? least) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
