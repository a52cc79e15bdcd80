import { address } from "../../core/grid/address";
import type { CellValue, Grid } from "../../core/grid/grid";
import { holds } from "../../core/plan/cell-state";
import type { CellWrite } from "../../core/plan/plan";

/**
 * The cells (A1) that differ from what the sheet should hold after a run: its content before, with the plan's writes
 * put in. Compares the union of both images; a formula counts by its text, so recalculated values are no difference.
 * @param before the sheet as the run had read it
 * @param writes what the run has written
 * @param after the used range as it was read again in the same batch
 */
export function differences(
  before: Grid,
  writes: readonly CellWrite[],
  after: Pick<Grid, "top" | "left" | "formulas">,
): readonly string[] {
  const planned = new Map(writes.map(({ cell, after }) => [address(cell), after.content]));
  const top = Math.min(before.top, after.top);
  const left = Math.min(before.left, after.left);
  const bottom = Math.max(before.top + before.formulas.length, after.top + after.formulas.length);
  const right = Math.max(before.left + width(before.formulas), after.left + width(after.formulas));
  const found: string[] = [];
  for (let row = top; row < bottom; row++) {
    for (let column = left; column < right; column++) {
      const is = at(after, row, column);
      const was = at(before, row, column);
      if (is === was && planned.size === 0) continue;
      const cell = address({ row, column });
      const written = planned.get(cell);
      if (written === undefined ? is !== was : !holds(is, written)) found.push(cell);
    }
  }
  return found;
}

function at(image: Pick<Grid, "top" | "left" | "formulas">, row: number, column: number): CellValue {
  return image.formulas[row - image.top]?.[column - image.left] ?? "";
}

function width(matrix: readonly (readonly CellValue[])[]): number {
  return matrix[0]?.length ?? 0;
}
