import type { Position } from "../core/grid/grid";
import type { Calculation } from "./calculation";
import type { LiveSheet } from "./live-sheet";
import { typed } from "./typing";
import type { Change, ModelSheet, Workbook } from "./workbook";

/** An open workbook over its sheets; `write` makes the file of the present state. */
export class LiveWorkbook implements Workbook {
  readonly fileName: string;
  readonly sheets: readonly LiveSheet[];
  readonly settings: Map<string, string>;
  readonly #calculation: Calculation;
  readonly #listeners: Set<(change: Change) => void>;
  readonly #write: () => Uint8Array;

  constructor(
    fileName: string,
    sheets: readonly LiveSheet[],
    settings: Map<string, string>,
    parts: {
      readonly calculation: Calculation;
      readonly listeners: Set<(change: Change) => void>;
      readonly write: () => Uint8Array;
    },
  ) {
    this.fileName = fileName;
    this.sheets = sheets;
    this.settings = settings;
    this.#calculation = parts.calculation;
    this.#listeners = parts.listeners;
    this.#write = parts.write;
  }

  type(sheet: ModelSheet, cell: Position, text: string): void {
    const own = this.sheets.find(({ id }) => id === sheet.id);
    if (own === undefined) throw new Error(`no sheet ${sheet.id}`);
    const before = own.cell(cell.row, cell.column).numberFormat;
    const { content, literal, numberFormat } = typed(text, before);
    if (numberFormat !== null && before === "General") own.setNumberFormat(cell, numberFormat);
    own.put(cell, content, literal, "user");
  }

  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => {
      this.#listeners.delete(listener);
    };
  }

  save(): Promise<Uint8Array> {
    this.#calculation.settle();
    return Promise.resolve(this.#write());
  }
}
