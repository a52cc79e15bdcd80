import type { Area, CellValue, Position } from "../grid/grid";

/** The levels of the planning documents that Form 1 groups its indicators by. */
export const SECTIONS = ["Tujuan", "Sasaran", "Program", "Kegiatan", "Sub Kegiatan"] as const;
export type Section = (typeof SECTIONS)[number];

/** The 0-based column of each field of a table in rows; the optional ones are null where the form lacks them. */
export interface Columns {
  readonly number: number | null;
  readonly name: number | null;
  readonly indicator: number | null;
  readonly definition: number | null;
  readonly formula: number;
  readonly variable: number;
  readonly value: number;
  readonly result: number;
  readonly remark: number | null;
}

/** The 0-based column of each field, whatever the form's layout; null where it has none. */
export type FormColumns = Readonly<Record<keyof Columns | "numerator" | "denominator", number | null>>;

/**
 * How the inputs of a form stand to its formulas: variables and values in columns, below each other (`rows`), with several
 * pairs of values and results by period (`periods`), as lines of one cell (`lines`), numerator and denominator side by side,
 * or all fields of an indicator below each other (`card`).
 */
export type LayoutName = "rows" | "periods" | "lines" | "numerator-denominator" | "card";

/** A column by the texts over it, from top to bottom joined by line breaks ("" for none), and which of those called alike it is (0-based). */
export interface HeadingName {
  readonly text: string;
  readonly nth: number;
}

/**
 * The columns that a person has pointed at: those of formula and result, and of variable and value (one column where they share
 * their cells) or of numerator and denominator; perhaps others. They count for each heading that has all of them.
 */
export interface ChosenColumns {
  /** A print of all words of the heading that they were chosen for: another choice for it takes their place. */
  readonly heading: string;
  /** How many rows the heading has. */
  readonly rows: number;
  /** The year of the form for which they were chosen; none where its titles name none. */
  readonly year?: number;
  readonly columns: Readonly<Partial<Record<keyof FormColumns, HeadingName>>>;
}

/** A field whose column the headings leave open: the columns that it may be, each with the texts over it ("" for none). */
export interface ColumnDoubt {
  readonly field: "formula" | "variable" | "value" | "numerator" | "denominator" | "result";
  /** 0-based columns from left to right. */
  readonly columns: readonly { readonly column: number; readonly text: string }[];
}

/**
 * The name of a variable with the cell that it stands in; where the form gives its variables no cells of their own, the name is
 * the formula's phrase, or the heading over the values, and the cell that of the formula.
 */
export interface LabelCell {
  readonly cell: Position;
  readonly text: string;
}

/** A cell of the column Nilai with what it holds. */
export interface ValueCell {
  readonly cell: Position;
  readonly value: CellValue;
  readonly numberFormat: string;
  /** True where a formula gives the value, so that nobody has typed it. */
  readonly isCalculated: boolean;
  /** True where the cell holds more than this value: its name, or other variables. */
  readonly isPart: boolean;
  /** What stands beside it in a column of units, where the form has one. */
  readonly unit?: string;
}

/**
 * Labels and values that stand beside each other: usually one of each; several labels beside one value cell, or one
 * label cell beside several values, where cells are merged. One text may still hold several variables: telling them
 * apart needs the formula and is done when the indicator is calculated.
 */
export interface InputGroup {
  readonly labels: readonly LabelCell[];
  readonly values: readonly ValueCell[];
}

/** One indicator of the form. Texts are trimmed but otherwise as typed; "" where the form leaves them blank. */
export interface Indicator {
  /** 0-based first and last row of the sheet that belong to the indicator. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly section: Section | "";
  readonly number: string;
  readonly name: string;
  readonly indicator: string;
  readonly definition: string;
  /** The text of Formula Perhitungan; where page breaks cut it over several cells, the parts joined by line breaks. */
  readonly formula: string;
  /** Whether that text is one of several of the indicator, or comes from cells that are not evidently parts of one formula. */
  readonly hasSeveralFormulas: boolean;
  /** Whether that text is a part of a formula of which the rest stands beside another name or in another section. */
  readonly isPartOfFormula: boolean;
  readonly inputs: readonly InputGroup[];
  /**
   * The cell of Hasil Perhitungan to write: the top left one where cells are merged. Null where there is none of its own:
   * the column is in doubt, or the cell belongs to another indicator or to the heading.
   */
  readonly resultCell: Position | null;
  /**
   * The top left cell of merged results that other indicators have, too, so that nobody could tell whose result it holds.
   * It is the `resultCell` of the first of them.
   */
  readonly sharedResult: Position | null;
  /** The cell by which the indicator is pointed to: its result cell, or its formula's where it has none. */
  readonly place: Position;
  /** What the headings leave open; with any of it, nothing is calculated. */
  readonly doubts: readonly ColumnDoubt[];
  /** What its values are for, as their heading says ("TW II", "2024"), where the form has values and results for several. */
  readonly period: string | null;
}

/** A Form 1 found on a sheet. */
export interface Form {
  readonly sheet: string;
  readonly layout: LayoutName;
  /** What its columns of values and results are for ("TW I", "2024"), where there are several: one of them can be wished for. */
  readonly periods: readonly string[];
  /** The year that the form is for, by the titles above it; null where they name none, or several. */
  readonly year: number | null;
  /** Those of the first of its tables, where they differ; all null where the fields stand in rows. */
  readonly columns: FormColumns;
  /** The rows of each header, also of those that pages repeat (0-based, both included): nothing is ever written there. */
  readonly headers: readonly { readonly top: number; readonly bottom: number }[];
  readonly indicators: readonly Indicator[];
  /** The parts of the column Nilai that hold inputs, without the header rows that pages repeat. */
  readonly valueAreas: readonly Area[];
}
