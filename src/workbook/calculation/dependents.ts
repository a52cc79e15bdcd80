import type { Area } from "../../core/grid/grid";
import { keyPlace } from "../model/live-cell";
import type { Place } from "./place";

/** A formula with the areas that it reads. */
export interface Reader extends Place {
  readonly areas: readonly { readonly sheet: number; readonly area: Area }[];
  /** True where it may read any cell. */
  readonly isBoundless: boolean;
}

/** A rectangle of a sheet whose sides are powers of two, and the formulas that read all of it. */
export interface Tile<R> {
  readonly readers: Set<R>;
}

/** The tiles of one size on one sheet: their rows and columns are 2 to the power of so much. */
interface Layer<R> {
  readonly rowPower: number;
  readonly columnPower: number;
  readonly tiles: Map<number, Tile<R>>;
}

const COLUMNS = 16_384;
const ROW_POWER = 20;
const COLUMN_POWER = 14;

/**
 * Knows which formulas read a cell. An area is cut into tiles whose sides are powers of two (a whole column is one tile),
 * so that neither areas nor cells have to be gone through one by one.
 */
export class Dependents<R extends Reader> {
  readonly #layers: Layer<R>[][] = [];
  readonly #tilesOf = new Map<R, Tile<R>[]>();
  readonly #boundless = new Set<R>();

  add(reader: R): void {
    const tiles = new Set<Tile<R>>();
    for (const { sheet, area } of reader.areas) this.#cut(sheet, area, tiles);
    for (const tile of tiles) tile.readers.add(reader);
    this.#tilesOf.set(reader, [...tiles]);
    if (reader.isBoundless) this.#boundless.add(reader);
  }

  remove(reader: R): void {
    for (const tile of this.tilesOf(reader)) tile.readers.delete(reader);
    this.#tilesOf.delete(reader);
    this.#boundless.delete(reader);
  }

  /** The tiles that a formula reads. */
  tilesOf(reader: R): readonly Tile<R>[] {
    return this.#tilesOf.get(reader) ?? [];
  }

  /** The tiles that a cell lies in, as far as a formula reads them. */
  tilesAt({ sheet, key }: Place): Tile<R>[] {
    const { row, column } = keyPlace(key);
    const found: Tile<R>[] = [];
    for (const { rowPower, columnPower, tiles } of this.#layers[sheet] ?? []) {
      const tile = tiles.get((row >> rowPower) * COLUMNS + (column >> columnPower));
      if (tile !== undefined) found.push(tile);
    }
    return found;
  }

  /** All formulas that read one of the cells, or may, or a formula that does, and so on. */
  followers(places: Iterable<Place>): Set<R> {
    const found = new Set<R>();
    const seen = new Set<Tile<R>>();
    const waiting: Place[] = [...places];
    const take = (readers: Iterable<R>): void => {
      for (const reader of readers) {
        if (found.has(reader)) continue;
        found.add(reader);
        waiting.push(reader);
      }
    };
    if (waiting.length > 0) take(this.#boundless);
    for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
      for (const tile of this.tilesAt(place)) {
        if (seen.has(tile)) continue;
        seen.add(tile);
        take(tile.readers);
      }
    }
    return found;
  }

  /**
   * The formulas in an order in which each comes behind all those that it reads: in steps, none of which reads another of
   * its own step. What goes round in a circle, and what builds on it, is in no step.
   */
  steps(readers: ReadonlySet<R>): R[][] {
    const openCells = new Map<Tile<R>, number>();
    const openTiles = new Map<R, number>();
    for (const reader of readers) {
      for (const tile of this.tilesAt(reader)) openCells.set(tile, (openCells.get(tile) ?? 0) + 1);
    }
    let step: R[] = [];
    for (const reader of readers) {
      const open = this.tilesOf(reader).filter((tile) => openCells.has(tile)).length;
      openTiles.set(reader, open);
      if (open === 0) step.push(reader);
    }
    const steps: R[][] = [];
    while (step.length > 0) {
      steps.push(step);
      const next: R[] = [];
      for (const tile of step.flatMap((reader) => this.tilesAt(reader))) {
        const cells = (openCells.get(tile) ?? 0) - 1;
        openCells.set(tile, cells);
        if (cells > 0) continue;
        for (const reader of tile.readers) {
          const open = (openTiles.get(reader) ?? 0) - 1;
          openTiles.set(reader, open);
          if (open === 0) next.push(reader);
        }
      }
      step = next;
    }
    return steps;
  }

  #cut(sheet: number, { top, left, bottom, right }: Area, into: Set<Tile<R>>): void {
    const columns = powers(left, right, COLUMN_POWER);
    for (const [row, rowPower] of powers(top, bottom, ROW_POWER)) {
      for (const [column, columnPower] of columns) {
        const { tiles } = this.#layer(sheet, rowPower, columnPower);
        const key = (row >> rowPower) * COLUMNS + (column >> columnPower);
        const tile = tiles.get(key) ?? { readers: new Set<R>() };
        tiles.set(key, tile);
        into.add(tile);
      }
    }
  }

  #layer(sheet: number, rowPower: number, columnPower: number): Layer<R> {
    const layers = (this.#layers[sheet] ??= []);
    const known = layers.find((one) => one.rowPower === rowPower && one.columnPower === columnPower);
    if (known !== undefined) return known;
    const added = { rowPower, columnPower, tiles: new Map<number, Tile<R>>() };
    layers.push(added);
    return added;
  }
}

/** The numbers from the first to the last in stretches whose lengths are powers of two: where each begins, and its power. */
function powers(first: number, last: number, most: number): [number, number][] {
  const found: [number, number][] = [];
  for (let at = first; at <= last;) {
    let power = 0;
    while (power < most && at % 2 ** (power + 1) === 0 && at + 2 ** (power + 1) - 1 <= last) power++;
    found.push([at, power]);
    at += 2 ** power;
  }
  return found;
}
