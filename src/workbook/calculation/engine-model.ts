import type { CellArrayStructure, Model } from "@ironcalc/wasm";
import { address } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/grid";
import type { CalcModule } from "./engine";
import { isTooDeep, understood } from "./engine-text";
import type { Place } from "./place";
import { qualify, quoteSheet } from "../../core/grid/formula-text";
import { keyPlace } from "../model/live-cell";

/** A value found by the engine. */
export interface Found {
  readonly value: CellValue;
  readonly isError: boolean;
}

/** A defined name; `sheet` (0-based) where it holds on one sheet only, null for the whole workbook. */
export interface DefinedName {
  readonly name: string;
  readonly sheet: number | null;
  readonly formula: string;
}

/** Where a formula stands in the engine. `isArray` is true where the engine holds it for one that may fill more cells. */
export interface Entry {
  readonly sheet: number;
  readonly row: number;
  readonly column: number;
  /** Its row on the sheet of texts. */
  readonly order: number;
  readonly isArray: boolean;
}

const ERROR = 16;
const LOGICAL = 4;
const NUMBER = 1;
/** The engine's first sheet, which it calculates first, from its first row to its last. */
const TEXTS = 0;
/** The engine's words for what it can't do, and Excel's for what is not known yet. */
const NO_VALUES = /^#(N\/IMPL!|ERROR!|CIRC!|SPILL!|CALC!|NAME\?)$/;
/** No text in a cell is longer (Microsoft, "Excel specifications and limits"). */
const LONGEST_TEXT = 32_767;

/**
 * A workbook of the engine's for one calculation, with no more cells than it needs. Its first sheet asks for each
 * formula's value as text with all its digits (`=cell&""`; the engine's other ways of showing a number round it), in the
 * order in which the formulas were put in. As the engine calculates what it needs by calling itself, formulas that come
 * behind those that they read keep it from going deep. Rows and columns are 0-based here and 1-based in the engine.
 */
export class EngineModel {
  readonly #model: Model;
  readonly #sheets: readonly string[];
  #count = 0;

  /** Names that the engine refuses are left out: a formula that uses one is then not understood. */
  constructor(module: CalcModule, sheets: readonly string[], names: readonly DefinedName[]) {
    this.#model = emptyModel(module);
    this.#model.pauseEvaluation();
    this.#sheets = sheets;
    this.#model.renameSheet(TEXTS, this.#freeName(0));
    const seen = new Set<string>();
    sheets.forEach((name, i) => {
      // A second sheet of one name can't be meant by any formula.
      this.#addSheet(i + 1, seen.has(name.toLowerCase()) ? this.#freeName(i + 1) : name);
      seen.add(name.toLowerCase());
    });
    // All sheets come first: with each new one, the engine reads anew what it has, and what it wrote without quotes is lost.
    sheets.forEach((_, i) => {
      this.#addSheet(this.#copyOf(i), this.#freeName(this.#copyOf(i)));
    });
    for (const { name, sheet, formula } of names) {
      this.#define(name, sheet === null ? null : sheet + 1, formula);
      if (sheet !== null) this.#define(name, this.#copyOf(sheet), formula);
    }
  }

  setConstant({ sheet, key }: Place, { value, isError }: Found): void {
    const { row, column } = keyPlace(key);
    this.#input(sheet + 1, row, column, constantText(value, isError));
  }

  /** Puts in a formula (with "=") at its own place; null where the engine does not read it as it is written. */
  setFormula({ sheet, key }: Place, formula: string): Entry | null {
    return this.#enter(sheet + 1, this.#sheets[sheet] ?? "", keyPlace(key), formula);
  }

  /** Asks a formula as if it stood at a place, beside whatever stands there; null where the engine does not understand it. */
  ask({ sheet, key }: Place, formula: string): Entry | null {
    const copy = this.#copyOf(sheet);
    return this.#enter(
      copy,
      this.#freeName(copy),
      keyPlace(key),
      qualify(formula, this.#sheets[sheet] ?? ""),
    );
  }

  /** Takes a formula out again, the last one that was put in. */
  takeOut({ sheet, row, column, order }: Entry): void {
    this.#input(sheet, row, column, "");
    this.#input(TEXTS, order, 0, "");
  }

