import type { FormRow } from "./form-rows";
import { isUnfinished } from "./evidence";

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
