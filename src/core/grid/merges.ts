import { atOnce, eachInSteps, type Steps } from "../steps";
import { widthOf, type Area, type Grid } from "./grid";

/** Looks up the merged area that covers a place (0-based row and column of the sheet); null where the cell stands alone. */
export type MergeLookup = (row: number, column: number) => Area | null;

/** More columns than Excel has, so that row and column fit into one number. */
const STRIDE = 1 << 15;

/** Prepares the merged areas of a grid for fast look-up. Areas are clipped to the used range while they are indexed. */
export function mergeLookup(grid: Grid): MergeLookup {
  return atOnce(indexingMerges(grid));
}

/** Prepares merged areas as `mergeLookup` does, in steps. */
export function* indexingMerges(grid: Grid): Steps<MergeLookup> {
  const areas = new Map<number, Area>();
  const lastRow = grid.top + grid.values.length - 1;
  const lastColumn = grid.left + widthOf(grid.values) - 1;
  yield* eachInSteps(grid.merges, (area) => {
    for (let row = Math.max(area.top, grid.top); row <= Math.min(area.bottom, lastRow); row++) {
      for (
        let column = Math.max(area.left, grid.left);
        column <= Math.min(area.right, lastColumn);
        column++
      ) {
        areas.set(row * STRIDE + column, area);
      }
    }
  });
  return (row, column) => areas.get(row * STRIDE + column) ?? null;
}
