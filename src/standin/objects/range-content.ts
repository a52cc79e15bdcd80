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

/** The smallest area with every cell that holds something, inside an area; null where there is none. */
export function filledArea(sheet: ModelSheet, within: Area): Area | null {
  let filled: { top: number; left: number; bottom: number; right: number } | null = null;
  for (let row = within.top; row <= within.bottom; row++) {
    for (let column = within.left; column <= within.right; column++) {
      if (valueType(sheet.cell(row, column)) === "Empty") continue;
      filled ??= { top: row, left: column, bottom: row, right: column };
      filled.bottom = row;
      filled.left = Math.min(filled.left, column);
      filled.right = Math.max(filled.right, column);
    }
  }
  return filled;
}
