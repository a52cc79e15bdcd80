import type { ChartDraft } from "../draft/sheet-draft";
import { textLines } from "../draft/text-lines";
import { address, areaAddress } from "../grid/address";
import type { CellValue } from "../grid/grid";
import { shortened } from "../wording/messages";
import { HEADING, INDICATOR, LAST, LINE, put, RESULT, rowArea, SIZE, STANDING, total, WIDTHS } from "./rows";
import type { Sheet } from "./rows";
import { STANDINGS } from "./standing";
import type { SummaryRow } from "./summary-rows";
import { summaryWords as words } from "./summary-words";

/** The name by which the chart is known on its sheet. */
export const CHART_NAME = "Grafik capaian";
const COLOR = "#2F5597";
/** More bars are hard to tell apart. */
const MOST_BARS = 16;
/** What stands beside a bar in the chart. */
const LONGEST_LABEL = 50;
const ROW_HEIGHT = 14;
/** A bar's name may take two lines in the chart, which is at least as high as these rows. */
const BAR_HEIGHT = 17;
const LEFT_OUT_HEIGHT = ROW_HEIGHT * 2;
/** A chart needs so many points at least. */
const LEAST_HEIGHT = 182;
const PERCENT = "0.00%";

/** The upper part of a summary. Its numbers speak of the table, which is laid out after it. */
export interface Overview {
  /** Null where there is no percentage to be drawn. */
  readonly chart: ChartDraft | null;
  /** Puts the formulas in, when it is known in which row (0-based) the table's first indicator stands. */
  readonly fillIn: (firstRow: number) => void;
}

/**
 * Puts how many indicators stand how, and the percentages with their chart at the right.
 * @param room the height of a page in points, which the chart doesn't cross
 */
export function putOverview(sheet: Sheet, rows: readonly SummaryRow[], room: number): Overview {
  const top = sheet.rows.length;
  const fillInCounts = putCounts(sheet, rows);
  const percentages = rows.filter(({ share }) => share !== null);
  const drawn = fitting(percentages, room - total(sheet.heights));
  if (drawn.length === 0) return { chart: null, fillIn: fillInCounts };
  put(sheet, ROW_HEIGHT);
  const first = putBars(sheet, drawn);
  const last = sheet.rows.length - 1;
  if (drawn.length < percentages.length) putLeftOut(sheet, drawn.length, percentages.length);
  while (total(sheet.heights.slice(top)) < LEAST_HEIGHT) put(sheet, ROW_HEIGHT);
  const column = (at: number) => ({ top: first, left: at, bottom: last, right: at });
  return {
    chart: {
      ...{ name: CHART_NAME, title: words.chart, series: words.series, color: COLOR },
      ...{ values: column(RESULT), labels: column(STANDING) },
      place: { top, left: STANDING, bottom: sheet.rows.length - 1, right: LAST },
      fromZero: drawn.every(({ value }) => value === null || value >= 0),
    },
    fillIn: (firstRow) => {
      fillInCounts(firstRow);
      drawn.forEach(({ number, share }, i) => {
        const result = address({ row: firstRow + number - 1, column: RESULT });
        const formula = `=IF(ISNUMBER(${result}),${result}${share === "hundredths" ? "/100" : ""},NA())`;
        sheet.formulas.push({ cell: { row: first + i, column: RESULT }, formula });
      });
    },
  };
}

/** A bar has no room for words, so a number that needs some is not drawn: one that the form's own formula contradicts. */
function isDrawn({ value, standing }: SummaryRow): boolean {
  return value !== null && standing !== "own";
}

/** Gives those that are drawn, as many as stand on the rest of the page together with what else stands there. */
function fitting(percentages: readonly SummaryRow[], rest: number): readonly SummaryRow[] {
  const most = percentages.filter(isDrawn).slice(0, MOST_BARS);
  let room = rest - ROW_HEIGHT - BAR_HEIGHT;
  if (most.length < percentages.length || total(most.map(barHeight)) > room) room -= LEFT_OUT_HEIGHT;
  return most.filter((row, i) => (room -= barHeight(row)) >= 0 || i === 0);
}

