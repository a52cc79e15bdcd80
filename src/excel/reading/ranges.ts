import type { Area } from "../../core/grid/grid";

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/** Queues a look at where something stands in an area; `areaOfRange` tells it after the batch is done. */
export function queueUsed(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

/** The area of a range that was looked up; null where there is none. */
export function areaOfRange(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}
