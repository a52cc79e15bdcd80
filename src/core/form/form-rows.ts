import { cellAt, type CellValue, type Grid } from "../grid/grid";
import type { MergeLookup } from "../grid/merges";
import { cellText } from "../grid/text";
import { isResultText } from "../wording/messages";
import type { Field } from "./column-aliases";
import type { ColumnHeading } from "./column-headings";
import { isUnfinished } from "./evidence";
import type { Columns, Section } from "./form";

/** The cells of one row below a header, by field; a field without a column or with a blank cell gives "". */
export interface FormRow {
  /** 0-based row of the sheet. */
  readonly row: number;
  readonly columns: Columns;
  readonly texts: Readonly<Record<keyof Columns, string>>;
  /**
   * The cells of the row that are not blank, within the columns of the form's table, from left to right, also those in
   * columns that it does not use. What stands left or right of them is another table's.
   */
  readonly filled: readonly FilledCell[];
  /** Whether anything stands right of the form. */
  readonly isFilledBeside: boolean;
}

export interface FilledCell {
  readonly column: number;
  readonly value: CellValue;
  readonly text: string;
}

/** Reads one row of the sheet (0-based) by the columns of its table. */
export function formRow(
  grid: Grid,
  row: number,
  { columns, left }: { readonly columns: Columns; readonly left: number },
): FormRow {
  const cells = grid.values[row - grid.top] ?? [];
  const result = columns.result - grid.left;
  const all = cells.map((value, c) => {
    const text = cellText(value);
    // What a run has written tells nothing of the row.
    return c === result && isResultText(text) ? "" : text;
  });
  const own = Object.values<number | null>({ ...columns }).filter((column) => column !== null);
  const right = Math.max(...own);
  const filled: FilledCell[] = [];
  cells.forEach((value, c) => {
    const [column, text] = [grid.left + c, all[c] ?? ""];
    if (text !== "" && column >= left && column <= right) filled.push({ column, value, text });
  });
  const text = (column: number | null): string => (column === null ? "" : (all[column - grid.left] ?? ""));
  return {
    row,
    columns,
    filled,
    isFilledBeside: all.some((each, c) => each !== "" && grid.left + c > right),
    texts: {
      number: text(columns.number),
      name: text(columns.name),
      indicator: text(columns.indicator),
      definition: text(columns.definition),
      formula: text(columns.formula),
      variable: text(columns.variable),
      value: text(columns.value),
      result: text(columns.result),
      remark: text(columns.remark),
    },
  };
}

/** The text that names an indicator: that of the indicator column, or of the name where the form has no such column. */
export function keyText({ columns, texts }: FormRow): string {
  return columns.indicator === null ? texts.name : texts.indicator;
}

/** The column of that text, or null where the form has neither. */
export function keyColumn(columns: Columns): number | null {
  return columns.indicator ?? columns.name;
}

const PART = String.raw`(?:[ivxlc]{1,6}|\d{1,3}|[a-z])`;
const ORDER = String.raw`\(?${PART}(?:\.${PART}){0,5}\)?\s*[.:)\-–]?`;
const SECTION = new RegExp(
  String.raw`^(?:${ORDER}\s*(?<=[\s.:)\-–]))?(sub[\s-]*kegiatan|tujuan|sasaran|program|kegiatan)` +
    String.raw`(?:\s+(?:strategis|daerah|perangkat daerah|pd|opd))?(?:\s*${ORDER})?\s*(?::.*)?$`,
  "is",
);
const ONLY_ORDER = new RegExp(`^${ORDER}$`, "i");
const LONGEST = 300;

const LEVELS: Readonly<Record<string, Section>> = {
  tujuan: "Tujuan",
  sasaran: "Sasaran",
  program: "Program",
  kegiatan: "Kegiatan",
  subkegiatan: "Sub Kegiatan",
};

/**
 * The section that a trimmed text opens: the bare word with numbering before or after it ("II Program", "A. Sasaran",
 * "Kegiatan I.1", "Sasaran Strategis 1: …"); null where it is something else, like a program's name.
 */
export function sectionOf(text: string): Section | null {
  if (text.length > LONGEST) return null;
  const word = SECTION.exec(text)?.[1];
  return word === undefined ? null : (LEVELS[word.toLowerCase().replace(/[\s-]+/g, "")] ?? null);
}

/** Whether a trimmed text is numbering and nothing else: "1", "II", "A.", "1.1", "(3)". */
export function isNumbering(text: string): boolean {
  return text.length <= 20 && ONLY_ORDER.test(text);
}

