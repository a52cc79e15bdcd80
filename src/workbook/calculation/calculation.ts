import type { CalcModule } from "./engine";
import { EngineModel, type DefinedName, type Found } from "./engine-model";
import { reads, type NamedReads, type Reads } from "../model/formula-text";
import { keyPlace, type LiveCell } from "../model/live-cell";
import { PlaceIndex, type Place } from "./place-index";

/** A sheet as the calculation sees it; `cells` by `placeKey`, the very cells that the model shows. */
export interface CalcSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<number, LiveCell>;
}

/** A formula cell that is watched: `last` is what the engine found the last time. */
interface Watched extends Place {
  readonly cell: LiveCell;
  readonly formula: string;
  last: Found | null;
  /** Set where the engine can't be trusted with the formula: what the formula reads. */
  frozen: Reads | null;
}

const VOLATILE = /\b(NOW|TODAY|RAND|RANDBETWEEN|RANDARRAY)\s*\(/i;
/** Shown where a formula's value would have to change and the engine can't calculate it. */
const NOT_CALCULATED: Found = { value: "#N/IMPL!", isError: true };
/** So often formulas are looked for that others build on, before all that differ are frozen together. */
const PASSES = 8;

/**
 * Keeps the formula cells of a workbook up to date. A formula's value from the file stays as long as nothing that
 * the formula depends on changes. A formula that the engine does not understand, or for which it finds another value
 * than the file has, is frozen: it keeps the file's value until something it reads changes, and shows #N/IMPL! from
 * then on, never an old number. Nothing is calculated before a value is asked for.
 */
export class Calculation {
  readonly #module: CalcModule;
  readonly #sheets: CalcSheet[];
  readonly #names: readonly DefinedName[];
  readonly #named: NamedReads;
  readonly #watched = new Map<string, Watched>();
  readonly #pending = new Map<string, Place>();
  readonly #volatile: boolean;
  /** False as long as the workbook has no formula: then nothing needs the engine. */
  #needed: boolean;
  #model: EngineModel | null = null;
  #runs = 0;

  /** `named` is what the names stand for, where a formula with them must be watched without the engine. */
  constructor(
    module: CalcModule,
    sheets: readonly CalcSheet[],
    names: readonly DefinedName[],
    named: NamedReads,
  ) {
    this.#module = module;
    this.#sheets = [...sheets];
    this.#names = names;
    this.#named = named;
    const formulas = sheets.flatMap(({ cells }) =>
      [...cells.values()].flatMap(({ formula }) => formula ?? []),
    );
    this.#volatile = formulas.some((formula) => VOLATILE.test(formula));
    this.#needed = formulas.length > 0;
  }

  /** Takes in a sheet; its number is the count of the sheets before it. The engine's copy is made anew when it is needed. */
  add(sheet: CalcSheet): void {
    this.#sheets.push(sheet);
    this.#forget();
  }

  /** Lets go of a sheet; the others keep their numbers. */
  remove(index: number): void {
    this.#sheets[index] = { name: `hc~gone${index}`, cells: new Map() };
    this.#forget();
  }

  /** How often something was calculated: what was answered at another count may no longer be true. */
  get runs(): number {
    this.settle();
    return this.#runs;
  }

  /** To be called before a cell gets new content: the engine must have seen the state that the file's values belong to. */
  begin(): void {
    if (this.#needed) this.#ready();
  }

  /** Tells that a cell (by `placeKey`) has got new content. */
  changed(sheet: number, key: number): void {
    this.#needed ||= (this.#sheets[sheet]?.cells.get(key)?.formula ?? null) !== null;
    this.#pending.set(placeId(sheet, key), { sheet, key });
  }

  /** Brings the values of all formula cells up to date. */
  settle(): void {
    if (this.#needed && this.#model === null) this.#ready();
    if (this.#pending.size === 0) return;
    this.#runs++;
    const changed = [...this.#pending.values()];
    this.#pending.clear();
    if (this.#model === null) return;
    for (const { sheet, key } of changed) this.#feed(this.#model, sheet, key);
    let moved: readonly Place[] = changed;
    while (moved.length > 0) {
      this.#melt(this.#model, moved);
      this.#model.evaluate();
      moved = this.#collect(this.#model);
    }
  }

  /** The engine's copy, for questions that are no cell of the workbook (conditional formats). */
  model(): EngineModel {
    this.settle();
    return this.#ready();
  }

  #forget(): void {
    this.settle();
    this.#model = null;
    this.#watched.clear();
    this.#runs++;
  }

  #ready(): EngineModel {
    if (this.#model !== null) return this.#model;
    const model = new EngineModel(
      this.#module,
      this.#sheets.map(({ name }) => name),
      this.#names,
    );
    this.#model = model;
    this.#sheets.forEach(({ cells }, sheet) => {
      for (const [key, { value, formula }] of cells) {
        // A printed form has more cells with nothing but borders than with content.
        if (value !== "" || formula !== null) this.#feed(model, sheet, key);
      }
    });
    model.evaluate();
    this.#distrust(model);
    return model;
  }

  /** Gives a cell's content to the engine and watches it if it is a formula. */
  #feed(model: EngineModel, sheet: number, key: number): void {
    const id = placeId(sheet, key);
    const cell = this.#sheets[sheet]?.cells.get(key);
    const { row, column } = keyPlace(key);
    const formula = cell?.formula ?? null;
    this.#watched.delete(id);
    if (cell === undefined || formula === null) {
      model.setConstant(sheet, row, column, cell?.value ?? "", cell?.isError ?? false);
      return;
    }
    const watched: Watched = { sheet, key, cell, formula, last: null, frozen: null };
    this.#watched.set(id, watched);
    const understood = cell.array === null && model.setFormula(sheet, row, column, formula);
    if (!understood) this.#freeze(model, watched);
  }

  #freeze(model: EngineModel, watched: Watched): void {
    watched.frozen = reads(watched.formula, this.#named);
    if (!watched.cell.calculated) show(watched.cell, NOT_CALCULATED);
    const { row, column } = keyPlace(watched.key);
    model.setConstant(watched.sheet, row, column, watched.cell.value, watched.cell.isError);
  }

  /** Freezes the formulas for which the engine finds something else than the file has, those first that others build on. */
  #distrust(model: EngineModel): void {
    for (let pass = 1; ; pass++) {
      const differing = [...this.#watched.values()].filter((watched) => this.#differs(model, watched));
      if (differing.length === 0) break;
      const index = this.#indexOf(differing);
      const first = differing.filter(
        ({ formula, sheet }) => !index.isRead(reads(formula, this.#named), sheet),
      );
      for (const watched of first.length > 0 && pass <= PASSES ? first : differing)
        this.#freeze(model, watched);
      model.evaluate();
    }
    for (const { cell, last, frozen } of this.#watched.values()) {
      if (!cell.calculated && frozen === null && last !== null) show(cell, last);
    }
  }

  /** Whether the engine can't be trusted with a formula; what it finds is remembered. */
  #differs(model: EngineModel, watched: Watched): boolean {
    if (watched.frozen !== null) return false;
    watched.last = this.#found(model, watched);
    return watched.last === null || (watched.cell.calculated && !this.#agrees(watched.last, watched.cell));
  }

  #agrees(found: Found, { value, isError }: LiveCell): boolean {
    if (found.isError !== isError || typeof found.value !== typeof value) return false;
    if (this.#volatile && !isError) return true;
    if (typeof found.value !== "number" || typeof value !== "number") return found.value === value;
    return Math.abs(found.value - value) <= 1e-9 * Math.max(Math.abs(found.value), Math.abs(value), 1e-6);
  }

  /** Frozen formulas that read one of the changed cells are out of date from now on. */
  #melt(model: EngineModel, moved: readonly Place[]): void {
    const index = this.#indexOf(moved);
    const own = new Set(moved.map(({ sheet, key }) => placeId(sheet, key)));
    for (const watched of this.#watched.values()) {
      const { frozen, cell, sheet, key } = watched;
      if (frozen === null || cell.value === NOT_CALCULATED.value) continue;
      if (!own.has(placeId(sheet, key)) && !index.isRead(frozen, sheet)) continue;
      show(cell, NOT_CALCULATED);
      this.#freeze(model, watched);
    }
  }

  /** Takes over the values that the engine has changed, and tells which cells they are. */
  #collect(model: EngineModel): Place[] {
    const moved: Watched[] = [];
    for (const watched of this.#watched.values()) {
      if (watched.frozen !== null) continue;
      const found = this.#found(model, watched);
      const now = found ?? NOT_CALCULATED;
      if (watched.last?.value === now.value && watched.last.isError === now.isError) continue;
      watched.last = now;
      show(watched.cell, now);
      if (found === null) this.#freeze(model, watched);
      moved.push(watched);
    }
    return moved;
  }

  #indexOf(places: readonly Place[]): PlaceIndex {
    return new PlaceIndex(
      this.#sheets.map(({ name }) => name),
      places,
    );
  }

  #found(model: EngineModel, { sheet, key }: Watched): Found | null {
    const { row, column } = keyPlace(key);
    return model.found(sheet, row, column);
  }
}

function show(cell: LiveCell, { value, isError }: Found): void {
  cell.value = value;
  cell.isError = isError;
  cell.calculated = true;
}

function placeId(sheet: number, key: number): string {
  return `${sheet}:${key}`;
}
