import { widthOf, type Area, type CellValue, type Grid } from "../grid/grid";
import type { MergeLookup } from "../grid/merges";
import { cellText, oneLine } from "../grid/text";
import { headingOf, ONLY_WITHOUT_TARGET, withoutBreaks, type Field, type Heading } from "./column-aliases";
import { isPartOfYear, qualifierOf, type Qualifier } from "./qualifier";

/** Rows of a sheet (0-based, both included). */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** What stands over one column of a table: the field that its words name, if any, and what they say beside it. */
export interface ColumnHeading {
  readonly column: number;
  /** The texts over the column from top to bottom, each once: ["Nilai", "Realisasi"]. */
  readonly texts: readonly string[];
  /** The place of the cell with the lowest text: columns under one merged cell have the same. */
  readonly cell: string;
  /** The 0-based row in which the field's own words stand; that of the last text where there is no field. */
  readonly row: number;
  readonly field: Field | null;
  readonly rank: number;
  readonly qualifier: Qualifier;
}

interface Piece {
  readonly text: string;
  readonly row: number;
  /** The place of the cell that holds the text: two columns under one spanning cell have the same. */
  readonly place: string;
  /** Whether the cell is merged, so that it is known how far it reaches. */
  readonly isMerged: boolean;
}

/**
 * The headings of a table's columns, each read from the top of the band to its bottom: a cell that is merged over several
 * columns, or that has sub-headings below it and blank cells beside it, stands over all of them.
 * @param band the rows of the heading, without one that counts the columns
 */
export function columnHeadings(grid: Grid, merges: MergeLookup, band: Rows): readonly ColumnHeading[] {
  const width = widthOf(grid.values);
  const written: (readonly (Piece | null)[])[] = [];
  for (let row = band.top; row <= band.bottom; row++) written.push(pieces(grid, merges, row, band, width));
  const lines: (Piece | null)[][] = [];
  written.forEach((line, i) => lines.push(line.map((piece, c) => piece ?? spanning(written, lines, i, c))));
  const headings: ColumnHeading[] = [];
  for (let c = 0; c < width; c++) {
    const own: Piece[] = [];
    for (const line of lines) {
      const piece = line[c] ?? null;
      if (piece !== null && !own.some(({ place }) => place === piece.place)) own.push(piece);
    }
    if (own.length > 0) headings.push(headingFrom(grid.left + c, own));
  }
  return headings;
}

/** The texts of one row, that of a merged cell in each of its columns; null where a cell is blank. */
function pieces(
  grid: Grid,
  merges: MergeLookup,
  row: number,
  band: Rows,
  width: number,
): readonly (Piece | null)[] {
  return Array.from({ length: width }, (_, c) => {
    const column = grid.left + c;
    const area = merges(row, column);
    const isOutside = area !== null && (area.top < band.top || spans(area) >= width);
    const from = area === null || isOutside ? { row, column } : { row: area.top, column: area.left };
    const text = shownText(grid.values[from.row - grid.top]?.[from.column - grid.left]);
    if (text === "") return null;
    return { text, row: from.row, place: `${from.row} ${from.column}`, isMerged: area !== null };
  });
}

function spans({ left, right }: Area): number {
  return right - left + 1;
}

function shownText(value: CellValue | undefined): string {
  return value === undefined || typeof value === "boolean" ? "" : oneLine(withoutBreaks(cellText(value)));
}

/**
 * The text that stands over a blank cell from its left, where cells are not merged: both columns have a sub-heading
 * below and the same headings above, and nothing but blanks stands between.
 * @param above the lines above, with what spans their blank cells
 */
function spanning(
  written: readonly (readonly (Piece | null)[])[],
  above: readonly (readonly (Piece | null)[])[],
  line: number,
  c: number,
): Piece | null {
  const hasBelow = (column: number, place = ""): boolean =>
    written.slice(line + 1).some((one) => (one[column]?.place ?? place) !== place);
  const isUnderSame = (a: number, b: number): boolean =>
    above.every((one) => one[a]?.place === one[b]?.place);
  for (let left = c - 1; left >= 0 && hasBelow(left + 1) && isUnderSame(left, c); left--) {
    const piece = written[line]?.[left] ?? null;
    if (piece !== null) return !piece.isMerged && hasBelow(left, piece.place) ? piece : null;
  }
  return null;
}

