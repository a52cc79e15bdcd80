import { address } from "../grid/address";
import { around, areaOf, type CellValue, type Grid } from "../grid/grid";
import { holds } from "./cell-state";
import type { CellWrite } from "./plan";

/**
 * The cells (A1) that differ from what the sheet should hold after a run: its content before, with the plan's writes
 * put in. Compares the union of both images; a formula counts by its text, so recalculated values are no difference.
 * @param before the sheet as the run had read it
 * @param writes what the run has written
 * @param after what was read again in the same batch
 */
export function differences(
  before: Pick<Grid, "top" | "left" | "formulas">,
  writes: readonly CellWrite[],
  after: Pick<Grid, "top" | "left" | "formulas">,
): readonly string[] {
  const planned = new Map<number, Map<number, CellValue>>();
  for (const { cell, after } of writes) {
    const row = planned.get(cell.row) ?? new Map<number, CellValue>();
    planned.set(cell.row, row.set(cell.column, after.content));
  }
  const written = writes.map(({ cell: { row, column } }) => ({
    top: row,
    left: column,
    bottom: row,
    right: column,
  }));
  const whole = around([areaOf(before), areaOf(after), ...written].flatMap((area) => area ?? []));
  if (whole === null) return [];
  const found: string[] = [];
  for (let row = whole.top; row <= whole.bottom; row++) {
    const plannedHere = planned.get(row);
    const right = Math.max(
      endOf(before, row),
      endOf(after, row),
      ...(plannedHere === undefined ? [] : [...plannedHere.keys()].map((column) => column + 1)),
    );
    for (let column = whole.left; column < right; column++) {
      const is = at(after, row, column);
      const expected = plannedHere?.get(column);
      const isRight = expected === undefined ? is === at(before, row, column) : holds(is, expected);
      if (!isRight) found.push(address({ row, column }));
    }
  }
  return found;
}

function at(image: Pick<Grid, "top" | "left" | "formulas">, row: number, column: number): CellValue {
  return image.formulas[row - image.top]?.[column - image.left] ?? "";
}

/** The column behind the last one that an image has of a row. */
function endOf({ top, left, formulas }: Pick<Grid, "top" | "left" | "formulas">, row: number): number {
  return left + (formulas[row - top]?.length ?? 0);
}
