import type { Area } from "../../core/grid/grid";
import { keyPlace, placeKey, type LiveCell } from "../model/live-cell";
import { areaName } from "./batch";
import { Dependents, type Reader } from "./dependents";
import type { DefinedName, Found } from "./engine-model";
import { FilledColumns, placeId, type Last, type Place, type PlaceId } from "./place";
import { placingOf, withDynamicNames, withPlaces, type Placing } from "./placing";
import { namedReads, reads, type NamedReads, type Reads, type SheetArea } from "./reads";
import { withAddresses, type Table } from "./tables";

/** A sheet as the calculation sees it; `cells` by `placeKey`, the very cells that the model shows. */
export interface CalcSheet {
  readonly name: string;
  readonly cells: ReadonlyMap<number, LiveCell>;
}

/**
 * A formula of the workbook, or a question, with what it reads. In its text, tables and the places that it finds itself
 * (INDIRECT, OFFSET) stand as addresses.
 */
export interface Formula extends Reader {
  readonly text: string;
  /** Whether the cells that it reads decide its value, and the engine may be asked for it. */
  readonly isCalculable: boolean;
  /** The areas by whose content it finds the cells that it reads (the arguments of INDIRECT and OFFSET). */
  readonly steers: Reader["areas"];
}

/** A formula (with "=") as if it stood at a place. */
export interface Question extends Place {
  readonly formula: string;
}

/** What the text of a formula tells. */
interface Told {
  readonly place: Place;
  readonly text: string;
  readonly reads: Reads;
  readonly isArray: boolean;
}

/** The formulas of a workbook and what they read; they are looked through when somebody first asks. */
export class Formulas {
  readonly dependents = new Dependents<Formula>();
  readonly #sheets: readonly CalcSheet[];
  /** The names that find a place themselves. */
  readonly #dynamic: readonly DefinedName[];
  readonly #named: NamedReads;
  readonly #tables: readonly Table[];
  readonly #answers: (questions: readonly Formula[]) => ReadonlyMap<Formula, Found>;
  readonly #filled: (FilledColumns | undefined)[] = [];
  #all: Map<PlaceId, Formula> | null = null;

  /** `answers` tells what formulas give that find the places which others read, from what the file holds. */
  constructor(
    sheets: readonly CalcSheet[],
    names: readonly DefinedName[],
    tables: readonly Table[],
    answers: (questions: readonly Formula[]) => ReadonlyMap<Formula, Found>,
  ) {
    this.#sheets = sheets;
    this.#named = namedReads(names);
    this.#dynamic = names.filter(({ name }) => (this.#named.get(name.toLowerCase())?.calls.length ?? 0) > 0);
    this.#tables = tables;
    this.#answers = answers;
  }

  cellAt({ sheet, key }: Place): LiveCell | undefined {
    return this.#sheets[sheet]?.cells.get(key);
  }

  at(place: Place): Formula | undefined {
    return this.#known().get(placeId(place));
  }

