import { landscapePage } from "../draft/landscape-page";
import { pageBreaks, type Block } from "../draft/page-breaks";
import type { Look, PageDraft, Paper, SheetDraft } from "../draft/sheet-draft";
import { textLines } from "../draft/text-lines";
import type { Area, CellValue, Position } from "../grid/grid";
import type { ContentRow, FormContent } from "./content";

/** The columns from left to right with their widths in points: together `LANDSCAPE_WIDTH`. */
const COLUMNS: readonly (readonly [heading: string, width: number])[] = [
  ["No.", 24],
  ["Nama Tujuan/ Sasaran/ Program/ Kegiatan", 104],
  ["Indikator Tujuan/ Sasaran/ Program/ Kegiatan", 104],
  ["Definisi Operasional", 124],
  ["Formula Perhitungan", 130],
  ["Variabel", 124],
  ["Nilai", 46],
  ["Hasil Perhitungan", 68],
  ["Keterangan", 68],
];
const WIDTHS = COLUMNS.map(([, width]) => width);
const FORMULA = 4;
const VARIABLE = 5;
const VALUE = 6;
const RESULT = 7;
const LAST = COLUMNS.length - 1;
const GROUPED = "Data Masukan";

const FONT = { name: "Arial", size: 9 };
const TITLE_SIZE = 12;
const LINE = 12;
const TITLE_LINE = 16.5;
/** What a row has above and below its text, together. */
const AROUND = 4.5;
const LEAST = 16.5;
const SECTION_HEIGHT = 15.75;
const HEADING_HEIGHTS = [18, 27];
const SHADE = "#D9E2F3";
const SECTION_SHADE = "#F2F2F2";

const DOTS = "…".repeat(16);
const NAME_DOTS = "…".repeat(22);
const TEXT: Look = { vertical: "top", wrap: true };
const CENTERED: Look = { ...TEXT, horizontal: "center" };
const HEADING: Look = { bold: true, horizontal: "center", vertical: "center", wrap: true, fill: SHADE };

/** A sheet being laid out from the top. */
interface Sheet {
  readonly rows: CellValue[][];
  readonly heights: (number | null)[];
  readonly looks: { readonly area: Area; readonly look: Look }[];
  readonly boxes: Area[];
  readonly merges: Area[];
}

/**
 * Lays a form out as a worksheet ready to be filled and printed: titles, a header of two rows that every page repeats,
 * a row for each variable with the other cells merged over them, and the block for the signature.
 */
export function layOutForm(content: FormContent, name: string, paper: Paper): SheetDraft {
  const sheet: Sheet = { rows: [], heights: [], looks: [], boxes: [], merges: [] };
  putTitles(sheet, content);
  const headerTop = sheet.rows.length;
  putHeader(sheet);
  const bodyTop = sheet.rows.length;
  const blocks = putRows(sheet, content.rows);
  if (sheet.rows.length > headerTop)
    sheet.boxes.push({ top: headerTop, left: 0, bottom: sheet.rows.length - 1, right: LAST });
  const signed = putSignature(sheet, content.signature);
  const last = blocks.pop();
  const { setup, room: page } = landscapePage(paper);
  const above = total(sheet.heights.slice(0, bodyTop));
  const repeated = total(sheet.heights.slice(headerTop, bodyTop));
  const ending = last === undefined ? signed : joined(last, signed);
  const fits = ending.height <= page - repeated;
  const whole = fits || last === undefined ? [...blocks, ending] : [...blocks, last, signed];
  return {
    ...{
      name,
      font: FONT,
      rows: sheet.rows,
      formulas: [],
      looks: sheet.looks,
      boxes: sheet.boxes,
      merges: sheet.merges,
    },
    ...{ widths: WIDTHS, heights: sheet.heights, frozenRows: bodyTop },
    page: {
      ...setup,
      titleRows: { first: headerTop, last: bodyTop - 1 },
      breaks: pageBreaks(whole, page - above, page - repeated).map((row) => bodyTop + row),
      footer: { left: content.label, right: "Halaman &P dari &N" },
    } satisfies PageDraft,
  };
}

/** The cells in which the rows of a form that was laid out have their first variable; null for the heading of a section. */
export function variableCells(
  { rows }: FormContent,
  { frozenRows: top }: Pick<SheetDraft, "frozenRows">,
): readonly (Position | null)[] {
  let next = top;
  return rows.map((row) => {
    const at = next;
    next += row.kind === "indicator" ? Math.max(1, row.variables.length) : 1;
    return row.kind === "section" ? null : { row: at, column: VARIABLE };
  });
}

function total(heights: readonly (number | null)[]): number {
  return heights.reduce<number>((sum, height) => sum + (height ?? LEAST), 0);
}

function joined(a: Block, b: Block): Block {
  return { rows: a.rows + b.rows, height: a.height + b.height };
}

/** Puts a row below the last one, with contents in some columns, and gives its place. */
function put(sheet: Sheet, height: number, contents: readonly (readonly [number, CellValue])[] = []): number {
  const cells = new Map(contents);
  sheet.heights.push(height);
  return sheet.rows.push(COLUMNS.map((_, column) => cells.get(column) ?? "")) - 1;
}

function rowArea(row: number, left = 0, right = LAST): Area {
  return { top: row, left, bottom: row, right };
}

