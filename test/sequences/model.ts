import { address } from "../../src/core/grid/address";
import type { CellValue, Position } from "../../src/core/grid/grid";
import type { Workbook } from "../../src/workbook/workbook";
import { movedFormula, movedLine, renamedIn, withoutSheetIn, type LineEdit } from "./references";

/** What a cell holds: a value, or a formula with its "=". */
export interface Held {
  content: CellValue;
  format: string;
}

/** A cell of the second opinion, which goes along wherever it is moved. */
export interface Cell extends Held {
  /** Whether the cell holds what the add-in wrote, and nobody has typed over it. */
  isOurs: boolean;
  /** Whether the cell came about as a copy of another one. */
  isCopy: boolean;
  /** Whether an undo has brought its content back: with the run its origin is forgotten. */
  isBack: boolean;
}

/** What a run found in a cell, its references kept up to date, and what it wrote there. */
export interface Was extends Held {
  readonly isOurs: boolean;
  readonly wrote: CellValue;
}

/** A run that can be taken back: the sheet that it wrote to, null where that is gone, and what it did to which cells. */
interface Ran {
  sheet: string | null;
  readonly cells: Map<Cell, Was>;
  /** Those of them whose rows or columns were taken out since. */
  readonly gone: Cell[];
}

/** So many runs can be taken back. */
const STEPS = 5;

/** The cells of an indicator with two inputs, "(a : b) x 100%"; a place is null once its row or column is gone. */
export type Places = Readonly<Record<Part, Position | null>>;

export const PARTS = [
  "number",
  "name",
  "indicator",
  "formula",
  "labelA",
  "labelB",
  "a",
  "b",
  "result",
] as const;
export type Part = (typeof PARTS)[number];

/** The state of every cell of a workbook, by sheets and places ("12,6"). */
export type State = ReadonlyMap<string, ReadonlyMap<string, Held>>;

/** Every cell that holds something or has a format. */
export function stateOf(workbook: Workbook): State {
  return new Map(
    workbook.sheets.map((sheet) => {
      const cells = new Map<string, Held>();
      const area = sheet.usedArea() ?? { top: 0, left: 0, bottom: -1, right: -1 };
      for (let row = area.top; row <= area.bottom; row++) {
        for (let column = area.left; column <= area.right; column++) {
          const { value, formula, numberFormat } = sheet.cell(row, column);
          const held = { content: formula ?? value, format: numberFormat };
          if (held.content !== "" || held.format !== "General") cells.set(`${row},${column}`, held);
        }
      }
      return [sheet.name, cells];
    }),
  );
}

const EMPTY: Held = { content: "", format: "General" };
const UNTOUCHED = { isOurs: false, isCopy: false, isBack: false };

/** What the workbook must hold by now: changed by the steps of the person and, where it may be, by the add-in. */
export class Model {
  #sheets: Map<string, Map<string, Cell>>;
  /** The latest first. */
  #runs: Ran[] = [];
  /** The indicators of each sheet with a form. */
  #tracked: Map<string, readonly Places[]>;
  #form: string;

