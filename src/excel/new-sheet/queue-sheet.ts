import type { Look } from "../../core/draft/sheet-draft";
import type { Area } from "../../core/grid/grid";
import type { SheetCanvas } from "../../gateway/draw-sheet";
import { offers } from "../capabilities";
import { rangeOf } from "../reading/ranges";
import { queueChart } from "./queue-chart";

/** Excel's sheet to draw on: each change queues a few requests and sends none. */
export function excelCanvas(sheet: Excel.Worksheet): SheetCanvas {
  return {
    font: (area, { name, size }) => {
      const { font } = rangeOf(sheet, area).format;
      font.name = name;
      font.size = size;
    },
    row: (row, contents) => {
      sheet.getRangeByIndexes(row, 0, 1, contents.length).values = [[...contents]];
    },
    formula: ({ row, column }, formula) => {
      sheet.getCell(row, column).formulas = [[formula]];
    },
    look: (area, look) => {
      queueLook(rangeOf(sheet, area), area, look);
    },
    box: (area) => {
      const { borders } = rangeOf(sheet, area).format;
      const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
      const rows = area.bottom > area.top ? (["InsideHorizontal"] as const) : [];
      const columns = area.right > area.left ? (["InsideVertical"] as const) : [];
      for (const edge of [...edges, ...rows, ...columns]) borders.getItem(edge).style = "Continuous";
    },
    restrict: ({ area, numbers, least, most, alert }) => {
      if (!offers("1.8")) return;
      const { dataValidation } = rangeOf(sheet, area);
      const between = { formula1: least, formula2: most, operator: "Between" } as const;
      dataValidation.rule = numbers === "whole" ? { wholeNumber: between } : { decimal: between };
      dataValidation.errorAlert = { ...alert, showAlert: true, style: "Stop" };
    },
    columnWidth: (column, width) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    },
    rowHeight: (row, height) => {
      sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
    },
    merge: (area) => {
      rangeOf(sheet, area).merge();
    },
    freeze: (rows) => {
      sheet.freezePanes.freezeRows(rows);
    },
    chart: (chart) => {
      queueChart(sheet, chart);
    },
  };
}

function queueLook(range: Excel.Range, area: Area, look: Look): void {
  const { bold, size, fill, horizontal, vertical, wrap, numberFormat } = look;
  const { format } = range;
  if (numberFormat !== undefined) range.numberFormat = filled(area, numberFormat);
  if (bold !== undefined) format.font.bold = bold;
  if (size !== undefined) format.font.size = size;
  if (fill !== undefined) format.fill.color = fill;
  if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
  if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
  if (wrap !== undefined) format.wrapText = wrap;
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** A matrix of an area's shape with one text in all its cells. */
function filled({ top, left, bottom, right }: Area, text: string): string[][] {
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => text));
}
