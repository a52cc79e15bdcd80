import type { Cell, CellStyle, MergeRange, WriteSheet } from "hucre/xlsx";
import { FORM_TEXTS as form, type FormEntry } from "./form-1-texts";

const HEADINGS = [
  "No.",
  "Nama Tujuan/Sasaran/Program/Kegiatan",
  "Indikator Tujuan/Sasaran/Program/Kegiatan",
  "Definisi Operasional",
  "Formula Perhitungan",
  "Variabel",
  "Nilai",
  "Hasil Perhitungan",
  "Keterangan",
];
/** Widths in characters. */
const WIDTHS = [5, 26, 28, 36, 40, 38, 9, 13, 14];
const VARIABLE = 5;
const VALUE = 6;
const LAST = WIDTHS.length - 1;
const HEADER = 5;

/** The name of the sheet, and its header rows, which Excel repeats on every printed page. */
export const FORM_SHEET = form.form;
export const PRINT_TITLES = `'${form.form}'!$${HEADER + 1}:$${HEADER + 2}`;

const POINTS = 9;
const LINE = 12;
/** Characters of the font that fit into one unit of column width, reckoned a little low. */
const DENSITY = 1.05;
/** The section that opens the second page, so that no page ends with a heading. */
const SECOND_PAGE = "Program";
const edge = { style: "thin" } as const;
const BORDER: CellStyle = { border: { top: edge, right: edge, bottom: edge, left: edge } };
const FONT = { name: "Arial", size: POINTS };
const TEXT: CellStyle = { ...BORDER, font: FONT, alignment: { vertical: "top", wrapText: true } };
const CENTERED: CellStyle = {
  ...BORDER,
  font: FONT,
  alignment: { horizontal: "center", vertical: "top", wrapText: true },
};
const HEADING: CellStyle = {
  ...BORDER,
  font: { ...FONT, bold: true },
  alignment: { horizontal: "center", vertical: "center", wrapText: true },
  fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "D9E2F3" } },
};
const SECTION: CellStyle = { ...BORDER, font: { ...FONT, bold: true }, alignment: { vertical: "center" } };
const TITLE: CellStyle = {
  font: { ...FONT, size: 12, bold: true },
  alignment: { horizontal: "center", vertical: "center" },
};
const SIGNATURE: CellStyle = { font: FONT, alignment: { horizontal: "center" } };
const SIGNATURE_BOLD: CellStyle = { ...SIGNATURE, font: { ...FONT, bold: true } };

/**
 * Lays a Form 1 out as a worksheet, as the office prints it: merged titles and headers, a row for each variable or
 * two variables in one cell, section rows, the signature block.
 * @param filled whether the sample inputs stand in the column Nilai; two values of one cell are two lines of text
 * @param indicators the office's own, unless told otherwise
 */
export function formSheet(filled: boolean, indicators: readonly FormEntry[] = form.indicators): WriteSheet {
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const breaks: number[] = [];
  const heights = new Map<number, { height: number }>();
  const put = (row: number, column: number, value: string | number | null, style: CellStyle): void => {
    cells.set(`${row},${column}`, { value, style });
  };
  const merge = (startRow: number, startCol: number, endRow: number, endCol: number): void => {
    if (startRow !== endRow || startCol !== endCol) merges.push({ startRow, startCol, endRow, endCol });
  };

  form.titles.forEach((title, row) => {
    put(row, 0, title, TITLE);
    merge(row, 0, row, LAST);
    heights.set(row, { height: 16 });
  });
  put(HEADER - 1, 0, form.form, { font: { ...FONT, bold: true } });

  HEADINGS.forEach((heading, column) => {
    const isGrouped = column === VARIABLE || column === VALUE;
    put(HEADER, column, isGrouped ? (column === VARIABLE ? "Data Masukan" : null) : heading, HEADING);
    put(HEADER + 1, column, isGrouped ? heading : null, HEADING);
    if (!isGrouped) merge(HEADER, column, HEADER + 1, column);
  });
  merge(HEADER, VARIABLE, HEADER, VALUE);
  heights.set(HEADER, { height: 18 }).set(HEADER + 1, { height: 24 });

  let row = HEADER + 2;
  for (const entry of indicators) {
    if (entry.heading !== undefined) {
      if (breaks.length === 0 && entry.section === SECOND_PAGE) breaks.push(row - 1);
      for (let column = 0; column <= LAST; column++) put(row, column, entry.heading[column] ?? null, SECTION);
      if (entry.heading.length === 1) merge(row, 0, row, LAST);
      heights.set(row, { height: 15 });
      row++;
    }
    const rows = inputRows(entry, filled);
    const texts = [entry.number, entry.name, entry.indicator, entry.definition, entry.formula];
    const lines = Math.max(...texts.map((text, column) => linesOf(text, column)));
    rows.forEach(([label, value], i) => {
      for (let column = 0; column <= LAST; column++) {
        const text = i === 0 ? (texts[column] ?? "") : "";
        put(
          row + i,
          column,
          text === "" ? null : column === 0 ? Number(text) : text,
          column === 0 || column >= VALUE ? CENTERED : TEXT,
        );
      }
      put(row + i, VARIABLE, label, TEXT);
      put(row + i, VALUE, value, CENTERED);
      const share = Math.max(Math.ceil(lines / rows.length), linesOf(label, VARIABLE));
      heights.set(row + i, { height: share * LINE + 4 });
    });
    for (let column = 0; column <= LAST; column++) {
      if (column !== VARIABLE && column !== VALUE) merge(row, column, row + rows.length - 1, column);
    }
    row += rows.length;
  }

  const [place = "", office = "", signatory = "", staffNumber = ""] = form.signature;
  const block = [place, office, "", "", "", signatory, staffNumber];
  block.forEach((text, i) => {
    if (text === "") return;
    put(row + 2 + i, VALUE, text, text === office || text === signatory ? SIGNATURE_BOLD : SIGNATURE);
    merge(row + 2 + i, VALUE, row + 2 + i, LAST);
  });

  return {
    name: FORM_SHEET,
    columns: WIDTHS.map((width) => ({ width })),
    cells,
    merges,
    rowDefs: heights,
    rowBreaks: breaks,
    freezePane: { rows: HEADER + 2 },
    pageSetup: {
      paperSize: "a4",
      orientation: "landscape",
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { top: 0.5, bottom: 0.5, left: 0.4, right: 0.4, header: 0.2, footer: 0.2 },
      horizontalCentered: true,
    },
  };
}

/** The cells of Variabel and Nilai of one indicator, row by row. */
function inputRows(
  entry: FormEntry,
  filled: boolean,
): readonly (readonly [string, string | number | null])[] {
  if (entry.layout === "one-cell") {
    const isFilled = filled && entry.sample.length > 0;
    return [[entry.variables.join("\n"), isFilled ? entry.sample.join("\n") : null]];
  }
  return entry.variables.map((label, i) => [label, filled ? (entry.sample[i] ?? null) : null]);
}

/** How many lines a text takes in a column, when it is wrapped between words. */
function linesOf(text: string, column: number): number {
  const width = (WIDTHS[column] ?? 1) * DENSITY;
  return text.split("\n").reduce((lines, line) => lines + wrappedLines(line.split(" "), width), 0);
}

function wrappedLines(words: readonly string[], width: number): number {
  let lines = 1;
  let length = 0;
  for (const word of words) {
    if (length > 0 && length + 1 + word.length > width) {
      lines++;
      length = word.length;
    } else length += (length > 0 ? 1 : 0) + word.length;
  }
  return lines;
}
