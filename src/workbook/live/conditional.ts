import type { Area } from "../../core/grid/grid";
import type { Calculation } from "../calculation/calculation";
import type { FileRule } from "../model/file-sheet";
import { shift } from "../../core/grid/formula-text";
import { placeKey } from "../model/live-cell";
import type { StyleBook } from "./style-book";
import type { ConditionalFormat, NewRule, RuleType } from "../workbook";

/** A rule of the sheet, and where it stands in the file. */
export interface LiveRule {
  format: ConditionalFormat;
  readonly file: FileRule | null;
}

/** Excel's words for the types that files know; what is not here is one of the ready-made criteria. */
const TYPES: Readonly<Record<string, RuleType>> = {
  expression: "Custom",
  cellIs: "CellValue",
  colorScale: "ColorScale",
  dataBar: "DataBar",
  iconSet: "IconSet",
  top10: "TopBottom",
  containsText: "ContainsText",
  notContainsText: "ContainsText",
  beginsWith: "ContainsText",
  endsWith: "ContainsText",
};

/**
 * So many rows and columns are asked about at once, since a calculation costs nearly the same for one cell and for many;
 * it is about what a screen shows.
 */
const ROWS_AT_ONCE = 200;
const COLUMNS_AT_ONCE = 8;

/** The conditional formats of one sheet, first the strongest. */
export class Conditionals {
  readonly removed: FileRule[] = [];
  readonly #rules: LiveRule[] = [];
  readonly #calculation: Calculation;
  readonly #sheet: number;
  readonly #answers = new Map<string, boolean>();
  #answeredAt = -1;
  #next = 0;

  constructor(
    sheet: { readonly index: number },
    rules: readonly FileRule[],
    styles: StyleBook,
    calculation: Calculation,
  ) {
    this.#calculation = calculation;
    this.#sheet = sheet.index;
    const standing = rules.filter(({ areas }) => areas.length > 0);
    for (const file of standing.sort((a, b) => a.priority - b.priority)) {
      const { areas, formula } = file;
      const type = Object.hasOwn(TYPES, file.type) ? TYPES[file.type] : undefined;
      const format = {
        id: idOf(this.#next++),
        type: type ?? "PresetCriteria",
        areas,
        formula: `=${formula}`,
      };
      this.#rules.push({ format: { ...format, ...styles.mark(file.format) }, file });
    }
  }

  all(): readonly LiveRule[] {
    return this.#rules;
  }

  /** Adds a rule above all others. */
  add(format: NewRule): ConditionalFormat {
    const added = { ...format, type: "Custom" as const, id: idOf(this.#next++) };
    this.#rules.unshift({ format: added, file: null });
    return added;
  }

  /** Changes the rule of this id; throws where there is none. */
  change(id: string, change: Partial<NewRule>): void {
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

  /** The custom-formula rules that hold on a cell (0-based), first the strongest. */
  hold(row: number, column: number): ConditionalFormat[] {
    const candidates = this.#rules.filter(
      ({ format }) => format.type === "Custom" && format.areas.some((area) => inside(area, row, column)),
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

/** The id of the rule that is at this place when the workbook is opened, or is the next to be added after. */
function idOf(place: number): string {
  return `{00000000-000E-0000-0000-${place.toString(16).toUpperCase().padStart(12, "0")}}`;
}

function inside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