  /** Calculates what was put in. Throws `EngineDied`. */
  evaluate(): void {
    try {
      this.#model.evaluate();
    } catch (cause) {
      throw isDeadly(cause) ? new EngineDied("the engine has died", { cause }) : cause;
    }
  }

  /** Whether a formula has filled more cells than its own, be it only in the attempt. */
  spills({ sheet, row, column }: Entry): boolean {
    return !fillsOneCell(this.#model.getCellArrayStructure(sheet, row + 1, column + 1));
  }

  /** The value of a formula; null where the engine has none (a formula that fills more cells, a function that is missing). */
  found(entry: Entry): Found | null {
    const { sheet, row, column, order } = entry;
    if (this.spills(entry)) return null;
    const type = this.#model.getCellType(sheet, row + 1, column + 1);
    if (type === ERROR) {
      const value = this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
      return NO_VALUES.test(value) ? null : { value, isError: true };
    }
    const text = this.#model.getFormattedCellValue(TEXTS, order + 1, 1);
    if (type === LOGICAL) return { value: text === "TRUE", isError: false };
    if (type !== NUMBER) return text.length > LONGEST_TEXT ? null : { value: text, isError: false };
    const number = Number(text);
    return Number.isFinite(number) ? { value: number, isError: false } : null;
  }

  /** Gives the engine's memory back. */
  free(): void {
    this.#model.free();
  }

  #enter(sheet: number, name: string, place: { row: number; column: number }, formula: string): Entry | null {
    const { row, column } = place;
    if (isTooDeep(formula)) return null;
    this.#input(sheet, row, column, formula);
    if (!understood(formula, this.#model.getCellContent(sheet, row + 1, column + 1))) {
      this.#input(sheet, row, column, "");
      return null;
    }
    const order = this.#count++;
    this.#input(TEXTS, order, 0, `=${quoteSheet(name)}${address(place)}&""`);
    const isArray = this.#model.getCellArrayStructure(sheet, row + 1, column + 1) !== "SingleCell";
    return { sheet, row, column, order, isArray };
  }

  /** The sheet on which is asked what might stand on another one; that one's own names hold there too. */
  #copyOf(sheet: number): number {
    return this.#sheets.length + 1 + sheet;
  }

  #addSheet(index: number, name: string): void {
    this.#model.newSheet();
    this.#model.renameSheet(index, name);
  }

  #define(name: string, scope: number | null, formula: string): void {
    if (isTooDeep(formula)) return;
    try {
      this.#model.newDefinedName(name, scope, formula);
    } catch (cause) {
      if (!(cause instanceof Error) || isDeadly(cause)) throw cause;
    }
  }

  #freeName(index: number): string {
    const taken = this.#sheets
      .filter((name) => name.toLowerCase().startsWith("hc~"))
      .map(({ length }) => length);
    return `hc~${"~".repeat(Math.max(0, ...taken))}${index}`;
  }

  #input(sheet: number, row: number, column: number, text: string): void {
    this.#model.setUserInput(sheet, row + 1, column + 1, text);
  }
}

/** The engine has run out of its memory or its stack, and can't be used any more. */
export class EngineDied extends Error {}

function isDeadly(cause: unknown): boolean {
  return cause instanceof WebAssembly.RuntimeError || cause instanceof RangeError;
}

/** A workbook of the engine's in the notation of files and the machine's time zone, by which TODAY() knows the date. */
function emptyModel({ Model }: CalcModule): Model {
  try {
    return new Model("workbook", "en", Intl.DateTimeFormat().resolvedOptions().timeZone, "en");
  } catch (cause) {
    // The engine does not know every zone that the machine may have.
    if (!(cause instanceof Error) || isDeadly(cause)) throw cause;
    return new Model("workbook", "en", "UTC", "en");
  }
}

/** A constant as the engine takes it; the apostrophe keeps text from being read as anything else. */
function constantText(value: CellValue, isError: boolean): string {
  if (typeof value === "string") return isError || value === "" ? value : `'${value}`;
  return typeof value === "boolean" ? String(value).toUpperCase() : String(value);
}

/** A formula with a defined name counts as one that may spill, here over a single cell. */
function fillsOneCell(structure: CellArrayStructure): boolean {
  if (structure === "SingleCell") return true;
  return "DynamicAnchor" in structure && structure.DynamicAnchor.every((size) => size === 1);
}