function barHeight({ indicator }: SummaryRow): number {
  const width = total(WIDTHS.slice(1, RESULT));
  return Math.max(BAR_HEIGHT, textLines(indicator, width, SIZE) * LINE);
}

function putCounts(sheet: Sheet, rows: readonly SummaryRow[]): Overview["fillIn"] {
  const present = STANDINGS.filter(
    (standing) => standing === "computed" || rows.some((row) => row.standing === standing),
  );
  const header = putCount(sheet, words.counts[0], words.counts[1]);
  sheet.looks.push({ area: rowArea(header, 0, RESULT), look: HEADING });
  const labels = [...present.map((standing) => words.standing[standing]), words.changed];
  const places = labels.map((label) => putCount(sheet, label, ""));
  const sum = putCount(sheet, words.total, rows.length);
  sheet.looks.push({ area: rowArea(sum, 0, RESULT), look: { bold: true } });
  const numbers = { top: header + 1, left: RESULT, bottom: sum, right: RESULT };
  sheet.looks.push({ area: numbers, look: { horizontal: "center" } });
  sheet.boxes.push({ top: header, left: 0, bottom: sum, right: RESULT });
  return (firstRow) => {
    const lastRow = firstRow + Math.max(rows.length, 1) - 1;
    const standings = areaAddress({ top: firstRow, left: STANDING, bottom: lastRow, right: STANDING });
    for (const row of places) {
      const formula = `=COUNTIF(${standings},${address({ row, column: 0 })})`;
      sheet.formulas.push({ cell: { row, column: RESULT }, formula });
    }
  };
}

function putCount(sheet: Sheet, label: string, count: string | number): number {
  const row = put(sheet, ROW_HEIGHT, [
    [0, label],
    [RESULT, count],
  ]);
  sheet.merges.push(rowArea(row, 0, INDICATOR));
  return row;
}

/** Puts the numbers that the chart draws, under the numbers that the table gives the indicators; gives their first row. */
function putBars(sheet: Sheet, drawn: readonly SummaryRow[]): number {
  const [number, label, result] = words.bars;
  const header = putBar(sheet, BAR_HEIGHT, [
    [0, number],
    [1, label],
    [RESULT, result],
  ]);
  sheet.looks.push({ area: rowArea(header, 0, RESULT), look: HEADING });
  for (const row of drawn)
    putBar(sheet, barHeight(row), [
      [0, row.number],
      [1, row.indicator],
      // Behind the chart, which has less room for names.
      [STANDING, shortened(`${row.number}. ${row.indicator}`, LONGEST_LABEL)],
    ]);
  const last = sheet.rows.length - 1;
  const body = { top: header + 1, left: 0, bottom: last, right: RESULT };
  const center = { horizontal: "center" } as const;
  sheet.looks.push({ area: body, look: { vertical: "center", wrap: true } });
  sheet.looks.push({ area: { ...body, left: RESULT }, look: { ...center, numberFormat: PERCENT } });
  sheet.looks.push({ area: { ...body, right: 0 }, look: center });
  sheet.boxes.push({ top: header, left: 0, bottom: last, right: RESULT });
  return header + 1;
}

function putBar(
  sheet: Sheet,
  height: number,
  contents: readonly (readonly [column: number, content: CellValue])[],
): number {
  const row = put(sheet, height, contents);
  sheet.merges.push(rowArea(row, 1, INDICATOR));
  return row;
}

function putLeftOut(sheet: Sheet, drawn: number, all: number): void {
  const row = put(sheet, LEFT_OUT_HEIGHT, [[0, words.moreBars(drawn, all)]]);
  sheet.merges.push(rowArea(row, 0, RESULT));
  sheet.looks.push({ area: rowArea(row, 0, RESULT), look: { vertical: "top", wrap: true } });
}
