import type { Calculation } from "../calculation/calculation";
import type { EngineModel } from "../calculation/engine-model";
import { qualify, shift } from "../model/formula-text";
import { placeKey } from "../model/live-cell";
import type { ConditionalFormat } from "../workbook";

/**
 * So many rows and columns are asked about at once, since an evaluation costs nearly the same for one cell and for many;
 * it is about what a screen shows.
 */
const ROWS_AT_ONCE = 200;
const COLUMNS_AT_ONCE = 8;

/** What was asked about one rule: the scratch sheet on which each cell's question stands. */
interface Asked {
  readonly format: ConditionalFormat;
  /** The rule's formula with its own sheet named in every reference. */
  readonly formula: string;
  /** Whether the engine understands it; null before it was asked. */
  isUnderstood: boolean | null;
  readonly layers: Map<number, number>;
}

/**
 * Asks the engine whether the formulas of a sheet's rules hold. A question stands at the cell's own place on a scratch
 * sheet, because a formula may ask for its place (ROW, COLUMN); rules that don't meet share a scratch sheet, since each
 * makes the engine slower.
 */
export class RuleQuestions {
  readonly #sheet: { readonly index: number; readonly name: string };
  readonly #calculation: Calculation;
  #model: EngineModel | null = null;
  #asked = new Map<string, Asked>();
  /** The places that are taken, by scratch sheet. */
  #layers: Set<number>[] = [];

  constructor(sheet: { readonly index: number; readonly name: string }, calculation: Calculation) {
    this.#sheet = sheet;
    this.#calculation = calculation;
  }

  /** Whether a rule's formula holds on a cell (0-based) of its areas; false where the engine does not understand it. */
  holds(format: ConditionalFormat, row: number, column: number): boolean {
    const model = this.#currentModel();
    const asked = this.#askedOf(format);
    if (!asked.layers.has(placeKey(row, column)) && asked.isUnderstood !== false) {
      this.#ask(model, asked, row, column);
      model.evaluate();
    }
    const layer = asked.layers.get(placeKey(row, column));
    if (layer === undefined || asked.isUnderstood !== true) return false;
    return model.holds(this.#scratch(model, layer), row, column);
  }

  /** Gives the places of a rule that is no more to other rules. */
  forget(id: string): void {
    const asked = this.#asked.get(id);
    this.#asked.delete(id);
    for (const [key, layer] of asked?.layers ?? []) this.#layers[layer]?.delete(key);
  }

  /** The engine's copy of the workbook; a new one knows nothing of earlier questions. */
  #currentModel(): EngineModel {
    const model = this.#calculation.model();
    if (model !== this.#model) {
      this.#asked = new Map();
      this.#layers = [];
    }
    this.#model = model;
    return model;
  }

  #askedOf(format: ConditionalFormat): Asked {
    const known = this.#asked.get(format.id);
    if (known?.format === format) return known;
    this.forget(format.id);
    const formula = qualify(format.formula, this.#sheet.name);
    const asked = { format, formula, isUnderstood: null, layers: new Map<number, number>() };
    this.#asked.set(format.id, asked);
    return asked;
  }

  /** Asks about a cell and its neighbours, in whichever of the rule's areas they lie. */
  #ask(model: EngineModel, asked: Asked, row: number, column: number): void {
    const [lastRow, lastColumn] = [row + ROWS_AT_ONCE - 1, column + COLUMNS_AT_ONCE - 1];
    for (const { top, left, bottom, right } of asked.format.areas) {
      for (let r = Math.max(top, row); r <= Math.min(bottom, lastRow); r++) {
        for (let c = Math.max(left, column); c <= Math.min(right, lastColumn); c++) {
          if (asked.isUnderstood !== false) this.#askCell(model, asked, r, c);
        }
      }
    }
  }

  /** The formula is written for the top left cell of the first area. */
  #askCell(model: EngineModel, asked: Asked, row: number, column: number): void {
    const key = placeKey(row, column);
    const first = asked.format.areas[0];
    if (first === undefined || asked.layers.has(key)) return;
    const layer = this.#freeLayer(key);
    const formula = shift(asked.formula, row - first.top, column - first.left);
    const scratch = this.#scratch(model, layer);
    if (asked.isUnderstood === null) asked.isUnderstood = model.ask(scratch, row, column, formula);
    else model.askAgain(scratch, row, column, formula);
    asked.layers.set(key, layer);
  }

  #freeLayer(key: number): number {
    const free = this.#layers.findIndex((taken) => !taken.has(key));
    const layer = free === -1 ? this.#layers.push(new Set()) - 1 : free;
    this.#layers[layer]?.add(key);
    return layer;
  }

  #scratch(model: EngineModel, layer: number): number {
    return model.scratch(`rules ${this.#sheet.index} ${layer}`);
  }
}
