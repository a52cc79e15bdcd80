import { address } from "../core/grid/address";
import type { Area, CellValue, Position } from "../core/grid/grid";
import type { Calculation } from "./calculation";
import { Conditionals } from "./conditional";
import { display } from "./display";
import { PartOfArray } from "./failures";
import type { FileSheet } from "./file-sheet";
import { keyPlace, placeKey, type LiveCell } from "./live-cell";
import type { StyleBook } from "./style-book";
import { UsedArea } from "./used-area";
import type { CellLook, Change, ConditionalFormat, ModelCell, ModelSheet } from "./workbook";

/** What a sheet is made from. `index` is its 0-based place among the workbook's worksheets, `part` the name of its part. */
export interface SheetParts {
  readonly index: number;
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
  readonly file: FileSheet;
  readonly cells: Map<number, LiveCell>;
  readonly notes: Map<number, string>;
}

/** What the sheets of a workbook share. */
export interface SharedParts {
  readonly styles: StyleBook;
  readonly calculation: Calculation;
  readonly tell: (change: Change) => void;
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;
const DEFAULT_HEIGHT_POINTS = 15;
const DEFAULT_WIDTH_PIXELS = 64;
/** The widest digit of the usual font (Calibri 11) in pixels; column widths are counted in it. */
const DIGIT_PIXELS = 7;

/** A worksheet that was read from a file and can be changed. */
export class LiveSheet implements ModelSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly parts: SheetParts;
  readonly conditionals: Conditionals;
  /** The notes as they are now; `parts.notes` are the file's. */
  readonly notes: Map<number, string>;
  /** The places (`placeKey`) that were written or formatted. */
  readonly touched = new Set<number>();
  readonly #shared: SharedParts;
  readonly #rows: ReadonlyMap<number, FileSheet["rows"][number]>;
  readonly #used = new UsedArea();

  constructor(parts: SheetParts, shared: SharedParts) {
    this.parts = parts;
    this.id = parts.id;
    this.name = parts.name;
    this.visible = parts.visible;
    this.isProtected = parts.file.isProtected;
    this.notes = new Map(parts.notes);
    this.#shared = shared;
    this.#rows = new Map(parts.file.rows.map((row) => [row.row, row]));
    for (const [key, cell] of parts.cells) this.#count(key, false, isUsed(cell));
    this.conditionals = new Conditionals(parts, parts.file.rules, shared.styles, shared.calculation);
  }

  usedArea(): Area | null {
    return this.#used.area;
  }

  cell(row: number, column: number): ModelCell {
    const cell = this.parts.cells.get(placeKey(row, column));
    if (typeof cell?.formula === "string") this.#shared.calculation.settle();
    const { numberFormat, locked } = this.#shared.styles.format(cell?.style ?? this.#emptyStyle(row, column));
    return new ShownCell(cell, numberFormat, locked);
  }

  look(row: number, column: number): CellLook {
    const style = this.parts.cells.get(placeKey(row, column))?.style ?? this.#emptyStyle(row, column);
    return this.#shared.styles.format(style).look;
  }

  merges(): readonly Area[] {
    return this.parts.file.merges;
  }

  columnWidth(column: number): number {
    const { columns, defaultWidth } = this.parts.file;
    const width = columns.find(({ first, last }) => column >= first && column <= last)?.width ?? defaultWidth;
    return width === null ? DEFAULT_WIDTH_PIXELS : Math.trunc(width * DIGIT_PIXELS + 0.5);
  }

  rowHeight(row: number): number {
    const points = this.#rows.get(row)?.height ?? this.parts.file.defaultHeight ?? DEFAULT_HEIGHT_POINTS;
    return Math.round((points * 4) / 3);
  }

  rowHidden(row: number): boolean {
    return this.#rows.get(row)?.hidden ?? false;
  }

  columnHidden(column: number): boolean {
    return this.parts.file.columns.some(
      ({ first, last, hidden }) => hidden && column >= first && column <= last,
    );
  }

  write(cell: Position, content: CellValue): void {
    const quoted = typeof content === "string" && content.startsWith("'");
    this.put(cell, quoted ? content.slice(1) : content, quoted, "program");
  }

