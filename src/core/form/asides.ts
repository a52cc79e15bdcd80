import { words } from "../grid/text";
import { type FormRow, keyText, sectionOf } from "./form-rows";
import { isHeld, isName, operates, speaksOf } from "./evidence";

const MONTH =
  "januari|februari|pebruari|maret|april|mei|juni|juli|agustus|september|oktober|november|nopember|desember";
const IN_YEAR = String.raw`(?:\s*20[\d.…_]{0,6})?`;
const PLACE_AND_DATE = new RegExp(
  String.raw`^(?!jumlah|total|banyak|nilai|data|realisasi|target)[\p{L}.'() ]{2,40},\s*` +
    String.raw`(?:[\d.…_\s]{0,30}(?:${MONTH})${IN_YEAR}|[.…_\s]{3,40}${IN_YEAR})$`,
  "iu",
);
const ENDORSEMENT =
  /^(?:mengetahui|menyetujui|disetujui|disahkan|mengesahkan|dibuat|disusun)(?: oleh)?\s*[,:.]?$/i;
const OFFICE =
  /^(?:a\.?n\.?\s+)?(?:pl[th]\.?\s+|pj\.?\s+)?(?:camat|lurah|bupati|wali\s?kota|kepala(?! keluarga)|kasi|kasubb?ag|sekretaris|sekcam|inspektur|ketua|direktur)(?:\s+[\p{L}.]+){0,8},?$/iu;
const STAFF_NUMBER = /^nip\b/i;
const NOTE = /^(?:catatan|keterangan|ket|sumber(?: data)?|n\.?b|note)\s*[.:)]/i;
const STARRED = /^\*+\)?\s*\p{L}/u;
const TOTAL =
  /^(?:sub |grand )?(?:jumlah|total|rata rata|rerata)(?: (?:jumlah|total|rata rata|keseluruhan|seluruhnya|seluruh|semua|capaian|nilai|kinerja|indikator|hasil))*$/;

/** A signature block is not taller than this, from place and date to the staff number. */
const BLOCK = 15;
const LONGEST = 120;

/**
 * Which rows of one table are no part of it: the signature block and notes below it (with all that follows), and rows
 * of totals. `rows` are the rows below a header, up to the next one; the answer holds their 0-based sheet rows.
 *
 * A line that could be a signature or a note counts only where no whole indicator follows, because losing indicators
 * would be worse than asking about a stray line.
 */
export function asideRows(rows: readonly FormRow[]): ReadonlySet<number> {
  const asides = new Set([...rows.filter(isTotal).map(({ row }) => row), ...strayInputs(rows)]);
  const staffNumber = rows.findLastIndex((row) => has(row, STAFF_NUMBER) && !isWhole(row));
  const lastWhole = rows.findLastIndex((row) => isWhole(row) && !isSigned(row));
  const noteStart = rows.findIndex((row, i) => i > lastWhole && isNote(row));
  for (const start of [signatureStart(rows, staffNumber, lastWhole), noteStart]) {
    if (start < 0) continue;
    const goesOn = lastWhole > staffNumber && start <= staffNumber;
    for (const row of rows.slice(start, goesOn ? staffNumber + 1 : rows.length)) asides.add(row.row);
  }
  return asides;
}

function signatureStart(rows: readonly FormRow[], staffNumber: number, lastWhole: number): number {
  const from = staffNumber < 0 ? lastWhole + 1 : Math.max(0, staffNumber - BLOCK);
  const signed = rows.findIndex((row, i) => i >= from && isSigned(row));
  const office = rows.findIndex(
    (row, i) => i >= from && i < staffNumber && isOffice(row) && isSetOff(rows, i),
  );
  const starts = [signed, office].filter((start) => start >= 0);
  if (starts.length > 0) return withPlaceAbove(rows, Math.min(...starts));
  const name = rows[staffNumber - 1];
  return name !== undefined && name.filled.length > 0 && !isWhole(name) ? staffNumber - 1 : staffNumber;
}

/** Where place and date stand in two cells, their row joins the block if a blank row sets it off from the table. */
function withPlaceAbove(rows: readonly FormRow[], start: number): number {
  for (let i = start - 1; i >= Math.max(0, start - 3); i--) {
    const row = rows[i];
    if (row === undefined || isWhole(row) || row.filled.length > 2) return start;
    if (row.filled.length === 0) return i + 1;
  }
  return start;
}

