import { NOT_CALCULATED, type LiveCell } from "../model/live-cell";
import type { CalcModule } from "./engine";
import type { DefinedName, Found } from "./engine-model";
import { Formulas, type CalcSheet, type Formula, type Question } from "./formulas";
import { Originals, type Held } from "./originals";
import { placeId, placeOf, type Place, type PlaceId } from "./place";
import { isSafe } from "./safe-functions";
import { AT_ONCE, Solver } from "./solver";
import type { Table } from "./tables";

/**
 * Keeps the formula cells of a workbook up to date. What the file has stored stays the value of a formula as long as
 * nothing that it reads differs from the file. What follows a difference is calculated, and only by an engine that finds
 * the file's value again from the file's cells; all else that follows one, or may, shows #N/IMPL!, never an old number,
 * until the difference is gone. A formula that the file has no value for is calculated when somebody looks at it. Formulas
 * are calculated in the order in which they build on each other, each one once, within a limit of steps.
 */
export class Calculation {
  readonly #module: CalcModule;
  readonly #sheets: CalcSheet[];
  readonly #names: readonly DefinedName[];
  readonly #tables: readonly Table[];
  #formulas: Formulas;
  #solver: Solver;
  readonly #originals = new Originals();
  /** The cells whose content differs from the file's. */
  readonly #differing = new Set<PlaceId>();
  readonly #pending = new Set<PlaceId>();
  /** The formulas that follow a difference and were not looked at since. */
  readonly #open = new Set<PlaceId>();
  /** The formulas that find the cells which they read by cells that differ. */
  #astray: ReadonlySet<Formula> = new Set();
  /** Whether the engine finds the file's value of a formula. */
  #isTrusted = new Map<Formula, boolean>();
  #runs = 0;

