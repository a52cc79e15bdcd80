import { address } from "../../core/grid/address";
import type { Area, CellValue, Position } from "../../core/grid/grid";
import type { Calculation } from "../calculation/calculation";
import { Conditionals } from "./conditional";
import { PartOfArray } from "../failures";
import type { FileSheet } from "../model/file-sheet";
import { FilledCells } from "../model/filled-cells";
import { isFilled, isUsed, keyPlace, placeKey, type LiveCell } from "../model/live-cell";
import { LiveCharts } from "./live-charts";
import { LiveDesign } from "./live-design";
import type { FileChart } from "../reading/charts";
import type { FormatChange } from "../model/sheet-design";
import { ShownCell } from "./shown-cell";
import type { StyleBook } from "./style-book";
import { UsedArea } from "../model/used-area";
import type { CellLook, Change, ConditionalFormat, ModelCell, ModelSheet, NewRule } from "../workbook";

/** What a sheet is made from. `index` is its number among the workbook's worksheets, `part` the name of its part. */
export interface SheetParts {
  readonly index: number;
  /** True for a sheet that the file does not have. */
  readonly isNew: boolean;
  readonly sheetId: number;
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly part: string;
  readonly file: FileSheet;
  readonly cells: Map<number, LiveCell>;
  readonly notes: Map<number, string>;
  readonly charts: readonly FileChart[];
}

/** What the sheets of a workbook share. */
export interface SharedParts {
  readonly styles: StyleBook;
  readonly calculation: Calculation;
  readonly tell: (change: Change) => void;
}

const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A)$/;

/** A worksheet that was read from a file and can be changed. */
export class LiveSheet implements ModelSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  readonly parts: SheetParts;
  readonly conditionals: Conditionals;
  readonly design: LiveDesign;
  readonly charts: LiveCharts;
  /** The notes as they are now; `parts.notes` are the file's. */
  readonly notes: Map<number, string>;
  /** The places (`placeKey`) that were written or formatted. */
  readonly touched = new Set<number>();
  readonly #shared: SharedParts;
  readonly #used = new UsedArea();
  readonly #filled = new FilledCells();

  constructor(parts: SheetParts, shared: SharedParts) {
    this.parts = parts;
    this.id = parts.id;
    this.name = parts.name;
    this.visible = parts.visible;
    this.isProtected = parts.file.isProtected;
    this.notes = new Map(parts.notes);
    this.#shared = shared;
    const formats = {
      change: (row: number, column: number, change: FormatChange | null) => {
        this.#restyle({ row, column }, (style) =>
          change === null ? 0 : shared.styles.withChange(style, change),
        );
      },
      fontName: (row: number, column: number) => shared.styles.format(this.#style(row, column)).fontName,
    };
    this.charts = new LiveCharts(parts.id, parts.charts);
    this.design = new LiveDesign(parts.file, formats, this.charts, (area) => {
      shared.tell({ sheet: this.id, area, by: "program" });
    });
    for (const [key, cell] of parts.cells) this.#count(key, false, cell);
    this.conditionals = new Conditionals(parts, parts.file.rules, shared.styles, shared.calculation);
  }

  usedArea(): Area | null {
    return this.#used.area;
  }

  filledArea(within: Area): Area | null {
    return this.#filled.within(within);
  }

  cell(row: number, column: number): ModelCell {
    const key = placeKey(row, column);
    const cell = this.parts.cells.get(key);
    if (typeof cell?.formula === "string") this.#shared.calculation.refresh({ sheet: this.parts.index, key });
    const { numberFormat, locked } = this.#shared.styles.format(cell?.style ?? this.#emptyStyle(row, column));
    return new ShownCell(cell, numberFormat, locked);
  }

  look(row: number, column: number): CellLook {
    return this.#shared.styles.format(this.#style(row, column)).look;
  }

  merges(): readonly Area[] {
    return this.design.merges;
  }

  columnWidth(column: number): number {
    return this.design.columnWidth(column);
  }

  rowHeight(row: number): number {
    return Math.round((this.design.rowHeight(row) * 4) / 3);
  }

  rowHidden(row: number): boolean {
    return this.design.fileRow(row)?.hidden ?? false;
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
    const place = { sheet: this.parts.index, key };
    this.#shared.calculation.begin(place);
    const formula = typeof content === "string" && content.startsWith("=") && content.length > 1 && !literal;
    const next: LiveCell = {
      style: old?.style ?? this.#emptyStyle(cell.row, cell.column),
      value: formula ? "" : content,
      isError: !literal && typeof content === "string" && ERRORS.test(content),
      formula: formula ? content : null,
      array: null,
      state: formula ? "due" : "stored",
    };
    if (old !== undefined || content !== "") this.#set(key, next);
    this.#shared.calculation.changed(place);
    this.#tell(cell, by);
  }

  setNumberFormat(cell: Position, numberFormat: string): void {
    const isChanged = this.#restyle(cell, (style) =>
      this.#shared.styles.withNumberFormat(style, numberFormat),
    );
    if (isChanged) this.#tell(cell, "program");
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

  addConditionalFormat(format: NewRule): ConditionalFormat {
    return this.conditionals.add(format);
  }

  changeConditionalFormat(id: string, change: Partial<NewRule>): void {
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
    this.#count(key, old !== undefined && isUsed(old), cell);
    this.parts.cells.set(key, cell);
    this.touched.add(key);
  }

  /** Gives a cell another style, and tells whether it is another one. */
  #restyle({ row, column }: Position, to: (style: number) => number): boolean {
    const key = placeKey(row, column);
    const old = this.parts.cells.get(key);
    const before = old?.style ?? this.#emptyStyle(row, column);
    const style = to(before);
    if (style === before) return false;
    if (old !== undefined) this.#setStyle(key, old, style);
    else this.#set(key, { style, value: "", isError: false, formula: null, array: null, state: "stored" });
    return true;
  }

  /** Changes the cell itself: the calculation holds on to it. */
  #setStyle(key: number, cell: LiveCell, style: number): void {
    const before = isUsed(cell);
    cell.style = style;
    this.#count(key, before, cell);
    this.touched.add(key);
  }

  #count(key: number, before: boolean, cell: LiveCell): void {
    const { row, column } = keyPlace(key);
    this.#filled.set(row, column, isFilled(cell));
    const now = isUsed(cell);
    if (before === now) return;
    if (now) this.#used.add(row, column);
    else this.#used.remove(row, column);
  }

  #tell({ row, column }: Position, by: Change["by"]): void {
    this.#shared.tell({ sheet: this.id, area: { top: row, left: column, bottom: row, right: column }, by });
  }

  #style(row: number, column: number): number {
    return this.parts.cells.get(placeKey(row, column))?.style ?? this.#emptyStyle(row, column);
  }

  /** The style of a cell that is not in the file: its row's, else its column's. */
  #emptyStyle(row: number, column: number): number {
    const columns = this.parts.file.columns.find(({ first, last }) => column >= first && column <= last);
    return this.design.fileRow(row)?.style ?? columns?.style ?? 0;
  }
}
