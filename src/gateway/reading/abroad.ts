import type { CellValue } from "../../core/grid/grid";
import { landscapeOf, type Abroad } from "../../core/plan/landscape";
import type { CellWrite } from "../../core/plan/plan";
import { sheetsAbroad } from "../../core/plan/references";

/** Sheets with more used cells than this are not looked at to see how they have moved. */
export const MOST_ABROAD = 200_000;

/** The names of the other sheets that formulas speak of which are about to be written over. */
export function sheetsOverwritten(writes: readonly CellWrite[], own: string): readonly string[] {
  const formulas = writes.flatMap(({ before: { content } }) =>
    typeof content === "string" && content.startsWith("=") ? [content] : [],
  );
  return [...new Set(formulas.flatMap((formula) => sheetsAbroad(formula, own)))];
}

/**
 * Tells what tells the rows and columns of a sheet apart.
 * @param part the sheet's used range, 0-based
 */
export function abroadOf(
  { id, name }: { readonly id: string; readonly name: string },
  part: { readonly top: number; readonly left: number; readonly formulas: readonly (readonly CellValue[])[] },
): Abroad {
  const grid = { ...part, sheet: name, values: part.formulas, numberFormats: [], merges: [] };
  const { rows, columns } = landscapeOf(grid);
  return { id, sheet: name, rows, columns };
}