  constructor(
    module: CalcModule,
    sheets: readonly CalcSheet[],
    names: readonly DefinedName[],
    tables: readonly Table[],
  ) {
    this.#module = module;
    this.#sheets = [...sheets];
    this.#names = names;
    this.#tables = tables;
    [this.#formulas, this.#solver] = this.#looked();
  }

  /** Takes in a sheet; its number is the count of the sheets before it. */
  add(sheet: CalcSheet): void {
    this.#sheets.push(sheet);
    this.#lookAgain();
  }

  /** Lets go of a sheet; the others keep their numbers. */
  remove(index: number): void {
    this.#sheets[index] = { name: `hc~gone${index}`, cells: new Map() };
    this.#lookAgain();
  }

  /** How often something changed: what was answered at another count may no longer be true. */
  get runs(): number {
    this.#follow();
    return this.#runs;
  }

  /** To be called before a cell gets new content. */
  begin(place: Place): void {
    this.#remember(place);
  }

  /** Tells that a cell has got new content. */
  changed(place: Place): void {
    this.#pending.add(placeId(place));
  }

  /** Brings a cell's value up to date, and with it those of its sheet, which are mostly asked for next. */
  refresh(place: Place): void {
    this.#follow();
    if (this.#formulas.cellAt(place)?.state !== "due") return;
    this.#calculate([place]);
    const next: Place[] = [];
    for (const [key, { state }] of this.#sheets[place.sheet]?.cells ?? []) {
      if (state === "due" && next.push({ sheet: place.sheet, key }) >= AT_ONCE) break;
    }
    this.#calculate(next);
  }

  /** Brings up to date whatever follows what was written, asked for or not. */
  settle(): void {
    this.#follow();
    this.#calculate([...this.#open].map(placeOf));
    this.#open.clear();
  }

  /** What the engine finds for questions, one after the other; null where it finds nothing. */
  answers(questions: readonly Question[]): readonly (Found | null)[] {
    this.#follow();
    const asked = this.#formulas.asked(questions);
    this.#solver.begin();
    this.#solve(asked);
    const found = this.#solver.ask(asked, (place) => this.#formulas.cellAt(place));
    return asked.map((formula) => found.get(formula) ?? null);
  }

  #looked(): [Formulas, Solver] {
    const formulas = new Formulas(this.#sheets, this.#names, this.#tables, (questions) =>
      this.#solver.ask(questions, (place) => this.#original(place)),
    );
    const names = this.#sheets.map(({ name }) => name);
    return [formulas, new Solver(this.#module, names, this.#names, formulas)];
  }

  #lookAgain(): void {
    [this.#formulas, this.#solver] = this.#looked();
    this.#isTrusted = new Map();
    this.#runs++;
  }

  /** Takes in what was written: what follows a difference is due, and what is as in the file has the file's value. */
  #follow(): void {
    if (this.#pending.size === 0) return;
    const written = [...this.#pending].map(placeOf);
    this.#pending.clear();
    this.#runs++;
    for (const place of written) {
      const id = placeId(place);
      if (this.#originals.holds(id, this.#formulas.cellAt(place))) this.#differing.delete(id);
      else this.#differing.add(id);
    }
    this.#solver.begin();
    this.#formulas.replace(written);
    const { dependents } = this.#formulas;
    const reached = dependents.followers(written);
    const following = dependents.followers([...this.#differing].map(placeOf));
    this.#astray = this.#findAstray(following);
    for (const place of [...written, ...reached]) {
      const formula = this.#formulas.at(place);
      const cell = this.#formulas.cellAt(place);
      if (formula === undefined || cell === undefined) continue;
      this.#remember(place);
      const id = placeId(place);
      if (following.has(formula) || this.#differing.has(id)) {
        cell.state = "due";
        cell.follows = true;
        this.#open.add(id);
      } else this.#restore(id, cell);
    }
  }

  /** The formulas whose way to what they read leads over a cell that differs, or over one that follows such a cell. */
  #findAstray(following: ReadonlySet<Formula>): ReadonlySet<Formula> {
    const moved = new Set([...this.#differing, ...[...following].map(placeId)]);
    const astray = this.#formulas.steered().filter(({ steers }) =>
      steers.some(({ sheet, area }) => {
        for (const key of this.#formulas.filled(sheet).within(area))
          if (moved.has(placeId({ sheet, key }))) return true;
        return false;
      }),
    );
    return new Set(astray);
  }

  #calculate(places: readonly Place[]): void {
    this.#solve(places.flatMap((place) => this.#formulas.at(place) ?? []));
  }

  /** Finds the values of formulas and of whatever they need that is due. */
  #solve(formulas: readonly Formula[]): void {
    const due = this.#formulas.dueOf(formulas, this.#solver.steps);
    if (due.size === 0) return;
    for (const formula of due) this.#remember(formula);
    this.#verify(due);
    this.#solver.solve(
      due,
      (formula) => !this.#astray.has(formula) && this.#mayBeAsked(formula),
      (formula, found) => {
        const cell = this.#formulas.cellAt(formula);
        if (cell === undefined) return;
        cell.value = found?.value ?? NOT_CALCULATED;
        cell.isError = found?.isError ?? true;
        cell.state = found === null ? "unknown" : "found";
      },
    );
  }

  /**
   * Whether the engine may be asked for a formula: one of the file's only where it is believed to find what Excel does,
   * and has found the file's value; what somebody types here is shown as the engine has it.
   */
  #mayBeAsked(formula: Formula): boolean {
    const isTyped = this.#original(formula)?.formula !== this.#formulas.cellAt(formula)?.formula;
    return isTyped || (isSafe(formula.text) && this.#isTrusted.get(formula) !== false);
  }

  /** Sees whether the engine finds the file's values of formulas from what the file's cells hold. */
  #verify(due: ReadonlySet<Formula>): void {
    const stored = [...due].filter(
      (formula) =>
        formula.isCalculable &&
        !this.#isTrusted.has(formula) &&
        this.#isStored(formula) &&
        isSafe(formula.text),
    );
    const found = this.#solver.ask(stored, (place) => this.#original(place));
    for (const formula of stored)
      this.#isTrusted.set(formula, agrees(found.get(formula), this.#original(formula)));
  }

  /** Whether the file has a value for the formula that a cell holds. */
  #isStored(place: Place): boolean {
    const original = this.#original(place);
    return original?.state === "stored" && original.formula === this.#formulas.cellAt(place)?.formula;
  }

  #original(place: Place): Held | undefined {
    return this.#originals.get(placeId(place), this.#formulas.cellAt(place));
  }

  #remember(place: Place): void {
    this.#originals.remember(placeId(place), this.#formulas.cellAt(place));
  }

  #restore(id: PlaceId, cell: LiveCell): void {
    const original = this.#originals.get(id, cell);
    if (original === undefined) return;
    cell.value = original.value;
    cell.isError = original.isError;
    cell.state = original.state;
    cell.follows = false;
  }
}

/** Whether the engine finds what the file has; numbers may differ in what a calculation in doubles leaves open. */
function agrees(found: Found | undefined, stored: Held | undefined): boolean {
  if (found === undefined || found.isError !== stored?.isError) return false;
  const [a, b] = [found.value, stored.value];
  if (typeof a !== "number" || typeof b !== "number") return a === b;
  return Math.abs(a - b) <= 1e-9 * Math.max(Math.abs(a), Math.abs(b), 1e-6);
}
