import type { Area } from "../../core/grid/grid";
import type { Reads } from "../model/formula-text";
import { placeKey } from "../model/live-cell";
import { placeId, placeOf, type PlaceId } from "./place";

/** An area of at most so many cells is listed cell by cell. */
const LISTED = 16;

/** What may be spent on finding out what follows a change; an office's workbook takes a few thousand steps. */
const MOST_STEPS = 20_000_000;

/** Which formulas read which cells, as far as their texts tell. */
export class Dependents {
  readonly #sheets: ReadonlyMap<string, number>;
  readonly #reads = new Map<PlaceId, Reads>();
  readonly #listed = new Map<PlaceId, Set<PlaceId>>();
  /** Formulas that read large areas, by the sheet of the area. */
  readonly #wide = new Map<number, Map<PlaceId, Area[]>>();

  /** @param names the names of the workbook's sheets, in their order */
  constructor(names: readonly string[]) {
    this.#sheets = new Map(names.map((name, i) => [name.toLowerCase(), i]));
  }

  /** Takes in a formula's cell with what it reads; what it read before is forgotten. */
  set(id: PlaceId, reads: Reads): void {
    this.delete(id);
    this.#reads.set(id, reads);
    for (const { sheet, area } of this.areasOf(id)) {
      const cells = cellsOf(sheet, area);
      if (cells === null) {
        const wide = this.#wide.get(sheet) ?? new Map<PlaceId, Area[]>();
        this.#wide.set(sheet, wide.set(id, [...(wide.get(id) ?? []), area]));
      } else for (const cell of cells) this.#listed.set(cell, (this.#listed.get(cell) ?? new Set()).add(id));
    }
  }

  /** Lets go of a cell that holds no formula any more. */
  delete(id: PlaceId): void {
    for (const { sheet, area } of this.areasOf(id)) {
      for (const cell of cellsOf(sheet, area) ?? []) this.#listed.get(cell)?.delete(id);
      this.#wide.get(sheet)?.delete(id);
    }
    this.#reads.delete(id);
  }

  /** All cells with a formula. */
  formulas(): Iterable<PlaceId> {
    return this.#reads.keys();
  }

  has(id: PlaceId): boolean {
    return this.#reads.has(id);
  }

  /** Whether a formula may read more than its text tells. */
  isUnknown(id: PlaceId): boolean {
    return this.#reads.get(id)?.unknown ?? false;
  }

  /** The areas that a formula's text names, with their sheets; those on sheets that are not there are left out. */
  areasOf(id: PlaceId): readonly { readonly sheet: number; readonly area: Area }[] {
    const own = placeOf(id).sheet;
    return (this.#reads.get(id)?.areas ?? []).flatMap(({ sheet, area }) => {
      const index = sheet === null ? own : this.#sheets.get(sheet.toLowerCase());
      return index === undefined ? [] : [{ sheet: index, area }];
    });
  }

  /** The formulas whose texts name a cell. */
  *readersOf(id: PlaceId): Iterable<PlaceId> {
    yield* this.#listed.get(id) ?? [];
    const { sheet, row, column } = placeOf(id);
    for (const [reader, areas] of this.#wide.get(sheet) ?? []) {
      if (areas.some((area) => contains(area, row, column))) yield reader;
    }
  }

  /**
   * The formulas that follow some cells, directly or through others; a formula among the cells themselves only where it
   * follows one. All formulas there are, where finding out would take too long.
   */
  followersOf(changed: Iterable<PlaceId>): ReadonlySet<PlaceId> {
    const found = new Set<PlaceId>();
    const open = [...changed];
    let steps = 0;
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      steps += 1 + (this.#wide.get(placeOf(id).sheet)?.size ?? 0);
      if (steps > MOST_STEPS) return new Set(this.#reads.keys());
      for (const reader of this.readersOf(id)) {
        if (found.has(reader)) continue;
        found.add(reader);
        open.push(reader);
      }
    }
    return found;
  }
}

function cellsOf(sheet: number, { top, left, bottom, right }: Area): readonly PlaceId[] | null {
  if ((bottom - top + 1) * (right - left + 1) > LISTED) return null;
  const cells: PlaceId[] = [];
  for (let row = top; row <= bottom; row++) {
    for (let column = left; column <= right; column++) cells.push(placeId(sheet, placeKey(row, column)));
  }
  return cells;
}

function contains({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
