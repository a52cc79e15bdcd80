import { type Grid } from "../grid/grid";
import { cellText, words } from "../grid/text";
import { asideRows } from "./asides";
import {
  countsColumns,
  headingOf,
  isRequired,
  LONGEST_HEADING,
  REQUIRED,
  type Field,
} from "./column-aliases";
import type { Columns, Section } from "./form";
import { isName, isQuantity, operates, speaksOf } from "./evidence";
import {
  type FilledCell,
  type FormRow,
  formRow,
  holdsInput,
  isNumbering,
  isPageMark,
  sectionOf,
  titleRows,
  titlesOverHeading,
} from "./form-rows";
import type { Header } from "./headers";
import { eachInSteps, SOMEWHERE, type Steps } from "../steps";

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
    const asides = new Set([...asideRows(own), ...titleRows(own, isFollowed, titles)]);
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
