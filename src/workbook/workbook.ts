import type { Area, CellValue, Position } from "../core/grid/grid";
import type { CellLook } from "./model/cell-look";
import type { SheetDesign } from "./model/sheet-design";

export type { CellLook };

/** One cell of the model. `formula` has its "=" (en-US notation) or is null; `value` is the formula's value then. */
export interface ModelCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly numberFormat: string;
  /** The value as Excel would show it, by its number format. */
  readonly text: string;
  readonly isError: boolean;
  readonly locked: boolean;
}

/** What a conditional format goes by, in Excel's words (`Excel.ConditionalFormatType`). */
export type RuleType =
  | "Custom"
  | "CellValue"
  | "ColorScale"
  | "ContainsText"
  | "DataBar"
  | "IconSet"
  | "PresetCriteria"
  | "TopBottom";

/**
 * A conditional format. Files know no ids: `id` holds until the workbook is opened again, and is then its place among
 * the sheet's rules.
 */
export interface ConditionalFormat {
  readonly id: string;
  readonly type: RuleType;
  readonly areas: readonly Area[];
  /** As it is meant for the first cell of the first area; "=" where the type has none. */
  readonly formula: string;
  /** CSS colours. */
  readonly fill: string | null;
  readonly fontColor: string | null;
}

/** A custom-formula conditional format to be added. */
export type NewRule = Omit<ConditionalFormat, "id" | "type">;

/** One worksheet of the model. Rows and columns are 0-based. Reading never creates cells. */
export interface ModelSheet {
  readonly id: string;
  readonly name: string;
  readonly visible: boolean;
  readonly isProtected: boolean;
  /** The smallest area with every cell that has content or a format of its own; null on an empty sheet. */
  usedArea(): Area | null;
  /** The smallest area with every cell within an area that has content; null where there is none. */
  filledArea(within: Area): Area | null;
  cell(row: number, column: number): ModelCell;
  look(row: number, column: number): CellLook;
  merges(): readonly Area[];
  /** Widths and heights in CSS pixels. */
  columnWidth(column: number): number;
  rowHeight(row: number): number;
  rowHidden(row: number): boolean;
  columnHidden(column: number): boolean;

  /**
   * Writes what a program writes (`Range.values`): text that begins with "=" is a formula, other text stays text,
   * "" empties the cell. Dependants are recalculated.
   */
  write(cell: Position, content: CellValue): void;
  setNumberFormat(cell: Position, numberFormat: string): void;
  /** The cell's note (the classic comment), or null. */
  note(cell: Position): string | null;
  setNote(cell: Position, text: string | null): void;

  /** All of them, first the strongest. */
  conditionalFormats(): readonly ConditionalFormat[];
  /** Adds one that is stronger than all others. */
  addConditionalFormat(format: NewRule): ConditionalFormat;
  changeConditionalFormat(id: string, change: Partial<NewRule>): void;
  removeConditionalFormat(id: string): void;
  /** The custom-formula formats, ours and the file's, that hold on this cell at the moment, first the strongest. */
  formatsThatHold(row: number, column: number): readonly ConditionalFormat[];
  /** Formats, sizes, merged areas, frozen panes and print settings, to be changed. */
  readonly design: SheetDesign;
}

/** What changed in the model (on a new or removed sheet: its first cell); the workbench redraws and the stand-in host raises events by it. */
export interface Change {
  readonly sheet: string;
  readonly area: Area;
  readonly by: "user" | "program";
}

/** An open workbook: the file's content, live formulas, and the way back to a file. */
export interface Workbook {
  readonly fileName: string;
  /** True where the file keeps its sheets from being added, removed, renamed or moved. */
  readonly isStructureProtected: boolean;
  readonly sheets: readonly ModelSheet[];
  /** Adds an empty sheet behind the others. The caller has checked the name: free, and one that Excel takes. */
  addSheet(name: string): ModelSheet;
  /** Removes a sheet that was added here and not yet saved; throws for any other. Nothing may refer to it. */
  removeSheet(id: string): void;
  /** The add-in's settings that travel with the file: key to JSON text. */
  readonly settings: Map<string, string>;
  /** Types into a cell as a person does: "12,5" or "12.5" by the workbook's notation, "9/13" stays text, "=…" is a formula. */
  type(sheet: ModelSheet, cell: Position, text: string): void;
  onChange(listener: (change: Change) => void): () => void;
  /**
   * The file again. Everything that the model did not change stays as it was in the file, byte for byte where the
   * part of the package was not touched at all.
   */
  save(): Promise<Uint8Array>;
}

/** Why a file could not be opened; `message` is one Indonesian sentence for the person who picked it. */
export interface OpenFailure {
  readonly code: "not-a-workbook" | "encrypted" | "old-format" | "damaged" | "too-large";
  readonly message: string;
}

export type Opened =
  { readonly ok: true; readonly workbook: Workbook } | { readonly ok: false; readonly failure: OpenFailure };
