import type { Area } from "../../core/grid/grid";

/**
 * The smallest area with every used cell of a sheet, kept while cells become used and unused: it counts the used cells
 * of each row and of each column, so that an edge moves inward only where its line has none left.
 */
export class UsedArea {
  readonly #rows = new Lines();
  readonly #columns = new Lines();

  /** A cell (0-based) that was not used is used from now on. */
  add(row: number, column: number): void {
    this.#rows.add(row);
    this.#columns.add(column);
  }

  /** A cell (0-based) that was used is used no more. */
  remove(row: number, column: number): void {
    this.#rows.remove(row);
    this.#columns.remove(column);
  }

  /** The area; null where no cell is used. */
  get area(): Area | null {
    const { first: top, last: bottom, isEmpty } = this.#rows;
    return isEmpty ? null : { top, left: this.#columns.first, bottom, right: this.#columns.last };
  }
}

/** The rows or the columns that have used cells, with how many they have. */
class Lines {
  readonly #counts = new Map<number, number>();
  first = Number.POSITIVE_INFINITY;
  last = -1;

  get isEmpty(): boolean {
    return this.#counts.size === 0;
  }

  add(line: number): void {
    this.#counts.set(line, (this.#counts.get(line) ?? 0) + 1);
    this.first = Math.min(this.first, line);
    this.last = Math.max(this.last, line);
  }

  remove(line: number): void {
    const left = (this.#counts.get(line) ?? 0) - 1;
    if (left > 0) {
      this.#counts.set(line, left);
      return;
    }
    this.#counts.delete(line);
    if (this.isEmpty) {
      this.first = Number.POSITIVE_INFINITY;
      this.last = -1;
      return;
    }
    while (!this.#counts.has(this.first)) this.first++;
    while (!this.#counts.has(this.last)) this.last--;
  }
}