/**
 * What the texts over a column say together. The lowest one that names a field decides, but "Nilai" below "Hasil
 * Perhitungan" is a result; words that make a heading only together ("Hasil" over "Perhitungan") are read as one.
 */
function headingFrom(column: number, own: readonly Piece[]): ColumnHeading {
  const texts = own.map(({ text }) => text);
  const read = readTexts(texts);
  let at = read.findLastIndex((heading) => heading !== null);
  const result = read.findIndex((heading) => heading?.field === "result");
  if (read[at]?.field === "value" && result >= 0 && result < at) at = result;
  const found = read[at] ?? headingOf(texts.join(" "));
  const row = own[at >= 0 ? at : own.length - 1]?.row ?? 0;
  const cell = own.at(-1)?.place ?? "";
  if (found === null) {
    return { column, texts, cell, row, field: null, rank: 0, qualifier: qualifierOf(texts.join(" ")) };
  }
  const above = [
    ...read.slice(0, Math.max(0, at)).flatMap((heading) => heading?.qualifier ?? []),
    ...qualifiersOf(texts.filter((text, i) => i < at && read[i] === null && !isOfFormula(text, found))),
  ];
  const isOwn = own[at]?.place === `${row} ${column}`;
  const below = qualifiersOf(texts.filter((text, i) => at >= 0 && i > at && !(isOwn && isUnit(text, found))));
  const same = read.filter((heading) => heading?.field === found.field);
  return {
    column,
    texts,
    cell,
    row,
    field: found.field,
    rank: Math.max(found.rank, ...same.map((heading) => heading?.rank ?? 0)),
    qualifier: together([...below, found.qualifier, ...above]),
  };
}

/**
 * What each text names by itself. Below a value or a result, "Sasaran" or "No" is no field but a kind of number; below
 * "Data Masukan", "Uraian" names the variables.
 */
function readTexts(texts: readonly string[]): readonly (Heading | null)[] {
  const read = texts.map(headingOf);
  const measured = read.findIndex((heading) => heading?.field === "value" || heading?.field === "result");
  const variable = read.findIndex((heading) => heading?.field === "variable");
  return read.map((heading, i) => {
    if (heading === null) return null;
    // "Hasil" over "Perhitungan" is one heading.
    if (heading.field === "formula" && heading.rank === 1 && read[i - 1]?.field === "result") return null;
    if (!NAMING.has(heading.field)) return heading;
    if (measured >= 0 && i > measured) return null;
    const isVariable = heading.field === "name" && heading.rank === 1 && variable >= 0 && i > variable;
    return isVariable ? (read[variable] ?? null) : heading;
  });
}

const NAMING: ReadonlySet<Field> = new Set(["number", "name", "indicator"]);

/** Whether a text only says that a result is in percent; "Capaian" in percent is a ratio. */
function isUnit(text: string, { field, rank }: Pick<Heading, "field" | "rank">): boolean {
  return field === "result" && rank > ONLY_WITHOUT_TARGET && /^\(?\s*(?:%|persen)\s*\)?$/i.test(text);
}

/** "Rumus Target" over numerator and denominator is the name of the group: the quotient is how the target is measured. */
function isOfFormula(text: string, { field }: Pick<Heading, "field">): boolean {
  return (field === "numerator" || field === "denominator") && /\b(?:rumus|formula)/iu.test(text);
}

function qualifiersOf(texts: readonly string[]): readonly Qualifier[] {
  return texts.length === 0 ? [] : [qualifierOf(texts.join(" "))];
}

/**
 * What several texts say, the lowest first: the lowest that says something counts, but a target stays one, and
 * "Kumulatif" below "Triwulan II" is no whole year.
 */
function together(all: readonly Qualifier[]): Qualifier {
  const isPart = ({ period }: Qualifier): boolean => isPartOfYear(period);
  const roles = all.map(({ role }) => role).filter((role) => role !== null);
  return {
    year: all.find(({ year }) => year !== null)?.year ?? null,
    period: (all.find(isPart) ?? all.find(({ period }) => period !== null))?.period ?? null,
    role: roles.includes("target") ? "target" : (roles[0] ?? null),
    rest: all.flatMap(({ rest }) => rest),
    untimed: all.flatMap(({ untimed }) => untimed),
  };
}
