import type { Rows } from "../core/form/column-headings";
import type { ChosenColumns } from "../core/form/form";
import type { PointedColumns, ShownHeading } from "../core/form/pointing";
import type { Answer } from "./failure";
import type { RunControl, ShownSheet } from "./run";

/** The heading of a table on the active sheet, and what people have pointed at before in this workbook. */
export interface HeadingRead {
  readonly sheet: ShownSheet;
  /** Null where no row looks like a heading. */
  readonly heading: ShownHeading | null;
  readonly kept: readonly ChosenColumns[];
  /** The heading, by its print, whose choice counts on this sheet; null where none does. */
  readonly used: string | null;
}

/** Columns that somebody has pointed at, in a heading as it was read. */
export interface ColumnOrder {
  readonly sheet: ShownSheet;
  readonly rows: Rows;
  /** By it a heading is known that has changed meanwhile. */
  readonly print: string;
  readonly columns: PointedColumns;
}

/** The column of the cell that is selected (0-based), and the id of its sheet. */
export interface SelectedColumn {
  readonly sheetId: string;
  readonly column: number;
}

/** What the pane asks of Excel while somebody points at columns. No cell is ever changed by it. */
export interface ColumnPointer {
  /**
   * Reads the heading of the active sheet's form, or what looks most like one.
   * @param isSelected whether it is where somebody has selected cells
   */
  readonly read: (isSelected: boolean) => Promise<Answer<HeadingRead>>;
  readonly selected: () => Promise<Answer<SelectedColumn>>;
  /** Keeps the columns in the workbook for that heading; every run honours them, the command's too. */
  readonly keep: (order: ColumnOrder, control?: RunControl) => Promise<Answer<unknown>>;
  /** Takes the choice for a heading back, which is told by its print. */
  readonly withdraw: (heading: string, control?: RunControl) => Promise<Answer<unknown>>;
}
