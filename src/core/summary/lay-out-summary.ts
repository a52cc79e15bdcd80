import { landscapePage } from "../draft/landscape-page";
import type { Paper, SheetDraft } from "../draft/sheet-draft";
import { textLines } from "../draft/text-lines";
import { guardedText } from "./guard";
import { putOverview } from "./overview";
import { HEADING, LAST, LINE, newSheet, put, RESULT, rowArea, SIZE, STANDING, TEXT } from "./rows";
import { total, WIDTHS, type Sheet } from "./rows";
import type { SummaryRow } from "./summary-rows";
import { summaryWords as words } from "./summary-words";

/** What stands on a summary beside its rows. */
export interface SummaryHead {
  /** The form's sheet. */
  readonly form: string;
  /** The office's name as the form's titles have it, "" where they have none. */
  readonly office: string;
  readonly year: number | null;
  /** When it is made, in words. */
  readonly made: string;
}

const FONT = { name: "Arial", size: SIZE };
const TITLE_SIZE = 12;
const TITLE_LINE = 16.5;
/** What a row has above and below its text, together. */
const AROUND = 4.5;
const LEAST = 16.5;
/** Excel makes no row higher. */
const HIGHEST = 409;
const HEADER_HEIGHT = 24;
const GAP = 8.25;

/**
 * Lays a summary out as a worksheet ready to be printed: titles and where the numbers are from, how many indicators
 * stand how, a chart of the percentages beside its numbers, and a table of all indicators. Every number is a formula over
 * the form's sheet.
 */
export function layOutSummary(
  rows: readonly SummaryRow[],
  head: SummaryHead,
  name: string,
  paper: Paper,
): SheetDraft {
  const sheet = newSheet();
  putHead(sheet, rows, head);
  const overview = putOverview(sheet, rows, landscapePage(paper).room);
  put(sheet, GAP);
  const header = sheet.rows.length;
  putTable(sheet, rows);
  overview.fillIn(header + 1);
  const { rows: contents, heights, formulas, looks, boxes, merges } = sheet;
  return {
    ...{ name, font: FONT, rows: contents, formulas, looks, boxes, merges, widths: WIDTHS, heights },
    ...(overview.chart !== null && { charts: [overview.chart] }),
    frozenRows: 0,
    page: {
      ...{ ...landscapePage(paper).setup, scale: null },
      titleRows: { first: header, last: header },
      breaks: [],
      footer: { left: words.sheet, right: words.page },
    },
  };
}

function putHead(sheet: Sheet, rows: readonly SummaryRow[], { form, office, year, made }: SummaryHead): void {
  const titles = [words.title, office, year === null ? "" : words.year(year)].filter((title) => title !== "");
  for (const title of titles) {
    const row = putAcross(sheet, title, TITLE_SIZE, TITLE_LINE);
    const look = { bold: true, size: TITLE_SIZE, horizontal: "center", vertical: "center" } as const;
    sheet.looks.push({ area: rowArea(row), look });
  }
  put(sheet, GAP);
  const stale = rows.filter(({ standing }) => standing === "stale").length;
  putAcross(sheet, words.made(form, made), SIZE, LINE);
  putAcross(sheet, words.linked(form), SIZE, LINE);
  if (stale > 0) {
    const row = putAcross(sheet, words.stale(stale, form), SIZE, LINE);
    sheet.looks.push({ area: rowArea(row), look: { bold: true } });
  }
  put(sheet, GAP);
}

/** Puts a text over the whole width, and gives its row. */
function putAcross(sheet: Sheet, text: string, size: number, line: number): number {
  const isBold = size > SIZE;
  const row = put(sheet, textLines(text, total(WIDTHS), size, isBold) * line + AROUND, [[0, text]]);
  sheet.merges.push(rowArea(row));
  sheet.looks.push({ area: rowArea(row), look: { vertical: "top", wrap: true } });
  return row;
}

function putTable(sheet: Sheet, rows: readonly SummaryRow[]): void {
  const header = put(
    sheet,
    HEADER_HEIGHT,
    words.columns.map((text, column) => [column, text]),
  );
  sheet.looks.push({ area: rowArea(header), look: HEADING });
  if (rows.length === 0) put(sheet, LEAST, [[2, words.noIndicators]]);
  for (const row of rows) putIndicator(sheet, row);
  const body = { top: header + 1, left: 0, bottom: sheet.rows.length - 1, right: LAST };
  sheet.looks.push({ area: body, look: TEXT });
  for (const [left, right] of [
    [0, 0],
    [RESULT, STANDING],
  ] as const)
    sheet.looks.push({ area: { ...body, left, right }, look: { horizontal: "center" } });
  sheet.boxes.push({ ...body, top: header });
}

function putIndicator(sheet: Sheet, row: SummaryRow): void {
  const printed = [
    String(row.number),
    row.section,
    row.indicator,
    "",
    words.changed,
    row.notes.length < words.outdated.length ? words.outdated : row.notes,
  ];
  const lines = Math.max(...printed.map((text, column) => textLines(text, WIDTHS[column] ?? 0, SIZE)));
  const height = Math.min(HIGHEST, Math.max(LEAST, lines * LINE + AROUND));
  const at = put(sheet, height, [
    [0, row.number],
    [1, row.section],
    [2, row.indicator],
  ]);
  const result = { row: at, column: RESULT };
  sheet.formulas.push({ cell: result, formula: row.formula });
  const texts = [
    [STANDING, words.standing[row.standing], words.changed],
    [LAST, row.notes, words.outdated],
  ] as const;
  for (const [column, text, changed] of texts)
    sheet.formulas.push({ cell: { row: at, column }, formula: guardedText(result, text, changed) });
  const area = rowArea(at, RESULT, RESULT);
  sheet.looks.push({ area, look: { numberFormat: row.numberFormat } });
}
