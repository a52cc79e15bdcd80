import { findHeaders, type Header } from "../form/headers";
import type { Form, Indicator } from "../form/form";
import type { FormRow } from "../form/form-rows";
import { sortingRows } from "../form/row-kinds";
import { widthOf, type Grid } from "../grid/grid";
import { cellText, oneLine, words } from "../grid/text";
import type { Outcome } from "../outcome/outcome";
import { atOnce } from "../steps";
import { type ContentRow, FORM_LABEL, FORM_TITLE, type FormContent, type RowTexts } from "./content";
import { moveYears } from "./move-years";
import { officeOf } from "./office-name";

/** A text in which a year was moved on. */
export interface MovedText {
  readonly before: string;
  readonly after: string;
}

/** A new form from an older one: what stands on it, the texts whose years were moved on, and the columns that stay behind. */
export interface CarriedOver {
  readonly content: FormContent;
  readonly moved: readonly MovedText[];
  /** Headings of columns that Form 1 does not have. */
  readonly leftOut: readonly string[];
}

const OFFICE_WORDS =
  /^(?:kecamatan|kelurahan|dinas|badan|bagian|sekretariat|inspektorat|kantor|satuan|rumah sakit|puskesmas|pemerintah)\b/i;
const LABEL = /^form(?:ulir)?\.?\s*[\divx]+[a-z]?$/i;

/** The office as the titles of a form name it, in one line; "" where none of them looks like an office's name. */
export function officeInTitles(grid: Grid): string {
  return officeAmong(titlesOf(grid, findHeaders(grid)[0]));
}

/** The first of some titles that looks like an office's name; "" where none does. */
export function officeAmong(titles: readonly string[]): string {
  return titles.find((title) => OFFICE_WORDS.test(title)) ?? "";
}

/**
 * Takes the texts of a form over into a form for another year; values, results and remarks stay behind. Where the old
 * form does not say its year, all years in its texts stay as they are.
 * @param outcomes what came of the old form's indicators: it tells apart the variables that share a cell
 */
export function carryOver(
  grid: Grid,
  form: Form,
  outcomes: readonly Outcome[],
  order: { readonly year: number; readonly office: string },
): CarriedOver {
  const headers = findHeaders(grid);
  const moved = new Map<string, MovedText>();
  const own = form.year;
  const move = (text: string): string => {
    const after = own === null ? text : moveYears(text, own, order.year - own);
    if (after !== text) moved.set(text, { before: text, after });
    return after;
  };
  const office = officeOf(order.office);
  const rows = contentRows(grid, headers, outcomes).map((row) => withTexts(row, move));
  const titles = titlesOf(grid, headers[0]);
  return {
    content: {
      titles: newTitles(titles, move, office.title, order.year),
      label: titles.find((title) => LABEL.test(title)) ?? FORM_LABEL,
      rows,
      signature: { place: office.place, office: office.head },
    },
    moved: [...moved.values()],
    leftOut: otherColumns(grid, headers[0]),
  };
}

/** The texts above the first header, each row in one line, without repetitions. */
export function titlesOf(grid: Grid, header: Pick<Header, "top"> | undefined): readonly string[] {
  const above = grid.values.slice(0, Math.max(0, (header?.top ?? grid.top) - grid.top));
  const titles = above.map((cells) => oneLine(cells.map(cellText).join(" "))).filter((title) => title !== "");
  return [...new Set(titles)];
}

/** The old titles in the new year's words, with the office's name as it is now; what every form says is added where it is missing. */
function newTitles(
  old: readonly string[],
  move: (text: string) => string,
  office: string,
  year: number,
): readonly string[] {
  const kept = old.filter((title) => !LABEL.test(title)).map(move);
  const at = kept.findIndex((title) => OFFICE_WORDS.test(title));
  const titles = kept.length === 0 ? [FORM_TITLE] : kept;
  const named =
    at === -1
      ? [titles[0] ?? FORM_TITLE, office, ...titles.slice(1)]
      : titles.map((title, i) => (i === at ? office : title));
  return named.some((title) => title.includes(String(year))) ? named : [...named, `TAHUN ${year}`];
}

