import type { Area } from "../../core/grid/grid";
import { keyPlace, placeKey } from "../model/live-cell";

/** A cell of the workbook: its sheet (0-based) and its `placeKey`. */
export interface Place {
  readonly sheet: number;
  readonly key: number;
}

/** A cell of the workbook as one number, so that places can be keys. */
export type PlaceId = number;

/** More than any `placeKey`, so that sheet and key fit into one exact number. */
const SHEET = 2 ** 35;

/** The number of a sheet's cell. */
export function placeId({ sheet, key }: Place): PlaceId {
  return sheet * SHEET + key;
}

/** The cell of a number. */
export function placeOf(id: PlaceId): Place {
  const sheet = Math.floor(id / SHEET);
  return { sheet, key: id - sheet * SHEET };
}

/** The last row and column (0-based) that have content. */
export interface Last {
  readonly row: number;
  readonly column: number;
}

/** The cells of one sheet that have or once had content, by column, so that those in an area are found without looking at all. */
export class FilledColumns {
  readonly #rows = new Map<number, number[]>();
  #last: Last = { row: 0, column: 0 };

  /** @param keys the `placeKey`s of the cells, in any order */
  constructor(keys: Iterable<number>) {
    for (const key of keys) this.#append(key);
    for (const rows of this.#rows.values()) rows.sort((a, b) => a - b);
  }

  get last(): Last {
    return this.#last;
  }

  /** Takes in a cell (by `placeKey`) that may not have had content before. */
  add(key: number): void {
    const { row, column } = keyPlace(key);
    const rows = this.#rows.get(column);
    const at = firstFrom(rows ?? [], row);
    if (rows === undefined || at === rows.length) this.#append(key);
    else if (rows[at] !== row) rows.splice(at, 0, row);
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

  #append(key: number): void {
    const { row, column } = keyPlace(key);
    const rows = this.#rows.get(column);
    if (rows === undefined) this.#rows.set(column, [row]);
    else rows.push(row);
    this.#last = { row: Math.max(this.#last.row, row), column: Math.max(this.#last.column, column) };
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