/** Place and date, or "Mengetahui": one of them stands in the row, and nothing else but signatures. */
function isSigned(row: FormRow): boolean {
  return (
    (has(row, PLACE_AND_DATE) || has(row, ENDORSEMENT)) &&
    row.filled.every(({ text }) => [PLACE_AND_DATE, ENDORSEMENT, OFFICE].some((mark) => is(text, mark)))
  );
}

function isOffice(row: FormRow): boolean {
  return row.filled.length > 0 && row.filled.every(({ text }) => is(text, OFFICE));
}

/** An office signs below a blank row, or below its place and date; a variable may begin with such a word too. */
function isSetOff(rows: readonly FormRow[], at: number): boolean {
  const blank = rows[at - 1]?.filled.length === 0 ? at - 1 : withPlaceAbove(rows, at) - 1;
  return rows[blank]?.filled.length === 0;
}

function isNote(row: FormRow): boolean {
  if (row.texts.variable !== "" && row.texts.value !== "") return false;
  return has(row, NOTE) || (row.texts.variable === "" && has(row, STARRED));
}

function isTotal(row: FormRow): boolean {
  const { number, name, indicator, definition, formula, variable } = row.texts;
  const first = [number, name, indicator, definition].find((text) => text !== "") ?? "";
  if (first === "")
    return variable === "" && (row.filled.length > 1 || row.isFilledBeside) && isTotalWord(formula);
  return formula === "" && variable === "" && isTotalWord(first);
}

/** Whether a row by itself says how something is calculated and from what, as rows of other tables and notes do not. */
function isWhole(row: FormRow): boolean {
  const { formula, variable } = row.texts;
  const key = keyText(row);
  if (!isName(formula) || !isName(variable + key) || (key !== "" && !isName(key))) return false;
  return operates(formula) || speaksOf(formula, [variable]);
}

/**
 * Rows (0-based, of the sheet) in the columns of inputs that a blank row sets off, below a formula that does not speak of
 * them, or below an indicator of which only the result is typed: a total, or another table.
 */
function strayInputs(rows: readonly FormRow[]): readonly number[] {
  const stray: number[] = [];
  let formula = "";
  let isTyped = false;
  let isStray = false;
  rows.forEach((row, i) => {
    const { texts, filled } = row;
    const isSetOff = rows[i - 1]?.filled.length === 0;
    const isLone = filled.length === 1 && texts.formula + texts.variable !== "";
    if (isTyped && isSetOff && isLone) isStray = true;
    const names = [texts.number, texts.name, texts.indicator, texts.definition, isStray ? "" : texts.formula];
    if (filled.length === 0 || sectionOf(texts.variable) !== null) isStray = false;
    else if (names.some((text) => text !== "")) {
      isStray = false;
      const isNext = texts.number !== "" || keyText(row) !== "";
      formula = isNext ? texts.formula : `${formula} ${texts.formula}`;
      isTyped = formula + texts.variable === "" && isHeld(texts.result) && (isNext || isTyped);
    } else if (texts.variable !== "" && formula !== "") {
      const isName = /\p{L}/u.test(texts.variable);
      const isTotal = isTotalWord(texts.variable);
      isStray ||= (isSetOff || isTotal || !isName) && !isSpokenOf(texts.variable, formula);
    }
    if (isStray) stray.push(row.row);
  });
  return stray;
}

/** Whether a formula speaks of a variable; of one that is called "Jumlah" and nothing else where that is all it says. */
function isSpokenOf(variable: string, formula: string): boolean {
  if (!isTotalWord(variable)) return speaksOf(variable, [formula]);
  return new RegExp(` ${counted(variable)} (?!(?!di\\p{L})\\p{L}{2})`, "u").test(` ${counted(formula)} `);
}

/** A text with one word for all that count: "banyaknya indikator" is "jumlah seluruh indikator". */
function counted(text: string): string {
  const same = words(text).map((word) => (COUNTING.has(word) ? "jumlah" : word));
  return same.filter((word, i) => word !== "jumlah" || same[i - 1] !== word).join(" ");
}

const COUNTING: ReadonlySet<string> = new Set(
  "jumlah jml total banyaknya seluruh keseluruhan semua".split(" "),
);

function isTotalWord(text: string): boolean {
  return text.length <= LONGEST && TOTAL.test(words(text).join(" "));
}

function has(row: FormRow, mark: RegExp): boolean {
  return row.filled.some(({ text }) => is(text, mark));
}

function is(text: string, mark: RegExp): boolean {
  return text.length <= LONGEST && mark.test(text);
}