  /** Puts content into a cell; `literal` text is no formula whatever it begins with. Throws `PartOfArray`, and where a number is none. */
  put(cell: Position, content: CellValue, literal: boolean, by: Change["by"]): void {
    const key = placeKey(cell.row, cell.column);
    const old = this.parts.cells.get(key);
    const array = old?.array ?? null;
    if (array !== null && (array.top < array.bottom || array.left < array.right))
      throw new PartOfArray(address(cell));
    if (typeof content === "number" && !Number.isFinite(content))
      throw new Error(`${content} is no cell value`);
    this.#shared.calculation.begin();
    const formula = typeof content === "string" && content.startsWith("=") && content.length > 1 && !literal;
    const next: LiveCell = {
      style: old?.style ?? this.#emptyStyle(cell.row, cell.column),
      value: formula ? "" : content,
      isError: !literal && typeof content === "string" && ERRORS.test(content),
      formula: formula ? content : null,
      array: null,
      calculated: !formula,
    };
    if (old !== undefined || content !== "") this.#set(key, next);
    this.#shared.calculation.changed(this.parts.index, key);
    this.#tell(cell, by);
  }

  setNumberFormat(cell: Position, numberFormat: string): void {
    const key = placeKey(cell.row, cell.column);
    const old = this.parts.cells.get(key);
    const before = old?.style ?? this.#emptyStyle(cell.row, cell.column);
    const style = this.#shared.styles.withNumberFormat(before, numberFormat);
    if (style === before) return;
    const empty: LiveCell = {
      style,
      value: "",
      isError: false,
      formula: null,
      array: null,
      calculated: true,
    };
    if (old === undefined) this.#set(key, empty);
    else this.#setStyle(key, old, style);
    this.#tell(cell, "program");
  }

  note(cell: Position): string | null {
    return this.notes.get(placeKey(cell.row, cell.column)) ?? null;
  }

  setNote(cell: Position, text: string | null): void {
    const key = placeKey(cell.row, cell.column);
    if (text === null) this.notes.delete(key);
    else this.notes.set(key, text);
    this.#tell(cell, "program");
  }

  conditionalFormats(): readonly ConditionalFormat[] {
    return this.conditionals.all().map(({ format }) => format);
  }

  addConditionalFormat(format: Omit<ConditionalFormat, "id">): ConditionalFormat {
    return this.conditionals.add(format);
  }

  changeConditionalFormat(id: string, change: Partial<Omit<ConditionalFormat, "id">>): void {
    this.conditionals.change(id, change);
  }

  removeConditionalFormat(id: string): void {
    this.conditionals.remove(id);
  }

  formatsThatHold(row: number, column: number): readonly ConditionalFormat[] {
    return this.conditionals.hold(row, column);
  }

  #set(key: number, cell: LiveCell): void {
    const old = this.parts.cells.get(key);
    this.#count(key, old !== undefined && isUsed(old), isUsed(cell));
    this.parts.cells.set(key, cell);
    this.touched.add(key);
  }

  /** Changes the cell itself: the calculation holds on to it. */
  #setStyle(key: number, cell: LiveCell, style: number): void {
    const before = isUsed(cell);
    cell.style = style;
    this.#count(key, before, isUsed(cell));
    this.touched.add(key);
  }

  #count(key: number, before: boolean, now: boolean): void {
    if (before === now) return;
    const { row, column } = keyPlace(key);
    if (now) this.#used.add(row, column);
    else this.#used.remove(row, column);
  }

  #tell({ row, column }: Position, by: Change["by"]): void {
    this.#shared.tell({ sheet: this.id, area: { top: row, left: column, bottom: row, right: column }, by });
  }

  /** The style of a cell that is not in the file: its row's, else its column's. */
  #emptyStyle(row: number, column: number): number {
    const columns = this.parts.file.columns.find(({ first, last }) => column >= first && column <= last);
    return this.#rows.get(row)?.style ?? columns?.style ?? 0;
  }
}

/** A cell as it is shown. Large sheets are asked for cells by the hundred thousand; the text is made only when asked for. */
class ShownCell implements ModelCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  readonly isError: boolean;
  readonly locked: boolean;

  constructor(cell: LiveCell | undefined, numberFormat: string, locked: boolean) {
    this.value = cell?.value ?? "";
    this.formula = cell?.formula ?? null;
    this.numberFormat = numberFormat;
    this.isError = cell?.isError ?? false;
    this.locked = locked;
  }

  get text(): string {
    return display(this.value, this.numberFormat);
  }
}

/** Whether a cell has content or a format of its own. */
function isUsed({ value, formula, style }: LiveCell): boolean {
  return value !== "" || formula !== null || style !== 0;
}
