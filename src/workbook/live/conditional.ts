import type { Area } from "../../core/grid/grid";
import type { Calculation } from "../calculation/calculation";
import type { FileRule } from "../model/file-sheet";
import { placeKey } from "../model/live-cell";
import { RuleQuestions } from "./rule-questions";
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

/** The custom-formula conditional formats of one sheet. */
export class Conditionals {
  readonly removed: FileRule[] = [];
  readonly #rules: LiveRule[] = [];
  readonly #calculation: Calculation;
  readonly #questions: RuleQuestions;
  readonly #answers = new Map<string, boolean>();
  #answeredAt = -1;
  #next: number;

  constructor(
    sheet: { readonly index: number; readonly name: string },
    rules: readonly FileRule[],
    styles: StyleBook,
    calculation: Calculation,
  ) {
    this.#calculation = calculation;
    this.#questions = new RuleQuestions(sheet, calculation);
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
    this.#questions.forget(id);
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
    const name = `${format.id}:${placeKey(row, column)}`;
    const answer = this.#answers.get(name) ?? this.#questions.holds(format, row, column);
    this.#answers.set(name, answer);
    return answer;
  }
}

function idOf(priority: number): string {
  return `{00000000-0000-0000-0000-${priority.toString(16).toUpperCase().padStart(12, "0")}}`;
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
