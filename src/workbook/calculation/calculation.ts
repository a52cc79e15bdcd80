import type { CellValue } from "../../core/grid/grid";
import { reads, type NamedReads } from "../model/formula-text";
import type { LiveCell } from "../model/live-cell";
import { Dependents } from "./dependents";
import type { CalcModule } from "./engine";
import { EngineModel, type DefinedName, type Found } from "./engine-model";
import { orderOf, partsOf } from "./order";
import { Originals } from "./originals";
import { FilledColumns, placeId, placeOf, type PlaceId } from "./place";

/** A sheet as the calculation sees it; `cells` by `placeKey`, the very cells that the model shows. */
export interface CalcSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<number, LiveCell>;
}

/** What stands in a formula's cell whose value is not known: it was never calculated, or would have to change. */
const NOT_CALCULATED: Found = { value: "#N/IMPL!", isError: true };

/** What may be looked at for one calculation, in cells; beyond it formulas are left uncalculated. */
const MOST_CELLS = 5_000_000;

/**
 * Keeps the formula cells of a workbook up to date. What the file has stored stays the value of a formula as long as
 * nothing that its text names differs from the file, whatever kind of formula it is. Only what follows a difference is
 * calculated, and only by an engine that finds the file's value again from the file's cells; all else that follows one
 * shows #N/IMPL!, never an old number, until the difference is gone. A formula that the file has no value for is
 * calculated when its sheet is first looked at. Each formula is calculated once, in the order in which they build on
 * each other, so nothing loops, whatever a formula gives.
 */
export class Calculation {
  readonly #module: CalcModule;
  readonly #sheets: CalcSheet[];
  readonly #names: readonly DefinedName[];
  readonly #named: NamedReads;
  #dependents: Dependents | null = null;
  readonly #originals = new Originals();
  /** The cells whose content differs from the file's. */
  readonly #differing = new Set<PlaceId>();
  readonly #pending = new Set<PlaceId>();
  /** Whether the engine finds the file's value of a formula. */
  readonly #isTrusted = new Map<PlaceId, boolean>();
  readonly #lookedAt = new Set<number>();
  readonly #filled = new Map<number, FilledColumns>();
  #view: EngineModel | null = null;
  #runs = 0;

