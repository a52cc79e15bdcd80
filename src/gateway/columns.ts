import type { Rows } from "../core/form/column-headings";
import type { ChosenColumns } from "../core/form/form";
import { choiceFor } from "../core/form/layouts/pointed";
import {
  chosenColumns,
  describeHeading,
  printOf,
  problemWith,
  type PointedColumns,
  type ShownHeading,
} from "../core/form/layouts/pointing";
import { columnsWith } from "../core/form/read-columns";
import { failure, type Answer } from "./failure";
import type { RunControl, ShownSheet } from "./run";
import type { SheetReading } from "./sheet-reading";

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

/** Describes the heading of a sheet that was read, at the selected rows (0-based) or where it looks most like one. */
export function headingRead(
  { id, name, grid, columns: kept }: SheetReading,
  selected: Rows | null,
): HeadingRead {
  return {
    sheet: { id, name },
    heading: grid === null ? null : describeHeading(grid, kept, selected),
    kept,
    used: grid === null ? null : (choiceFor(grid, kept)?.heading ?? null),
  };
}

/**
 * Tells how the workbook's choices change by columns that somebody has pointed at, on a sheet that was read as a run reads it.
 * @returns null where the heading is another one by now, or the columns can't be these
 */
export function keeping(
  { grid, columns: kept }: SheetReading,
  { rows, print, columns }: ColumnOrder,
): ((all: readonly ChosenColumns[]) => readonly ChosenColumns[]) | null {
  if (grid === null || printOf(grid, rows) !== print) return null;
  const heading = describeHeading(grid, kept, rows);
  const chosen = chosenColumns(grid, rows, columns);
  if (chosen === null || heading === null || problemWith(heading, columns) !== null) return null;
  return (all) => columnsWith(all, chosen);
}

/** Nothing was kept, because the heading is another one by now. */
export const HEADING_CHANGED = {
  ok: false,
  failure: failure("changed-meanwhile", [], {
    detail: "heading-changed",
    message:
      "Judul kolom atau isi di bawahnya sudah berubah sejak dibaca, jadi tidak ada yang disimpan. Baca judulnya lagi, lalu tunjukkan kolomnya.",
  }),
} as const;
