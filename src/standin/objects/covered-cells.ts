import type { Area, Position } from "../../core/grid/grid";
import type { ModelSheet } from "../../workbook/workbook";
import { contains, heightOf } from "../rectangles";

/** A merged area higher than this is not listed row by row. */
const TALL = 1_000;

/** The merged areas of a sheet by the row they begin in, and by the rows they take; the few tall ones are kept apart. */
interface MergeIndex {
  readonly byTop: ReadonlyMap<number, readonly Area[]>;
  readonly byRow: ReadonlyMap<number, readonly Area[]>;
  readonly tall: readonly Area[];
}

/** A form has thousands of merged areas and thousands of cells to write, so each list is put in order once. */
const indexes = new WeakMap<readonly Area[], MergeIndex>();

/** Whether a cell lies under a merged area and is not its first cell; Excel keeps nothing in such a cell. */
export function isCovered(sheet: ModelSheet, cell: Position): boolean {
  const { byRow, tall } = indexOf(sheet.merges());
  return [...(byRow.get(cell.row) ?? []), ...tall].some(
    (merge) =>
      contains(merge, cell.row, cell.column) && (merge.top !== cell.row || merge.left !== cell.column),
  );
}

/** The merged areas whose first cell lies in an area, from the top down. */
export function mergesBeginningIn(sheet: ModelSheet, area: Area): readonly Area[] {
  const { byTop } = indexOf(sheet.merges());
  const rows = byTop.size < heightOf(area) ? [...byTop.keys()].sort((a, b) => a - b) : rowsOf(area);
  return rows.flatMap((row) => (byTop.get(row) ?? []).filter(({ top, left }) => contains(area, top, left)));
}

function rowsOf({ top, bottom }: Area): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => top + i);
}

function indexOf(merges: readonly Area[]): MergeIndex {
  const known = indexes.get(merges);
  if (known !== undefined) return known;
  const byTop = new Map<number, Area[]>();
  const byRow = new Map<number, Area[]>();
  for (const merge of merges) {
    byTop.set(merge.top, [...(byTop.get(merge.top) ?? []), merge]);
    if (heightOf(merge) > TALL) continue;
    for (let row = merge.top; row <= merge.bottom; row++) {
      const inRow = byRow.get(row);
      if (inRow === undefined) byRow.set(row, [merge]);
      else inRow.push(merge);
    }
  }
  const index = { byTop, byRow, tall: merges.filter((merge) => heightOf(merge) > TALL) };
  indexes.set(merges, index);
  return index;
}
