import type { Area } from "../core/grid/grid";
import type { Calculation } from "./calculation";
import type { FileRule } from "./file-sheet";
import { qualify, shift } from "./formula-text";
import { placeKey } from "./live-cell";
import type { StyleBook } from "./style-book";
import type { ConditionalFormat } from "./workbook";

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
/** So many rows and columns are asked at once, since one evaluation costs the same for one cell and for many. */
const ROWS_AT_ONCE = 500;
const COLUMNS_AT_ONCE = 8;

/** The custom-formula conditional formats of one sheet. */
export class Conditionals {
  readonly removed: FileRule[] = [];
  readonly #rules: LiveRule[] = [];
  readonly #sheet: { readonly index: number; readonly name: string };
  readonly #calculation: Calculation;
  /** What was asked so far, by rule: the formula, and the cells where it stands on the rule's scratch sheet. */
  readonly #asked = new Map<LiveRule, { format: ConditionalFormat; cells: Map<number, boolean> }>();
  readonly #answers = new Map<string, boolean>();
  #answeredAt = -1;
  #next: number;

  constructor(
    sheet: { readonly index: number; readonly name: string },
    rules: readonly FileRule[],
    styles: StyleBook,
    calculation: Calculation,
  ) {
    this.#sheet = sheet;
    this.#calculation = calculation;
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
  }

  remove(id: string): void {
    const rule = this.#rule(id);
    this.#rules.splice(this.#rules.indexOf(rule), 1);
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

  #holds(rule: LiveRule, row: number, column: number): boolean {
    const model = this.#calculation.model();
    const scratch = model.scratch(`rule ${this.#sheet.index} ${rule.format.id}`);
    const cells = this.#cells(rule);
    if (!cells.has(placeKey(row, column))) {
      this.#ask(rule, row, column, cells, scratch);
      model.evaluate();
    }
    if (this.#answeredAt !== this.#calculation.runs) this.#answers.clear();
    this.#answeredAt = this.#calculation.runs;
    const name = `${rule.format.id}:${placeKey(row, column)}`;
    const answer =
      this.#answers.get(name) ??
      (cells.get(placeKey(row, column)) === true && model.holds(scratch, row, column));
    this.#answers.set(name, answer);
    return answer;
  }

  /** The cells asked so far; none once the rule has changed. */
  #cells(rule: LiveRule): Map<number, boolean> {
    const known = this.#asked.get(rule);
    if (known?.format === rule.format) return known.cells;
    const cells = new Map<number, boolean>();
    this.#asked.set(rule, { format: rule.format, cells });
    this.#answers.clear();
    return cells;
  }

  /** Asks for the cell and its neighbours. The formula is written for the top left cell of the first area. */
  #ask(
    { format }: LiveRule,
    row: number,
    column: number,
    cells: Map<number, boolean>,
    scratch: number,
  ): void {
    const first = format.areas[0];
    const area = format.areas.find((one) => inside(one, row, column));
    if (first === undefined || area === undefined) return;
    const model = this.#calculation.model();
    for (let r = row; r <= Math.min(area.bottom, row + ROWS_AT_ONCE - 1); r++) {
      for (let c = column; c <= Math.min(area.right, column + COLUMNS_AT_ONCE - 1); c++) {
        if (cells.has(placeKey(r, c))) continue;
        const formula = qualify(shift(format.formula, r - first.top, c - first.left), this.#sheet.name);
        cells.set(placeKey(r, c), model.ask(scratch, r, c, formula));
      }
    }
  }
}

function idOf(priority: number): string {
  return `{00000000-0000-0000-0000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
