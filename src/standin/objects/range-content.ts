import type { Area } from "../../core/grid/grid";
import type { ModelCell, ModelSheet } from "../../workbook/workbook";
import { isUnbounded } from "../rectangles";
import type { Json } from "../wire";

/**
 * One row after another of what `of` gives for each cell; null for whole rows and columns, whose cells Excel does
 * not give either.
 */
export function matrix(sheet: ModelSheet, area: Area, of: (cell: ModelCell) => Json): Json {
  if (isUnbounded(area)) return null;
  const rows: Json[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    const cells: Json[] = [];
    for (let column = area.left; column <= area.right; column++) cells.push(of(sheet.cell(row, column)));
    rows.push(cells);
  }
  return rows;
}

/** Excel's word for what a cell holds (`Excel.RangeValueType`); it calls every number a Double. */
export function valueType(cell: ModelCell): string {
  if (cell.isError) return "Error";
  if (cell.value === "" && cell.formula === null) return "Empty";
  if (typeof cell.value === "number") return "Double";
  return typeof cell.value === "boolean" ? "Boolean" : "String";
}

/**
 * The smallest area with every cell that holds something, inside an area; null where there is none. Looks from the
 * four edges inwards, so that a full sheet costs no more than its edges.
 */
export function filledArea(sheet: ModelSheet, within: Area): Area | null {
  const isFilled = (row: number, column: number): boolean => valueType(sheet.cell(row, column)) !== "Empty";
  const rowIsFilled = (row: number): boolean =>
    first(within.left, within.right, (column) => isFilled(row, column)) !== null;
  const top = first(within.top, within.bottom, rowIsFilled);
  const bottom = first(within.bottom, within.top, rowIsFilled);
  if (top === null || bottom === null) return null;
  const columnIsFilled = (column: number): boolean =>
    first(top, bottom, (row) => isFilled(row, column)) !== null;
  const left = first(within.left, within.right, columnIsFilled);
  const right = first(within.right, within.left, columnIsFilled);
  return left === null || right === null ? null : { top, left, bottom, right };
}

/** The first number that meets a condition, on the way from one to another, up or down, both included; or null. */
function first(from: number, to: number, meets: (n: number) => boolean): number | null {
  const step = from <= to ? 1 : -1;
  for (let n = from; n !== to + step; n += step) if (meets(n)) return n;
  return null;
}
