import type { Look, Restriction } from "../draft/sheet-draft";
import { columnLetters } from "../grid/address";
import type { Area, CellValue, Position } from "../grid/grid";
import { ELEMENTS } from "./elements";
import type { Formula } from "./formulas";

/** The last column: a label, and the nine elements. */
export const LAST: number = ELEMENTS.length;
const LEAST = 16.5;
const LABEL: Look = { vertical: "center", wrap: true };

/** A part of one row. */
export function across(row: number, left = 0, right = LAST): Area {
  return { top: row, left, bottom: row, right };
}

/** A sheet being laid out, whose rows are known by number; a row that nobody speaks of stays empty. */
export class Sheet {
  readonly rows: readonly CellValue[][];
  readonly heights: (number | null)[];
  readonly formulas: { readonly cell: Position; readonly formula: string }[] = [];
  readonly looks: { readonly area: Area; readonly look: Look }[] = [];
  readonly merges: Area[] = [];
  readonly restrictions: Restriction[] = [];

  constructor(rows: number) {
    this.rows = Array.from({ length: rows }, () => Array.from({ length: LAST + 1 }, () => ""));
    this.heights = Array.from({ length: rows }, () => LEAST);
  }

  write(row: number, column: number, content: CellValue | Formula): void {
    const cells = this.rows[row];
    if (cells === undefined) throw new RangeError(`the sheet has no row ${row}`);
    if (typeof content === "object") this.formulas.push({ cell: { row, column }, ...content });
    else cells[column] = content;
  }

  look(area: Area, look: Look): void {
    this.looks.push({ area, look });
  }

  /** A sentence, or a formula that gives one, from a column to the last. */
  say(row: number, left: number, content: string | Formula): void {
    this.merges.push(across(row, left));
    this.look(across(row, left), LABEL);
    this.write(row, left, content);
  }

  /** A row with a label, and a content below each element. */
  line(row: number, label: string, look: Look, content: ((column: string) => Formula) | null): void {
    this.write(row, 0, label);
    this.look(across(row, 0, 0), LABEL);
    this.look(across(row, 1), look);
    for (let column = 1; content !== null && column <= LAST; column++) {
      this.write(row, column, content(columnLetters(column)));
    }
  }

  /** A row with one value beside its label, and a sentence about it. */
  figure(
    row: number,
    label: string,
    look: Look,
    content: CellValue | Formula,
    sentence: string | Formula,
  ): void {
    this.write(row, 0, label);
    this.look(across(row, 0, 0), { ...LABEL, bold: true });
    this.look(across(row, 1, 1), look);
    this.write(row, 1, content);
    this.say(row, 2, sentence);
  }
}
