import type { Grid } from "../../grid/grid";
import type { Steps } from "../../steps";
import type { ChosenColumns, Form } from "../form";

/** What people have decided about the columns of forms, beside what these say themselves. */
export interface ColumnWishes {
  /** The columns that people have pointed at; they count for the headings that they were chosen for. */
  readonly columns?: readonly ChosenColumns[] | undefined;
  /** The period whose values and results count, where there are columns for several; null where none is wished. */
  readonly period?: string | null | undefined;
}

/**
 * One way in which offices lay their forms out. It knows its own sheets and reads them; what it gives is the same form whatever
 * the layout, so that nothing else has to know which one it was.
 * @param grid the used range of the sheet
 * @returns null where the sheet is not laid out so
 */
export type Layout = (grid: Grid, wishes: ColumnWishes) => Steps<Form | null>;