const KIND = String.raw`(?:form(?:ulir)?|tabel|table|lampiran|bagian|lembar(?:\s+kerja)?)`;
const NUMBERING = String.raw`(?:no(?:mor)?\.?\s*)?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[ivxlc]{1,6}|[a-z])`;
const TITLE = new RegExp(
  String.raw`^${KIND}(?:\s*[-–.:]\s*|\s+|(?=\d))${NUMBERING}(?![\p{L}\d])[^/÷×*+=%]{0,80}$`,
  "iu",
);
const ONLY_KIND = new RegExp(`^${KIND}$`, "iu");
/** What is written where a page begins. */
const PAGE =
  /^\(?(?:lanjutan|sambungan|halaman|hal\.?)\b.{0,40}$|^[-–]\s*\d{1,3}\s*[-–]$|\(\s*(?:lanjutan|sambungan)\b[^()]{0,40}\)$/iu;
const FURTHER =
  /^(?:kertas kerja|laporan|capaian|tahun|periode|triwulan|semester|pemerintah|provinsi|kota|kabupaten|kecamatan|kelurahan|dinas|badan|satuan)\b/iu;

/** Whether a text marks the beginning of a page, also of one on which a table goes on. */
export function isPageMark(text: string): boolean {
  return PAGE.test(text);
}

/** A numbered part of an office, or the year at the end: words of a title, whatever column it stands in. */
const OFFICE =
  /^(?:(?:[ivxlc]{1,6}|\d{1,2}|[a-z])[.)]\s+)?(?:kelurahan|desa|kecamatan|seksi|subbag(?:ian)?|sub bagian|bagian|bidang|unit|upt|dinas|badan|kantor|pemerintah|tahun|triwulan|semester|periode|laporan|capaian|kertas kerja)\b|\btahun(?: anggaran)? 20\d\d$/iu;
const CALCULATES =
  /[÷×*+=%]|\s[/x:]\s|[(\]})]\s*[/:]|\b(?:dibagi|dikali|dikalikan|dibandingkan|ditambah|dikurangi)\b/iu;

