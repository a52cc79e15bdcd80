import type { ModelCell } from "../../workbook/workbook";
import { heightOf, isUnbounded, widthOf } from "../rectangles";
import { Refusal } from "../refusal";
import type { Json } from "../wire";
import type { Target } from "./range-writing";

/**
 * One row after another of what `of` gives for each cell. Null for whole rows and columns, whose cells Excel does not
 * give either; for more cells than it gives at once, null or a refusal, as the host was told.
 */
export function matrix({ session, sheet, area }: Target, of: (cell: ModelCell) => Json): Json {
  if (isUnbounded(area)) return null;
  const { most, beyond } = session.strictness.reads;
  if (heightOf(area) * widthOf(area) > most) {
    if (beyond === "null") return null;
    throw new Refusal(beyond, `The range has more cells than the ${most} that one request gives.`);
  }
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
