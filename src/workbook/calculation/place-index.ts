import type { Area } from "../../core/grid/grid";
import type { Reads } from "../model/formula-text";
import { keyPlace } from "../model/live-cell";

/** A cell of the workbook: its sheet (0-based) and its `placeKey`. */
export interface Place {
  readonly sheet: number;
  readonly key: number;
}

/** Some cells of a workbook in an order by which it is quickly found whether a formula reads any of them. */
export class PlaceIndex {
  readonly #isEmpty: boolean;
  /** By the sheet's name in small letters, by column: the rows, in ascending order. */
  readonly #sheets = new Map<string, Map<number, number[]>>();
  readonly #names: readonly string[];

  /** `sheets` are the names of the workbook's sheets, in their order. */
  constructor(sheets: readonly string[], places: readonly Place[]) {
    this.#names = sheets.map((name) => name.toLowerCase());
    this.#isEmpty = places.length === 0;
    for (const { sheet, key } of [...places].sort((a, b) => a.key - b.key)) {
      const { row, column } = keyPlace(key);
      this.#rowsOf(this.#names[sheet] ?? "", column).push(row);
    }
  }

  /** Whether a formula that stands on sheet `at` (0-based) and reads so much reads one of the cells. */
  isRead({ areas, unknown }: Reads, at: number): boolean {
    if (this.#isEmpty) return false;
    return (
      unknown || areas.some(({ sheet, area }) => this.#meets(sheet?.toLowerCase() ?? this.#names[at], area))
    );
  }

  #meets(sheet: string | undefined, area: Area): boolean {
    const columns = this.#sheets.get(sheet ?? "");
    if (columns === undefined) return false;
    for (const [column, rows] of columns) {
      if (column < area.left || column > area.right) continue;
      const row = rows[firstFrom(rows, area.top)];
      if (row !== undefined && row <= area.bottom) return true;
    }
    return false;
  }

  #rowsOf(sheet: string, column: number): number[] {
    const columns = this.#sheets.get(sheet) ?? new Map<number, number[]>();
    this.#sheets.set(sheet, columns);
    const rows = columns.get(column) ?? [];
    columns.set(column, rows);
    return rows;
  }
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
