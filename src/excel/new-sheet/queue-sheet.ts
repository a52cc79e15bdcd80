import type { Look, Restriction, SheetDraft } from "../../core/draft/sheet-draft";
import type { Area, CellValue } from "../../core/grid/grid";
import { asTypedText } from "../../core/plan/typed-text";
import { offers } from "../capabilities";
import { rangeOf } from "../reading/ranges";
import { queueChart } from "./queue-chart";

/** One step of making a sheet: it queues a few requests and sends none. */
export type Step = (sheet: Excel.Worksheet) => void;

/** Three words in a row are never taken for a number, a date or a formula. */
const PROSE = /^\(?\p{L}+\s+\p{L}+\s+\p{L}+/u;

/** Everything that makes an empty sheet into the one that was drafted, but for how it is printed. */
export function stepsOf(draft: SheetDraft): readonly Step[] {
  const { rows, formulas, font, looks, boxes, merges, restrictions = [], charts = [] } = draft;
  const { widths, heights, frozenRows } = draft;
  const whole = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
  return [
    (sheet) => {
      const range = rangeOf(sheet, whole);
      range.format.font.name = font.name;
      range.format.font.size = font.size;
    },
    ...rows.map((row, i) => contentStep(row, i)),
    ...formulas.map(({ cell, formula }): Step => {
      return (sheet) => {
        sheet.getCell(cell.row, cell.column).formulas = [[formula]];
      };
    }),
    ...looks.map(({ area, look }) => lookStep(area, look)),
    ...boxes.map(boxStep),
    ...restrictions.map(restrictionStep),
    ...sized(widths, (sheet, column, width) => {
      sheet.getRangeByIndexes(0, column, 1, 1).format.columnWidth = width;
    }),
    ...sized(heights, (sheet, row, height) => {
      sheet.getRangeByIndexes(row, 0, 1, 1).format.rowHeight = height;
    }),
    ...merges.map((area): Step => {
      return (sheet) => {
        rangeOf(sheet, area).merge();
      };
    }),
    (sheet) => {
      if (frozenRows > 0) sheet.freezePanes.freezeRows(frozenRows);
    },
    ...charts.map((chart): Step => {
      return (sheet) => {
        queueChart(sheet, chart);
      };
    }),
  ];
}

function contentStep(row: readonly CellValue[], at: number): Step {
  return (sheet) => {
    if (row.every((content) => content === "")) return;
    sheet.getRangeByIndexes(at, 0, 1, row.length).values = [row.map(asGiven)];
  };
}

/** A text is given so that Excel leaves it a text. */
function asGiven(content: CellValue): CellValue {
  if (typeof content !== "string" || PROSE.test(content)) return content;
  return asTypedText(content, "General");
}

function lookStep(area: Area, look: Look): Step {
  const { bold, size, fill, horizontal, vertical, wrap, numberFormat } = look;
  return (sheet) => {
    const range = rangeOf(sheet, area);
    const { format } = range;
    if (numberFormat !== undefined) range.numberFormat = filled(area, numberFormat);
    if (bold !== undefined) format.font.bold = bold;
    if (size !== undefined) format.font.size = size;
    if (fill !== undefined) format.fill.color = fill;
    if (horizontal !== undefined) format.horizontalAlignment = HORIZONTAL[horizontal];
    if (vertical !== undefined) format.verticalAlignment = VERTICAL[vertical];
    if (wrap !== undefined) format.wrapText = wrap;
  };
}

const HORIZONTAL = { left: "Left", center: "Center", right: "Right" } as const;
const VERTICAL = { top: "Top", center: "Center", bottom: "Bottom" } as const;

/** A matrix of an area's shape with one text in all its cells. */
function filled({ top, left, bottom, right }: Area, text: string): string[][] {
  return Array.from({ length: bottom - top + 1 }, () => Array.from({ length: right - left + 1 }, () => text));
}

function restrictionStep({ area, numbers, least, most, alert }: Restriction): Step {
  return (sheet) => {
    if (!offers("1.8")) return;
    const { dataValidation } = rangeOf(sheet, area);
    const between = { formula1: least, formula2: most, operator: "Between" } as const;
    dataValidation.rule = numbers === "whole" ? { wholeNumber: between } : { decimal: between };
    dataValidation.errorAlert = { ...alert, showAlert: true, style: "Stop" };
  };
}

function boxStep(area: Area): Step {
  return (sheet) => {
    const { borders } = rangeOf(sheet, area).format;
    const edges = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight"] as const;
    const rows = area.bottom > area.top ? (["InsideHorizontal"] as const) : [];
    const columns = area.right > area.left ? (["InsideVertical"] as const) : [];
    for (const edge of [...edges, ...rows, ...columns]) borders.getItem(edge).style = "Continuous";
  };
}

function sized(
  sizes: readonly (number | null)[],
  set: (sheet: Excel.Worksheet, line: number, size: number) => void,
): readonly Step[] {
  return sizes.flatMap((size, line): readonly Step[] => {
    if (size === null) return [];
    return [
      (sheet) => {
        set(sheet, line, size);
      },
    ];
  });
}