function putTitles(sheet: Sheet, { titles, label }: FormContent): void {
  for (const title of titles) {
    const width = total(WIDTHS);
    const row = put(sheet, textLines(title, width, TITLE_SIZE, true) * TITLE_LINE, [[0, title]]);
    sheet.merges.push(rowArea(row));
    sheet.looks.push({
      area: rowArea(row),
      look: { bold: true, size: TITLE_SIZE, horizontal: "center", vertical: "center", wrap: true },
    });
  }
  put(sheet, LEAST / 2);
  const row = put(sheet, LEAST, [[0, label]]);
  sheet.looks.push({ area: rowArea(row, 0, 0), look: { bold: true } });
}

function putHeader(sheet: Sheet): void {
  const [first = LEAST, second = LEAST] = HEADING_HEIGHTS;
  const isInput = (column: number): boolean => column === VARIABLE || column === VALUE;
  const inLine = (upper: boolean): readonly (readonly [number, string])[] =>
    COLUMNS.flatMap(([heading], column) => (isInput(column) === upper ? [] : [[column, heading] as const]));
  const top = put(sheet, first, [...inLine(true), [VARIABLE, GROUPED]]);
  put(sheet, second, inLine(false));
  sheet.looks.push({ area: { top, left: 0, bottom: top + 1, right: LAST }, look: HEADING });
  sheet.merges.push(rowArea(top, VARIABLE, VALUE));
  for (let column = 0; column <= LAST; column++) {
    if (!isInput(column)) sheet.merges.push({ top, left: column, bottom: top + 1, right: column });
  }
}

/** Puts the rows of the table; a heading stays on the page of the row that follows it. */
function putRows(sheet: Sheet, rows: readonly ContentRow[]): Block[] {
  const blocks: Block[] = [];
  let headings: Block = { rows: 0, height: 0 };
  for (const row of rows) {
    const from = sheet.rows.length;
    if (row.kind === "section") putSection(sheet, row.text);
    else putIndicator(sheet, row);
    const heights = sheet.heights.slice(from);
    const block = joined(headings, { rows: heights.length, height: total(heights) });
    headings = row.kind === "section" ? block : { rows: 0, height: 0 };
    if (row.kind !== "section") blocks.push(block);
  }
  return headings.rows === 0 ? blocks : [...blocks, headings];
}

function putSection(sheet: Sheet, text: string): void {
  const row = put(sheet, SECTION_HEIGHT, [[0, text]]);
  sheet.merges.push(rowArea(row));
  sheet.looks.push({ area: rowArea(row), look: { bold: true, vertical: "center", fill: SECTION_SHADE } });
}

function putIndicator(sheet: Sheet, row: Exclude<ContentRow, { kind: "section" }>): void {
  const texts = [row.number, row.name, row.indicator, row.definition, row.formula];
  const variables = row.kind === "indicator" && row.variables.length > 0 ? row.variables : [""];
  const lines = (text: string, column: number): number => textLines(text, WIDTHS[column] ?? 0, FONT.size);
  const own = variables.map((variable) => Math.max(LEAST, lines(variable, VARIABLE) * LINE + AROUND));
  const needed = Math.max(...texts.map(lines)) * LINE + AROUND;
  const more = Math.max(0, needed - total(own)) / variables.length;
  const cells = texts.map((text, column) => [column, column === 0 ? numbering(text) : text] as const);
  const top = sheet.rows.length;
  variables.forEach((variable, i) => {
    const height = Math.ceil(((own[i] ?? LEAST) + more) * 4) / 4;
    put(sheet, height, [...(i === 0 ? cells : []), [VARIABLE, variable]]);
  });
  const bottom = sheet.rows.length - 1;
  sheet.looks.push({ area: { top, left: 0, bottom, right: 0 }, look: CENTERED });
  sheet.looks.push({ area: { top, left: 1, bottom, right: VARIABLE }, look: TEXT });
  sheet.looks.push({ area: { top, left: VALUE, bottom, right: RESULT }, look: CENTERED });
  sheet.looks.push({ area: { top, left: LAST, bottom, right: LAST }, look: TEXT });
  if (bottom === top) return;
  for (const column of [...Array(FORMULA + 1).keys(), RESULT, LAST])
    sheet.merges.push({ top, left: column, bottom, right: column });
}

/** A plain number is written as one, so that Excel does not mark the cell as a number kept as text. */
function numbering(text: string): CellValue {
  return /^[1-9]\d{0,3}$/.test(text) ? Number(text) : text;
}

/** Puts the place for date, office, signature and staff number below the right half of the table. */
function putSignature(sheet: Sheet, { place, office }: FormContent["signature"]): Block {
  const from = sheet.rows.length;
  put(sheet, LEAST);
  const lines: readonly (readonly [text: string, bold: boolean])[] = [
    [`${place === "" ? DOTS : place}, ${DOTS}`, false],
    [office, true],
    ...[1, 2, 3].map(() => ["", false] as const),
    [`(${NAME_DOTS})`, true],
    [`NIP. ${DOTS}`, false],
  ];
  for (const [text, bold] of lines) {
    const row = put(sheet, LEAST, [[VARIABLE, text]]);
    sheet.merges.push(rowArea(row, VARIABLE, LAST));
    sheet.looks.push({ area: rowArea(row, VARIABLE, LAST), look: { bold, horizontal: "center" } });
  }
  return { rows: sheet.rows.length - from, height: total(sheet.heights.slice(from)) };
}
