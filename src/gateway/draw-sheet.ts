import type { ChartDraft, Look, PageDraft, Restriction, SheetDraft } from "../core/draft/sheet-draft";
import type { Area, CellValue, Position } from "../core/grid/grid";
import { asTypedText } from "../core/plan/typed-text";

/** An empty sheet that a draft is drawn on. Sizes are points. */
export interface SheetCanvas {
  font(area: Area, font: SheetDraft["font"]): void;
  /** Puts constants side by side from the first cell of a row; a text is given so that Excel leaves it a text. */
  row(row: number, contents: readonly CellValue[]): void;
  formula(cell: Position, formula: string): void;
  look(area: Area, look: Look): void;
  /** Draws thin lines around and between all cells. */
  box(area: Area): void;
  restrict(restriction: Restriction): void;
  columnWidth(column: number, width: number): void;
  rowHeight(row: number, height: number): void;
  merge(area: Area): void;
  freeze(rows: number): void;
  chart(chart: ChartDraft): void;
}

/** One step of drawing a sheet: a few changes. */
export type DrawingStep = (canvas: SheetCanvas) => void;

/** Tells everything that makes an empty sheet into the one that was drafted, but for how it is printed. */
export function drawingSteps(draft: SheetDraft): readonly DrawingStep[] {
  const { rows, formulas, font, looks, boxes, merges, restrictions = [], charts = [] } = draft;
  const { widths, heights, frozenRows } = draft;
  const whole = { top: 0, left: 0, bottom: rows.length - 1, right: (rows[0]?.length ?? 1) - 1 };
  return [
    (canvas) => {
      canvas.font(whole, font);
    },
    ...rows.map((row, i): DrawingStep => {
      return (canvas) => {
        if (row.some((content) => content !== "")) canvas.row(i, row.map(asGiven));
      };
    }),
    ...formulas.map(({ cell, formula }): DrawingStep => {
      return (canvas) => {
        canvas.formula(cell, formula);
      };
    }),
    ...looks.map(({ area, look }): DrawingStep => {
      return (canvas) => {
        canvas.look(area, look);
      };
    }),
    ...boxes.map((area): DrawingStep => {
      return (canvas) => {
        canvas.box(area);
      };
    }),
    ...restrictions.map((restriction): DrawingStep => {
      return (canvas) => {
        canvas.restrict(restriction);
      };
    }),
    ...sized(widths, (canvas, column, width) => {
      canvas.columnWidth(column, width);
    }),
    ...sized(heights, (canvas, row, height) => {
      canvas.rowHeight(row, height);
    }),
    ...merges.map((area): DrawingStep => {
      return (canvas) => {
        canvas.merge(area);
      };
    }),
    (canvas) => {
      if (frozenRows > 0) canvas.freeze(frozenRows);
    },
    ...charts.map((chart): DrawingStep => {
      return (canvas) => {
        canvas.chart(chart);
      };
    }),
  ];
}

/** Three words in a row are never taken for a number, a date or a formula. */
const PROSE = /^\(?\p{L}+\s+\p{L}+\s+\p{L}+/u;

/** A text is given so that Excel leaves it a text. */
function asGiven(content: CellValue): CellValue {
  if (typeof content !== "string" || PROSE.test(content)) return content;
  return asTypedText(content, "General");
}

function sized(
  sizes: readonly (number | null)[],
  set: (canvas: SheetCanvas, line: number, size: number) => void,
): readonly DrawingStep[] {
  return sizes.flatMap((size, line): readonly DrawingStep[] => {
    if (size === null) return [];
    return [
      (canvas) => {
        set(canvas, line, size);
      },
    ];
  });
}

/** The space between the bars of a chart, in percent of a bar. */
export const CHART_GAP = 50;
/** The size of a chart's labels, in points. */
export const CHART_LABEL_SIZE = 8;

/** Excel's name of the paper that Indonesian offices call F4 (8.5 by 13 inches) is Folio. */
export const PAPER_TYPES: Readonly<Record<PageDraft["paper"], "Folio" | "A4">> = { F4: "Folio", A4: "A4" };

/** The height of a row on which nothing stands, in points. */
export const USUAL_HEIGHT = 15;
