import type { Area } from "../../core/grid/grid";
import type { Calculation } from "../calculation/calculation";
import type { FileRule } from "../model/file-sheet";
import { shift } from "../../core/grid/formula-text";
import { placeKey } from "../model/live-cell";
import type { StyleBook } from "./style-book";
import type { ConditionalFormat } from "../workbook";

/** A rule of the sheet: a format of the model with its priority (1 is the strongest), and where it stands in the file. */
export interface LiveRule {
  format: ConditionalFormat;
  readonly priority: number;
  readonly file: FileRule | null;
}

/**
 * Rules of ours begin here: above any number that Excel gives. As the id is made from the number, a rule of somebody
 * else's never takes the id that one of ours once had.
 */
const OWN_PRIORITIES = 100_000;

/**
 * So many rows and columns are asked about at once, since a calculation costs nearly the same for one cell and for many;
 * it is about what a screen shows.
 */
const ROWS_AT_ONCE = 200;
const COLUMNS_AT_ONCE = 8;

/** The custom-formula conditional formats of one sheet. */
export class Conditionals {
  readonly removed: FileRule[] = [];
  readonly #rules: LiveRule[] = [];
  readonly #calculation: Calculation;
  readonly #sheet: number;
  readonly #answers = new Map<string, boolean>();
  #answeredAt = -1;
  #next: number;

  constructor(
    sheet: { readonly index: number },
    rules: readonly FileRule[],
    styles: StyleBook,
    calculation: Calculation,
  ) {
    this.#calculation = calculation;
    this.#sheet = sheet.index;
    this.#next = Math.max(OWN_PRIORITIES, ...rules.map(({ priority }) => priority)) + 1;
    for (const file of rules) {
      if (file.type !== "expression" || file.areas.length === 0) continue;
      const { priority, areas, formula } = file;
      const format = { id: idOf(priority), areas, formula: `=${formula}`, ...styles.mark(file.format) };
      this.#rules.push({ format, priority, file });
    }
    this.#rules.sort((a, b) => a.priority - b.priority);
  }

  all(): readonly LiveRule[] {
    return this.#rules;
  }

  add(format: Omit<ConditionalFormat, "id">): ConditionalFormat {
    const priority = this.#next++;
    const added = { ...format, id: idOf(priority) };
    this.#rules.push({ format: added, priority, file: null });
    return added;
  }

  /** Changes the rule of this id; throws where there is none. */
  change(id: string, change: Partial<Omit<ConditionalFormat, "id">>): void {
    const rule = this.#rule(id);
    rule.format = { ...rule.format, ...change };
    this.#answers.clear();
  }

  remove(id: string): void {
    const rule = this.#rule(id);
    this.#rules.splice(this.#rules.indexOf(rule), 1);
    this.#answers.clear();
    if (rule.file !== null) this.removed.push(rule.file);
  }

  /** The rules that hold on a cell (0-based), first the strongest. */
  hold(row: number, column: number): ConditionalFormat[] {
    const candidates = this.#rules.filter(({ format }) =>
      format.areas.some((area) => inside(area, row, column)),
    );
    return candidates.filter((rule) => this.#holds(rule, row, column)).map(({ format }) => format);
  }

  #rule(id: string): LiveRule {
    const rule = this.#rules.find(({ format }) => format.id === id);
    if (rule === undefined) throw new Error(`no conditional format ${id}`);
    return rule;
  }

  #holds({ format }: LiveRule, row: number, column: number): boolean {
    const runs = this.#calculation.runs;
    if (this.#answeredAt !== runs) this.#answers.clear();
    this.#answeredAt = runs;
    const name = answerName(format, placeKey(row, column));
    if (!this.#answers.has(name)) this.#ask(format, row, column);
    return this.#answers.get(name) ?? false;
  }

  /** Asks about a cell and its neighbours, in whichever of the rule's areas they lie; nothing holds that is not understood. */
  #ask(format: ConditionalFormat, row: number, column: number): void {
    const [first] = format.areas;
    const questions = new Map<number, string>();
    const [lastRow, lastColumn] = [row + ROWS_AT_ONCE - 1, column + COLUMNS_AT_ONCE - 1];
    for (const { top, left, bottom, right } of first === undefined ? [] : format.areas) {
      for (let r = Math.max(top, row); r <= Math.min(bottom, lastRow); r++) {
        for (let c = Math.max(left, column); c <= Math.min(right, lastColumn); c++) {
          // The formula is written for the top left cell of the first area.
          const formula = shift(format.formula, r - (first?.top ?? 0), c - (first?.left ?? 0));
          questions.set(placeKey(r, c), formula);
        }
      }
    }
    const asked = [...questions].map(([key, formula]) => ({ sheet: this.#sheet, key, formula }));
    this.#calculation.answers(asked).forEach((found, i) => {
      const value = found?.isError === false ? found.value : false;
      const holds = typeof value === "number" ? value !== 0 : value === true;
      this.#answers.set(answerName(format, asked[i]?.key ?? -1), holds);
    });
  }
}

function answerName({ id }: ConditionalFormat, key: number): string {
  return `${id}:${key}`;
}

function idOf(priority: number): string {
  return `{00000000-0000-0000-0000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
