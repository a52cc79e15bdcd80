import type { Grid } from "../grid/grid";
import { cellText, words } from "../grid/text";
import { eachInSteps, SOMEWHERE, type Steps } from "../steps";
import {
  countsColumns,
  type Field,
  headingOf,
  isRequired,
  LONGEST_HEADING,
  REQUIRED,
} from "./column-aliases";
import { isHeld, isName, isQuantity, operates, speaksOf } from "./evidence";
import type { Columns, Section } from "./form";
import {
  type FilledCell,
  type FormRow,
  formRow,
  holdsInput,
  isNumbering,
  isPageMark,
  keyText,
  sectionOf,
  titleRows,
  titlesOverHeading,
} from "./form-rows";
import type { Header } from "./headers";

/** What a row of the sheet is to the form, from the first header down. Blank rows are left out. */
export type KindOfRow =
  | { readonly kind: "header"; readonly row: number; readonly columns: Columns }
  | { readonly kind: "section"; readonly row: FormRow; readonly section: Section }
  | { readonly kind: "title" | "aside"; readonly row: FormRow }
  | { readonly kind: "data"; readonly row: FormRow };

/** Sorts the rows below each header, in the order of the sheet, in steps. */
export function* sortingRows(grid: Grid, headers: readonly Header[]): Steps<readonly KindOfRow[]> {
  const titles = textsAbove(grid, headers[0]?.top ?? grid.top);
  const kinds: KindOfRow[] = [];
  for (const [i, header] of headers.entries()) {
    const end = headers[i + 1]?.top ?? grid.top + grid.values.length;
    const below = grid.values.slice(header.bottom + 1 - grid.top, end - grid.top);
    const rows = yield* eachInSteps(below, (_, at) => formRow(grid, header.bottom + 1 + at, header));
    const echoes = headerTexts(grid, header);
    const ofHeading = yield* eachInSteps(rows, (row) => isOfHeading(row, echoes));
    kinds.push({ kind: "header", row: header.top, columns: header.columns });
    const last = rows.findLastIndex(
      ({ texts: { formula, variable } }) => operates(formula) && speaksOf(formula, [variable]),
    );
    const areForeign = yield* eachInSteps(
      rows,
      (row, at) =>
        (at > last && isOtherHeader(rows, at, echoes)) ||
        (headsColumns(row, at > last) && ofHeading[at] !== true),
    );
    const foreign = areForeign.indexOf(true);
    const own = foreign < 0 ? rows : rows.slice(0, foreign);
    const isFollowed = foreign >= 0 || i + 1 < headers.length;
    const asides = new Set([...(yield* findingAsides(own)), ...titleRows(own, isFollowed, titles)]);
    yield SOMEWHERE;
    const isHeading = (at: number): boolean => (at < own.length ? ofHeading[at] === true : isFollowed);
    const over = titlesOverHeading(own, isHeading, firstRow(grid, headers[i + 1]));
    yield* eachInSteps(rows, (row, at) => {
      if (row.filled.length === 0) return;
      if (foreign >= 0 && at >= foreign) kinds.push({ kind: "aside", row });
      else if (over.has(row.row) && !asides.has(row.row)) kinds.push({ kind: "title", row });
      else if (isHeading(at)) kinds.push({ kind: "header", row: row.row, columns: row.columns });
      else kinds.push(kindOf(row, asides, titles));
    });
  }
  return kinds;
}

/** The first row below a header that has a formula or an input. */
function firstRow(grid: Grid, header: Header | undefined): FormRow | undefined {
  if (header === undefined) return undefined;
  const end = grid.top + grid.values.length;
  for (let r = header.bottom + 1; r < end; r++) {
    const row = formRow(grid, r, header);
    if (holdsInput(row)) return row;
  }
  return undefined;
}

function kindOf(row: FormRow, asides: ReadonlySet<number>, titles: ReadonlySet<string>): KindOfRow {
  const [only, ...others] = row.filled;
  if (only !== undefined && others.length === 0 && (titles.has(only.text) || isPageMark(only.text)))
    return { kind: "title", row };
  if (asides.has(row.row)) return { kind: "aside", row };
  const section = sectionOfRow(row);
  return section === null ? { kind: "data", row } : { kind: "section", row, section };
}

/** Whether a row is of a heading that a page repeats, or numbers the columns. */
function isOfHeading(row: FormRow, echoes: ReadonlySet<string>): boolean {
  return isEcho(row, echoes) || countsColumns(ownCells(row).map(({ text }) => text));
}

/** The cells of a row from the first column of the form on: other tables may stand beside it. */
function ownCells({ filled, columns }: FormRow): readonly FilledCell[] {
  const left = Math.min(...Object.values<number | null>({ ...columns }).filter((column) => column !== null));
  return filled.filter(({ column }) => column >= left);
}

/** Whether a row repeats a part of the header above it, as a page break does, word for word or in other words. */
function isEcho(row: FormRow, echoes: ReadonlySet<string>): boolean {
  const { filled, columns } = row;
  if (filled.length > 1 && !filled.findLast(({ column, text }) => !echoes.has(echo(column, text))))
    return true;
  if (!hasOnlyTexts(row)) return false;
  const named = filled.map(({ column, text }) => ({ column, field: headingOf(text)?.field }));
  const all: Partial<Record<Field, number | null>> = columns;
  const same = named.flatMap(({ column, field }) =>
    field !== undefined && all[field] === column ? [field] : [],
  );
  const isMisplaced = named.some(({ column, field }) =>
    REQUIRED.some((own) => columns[own] === column && field !== own),
  );
  return namesFields(row) && same.length >= 2 && same.some(isRequired) && !isMisplaced;
}