  /** The formulas that find the cells which they read by what other cells hold. */
  steered(): readonly Formula[] {
    return [...this.#known().values()].filter(({ steers }) => steers.length > 0);
  }

  /** Takes in the new content of cells. */
  replace(places: readonly Place[]): void {
    const isNew = this.#all === null;
    const all = this.#known();
    for (const { sheet, key } of places) this.filled(sheet).add(key);
    if (isNew) return;
    const written: Question[] = [];
    for (const place of places) {
      const old = this.at(place);
      if (old !== undefined) this.dependents.remove(old);
      all.delete(placeId(place));
      const formula = this.cellAt(place)?.formula ?? null;
      if (formula !== null) written.push({ sheet: place.sheet, key: place.key, formula });
    }
    this.#add(all, written);
  }

  /** Formulas as if they stood at places, with what they read. */
  asked(questions: readonly Question[]): Formula[] {
    return this.#found(questions.map((question) => this.#told(question)));
  }

  /**
   * The formulas without a value among these and those that they read, and so on, all of whose values are due.
   * @param most how many cells may be looked at; what lies behind them is missing
   */
  dueOf(formulas: readonly Formula[], most: number): ReadonlySet<Formula> {
    const due = new Set(formulas.filter((formula) => this.at(formula) === formula && this.#isDue(formula)));
    const seen = new Set<string>();
    let count = 0;
    const look = ({ areas }: Formula): void => {
      for (const { sheet, area } of areas) {
        const name = areaName(sheet, area);
        if (seen.has(name) || count > most) continue;
        seen.add(name);
        for (const key of this.filled(sheet).within(area)) {
          count++;
          const formula = this.#isDue({ sheet, key }) ? this.at({ sheet, key }) : undefined;
          if (formula !== undefined) due.add(formula);
        }
      }
    };
    for (const formula of formulas) look(formula);
    // What is added meanwhile is gone through as well.
    for (const formula of due) look(formula);
    return due;
  }

  /** The cells of a sheet that have or once had content. */
  filled(sheet: number): FilledColumns {
    const known = this.#filled[sheet];
    if (known !== undefined) return known;
    // A printed form has more cells with nothing but borders than with content.
    const keys = [...(this.#sheets[sheet]?.cells ?? [])].flatMap(([key, { value, formula }]) =>
      value === "" && formula === null ? [] : [key],
    );
    return (this.#filled[sheet] = new FilledColumns(keys));
  }

  /** The last row and column of the workbook with content. */
  last(): Last {
    const all = this.#sheets.map((_, sheet) => this.filled(sheet).last);
    return {
      row: Math.max(...all.map(({ row }) => row)),
      column: Math.max(...all.map(({ column }) => column)),
    };
  }

  #isDue(place: Place): boolean {
    return this.cellAt(place)?.state === "due";
  }

  #known(): Map<PlaceId, Formula> {
    if (this.#all !== null) return this.#all;
    const written = this.#sheets.flatMap(({ cells }, sheet) =>
      [...cells].flatMap(([key, { formula }]) => (formula === null ? [] : [{ sheet, key, formula }])),
    );
    const all = new Map<PlaceId, Formula>();
    this.#add(all, written);
    return (this.#all = all);
  }

  #add(to: Map<PlaceId, Formula>, written: readonly Question[]): void {
    const told = written.map((one) => {
      const array = this.cellAt(one)?.array ?? null;
      return array === null ? this.#told(one) : this.#toldOfArray(one, array);
    });
    for (const formula of this.#found(told)) {
      to.set(placeId(formula), formula);
      this.dependents.add(formula);
    }
  }

  #told({ sheet, key, formula }: Question): Told {
    const written = this.#dynamic.length === 0 ? formula : withDynamicNames(formula, sheet, this.#dynamic);
    const { text, isExact } = withAddresses(written, this.#tables, keyPlace(key).row);
    const found = reads(text, this.#named);
    const isCalculable = found.isCalculable && isExact;
    return { place: { sheet, key }, text, reads: { ...found, isCalculable }, isArray: false };
  }

  /** A data table builds on the formulas above it and to its left, and on the values there that it tries. */
  #toldOfArray(question: Question, array: Area): Told {
    const told = this.#told(question);
    const { top, left, bottom, right } = array;
    const isSingle = top === bottom && left === right;
    if (question.formula !== "=TABLE()") return { ...told, isArray: !isSingle };
    const areas = [
      {
        sheet: null,
        area: { top: Math.max(0, top - 1), left: Math.max(0, left - 1), bottom: Math.max(0, top - 1), right },
      },
      { sheet: null, area: { top, left: Math.max(0, left - 1), bottom, right: Math.max(0, left - 1) } },
    ];
    return { ...told, reads: { ...told.reads, areas }, isArray: true };
  }

  /** Finds out what formulas read whose texts alone don't tell it. */
  #found(all: readonly Told[]): Formula[] {
    const asked = all.map(({ place, reads: { calls } }) => {
      const placings = calls.map((call) => placingOf(call, this.#named));
      return placings.map((placing) => ({ placing, questions: this.#questions(place, placing) }));
    });
    const answers = this.#answered(asked.map((calls) => calls.flatMap(({ questions }) => questions ?? [])));
    return all.map((told, i) => {
      const calls = asked[i] ?? [];
      const places = calls.map(({ placing, questions }) => {
        const given = questions?.map((question) => answers.get(question) ?? null);
        if (given === undefined) return null;
        return placing?.areas(given, (cell) => this.#arrayAt(told.place.sheet, cell)) ?? null;
      });
      const steers = calls.flatMap(({ questions }) => (questions ?? []).flatMap(({ areas }) => areas));
      return this.#formula(told, places, steers);
    });
  }

  /** The answers to the questions of each formula, of which only one can stand at its place at a time. */
  #answered(all: readonly (readonly Formula[])[]): ReadonlyMap<Formula, Found> {
    const answers = new Map<Formula, Found>();
    const most = all.reduce((count, { length }) => Math.max(count, length), 0);
    for (let n = 0; n < most; n++) {
      for (const [question, found] of this.#answers(all.flatMap((own) => own[n] ?? [])))
        answers.set(question, found);
    }
    return answers;
  }

  /** The questions by which a call's place is found; null where their own answers would be in doubt. */
  #questions(place: Place, placing: Placing | null): Formula[] | null {
    const told = placing?.questions.map((formula) => this.#told({ ...place, formula }));
    if (told === undefined || told.some(({ reads: { calls } }) => calls.length > 0)) return null;
    const made = told.map((one) => this.#formula(one, [], []));
    return made.every(({ isCalculable, isBoundless }) => isCalculable && !isBoundless) ? made : null;
  }

  /** @param places for each call that finds its place itself the areas that it means; null where that is not known */
  #formula(
    { place, text, reads: told, isArray }: Told,
    places: readonly (readonly SheetArea[] | null)[],
    steers: Reader["areas"],
  ): Formula {
    const named = [...told.areas, ...places.flatMap((one) => one ?? [])];
    const areas = named.flatMap(({ sheet, area }) =>
      this.#sheetsNamed(sheet, place.sheet).map((index) => ({ sheet: index, area })),
    );
    const isBoundless = told.isBoundless || places.includes(null);
    const isWhole = named.every(({ sheet }) => this.#sheetsNamed(sheet, place.sheet).length > 0);
    const placed = places.length === 0 ? text : withPlaces(text, told.calls, places);
    const isCalculable = told.isCalculable && isWhole && !isBoundless && !isArray && placed !== null;
    return { ...place, text: placed ?? text, areas, isCalculable, isBoundless, steers };
  }

  /** The numbers of the sheets that a reference names; none where they are not there. */
  #sheetsNamed(name: string | null, own: number): readonly number[] {
    if (name === null) return [own];
    const [first, last] = name.split(":").map((one) => this.#sheetNamed(one));
    if (first === undefined || first === -1 || last === -1) return [];
    const [from, to] = [Math.min(first, last ?? first), Math.max(first, last ?? first)];
    return Array.from({ length: to - from + 1 }, (_, i) => from + i);
  }

  #sheetNamed(name: string): number {
    const small = name.toLowerCase();
    return this.#sheets.findIndex((sheet) => sheet.name.toLowerCase() === small);
  }

  #arrayAt(own: number, { sheet, area }: SheetArea): Area | null {
    const [index] = this.#sheetsNamed(sheet, own);
    if (index === undefined) return null;
    return this.cellAt({ sheet: index, key: placeKey(area.top, area.left) })?.array ?? null;
  }
}
