import type { Position } from "../../core/grid/grid";
import type { Calculation } from "../calculation/calculation";
import type { LiveSheet } from "./live-sheet";
import { typed } from "./typing";
import type { Change, ModelSheet, Workbook } from "../workbook";

/** An open workbook over its sheets; `write` makes the file of the present state. */
export class LiveWorkbook implements Workbook {
  readonly fileName: string;
  readonly isStructureProtected: boolean;
  readonly settings: Map<string, string>;
  readonly #calculation: Calculation;
  readonly #listeners: Set<(change: Change) => void>;
  readonly #sheets: LiveSheet[];
  readonly #make: (name: string, index: number) => LiveSheet;
  readonly #write: (sheets: readonly LiveSheet[]) => Uint8Array;
  /** How many sheets there ever were: the number of the next one. */
  #count: number;

  constructor(
    fileName: string,
    sheets: readonly LiveSheet[],
    settings: Map<string, string>,
    parts: {
      readonly isStructureProtected: boolean;
      readonly calculation: Calculation;
      readonly listeners: Set<(change: Change) => void>;
      /** Makes the empty sheet with the number `index`. */
      readonly make: (name: string, index: number) => LiveSheet;
      readonly write: (sheets: readonly LiveSheet[]) => Uint8Array;
    },
  ) {
    this.fileName = fileName;
    this.isStructureProtected = parts.isStructureProtected;
    this.#sheets = [...sheets];
    this.#count = sheets.length;
    this.#make = parts.make;
    this.settings = settings;
    this.#calculation = parts.calculation;
    this.#listeners = parts.listeners;
    this.#write = parts.write;
  }

  get sheets(): readonly LiveSheet[] {
    return this.#sheets;
  }

  addSheet(name: string): LiveSheet {
    const sheet = this.#make(name, this.#count++);
    this.#sheets.push(sheet);
    this.#calculation.add({ name, cells: sheet.parts.cells });
    this.#tell(sheet);
    return sheet;
  }

  removeSheet(id: string): void {
    const sheet = this.#sheets.find((one) => one.id === id);
    if (sheet?.parts.isNew !== true) throw new Error(`the sheet ${id} was not added here`);
    this.#sheets.splice(this.#sheets.indexOf(sheet), 1);
    this.#calculation.remove(sheet.parts.index);
    this.#tell(sheet);
  }

  type(sheet: ModelSheet, cell: Position, text: string): void {
    const own = this.#sheets.find(({ id }) => id === sheet.id);
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
    return Promise.resolve(this.#write(this.#sheets));
  }

  #tell({ id }: LiveSheet): void {
    const area = { top: 0, left: 0, bottom: 0, right: 0 };
    for (const listener of this.#listeners) listener({ sheet: id, area, by: "program" });
  }
}