  /** `named` is what the names of the workbook stand for. */
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
  }

  /** Takes in a sheet; its number is the count of the sheets before it. */
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

  /** To be called before a cell (by `placeKey`) gets new content. */
  begin(sheet: number, key: number): void {
    this.#remember(placeId(sheet, key));
  }

  /** Tells that a cell has got new content. */
  changed(sheet: number, key: number): void {
    const id = placeId(sheet, key);
    this.#pending.add(id);
    this.#isTrusted.delete(id);
    if (this.#filled.get(sheet)?.has(key) === false) this.#filled.delete(sheet);
    const cell = this.#cell(id);
    if (this.#dependents === null) return;
    if (typeof cell?.formula === "string") this.#dependents.set(id, reads(cell.formula, this.#named));
    else this.#dependents.delete(id);
  }

  /**
   * Brings the values of formulas up to date: those that follow what was written, and those of a sheet that is looked at
   * and that the file has no values for.
   * @param sheet the number of the sheet that is looked at
   */
  settle(sheet?: number): void {
    if (this.#pending.size > 0) this.#follow();
    if (sheet === undefined || this.#lookedAt.has(sheet)) return;
    this.#lookedAt.add(sheet);
    const due = new Set<PlaceId>();
    for (const [key, cell] of this.#sheets[sheet]?.cells ?? [])
      if (!cell.calculated) due.add(placeId(sheet, key));
    if (due.size > 0) this.#calculate(due);
  }

  /** The values of the whole workbook in the engine, for questions that are no cell of it (conditional formats). */
  model(): EngineModel {
    this.#sheets.forEach((_, sheet) => {
      this.settle(sheet);
    });
    if (this.#view !== null) return this.#view;
    const view = this.#newModel();
    this.#sheets.forEach(({ cells }, sheet) => {
      for (const [key, cell] of cells) if (cell.value !== "") this.#show(view, placeId(sheet, key));
    });
    view.evaluate();
    this.#view = view;
    return view;
  }

  #forget(): void {
    this.#dependents = null;
    this.#view = null;
    this.#runs++;
  }

  /** Calculates what follows the cells that were written since the last time; what is as in the file gets the file's value. */
  #follow(): void {
    this.#runs++;
    const written = [...this.#pending];
    this.#pending.clear();
    for (const id of written) {
      if (this.#originals.holds(id, this.#cell(id))) this.#differing.delete(id);
      else this.#differing.add(id);
    }
    const dependents = this.#index();
    const reached = new Set([...written, ...dependents.followersOf(written)]);
    const following = dependents.followersOf(this.#differing);
    const due = new Set<PlaceId>();
    for (const id of reached) {
      const cell = this.#cell(id);
      if (typeof cell?.formula !== "string") continue;
      if (following.has(id) || this.#differing.has(id)) due.add(id);
      else this.#restore(id, cell);
    }
    if (due.size > 0) this.#calculate(due);
    if (this.#view === null) return;
    for (const id of reached) this.#show(this.#view, id);
    this.#view.evaluate();
  }

  /** Calculates some formulas, and of those that they build on the ones without a value. */
  #calculate(formulas: ReadonlySet<PlaceId>): void {
    this.#runs++;
    const all = this.#withUncalculated(formulas);
    for (const id of all) this.#remember(id);
    this.#verify(new Set([...all].filter((id) => !this.#isTrusted.has(id) && this.#isStored(id))));
    const { levels, circular, read } = orderOf(all, this.#index());
    const budget = { left: MOST_CELLS };
    for (const id of circular) show(this.#cell(id), NOT_CALCULATED);
    for (const part of partsOf(levels)) {
      const usable = part.filter((id) => this.#isCalculable(id) && this.#isTrusted.get(id) !== false);
      const found = this.#evaluate(usable, (id) => this.#known(id), budget);
      const failed = new Set<PlaceId>();
      for (const id of part) {
        const value = (read.get(id) ?? []).some((one) => failed.has(one)) ? null : (found.get(id) ?? null);
        if (value === null) failed.add(id);
        show(this.#cell(id), value ?? NOT_CALCULATED);
      }
    }
  }

  #withUncalculated(formulas: ReadonlySet<PlaceId>): ReadonlySet<PlaceId> {
    const all = new Set(formulas);
    const open = [...formulas];
    for (let id = open.pop(); id !== undefined; id = open.pop()) {
      for (const one of this.#readBy(id)) {
        if (all.has(one) || this.#cell(one)?.calculated !== false) continue;
        all.add(one);
        open.push(one);
      }
    }
    return all;
  }

  /**
   * Sees whether the engine finds the file's values of formulas from the file's cells. A formula that builds on one for
   * which it does not is tried once more with that one's stored value.
   */
  #verify(formulas: ReadonlySet<PlaceId>): void {
    const budget = { left: MOST_CELLS };
    let open = formulas;
    for (let pass = 1; open.size > 0; pass++) {
      const { levels, circular, read } = orderOf(open, this.#index());
      for (const id of circular) this.#isTrusted.set(id, false);
      const again = new Set<PlaceId>();
      for (const part of partsOf(levels)) {
        const found = this.#evaluate(
          part.filter((id) => this.#isCalculable(id)),
          (id) => this.#original(id),
          budget,
        );
        const inPart = new Set(part);
        const differing = new Set<PlaceId>();
        for (const id of part) {
          const value = found.get(id) ?? null;
          const agrees = value !== null && sameValue(value, this.#original(id));
          if (agrees) this.#isTrusted.set(id, true);
          else {
            differing.add(id);
            const mayDependOnOthers = (read.get(id) ?? []).some(
              (one) => inPart.has(one) && differing.has(one),
            );
            if (mayDependOnOthers && pass < PASSES) again.add(id);
            else this.#isTrusted.set(id, false);
          }
        }
      }
      open = again;
    }
  }

  /**
   * Lets the engine calculate some formulas, each from what the cells that it reads hold.
   * @param formulas in an order in which they build on each other
   * @param held what a cell that is none of them holds; null where that is not known
   * @returns what was found; nothing for a formula that builds on something unknown or that the engine can't calculate
   */
  #evaluate(
    formulas: readonly PlaceId[],
    held: (id: PlaceId) => Found | null,
    budget: { left: number },
  ): ReadonlyMap<PlaceId, Found> {
    const results = new Map<PlaceId, Found>();
    if (formulas.length === 0) return results;
    const model = this.#newModel();
    model.mirror(new Set(formulas.map((id) => placeOf(id).sheet)));
    const own = new Set(formulas);
    const fed = new Map<PlaceId, boolean>();
    const feed = (id: PlaceId): boolean => {
      const value = held(id);
      const { sheet, row, column } = placeOf(id);
      if (value !== null) model.setConstant(sheet, row, column, value.value, value.isError);
      fed.set(id, value !== null);
      return value !== null;
    };
    const set: PlaceId[] = [];
    for (const id of formulas) {
      let isKnown = budget.left > 0;
      if (isKnown) {
        for (const one of this.#readBy(id)) {
          budget.left--;
          if (one === id || own.has(one)) continue;
          isKnown = (fed.get(one) ?? feed(one)) && isKnown;
        }
      }
      const { sheet, row, column } = placeOf(id);
      const formula = this.#cell(id)?.formula ?? "";
      if (isKnown && model.setFormula(sheet, row, column, formula)) set.push(id);
      else own.delete(id);
    }
    model.evaluate();
    for (const id of set) {
      const { sheet, row, column } = placeOf(id);
      const found = model.found(sheet, row, column);
      if (found !== null) results.set(id, found);
    }
    model.dispose();
    return results;
  }

  /** The cells with content in the areas that a formula reads. */
  *#readBy(id: PlaceId): Iterable<PlaceId> {
    for (const { sheet, area } of this.#index().areasOf(id)) {
      for (const key of this.#filledOf(sheet).within(area)) yield placeId(sheet, key);
    }
  }

  /**
   * Whether the engine may be asked at all: the formula is one cell's own, its text tells all that it reads, and it gives
   * the same each time.
   */
  #isCalculable(id: PlaceId): boolean {
    const cell = this.#cell(id);
    return cell?.array === null && !this.#index().isUnknown(id) && !FLEETING.test(cell.formula ?? "");
  }

  /** Whether the file has a value for the formula that a cell holds. */
  #isStored(id: PlaceId): boolean {
    return this.#originals.isStored(id, this.#cell(id));
  }

  /** What a cell holds now; null where its value is not known. */
  #known(id: PlaceId): Found | null {
    const cell = this.#cell(id);
    if (cell === undefined) return { value: "", isError: false };
    return cell.calculated && !isNotCalculated(cell) ? cell : null;
  }

  /** What a cell held in the file; null where its value was not known. */
  #original(id: PlaceId): Found | null {
    const original = this.#originals.get(id);
    if (original === undefined) return this.#known(id);
    if (original === null) return { value: "", isError: false };
    return original.calculated && !isNotCalculated(original) ? original : null;
  }

  #remember(id: PlaceId): void {
    this.#originals.remember(id, this.#cell(id));
  }

  #restore(id: PlaceId, cell: LiveCell): void {
    const original = this.#originals.get(id) ?? null;
    if (original === null) return;
    cell.value = original.value;
    cell.isError = original.isError;
    cell.calculated = original.calculated;
    if (!cell.calculated) this.#lookedAt.delete(placeOf(id).sheet);
  }

  #cell(id: PlaceId): LiveCell | undefined {
    const { sheet, key } = placeOf(id);
    return this.#sheets[sheet]?.cells.get(key);
  }

  #index(): Dependents {
    if (this.#dependents !== null) return this.#dependents;
    const dependents = new Dependents(this.#sheets.map(({ name }) => name));
    this.#sheets.forEach(({ cells }, sheet) => {
      for (const [key, { formula }] of cells)
        if (formula !== null) dependents.set(placeId(sheet, key), reads(formula, this.#named));
    });
    this.#dependents = dependents;
    return dependents;
  }

  #filledOf(sheet: number): FilledColumns {
    const known = this.#filled.get(sheet);
    if (known !== undefined) return known;
    const cells = this.#sheets[sheet]?.cells ?? new Map<number, LiveCell>();
    // A printed form has more cells with nothing but borders than with content.
    const keys = [...cells].flatMap(([key, { value, formula }]) =>
      value === "" && formula === null ? [] : [key],
    );
    const filled = new FilledColumns(keys);
    this.#filled.set(sheet, filled);
    return filled;
  }

  #newModel(): EngineModel {
    return new EngineModel(
      this.#module,
      this.#sheets.map(({ name }) => name),
      this.#names,
    );
  }

  #show(view: EngineModel, id: PlaceId): void {
    const cell = this.#cell(id);
    const { sheet, row, column } = placeOf(id);
    view.setConstant(sheet, row, column, cell?.value ?? "", cell?.isError ?? false);
  }
}

/** What gives something else each time. */
const FLEETING = /\b(?:RAND|RANDBETWEEN|RANDARRAY|NOW)\s*\(/i;

/** How often formulas are verified that build on others. */
const PASSES = 4;

function show(cell: LiveCell | undefined, { value, isError }: Found): void {
  if (cell === undefined) return;
  cell.value = value;
  cell.isError = isError;
  cell.calculated = true;
}

function isNotCalculated({
  value,
  isError,
}: {
  readonly value: CellValue;
  readonly isError: boolean;
}): boolean {
  return isError && value === NOT_CALCULATED.value;
}

/** Whether the engine found what the file has; numbers may differ in what a calculation in doubles leaves open. */
function sameValue(found: Found, stored: Found | null): boolean {
  if (stored?.isError !== found.isError || typeof found.value !== typeof stored.value) return false;
  if (typeof found.value !== "number" || typeof stored.value !== "number")
    return found.value === stored.value;
  const [a, b] = [found.value, stored.value];
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-6);
}
