import type { ChartDraft, Look, PageDraft, SheetDraft } from "../core/draft/sheet-draft";
import type { Area } from "../core/grid/grid";
import {
  CHART_GAP,
  CHART_LABEL_SIZE,
  drawingSteps,
  PAPER_TYPES,
  USUAL_HEIGHT,
  type SheetCanvas,
} from "../gateway/draw-sheet";
import { FIRST, REST } from "../gateway/reading/sheet-islands";
import { asKept } from "../workbook/model/kept-numbers";
import type { FormatChange, Side } from "../workbook/model/sheet-design";
import type { ModelSheet } from "../workbook/workbook";

/** Draws a sheet as it was drafted, with its print settings, on an empty one. */
export function drawSheet(sheet: ModelSheet, draft: SheetDraft): void {
  const canvas = modelCanvas(sheet);
  for (const step of drawingSteps(draft)) step(canvas);
  setPage(sheet, draft.page);
}

/**
 * Clears a sheet of ours for another draft: all that stands where a form may be, our charts, and its page breaks.
 * @param charts the names of our charts; others stay
 */
export function clearSheet(sheet: ModelSheet, { heights }: SheetDraft, charts: ReadonlySet<string>): void {
  const { design } = sheet;
  const used = sheet.usedArea();
  const first = used === null ? null : overlap(used, FIRST);
  const parts = [first, ...REST.map((area) => sheet.filledArea(area))].flatMap((area) => area ?? []);
  for (const chart of design.charts) if (charts.has(chart.name)) design.removeChart(chart.id);
  for (const area of parts) {
    design.unmerge(area);
    for (const cell of cellsOf(area)) sheet.write(cell, "");
    design.clearFormat(area);
    const top = Math.max(area.top, heights.length);
    if (top <= area.bottom) design.setRowHeight(top, area.bottom, USUAL_HEIGHT);
  }
  design.setPage({ breaks: [] });
}

function overlap(a: Area, b: Area): Area | null {
  const top = Math.max(a.top, b.top);
  const left = Math.max(a.left, b.left);
  const bottom = Math.min(a.bottom, b.bottom);
  const right = Math.min(a.right, b.right);
  return top > bottom || left > right ? null : { top, left, bottom, right };
}

function cellsOf({ top, left, bottom, right }: Area): readonly { row: number; column: number }[] {
  const cells = [];
  for (let row = top; row <= bottom; row++)
    for (let column = left; column <= right; column++) cells.push({ row, column });
  return cells;
}

const PIXELS_PER_POINT = 4 / 3;

function modelCanvas(sheet: ModelSheet): SheetCanvas {
  const { design } = sheet;
  return {
    font: (area, { name, size }) => {
      design.format(area, { fontName: name });
      design.format(area, { fontSize: size });
    },
    row: (row, contents) => {
      for (const [column, content] of contents.entries()) sheet.write({ row, column }, content);
    },
    formula: (cell, formula) => {
      sheet.write(cell, asKept(formula));
    },
    look: (area, look) => {
      for (const change of changesOf(area, look, sheet)) design.format(area, change);
    },
    box: (area) => {
      for (const [side, line] of linesOf(area)) design.format(line, { [side]: "thin" });
    },
    restrict: ({ area, numbers, least, most, alert }) => {
      design.restrict(area, { numbers, least, most });
      design.alertOn(area, alert);
    },
    columnWidth: (column, width) => {
      design.setColumnWidth(column, column, Math.round(width * PIXELS_PER_POINT));
    },
    rowHeight: (row, height) => {
      design.setRowHeight(row, row, height);
    },
    merge: (area) => {
      design.merge(area);
    },
    freeze: (rows) => {
      design.freeze(rows, 0);
    },
    chart: (chart) => {
      drawChart(sheet, chart);
    },
  };
}

/** The changes of a look, one by one as Excel gets them; the number format goes to each cell by itself. */
function changesOf(area: Area, look: Look, sheet: ModelSheet): readonly FormatChange[] {
  const { bold, size, fill, horizontal, vertical, wrap, numberFormat } = look;
  if (numberFormat !== undefined) for (const cell of cellsOf(area)) sheet.setNumberFormat(cell, numberFormat);
  return [
    ...(bold === undefined ? [] : [{ bold }]),
    ...(size === undefined ? [] : [{ fontSize: size }]),
    ...(fill === undefined ? [] : [{ fill }]),
    ...(horizontal === undefined ? [] : [{ horizontal }]),
    ...(vertical === undefined ? [] : [{ vertical }]),
    ...(wrap === undefined ? [] : [{ wrap }]),
  ];
}

/** The lines around and between the cells of an area: which cells have them, and on which side. */
function linesOf({ top, left, bottom, right }: Area): readonly (readonly [Side, Area])[] {
  const edges: readonly (readonly [Side, Area])[] = [
    ["top", { top, left, bottom: top, right }],
    ["bottom", { top: bottom, left, bottom, right }],
    ["left", { top, left, bottom, right: left }],
    ["right", { top, left: right, bottom, right }],
  ];
  const between: (readonly [Side, Area])[] = [];
  if (bottom > top)
    between.push(
      ["bottom", { top, left, bottom: bottom - 1, right }],
      ["top", { top: top + 1, left, bottom, right }],
    );
  if (right > left)
    between.push(
      ["right", { top, left, bottom, right: right - 1 }],
      ["left", { top, left: left + 1, bottom, right }],
    );
  return [...edges, ...between];
}

function drawChart({ id: sheet, design }: ModelSheet, draft: ChartDraft): void {
  const { id, bars } = design.addChart({ sheet, area: draft.values });
  if (bars === null) throw new Error("A new chart shows no bars");
  design.changeChart(id, {
    name: draft.name,
    place: draft.place,
    bars: {
      title: draft.title,
      hasLegend: false,
      showsValues: true,
      labelAxis: { isReversed: true, spacing: 1, fontSize: CHART_LABEL_SIZE },
      valueAxis: {
        visible: false,
        gridlines: false,
        minimum: draft.fromZero ? 0 : bars.valueAxis.minimum,
        maximum: bars.valueAxis.maximum,
      },
      series: {
        name: draft.series,
        values: { sheet, area: draft.values },
        labels: { sheet, area: draft.labels },
        color: draft.color,
        gap: CHART_GAP,
      },
    },
  });
}

/** The file format's numbers of the papers. */
const PAPERS = { Folio: 14, A4: 9 } as const;

function setPage({ design }: ModelSheet, page: PageDraft): void {
  design.setPage({
    orientation: page.orientation,
    paper: PAPERS[PAPER_TYPES[page.paper]],
    fit: page.scale === null ? { across: 1, down: 0 } : null,
    scale: page.scale,
    margins: { ...design.page.margins, ...page.margins },
    centered: { ...design.page.centered, horizontally: true },
    ...(page.titleRows === null ? {} : { titleRows: page.titleRows }),
    footer: footerOf(page.footer),
    breaks: [...design.page.breaks, ...page.breaks],
  });
}

function footerOf({ left, right }: PageDraft["footer"]): string {
  return `${left === "" ? "" : `&L${left}`}${right === "" ? "" : `&R${right}`}`;
}
