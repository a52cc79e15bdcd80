import type { CellArrayStructure, Model } from "@ironcalc/wasm";
import { address } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/grid";
import type { CalcModule } from "./engine";
import { isTooDeep, understood } from "./engine-text";
import { quoteSheet } from "../model/formula-text";

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

const ERROR = 16;
const LOGICAL = 4;
const NUMBER = 1;

/**
 * The engine's own copy of the workbook. Beside every sheet stands a mirror sheet on which `=cell&""` gives a
 * formula's value as text with all its digits (the engine's other ways of showing a number round it).
 * Rows and columns are 0-based here and 1-based in the engine.
 */
export class EngineModel {
  readonly #model: Model;
  readonly #sheets: readonly string[];
  readonly #scratch = new Map<string, number>();

  /** Names that the engine refuses are left out: a formula that uses one is then not understood. */
  constructor(module: CalcModule, sheets: readonly string[], names: readonly DefinedName[]) {
    this.#model = emptyModel(module);
    this.#model.pauseEvaluation();
    this.#sheets = sheets;
    sheets.forEach((name, i) => {
      if (i > 0) this.#model.newSheet();
      this.#model.renameSheet(i, name);
    });
    for (const { name, sheet, formula } of names) {
      if (isTooDeep(formula)) continue;
      try {
        this.#model.newDefinedName(name, sheet, formula);
      } catch (cause) {
        if (!(cause instanceof Error)) throw cause;
      }
    }
  }

  setConstant(sheet: number, row: number, column: number, value: CellValue, isError: boolean): void {
    this.#input(sheet, row, column, constantText(value, isError));
  }

  /**
   * Makes the mirrors of some sheets. It has to be done before the first formula is set: with each new sheet the engine
   * reads its formulas again from a text in which "a+(b+c)" has lost its brackets, and sums come out otherwise.
   */
  mirror(sheets: Iterable<number>): void {
    for (const sheet of sheets) this.#mirror(sheet);
  }

  /** Sets a formula (with "=") and its mirror, on a sheet that has one; false where the engine does not read the formula as it is written. */
  setFormula(sheet: number, row: number, column: number, formula: string): boolean {
    this.#input(sheet, row, column, formula);
    if (!understood(formula, this.#model.getCellContent(sheet, row + 1, column + 1))) return false;
    const cell = quoteSheet(this.#sheets[sheet] ?? "") + address({ row, column });
    this.#input(this.#mirror(sheet), row, column, `=${cell}&""`);
    return true;
  }

  /** Gives the engine's memory back; the model can't be used any more. */
  dispose(): void {
    this.#model.free();
  }

  evaluate(): void {
    this.#model.evaluate();
  }

  /** The value of a cell whose formula was understood; null where the engine has none (a formula that fills more cells, a function that is missing). */
  found(sheet: number, row: number, column: number): Found | null {
    const type = this.#model.getCellType(sheet, row + 1, column + 1);
    if (!fillsOneCell(this.#model.getCellArrayStructure(sheet, row + 1, column + 1))) return null;
    if (type === ERROR) {
      const value = this.#model.getFormattedCellValue(sheet, row + 1, column + 1);
      return value === "#N/IMPL!" || value === "#ERROR!" ? null : { value, isError: true };
    }
    const text = this.#model.getFormattedCellValue(this.#mirror(sheet), row + 1, column + 1);
    if (type === LOGICAL) return { value: text === "TRUE", isError: false };
    return { value: type === NUMBER ? Number(text) : text, isError: false };
  }

  /** A sheet of its own for questions, by a name of the caller's. */
  scratch(name: string): number {
    const known = this.#scratch.get(name);
    if (known !== undefined) return known;
    const index = this.#sheets.length + this.#scratch.size;
    this.#model.newSheet();
    this.#model.renameSheet(index, this.#freeName(index));
    this.#scratch.set(name, index);
    return index;
  }

  /** Puts a question (a formula that names its sheets) onto a scratch sheet; false where it is not understood. */
  ask(scratch: number, row: number, column: number, formula: string): boolean {
    this.#input(scratch, row, column, formula);
    return understood(formula, this.#model.getCellContent(scratch, row + 1, column + 1));
  }

  /** Puts a question onto a scratch sheet that is understood, because the same one was at another place. */
  askAgain(scratch: number, row: number, column: number, formula: string): void {
    this.#input(scratch, row, column, formula);
  }

  /** Whether a question's answer counts as true, as in a conditional format: TRUE or a number but zero. */
  holds(scratch: number, row: number, column: number): boolean {
    const type = this.#model.getCellType(scratch, row + 1, column + 1);
    const text = this.#model.getFormattedCellValue(scratch, row + 1, column + 1);
    return type === LOGICAL ? text === "TRUE" : type === NUMBER && /[1-9]/.test(text);
  }

  #mirror(sheet: number): number {
    return this.scratch(`mirror ${sheet}`);
  }

  #freeName(index: number): string {
    const taken = this.#sheets
      .filter((name) => name.toLowerCase().startsWith("hc~"))
      .map(({ length }) => length);
    return `hc~${"~".repeat(Math.max(0, ...taken))}${index}`;
  }

  #input(sheet: number, row: number, column: number, text: string): void {
    const safe = text.startsWith("=") && isTooDeep(text) ? "" : text;
    this.#model.setUserInput(sheet, row + 1, column + 1, safe);
  }
}

/** A workbook of the engine's in the notation of files and the machine's time zone, by which TODAY() knows the date. */
function emptyModel({ Model }: CalcModule): Model {
  try {
    return new Model("workbook", "en", Intl.DateTimeFormat().resolvedOptions().timeZone, "en");
  } catch (cause) {
    // The engine does not know every zone that the machine may have.
    if (!(cause instanceof Error)) throw cause;
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
