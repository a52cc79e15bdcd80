import type { Area } from "../../core/grid/grid";
import type { Reader } from "./dependents";
import type { CalcModule } from "./engine";
import { EngineModel, type DefinedName, type Entry, type Found } from "./engine-model";
import type { Held } from "./originals";
import { placeId, type FilledColumns, type Place, type PlaceId } from "./place";
import { pieces } from "../../core/grid/formula-text";

/** What batches are made over. `sheets` are the sheets' names. */
export interface Ground {
  readonly module: CalcModule;
  readonly sheets: readonly string[];
  readonly names: readonly DefinedName[];
  readonly filled: (sheet: number) => FilledColumns;
  /** The cell as it counts for this batch. */
  readonly cellAt: (place: Place) => Held | undefined;
}

/** Some formulas that the engine calculates at once, with the cells that they read. */
export class Batch<R extends Reader> {
  readonly entries = new Map<R, Entry>();
  readonly #ground: Ground;
  readonly #model: EngineModel;
  readonly #own = new Set<PlaceId>();
  readonly #fed = new Set<PlaceId>();
  /** The areas that were put in, and whether every cell of them has a value. */
  readonly #areas = new Map<string, boolean>();

  constructor(ground: Ground) {
    this.#ground = ground;
    this.#model = new EngineModel(ground.module, ground.sheets, ground.names);
  }

  /**
   * Puts in a formula at its place, with what it reads; formulas of the batch that it reads have to be in already.
   * Null where the engine does not understand it, or where it reads a cell without a value.
   */
  add(reader: R, text: string): Entry | null {
    const entry = this.#feed(reader) ? this.#model.setFormula(reader, text) : null;
    if (entry === null) return null;
    this.entries.set(reader, entry);
    this.#own.add(placeId(reader));
    return entry;
  }

  /** The same, but beside whatever stands at the place: formulas that were only asked don't read each other. */
  ask(reader: R, text: string): Entry | null {
    const entry = this.#feed(reader) ? this.#model.ask(reader, text) : null;
    if (entry !== null) this.entries.set(reader, entry);
    return entry;
  }

  takeOut(reader: R): void {
    const entry = this.entries.get(reader);
    if (entry === undefined) return;
    this.#model.takeOut(entry);
    this.entries.delete(reader);
    this.#own.delete(placeId(reader));
  }

  /** Throws `EngineDied`. */
  evaluate(): void {
    if (this.entries.size > 0) this.#model.evaluate();
  }

  spills(reader: R): boolean {
    const entry = this.entries.get(reader);
    return entry !== undefined && this.#model.spills(entry);
  }

  found(reader: R): Found | null {
    const entry = this.entries.get(reader);
    return entry === undefined ? null : this.#model.found(entry);
  }

  free(): void {
    this.#model.free();
  }

  #feed({ areas }: R): boolean {
    return areas.every(({ sheet, area }) => {
      const name = areaName(sheet, area);
      const known = this.#areas.get(name) ?? this.#feedArea(sheet, area);
      this.#areas.set(name, known);
      return known;
    });
  }

  #feedArea(sheet: number, area: Area): boolean {
    let isWhole = true;
    for (const key of this.#ground.filled(sheet).within(area)) {
      const place = { sheet, key };
      const id = placeId(place);
      if (this.#own.has(id) || this.#fed.has(id)) continue;
      const cell = this.#ground.cellAt(place);
      if (cell === undefined) continue;
      if (cell.state === "due" || cell.state === "unknown") {
        isWhole = false;
        continue;
      }
      if (cell.value !== "" || cell.formula !== null) this.#model.setConstant(place, cell);
      this.#fed.add(id);
    }
    return isWhole;
  }
}

/** The names that formulas use, and those that these names use. */
export function usedNames(names: readonly DefinedName[], formulas: Iterable<string>): readonly DefinedName[] {
  if (names.length === 0) return names;
  const used = new Set<string>();
  const take = (formula: string): void => {
    for (const { kind, text } of pieces(formula)) if (kind === "name") used.add(text.toLowerCase());
  };
  for (const formula of formulas) take(formula);
  let count = -1;
  while (count !== used.size) {
    count = used.size;
    for (const { name, formula } of names) if (used.has(name.toLowerCase())) take(formula);
  }
  return names.filter(({ name }) => used.has(name.toLowerCase()));
}

/** An area as a text, so that it can be a key. */
export function areaName(sheet: number, { top, left, bottom, right }: Area): string {
  return `${sheet}:${top}:${left}:${bottom}:${right}`;
}