/** The rows of the table from top to bottom: section headings, indicators, and texts between that belong to none. */
function contentRows(
  grid: Grid,
  headers: readonly Header[],
  outcomes: readonly Outcome[],
): readonly ContentRow[] {
  const rows: { readonly at: number; readonly row: ContentRow }[] = outcomes.map((outcome) => ({
    at: outcome.indicator.firstRow,
    row: { kind: "indicator", ...textsOf(outcome.indicator), variables: variablesOf(outcome) },
  }));
  const isOfIndicator = (row: number): boolean =>
    outcomes.some(({ indicator }) => row >= indicator.firstRow && row <= indicator.lastRow);
  for (const kind of atOnce(sortingRows(grid, headers))) {
    if (kind.kind === "section") {
      rows.push({ at: kind.row.row, row: { kind: "section", text: headingText(kind.row) } });
    } else if (kind.kind === "data" && !isOfIndicator(kind.row.row)) {
      const texts = textsOf(kind.row.texts);
      if (Object.values(texts).some((text) => text !== ""))
        rows.push({ at: kind.row.row, row: { kind: "texts", ...texts } });
    }
  }
  return rows.sort((a, b) => a.at - b.at).map(({ row }) => row);
}

function textsOf({ number, name, indicator, definition, formula }: RowTexts): RowTexts {
  return { number, name, indicator, definition, formula };
}

/** A heading with its numbering in one text: "II Program". */
export function headingText({ columns, filled }: FormRow): string {
  const cells = filled.filter(({ column }) => column !== columns.result && column !== columns.remark);
  return oneLine(cells.map(({ text }) => text).join(" "));
}

/** One variable for each row of the new form; labels in one cell are parted where the formula tells them apart. */
function variablesOf({ indicator, inputs }: Outcome): readonly string[] {
  return labelsOf(indicator).flatMap(({ text, cell }) => {
    const own = inputs.filter(
      ({ labelCell }) => labelCell.row === cell.row && labelCell.column === cell.column,
    );
    const variables = own.map(({ variable }) => variable);
    return words(variables.join(" ")).join(" ") === words(text).join(" ") ? variables : [text];
  });
}

function labelsOf({ inputs }: Indicator): Indicator["inputs"][number]["labels"] {
  return inputs.flatMap(({ labels }) => labels);
}

function withTexts(row: ContentRow, change: (text: string) => string): ContentRow {
  if (row.kind === "section") return { ...row, text: change(row.text) };
  const texts = {
    number: row.number,
    name: change(row.name),
    indicator: change(row.indicator),
    definition: change(row.definition),
    formula: change(row.formula),
  };
  return row.kind === "texts"
    ? { ...row, ...texts }
    : { ...row, ...texts, variables: row.variables.map(change) };
}

/**
 * The headings between the form's columns that the form does not know: "Satuan", "Target".
 * @param taken columns that have their place in the new form all the same
 */
export function otherColumns(
  grid: Grid,
  header: Pick<Header, "columns" | "top" | "bottom"> | undefined,
  taken: readonly number[] = [],
): readonly string[] {
  if (header === undefined) return [];
  const known = new Set([...Object.values<number | null>({ ...header.columns }), ...taken]);
  const width = widthOf(grid.values);
  const found: string[] = [];
  for (let column = grid.left; column < grid.left + width; column++) {
    if (known.has(column)) continue;
    const texts = grid.values
      .slice(header.top - grid.top, header.bottom - grid.top + 1)
      .map((cells) => oneLine(cellText(cells[column - grid.left] ?? "")))
      .filter((text) => /\p{L}/u.test(text));
    if (texts.length > 0) found.push(texts.join(" "));
  }
  return found;
}
