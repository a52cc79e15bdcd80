import type { Area } from "../../core/grid/grid";

/**
 * The cells of a sheet that hold something, kept while cells are filled and emptied, so that the part of the sheet that
 * holds something is found without a look at every place: a sheet has 17 thousand million of them.
 */
export class FilledCells {
  readonly #rows = new Map<number, Set<number>>();
  #order: readonly number[] | null = null;

  /** Says whether a cell (0-based) holds something from now on. */
  set(row: number, column: number, isFilled: boolean): void {
    const columns = this.#rows.get(row);
    if (isFilled) {
      if (columns !== undefined) columns.add(column);
      else {
        this.#rows.set(row, new Set([column]));
        this.#order = null;
      }
    } else if (columns?.delete(column) === true && columns.size === 0) {
      this.#rows.delete(row);
      this.#order = null;
    }
  }

  /** The smallest area with every filled cell that lies within an area; null where there is none. */
  within({ top, left, bottom, right }: Area): Area | null {
    this.#order ??= [...this.#rows.keys()].sort((a, b) => a - b);
    const found = { top: -1, left: Infinity, bottom: -1, right: -1 };
    for (let i = firstFrom(this.#order, top); i < this.#order.length; i++) {
      const row = this.#order[i] ?? Infinity;
      if (row > bottom) break;
      for (const column of this.#rows.get(row) ?? []) {
        if (column < left || column > right) continue;
        if (found.top < 0) found.top = row;
        found.bottom = row;
        found.left = Math.min(found.left, column);
        found.right = Math.max(found.right, column);
      }
    }
    return found.top < 0 ? null : found;
  }
}

/** The index of the first number from `least` up in a list in ascending order. */
function firstFrom(order: readonly number[], least: number): number {
  let low = 0;
  let high = order.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((order[middle] ?? Infinity) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}