/**
 * Whether a row is the heading of another table, below the form: by its words, or because it numbers rows below a blank one
 * or below a title.
 */
function isOtherHeader(rows: readonly FormRow[], at: number, echoes: ReadonlySet<string>): boolean {
  const row = rows[at];
  if (row === undefined) return false;
  let above = at - 1;
  while (above >= 0 && rows[above]?.filled.length === 1) above--;
  const isAfterBlank = rows[above]?.filled.length === 0 || at - above > 1;
  const numbers = row.filled.some(({ text }) => headingOf(text)?.field === "number");
  return (namesFields(row) || (isAfterBlank && numbers && hasOnlyTexts(row))) && !isEcho(row, echoes);
}

/**
 * Whether a row stands over the columns of another table, or names who has signed: short texts or years in three columns
 * of the form or more, also where an indicator has its result, or below all of them its number.
 */
function headsColumns(row: FormRow, isBelowAll: boolean): boolean {
  const { number, formula, variable, value, result } = row.texts;
  const own = ownCells(row);
  const isText = ({ value: cell, text }: FilledCell): boolean =>
    typeof cell === "string"
      ? isName(text) && !text.startsWith("#") && text.length <= LONGEST_HEADING
      : YEAR.test(text);
  const isOfIndicator = operates(formula) || (isQuantity(formula) && speaksOf(formula, [variable]));
  if (own.length < 3 || !own.every(isText) || isNumbering(number) || isOfIndicator) return false;
  const heads = (text: string): boolean => (/^\p{L}/u.test(text) && !AMOUNT.test(text)) || YEAR.test(text);
  if (isBelowAll && heads(result)) return true;
  return isBelowAll && heads(value) && (number !== "" || !speaksOf(formula, [variable]));
}

const YEAR = /^20\d\d$/;
const AMOUNT = /\d[.,]\d{3}|^rp/iu;

/** Whether nothing but short texts stands in a row, three of them words for different columns of a form. */
function namesFields(row: FormRow): boolean {
  return (
    hasOnlyTexts(row) && new Set(row.filled.flatMap(({ text }) => headingOf(text)?.field ?? [])).size >= 3
  );
}

function hasOnlyTexts({ filled }: FormRow): boolean {
  return (
    filled.length >= 3 &&
    filled.every(({ value, text }) => typeof value === "string" && text.length <= LONGEST_HEADING)
  );
}

/** A row opens a section where the word, perhaps with its numbering in another cell, is all that says anything. */
function sectionOfRow({ columns, texts, filled }: FormRow): Section | null {
  const word = filled.findLast(({ column }) => isTelling(columns, column)) ?? filled.at(-1);
  if (word === undefined || (texts.value !== "" && word.column !== columns.value)) return null;
  const telling = filled.filter(({ column }) => isTelling(columns, column));
  const cells = telling.length > 0 ? telling : filled;
  if (!cells.every((cell) => cell === word || isNumbering(cell.text))) return null;
  return sectionOf(cells.map(({ text }) => text).join(" "));
}

/** Columns whose content would make a row something else than a section; a result or a remark may stand beside it. */
function isTelling(columns: Columns, column: number): boolean {
  const { number, name, indicator, definition, formula, variable, value } = columns;
  return (
    column === number ||
    column === name ||
    column === indicator ||
    column === definition ||
    column === formula ||
    column === variable ||
    column === value
  );
}

/** The header's texts with their columns, by which a page break's partial copy of it is known. */
function headerTexts(grid: Grid, header: Header): ReadonlySet<string> {
  const texts = new Set<string>();
  for (let row = header.top; row <= header.bottom; row++) {
    for (const { column, text } of formRow(grid, row, header).filled) texts.add(echo(column, text));
  }
  return texts;
}

function echo(column: number, text: string): string {
  return `${column} ${words(text).join(" ")}`;
}

/** The titles above the form, which some offices repeat on every page. */
function textsAbove(grid: Grid, end: number): ReadonlySet<string> {
  const rows = grid.values.slice(0, end - grid.top);
  return new Set(rows.flatMap((cells) => cells.map(cellText)).filter((text) => text !== ""));
}

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
function* findingAsides(rows: readonly FormRow[]): Steps<ReadonlySet<number>> {
  const totals = yield* eachInSteps(rows, (row) => (isTotal(row) ? [row.row] : []));
  const asides = new Set([...totals.flat(), ...(yield* findingStrayInputs(rows))]);
  const staffNumber = rows.findLastIndex((row) => has(row, STAFF_NUMBER) && !isWhole(row));
  const lastWhole = rows.findLastIndex((row) => isWhole(row) && !isSigned(row));
  const noteStart = rows.findIndex((row, i) => i > lastWhole && isNote(row));
  yield SOMEWHERE;
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
function* findingStrayInputs(rows: readonly FormRow[]): Steps<readonly number[]> {
  const stray: number[] = [];
  let formula = "";
  let isTyped = false;
  let isStray = false;
  yield* eachInSteps(rows, (row, i) => {
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