const GOING_ON = String.raw`(?:lanjutan|sambungan|lanj\.?)(?![\p{L}\d])`;
const MARKED = new RegExp(String.raw`\s*[([]\s*${GOING_ON}[^()[\]]{0,40}[)\]]$`, "iu");
const ONLY_MARK = new RegExp(
  String.raw`^[-–\s]*${GOING_ON}(?:\s*[:\-–]?\s*(?:dari\s+)?(?:halaman|hal\.?|nomor|no\.?|indikator)\b.{0,30})?[-–.…\s]*$`,
  "iu",
);
const DITTO = /^(?:idem|ditto|sda|s\.\s?d\.\s?a\.?|["'″〃”]{1,2})$/iu;

/** What a cell says without a mark that it goes on from the row above: "(lanjutan)", "idem". */
export function withoutMark(text: string): string {
  return ONLY_MARK.test(text) || DITTO.test(text) ? "" : text.replace(MARKED, "").trim();
}

/**
 * Which rows (0-based, of the sheet) are the titles of another form or table below: a line such as "FORM 2" with what
 * belongs to it, and nothing but blank rows from there to the end.
 * @param rows the rows below a header, up to the next one or to the heading of another table
 * @param isFollowed whether such a heading follows; else a variable may well be the last that is typed
 * @param known titles that stand above the first header, so that a page may repeat them
 */
export function titleRows(
  rows: readonly FormRow[],
  isFollowed: boolean,
  known: ReadonlySet<string>,
): ReadonlySet<number> {
  const from = rows.findLastIndex((row) => !couldBeTitle(row)) + 1;
  const end = rows.slice(from);
  const first = end.findIndex((row) => isTitle(row, isFollowed, known));
  if (first < 0) return new Set();
  const above = end.slice(0, first).findLastIndex((row) => !belongsToTitle(row));
  return new Set(end.slice(above + 1).flatMap(({ row, filled }) => (filled.length > 0 ? [row] : [])));
}

/**
 * Which rows (0-based, of the sheet) are titles because a heading follows before anything else does: words of an office in
 * the column of formulas, or in capitals in one of inputs, and any lone text among the formulas that doesn't calculate,
 * if below the heading another formula begins.
 * @param rows the rows of a table
 * @param isHeading whether the row at an index is (or one behind the last would be) of a heading
 * @param below the first row of the next table that has a formula or an input
 */
export function titlesOverHeading(
  rows: readonly FormRow[],
  isHeading: (at: number) => boolean,
  below: FormRow | undefined,
): ReadonlySet<number> {
  const titles = new Set<number>();
  let [isAbove, next] = [isHeading(rows.length), below];
  for (let i = rows.length - 1; i >= 0; i--) {
    const row = rows[i];
    if (row === undefined || row.filled.length === 0) continue;
    if (isHeading(i)) isAbove = true;
    else if (isAbove && isTitleAt(rows, i, next)) titles.add(row.row);
    else if (holdsInput(row)) [isAbove, next] = [false, row];
  }
  return titles;
}

/** Whether a row has a formula, a variable or a value. */
export function holdsInput({ texts }: FormRow): boolean {
  return texts.formula + texts.variable + texts.value !== "";
}

function isTitleAt(rows: readonly FormRow[], at: number, below: FormRow | undefined): boolean {
  const row = rows[at];
  const [first, second, ...others] = row?.filled ?? [];
  if (row === undefined || first === undefined || others.length > 0) return false;
  if (typeof first.value !== "string" || !/\p{L}/u.test(first.text)) return false;
  const { formula, variable, value } = row.columns;
  const isOffice = OFFICE.test(first.text);
  if (second !== undefined) return isOffice && (first.text.endsWith(":") || second.text.startsWith(":"));
  if (first.column === variable || first.column === value)
    return isOffice && first.text === first.text.toUpperCase();
  if (first.column !== formula || /^\p{Ll}/u.test(first.text)) return false;
  if (isOffice) return !CALCULATES.test(first.text.replace(":", ""));
  if (CALCULATES.test(first.text) || below?.texts.formula === "") return false;
  const above = rows.slice(0, at).findLast(({ texts }) => texts.formula !== "")?.texts.formula ?? "";
  return above === "" || !isUnfinished(above);
}

/** A line above the title; in a column of inputs only in capitals, because "Tahun berdiri" may be a variable. */
function belongsToTitle({ filled: [only], columns }: FormRow): boolean {
  if (only === undefined || !FURTHER.test(only.text)) return false;
  return (
    (only.column !== columns.variable && only.column !== columns.value) ||
    only.text === only.text.toUpperCase()
  );
}

function isTitle({ filled, columns }: FormRow, isFollowed: boolean, known: ReadonlySet<string>): boolean {
  const [first, second] = filled;
  if (first === undefined) return false;
  const isInput = first.column === columns.variable || first.column === columns.value;
  if (isInput && !isFollowed) return false;
  const text = second === undefined ? first.text : `${first.text} ${second.text}`;
  if (second !== undefined && !ONLY_KIND.test(first.text)) return false;
  return TITLE.test(text) && !known.has(text) && !isPageMark(text);
}

/** Whether a row is blank or holds one text, or two that belong together: "TABEL" and 2, "Kecamatan" and ": …". */
function couldBeTitle({ filled }: FormRow): boolean {
  const [first, second, ...others] = filled;
  if (first === undefined) return true;
  if (others.length > 0 || typeof first.value !== "string") return false;
  return (
    second === undefined ||
    ONLY_KIND.test(first.text) ||
    first.text.endsWith(":") ||
    second.text.startsWith(":")
  );
}

/** What stands below a header, by which it is seen how wide a column is; `key` are the columns of formula and variable. */
export interface Body {
  readonly grid: Grid;
  readonly merges: MergeLookup;
  readonly bottom: number;
  /** The row (0-based) in which the next header may begin. */
  readonly end: number;
  readonly key: readonly number[];
}

/** The rows below a header in which a formula or a variable stands, one after the other: the first ones often tell enough. */
export function* inputRows({ grid, bottom, end, key }: Body): Iterable<number> {
  for (let row = bottom + 1; row < end; row++) {
    if (key.some((column) => cellText(cellAt(grid, row, column).value) !== "")) yield row;
  }
}

/** Names of variables have letters; a column of scores or codes is none, whatever stands over it. */
export function hasVariables(body: Body, named: readonly ColumnHeading[]): boolean {
  const { grid } = body;
  let isBlank = true;
  for (const row of inputRows(body)) {
    for (const { column } of named) {
      const text = cellText(cellAt(grid, row, column).value);
      if (/\p{L}/u.test(text)) return true;
      if (text !== "") isBlank = false;
    }
  }
  return isBlank;
}

/**
 * Whether a column right of the form has a text beside a further variable of an indicator, where the form's own columns
 * have none: it is another table's.
 */
export function isBesideInputs(
  column: number,
  { formula, variable }: { readonly formula: number; readonly variable: number },
  { grid, bottom, end }: Body,
): boolean {
  const isBlank = (row: number, at: number): boolean => cellText(cellAt(grid, row, at).value) === "";
  for (let row = bottom + 1; row < end; row++) {
    if (isBlank(row, formula) && !isBlank(row, variable) && !isBlank(row, column)) return true;
  }
  return false;
}

/** The columns of units ("Satuan") by those of the values that they stand beside, behind them or between name and value. */
export function unitsAmong(headings: readonly ColumnHeading[]): ReadonlyMap<number, number> {
  const isUnit = ({ texts, qualifier: { role } }: ColumnHeading): boolean =>
    role === "other" && /^\W*satuan\b/iu.test(texts.at(-1) ?? "");
  const isValue = (one: ColumnHeading | undefined): one is ColumnHeading =>
    one !== undefined && VALUES.some((field) => field === one.field) && !isUnit(one);
  const units = new Map<number, number>();
  headings.forEach((heading, i) => {
    const [before, behind] = [headings[i - 1], headings[i + 1]];
    const isBefore = before?.field === "variable" && isValue(behind);
    const value = isValue(before) ? before : isBefore ? behind : undefined;
    if (isUnit(heading) && value !== undefined) units.set(value.column, heading.column);
  });
  return units;
}

const VALUES: readonly Field[] = ["value", "numerator", "denominator"];