  constructor(state: State, tracked: readonly Places[]) {
    this.#sheets = new Map(
      [...state].map(([name, cells]) => [
        name,
        new Map([...cells].map(([key, held]) => [key, { ...held, ...UNTOUCHED }])),
      ]),
    );
    this.#form = [...state.keys()][0] ?? "";
    this.#tracked = new Map([[this.#form, tracked]]);
  }

  /** The cell at a place; an empty one where nothing stands. */
  cell(sheet: string, { row, column }: Position): Cell {
    const cells = this.#sheets.get(sheet);
    const key = `${row},${column}`;
    const known = cells?.get(key);
    if (known !== undefined) return known;
    const made = { ...EMPTY, ...UNTOUCHED };
    cells?.set(key, made);
    return made;
  }

  /** All cells of a sheet with their addresses. */
  cells(sheet: string): readonly (readonly [address: string, cell: Cell])[] {
    return [...(this.#sheets.get(sheet) ?? [])].map(([key, cell]) => [addressOf(key), cell]);
  }

  /** What a person types. */
  type(sheet: string, place: Position, content: CellValue): void {
    const cell = this.cell(sheet, place);
    cell.isOurs &&= cell.content === content;
    cell.content = content;
  }

  /** The cells in which a state is another than this one, as "FORM 1!H12". */
  differences(state: State): readonly string[] {
    const found: string[] = [];
    for (const name of new Set([...state.keys(), ...this.#sheets.keys()])) {
      const [is, should] = [state.get(name), this.#sheets.get(name)];
      if (is === undefined || should === undefined) found.push(`${name}!`);
      for (const key of new Set([...(is?.keys() ?? []), ...(should?.keys() ?? [])])) {
        const [a, b] = [is?.get(key) ?? EMPTY, should?.get(key) ?? EMPTY];
        if (a.content !== b.content || a.format !== b.format) found.push(`${name}!${addressOf(key)}`);
      }
    }
    return found;
  }

  /** Rows or columns put in or taken out. */
  move(edit: LineEdit): void {
    for (const [name, cells] of this.#sheets) {
      const moved = new Map<string, Cell>();
      for (const [key, cell] of cells) {
        for (const held of [cell, ...this.#allOf(cell)]) {
          held.content = inFormula(held.content, (formula) => movedFormula(formula, name, edit));
        }
        const place = name === edit.sheet ? movedPlace(placeOf(key), edit) : placeOf(key);
        if (place !== null) moved.set(`${place.row},${place.column}`, cell);
        else for (const { cells: own, gone } of this.#runs) if (own.has(cell)) gone.push(cell);
      }
      this.#sheets.set(name, moved);
    }
    const tracked = this.#tracked.get(edit.sheet);
    const moved = tracked?.map((places) => mapPlaces(places, (place) => movedPlace(place, edit)));
    if (moved === undefined) return;
    this.#tracked.set(
      edit.sheet,
      moved.map((places) => withLeftOver(places, moved)),
    );
  }

  /** The name of the sheet with a form that people work on. */
  get form(): string {
    return this.#form;
  }

  /** The names of all sheets with a form. */
  get forms(): readonly string[] {
    return [...this.#tracked.keys()];
  }

  /** The sheet that the last run wrote to; null where there is none to take back, or it is gone. */
  get ran(): string | null {
    return this.#runs[0]?.sheet ?? null;
  }

  /** Whether the sheet that the last run wrote to was deleted. */
  get isRanGone(): boolean {
    return this.#runs[0]?.sheet === null;
  }

  /** How many runs can be taken back. */
  get steps(): number {
    return this.#runs.length;
  }

  /** What the last run found in a cell; null where it wrote nothing there. */
  was(cell: Cell): Was | null {
    return this.#runs[0]?.cells.get(cell) ?? null;
  }

  #allOf(cell: Cell): readonly Was[] {
    return this.#runs.flatMap(({ cells }) => cells.get(cell) ?? []);
  }

  /** The indicators of the sheet that people work on. */
  get tracked(): readonly Places[] {
    return this.#tracked.get(this.#form) ?? [];
  }

  set tracked(tracked: readonly Places[]) {
    this.#tracked.set(this.#form, tracked);
  }

  workOn(form: string): void {
    this.#form = form;
  }

  /** The sheet that people work on, copied behind the others; they go on with the copy. */
  copy(name: string): void {
    const cells = [...(this.#sheets.get(this.#form) ?? [])];
    this.#sheets.set(name, new Map(cells.map(([key, cell]) => [key, { ...cell }])));
    this.#tracked.set(name, this.tracked);
    this.#form = name;
  }

  get names(): readonly string[] {
    return [...this.#sheets.keys()];
  }

  rename(from: string, to: string): void {
    this.#inAll((formula) => renamedIn(formula, from, to));
    const renamed = (name: string): string => (name === from ? to : name);
    this.#sheets = new Map([...this.#sheets].map(([name, cells]) => [renamed(name), cells]));
    this.#tracked = new Map([...this.#tracked].map(([name, tracked]) => [renamed(name), tracked]));
    this.#form = renamed(this.#form);
    for (const run of this.#runs) run.sheet = run.sheet === null ? null : renamed(run.sheet);
  }

  delete(sheet: string): void {
    this.#sheets.delete(sheet);
    this.#inAll((formula) => withoutSheetIn(formula, sheet));
    this.#tracked.delete(sheet);
    if (this.#form === sheet) this.#form = this.forms[0] ?? "";
    for (const run of this.#runs) if (run.sheet === sheet) run.sheet = null;
  }

  #inAll(change: (formula: string) => string): void {
    for (const cells of this.#sheets.values()) {
      for (const cell of cells.values()) {
        cell.content = inFormula(cell.content, change);
        for (const was of this.#allOf(cell)) was.content = inFormula(was.content, change);
      }
    }
  }

  /** The cells of the last run that are gone, as those that a copy may stand for. */
  get gone(): readonly Cell[] {
    return this.#runs[0]?.gone ?? [];
  }

  /** A run has written to the sheet that people work on. */
  enterRun(): void {
    this.#runs = [{ sheet: this.#form, cells: new Map(), gone: [] }, ...this.#runs].slice(0, STEPS);
  }

  enterCell(cell: Cell, was: Was): void {
    this.#runs[0]?.cells.set(cell, was);
  }

  /** The last run was taken back. */
  forgetRun(): void {
    this.#runs.shift();
  }
}

/** The cells of an indicator, each changed. */
export function mapPlaces(places: Places, change: (place: Position) => Position | null): Places {
  const of = (part: Part): Position | null => {
    const place = places[part];
    return place === null ? null : change(place);
  };
  return Object.fromEntries(PARTS.map((part) => [part, of(part)])) as Record<Part, Position | null>;
}

/** An indicator whose second input is gone has the one right below: what is left of one that lost its first row. */
function withLeftOver(places: Places, all: readonly Places[]): Places {
  const { a, b } = places;
  const below = all.find((one) => one.number === null && a !== null && one.b?.row === a.row + 1);
  return b !== null || below === undefined ? places : { ...places, b: below.b, labelB: below.labelB };
}

function inFormula(content: CellValue, change: (formula: string) => string): CellValue {
  return typeof content === "string" && content.startsWith("=") ? change(content) : content;
}

function movedPlace(place: Position, edit: LineEdit): Position | null {
  const row = edit.axis === "row" ? movedLine(place.row, edit) : place.row;
  const column = edit.axis === "column" ? movedLine(place.column, edit) : place.column;
  return row === null || column === null ? null : { row, column };
}

function placeOf(key: string): Position {
  const [row = 0, column = 0] = key.split(",").map(Number);
  return { row, column };
}

function addressOf(key: string): string {
  return address(placeOf(key));
}
