import type { Grid } from "../grid/grid";
import { atOnce, SOMEWHERE, type Steps } from "../steps";
import type { Form } from "./form";
import type { ColumnWishes, Layout } from "./layouts/layout";
import { card } from "./layouts/card";
import { lines } from "./layouts/lines";
import { numeratorDenominator } from "./layouts/numerator-denominator";
import { pointed } from "./layouts/pointed";
import { rows } from "./layouts/rows";

/** The layouts in which a form is looked for, in this order. */
const LAYOUTS: readonly Layout[] = [pointed, rows, numeratorDenominator, lines, card];

/**
 * Finds Form 1 on a sheet by its heading words, wherever it stands, in whatever order its columns are and however it is
 * laid out.
 * @param grid the used range of the sheet; where Excel can't tell merged areas, `merges` is empty and blank cells are
 * read as carried down
 * @param wishes the columns and the period that people have chosen
 * @returns the form with its indicators in the order of the sheet, none if only the headings are there; null where no
 * layout knows the sheet (`partialHeader` tells what there is)
 */
export function findForm(grid: Grid, wishes: ColumnWishes = {}): Form | null {
  return atOnce(findingForm(grid, wishes));
}

/** Finds a form as `findForm` does, in steps. */
export function* findingForm(
  grid: Grid,
  wishes: ColumnWishes = {},
  layouts: readonly Layout[] = LAYOUTS,
): Steps<Form | null> {
  for (const layout of layouts) {
    const form = yield* layout(grid, wishes);
    if (form !== null) return form;
    yield SOMEWHERE;
  }
  return null;
}
