import type { Area, CellValue, Position } from "../../src/core/grid/grid";
import type { SheetDesign } from "../../src/workbook/model/sheet-design";
import type {
  CellLook,
  Change,
  ConditionalFormat,
  ModelCell,
  ModelSheet,
  NewRule,
  Workbook,
} from "../../src/workbook/workbook";

const PLAIN: CellLook = {
  bold: false,
  italic: false,
  fontSize: 11,
  color: null,
  fill: null,
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  borders: { top: false, right: false, bottom: false, left: false },
};

/** A cell of a sheet in memory; only what a test says differs from an empty cell. */
interface Kept {
  value: CellValue;
  formula: string | null;
  numberFormat: string;
  locked: boolean;
  fill: string | null;
}

/** A sheet in memory, for tests of the stand-in host alone: no file, no calculation, every test-set field open. */
export class MemorySheet implements ModelSheet {
  readonly id: string;
  readonly name: string;
  visible = true;
  isProtected = false;
  mergedAreas: Area[] = [];
  readonly cells = new Map<string, Kept>();
  readonly writes: { cell: Position; content: CellValue }[] = [];
  formats: ConditionalFormat[] = [];
  onWrite: (area: Area) => void = () => undefined;
  readonly #notes = new Map<string, string>();
  #lastId = 0;

  constructor(name: string, id = `{${name}}`) {
    this.name = name;
    this.id = id;
  }

  /** Sets a cell as a test wants to find it. */
  put(row: number, column: number, cell: Partial<Kept>): this {
    const empty = { value: "", formula: null, numberFormat: "General", locked: true, fill: null };
    this.cells.set(`${row},${column}`, { ...(this.cells.get(`${row},${column}`) ?? empty), ...cell });
    return this;
  }

  usedArea(): Area | null {
    return around([...this.cells.keys()].map(placeOf));
  }

  filledArea({ top, left, bottom, right }: Area): Area | null {
    const filled = [...this.cells].filter(([, { value, formula }]) => value !== "" || formula !== null);
    const places = filled.map(([key]) => placeOf(key));
    return around(
      places.filter(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right),
    );
  }

  cell(row: number, column: number): ModelCell {
    const kept = this.cells.get(`${row},${column}`);
    const value = kept?.value ?? "";
    return {
      value,
      formula: kept?.formula ?? null,
      numberFormat: kept?.numberFormat ?? "General",
      text: String(value),
      isError: typeof value === "string" && value.startsWith("#"),
      locked: kept?.locked ?? true,
    };
  }

  look(row: number, column: number): CellLook {
    return { ...PLAIN, fill: this.cells.get(`${row},${column}`)?.fill ?? null };
  }

  merges(): readonly Area[] {
    return this.mergedAreas;
  }
  columnWidth(): number {
    return 64;
  }
  rowHeight(): number {
    return 20;
  }
  rowHidden(): boolean {
    return false;
  }
  columnHidden(): boolean {
    return false;
  }

  write(cell: Position, content: CellValue): void {
    this.writes.push({ cell, content });
    const quoted = typeof content === "string" && content.startsWith("'");
    const value = quoted ? content.slice(1) : content;
    const isFormula = !quoted && typeof content === "string" && content.startsWith("=");
    this.put(cell.row, cell.column, isFormula ? { formula: content, value: 0 } : { formula: null, value });
    this.onWrite({ top: cell.row, left: cell.column, bottom: cell.row, right: cell.column });
  }
  setNumberFormat(cell: Position, numberFormat: string): void {
    this.put(cell.row, cell.column, { numberFormat });
  }
  note({ row, column }: Position): string | null {
    return this.#notes.get(`${row},${column}`) ?? null;
  }
  setNote({ row, column }: Position, text: string | null): void {
    if (text === null) this.#notes.delete(`${row},${column}`);
    else this.#notes.set(`${row},${column}`, text);
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.formats;
  }
  addConditionalFormat(format: NewRule): ConditionalFormat {
    this.#lastId += 1;
    const made = { ...format, type: "Custom" as const, id: `{rule ${this.#lastId}}` };
    this.formats.unshift(made);
    return made;
  }
  changeConditionalFormat(id: string, change: Partial<NewRule>): void {
    this.formats = this.formats.map((format) => (format.id === id ? { ...format, ...change } : format));
  }
  removeConditionalFormat(id: string): void {
    this.formats = this.formats.filter((format) => format.id !== id);
  }
  formatsThatHold(): readonly ConditionalFormat[] {
    return [];
  }
  get design(): SheetDesign {
    throw new Error("not needed here");
  }
}

function placeOf(key: string): Position {
  const [row, column] = key.split(",").map(Number);
  return { row: row ?? 0, column: column ?? 0 };
}

function around(places: readonly Position[]): Area | null {
  if (places.length === 0) return null;
  const rows = places.map(({ row }) => row);
  const columns = places.map(({ column }) => column);
  return {
    top: Math.min(...rows),
    left: Math.min(...columns),
    bottom: Math.max(...rows),
    right: Math.max(...columns),
  };
}

/** A workbook in memory with the given sheets. */
export class MemoryWorkbook implements Workbook {
  readonly isStructureProtected = false;
  readonly fileName = "Form 1.xlsx";
  readonly sheets: readonly MemorySheet[];
  readonly settings = new Map<string, string>();
  readonly #listeners = new Set<(change: Change) => void>();

  constructor(...sheets: MemorySheet[]) {
    this.sheets = sheets;
    for (const sheet of sheets) {
      sheet.onWrite = (area) => {
        for (const listener of this.#listeners) listener({ sheet: sheet.id, area, by: "user" });
      };
    }
  }

  addSheet(): ModelSheet {
    throw new Error("not needed here");
  }
  removeSheet(): void {
    throw new Error("not needed here");
  }
  type(sheet: ModelSheet, cell: Position, text: string): void {
    sheet.write(cell, text);
  }
  onChange(listener: (change: Change) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
  save(): Promise<Uint8Array> {
    return Promise.reject(new Error("not needed here"));
  }
}
