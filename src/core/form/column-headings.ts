import { type Area, type CellValue, type Grid, widthOf } from "../grid/grid";
import type { MergeLookup } from "../grid/merges";
import { cellText, oneLine, words } from "../grid/text";
import {
  type Field,
  type Heading,
  headingOf,
  ONLY_BESIDE_VARIABLE,
  ONLY_WITHOUT_TARGET,
  withoutBreaks,
} from "./column-aliases";
import type { ColumnDoubt, Form } from "./form";
import { type HeadingYear, isPartOfYear, type Qualifier, qualifierOf, WHOLE_YEAR } from "./qualifier";

/** Rows of a sheet (0-based, both included). */
export interface Rows {
  readonly top: number;
  readonly bottom: number;
}

/** The columns of one table on a sheet (0-based, both included): other tables may stand beside it. */
export interface Table {
  readonly grid: Grid;
  readonly merges: MergeLookup;
  readonly left: number;
  readonly right: number;
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

/** Of money, and of how much an indicator weighs: numbers of another kind, also where they are called "Realisasi" or "Nilai". */
const OF_ANOTHER_KIND = /\b(?<!\b(?:tahun|thn|th)\b\.?\s*)(?:anggaran|keuangan|biaya|pagu|bobot)\b/iu;

/** Whether a heading says that a column holds numbers of another kind than values and results. */
export function isOfAnotherKind({ texts }: ColumnHeading): boolean {
  return OF_ANOTHER_KIND.test(texts.join(" "));
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

/** The text of a cell in one line, words that are cut at the end of a line put together again. */
export function shownText(value: CellValue | undefined): string {
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

/** Reads the headings in some rows of a table, from left to right, each with the field that it announces beside the others. */
export function headingsOver({ grid, merges, left, right }: Table, band: Rows): readonly ColumnHeading[] {
  const all = columnHeadings(grid, merges, band);
  return announcedBy(all.filter(({ column }) => column >= left && column <= right));
}

/**
 * What the headings announce together. "Realisasi", "Jumlah" and "Data" name a value only beside a variable or another
 * value (columns of targets, units and the like may stand between), and "Realisasi" only where the result has a column
 * of its own; where it has none, "Realisasi" is the result, and "Capaian" beside it the ratio to the target. What was
 * spent of a budget is neither.
 */
function announcedBy(all: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const hasResult = all.some(({ field, rank }) => field === "result" && rank > ONLY_WITHOUT_TARGET);
  const hasValue = all.some((heading) => heading.field === "value" && !isWeakValue(heading));
  const headings = all.map((heading) =>
    isWeakValue(heading) && isOfAnotherKind(heading) && (hasValue || !hasResult)
      ? { ...heading, field: null }
      : heading,
  );
  const values = valuesBeside(headings);
  const realised = headings.filter(
    (heading) =>
      isWeakValue(heading) && isRealised(heading) && !(isOnlyValue(headings, heading) && values.has(heading)),
  );
  return headings.map((heading) => {
    if (!hasResult && realised.includes(heading)) return { ...heading, field: "result" };
    const isRatio = heading.field === "result" && heading.rank === ONLY_WITHOUT_TARGET && realised.length > 0;
    const isElsewhere = isWeakValue(heading) && !values.has(heading);
    return isElsewhere || (isRatio && !hasResult) ? { ...heading, field: null } : heading;
  });
}

/** Whether what was realised is all that may be a value, and stands between a variable and the results. */
function isOnlyValue(headings: readonly ColumnHeading[], heading: ColumnHeading): boolean {
  const at = headings.indexOf(heading);
  const others = headings.filter(({ field }) => field === "value" || field === "result");
  return (
    headings[at - 1]?.field === "variable" && others.length === 2 && headings[at + 1]?.field === "result"
  );
}

/** Whether one of its texts says that a column is of what came true, whatever the others say: "Realisasi" over "Total". */
function isRealised({ texts, qualifier }: ColumnHeading): boolean {
  return qualifier.role === "actual" || texts.some((text) => headingOf(text)?.qualifier.role === "actual");
}

/** Whether a heading's word names a value only beside a variable or another value. */
export function isWeakValue({ field, rank }: ColumnHeading): boolean {
  return field === "value" && rank === ONLY_BESIDE_VARIABLE;
}

/** The values named by such a word that stand where it may name one. */
function valuesBeside(headings: readonly ColumnHeading[]): ReadonlySet<ColumnHeading> {
  const near = headings.filter(
    ({ field, qualifier: { role } }) => field !== null || (role !== "other" && role !== "target"),
  );
  const hasOwn = headings.some((heading) => heading.field === "value" && !isWeakValue(heading));
  const found = new Set<ColumnHeading>();
  const look = (ordered: readonly ColumnHeading[]): void => {
    ordered.forEach((heading, i) => {
      const before = ordered[i - 1];
      if (!isWeakValue(heading) || before === undefined) return;
      const isBeside = hasOwn
        ? before.field === "value" && heading.qualifier.role === "actual"
        : before.field === "variable";
      if (isBeside || found.has(before)) found.add(heading);
    });
  };
  look(near);
  look([...near].reverse());
  return found;
}

/** A period for which a heading has columns (0-based). */
export interface Period {
  /** As the heading of its first value says, or of its result where it has none: "TW II", "Nilai 2024". */
  readonly text: string;
  readonly year: HeadingYear | null;
  /** What kind of period it is, "TW" or "TAHUN"; null where its headings say more than a year or a part of one. */
  readonly kind: string | null;
  readonly values: readonly number[];
  readonly results: readonly number[];
}

/** Whether a form has columns for a period. */
export function hasPeriod({ periods }: Pick<Form, "periods">, period: string): boolean {
  return periods.some((text) => isFor({ texts: [text], qualifier: qualifierOf(text) }, period));
}

/** Whether a column is for a period: by what both say of quarter and year, in whatever words, or by its very heading. */
export function isFor(
  { texts, qualifier }: Pick<ColumnHeading, "texts" | "qualifier">,
  period: string,
): boolean {
  const wished = qualifierOf(period);
  if (wished.period === null && wished.year === null) {
    const said = words(period).join(" ");
    return said !== "" && texts.some((text) => words(text).join(" ") === said);
  }
  const isSameYear = wished.year === null || sameYear(wished, qualifier);
  return isSameYear && (wished.period === null || wished.period === qualifier.period);
}

function sameYear({ year: one }: Qualifier, { year: other }: Qualifier): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A heading without its period, once that was wished for. */
export function untimed(heading: ColumnHeading): ColumnHeading {
  return { ...heading, qualifier: { ...heading.qualifier, period: null, year: null } };
}

/** The periods for which a heading has columns of values (also of numerators or denominators) or results, from left to right. */
export function periodsAmong(headings: readonly ColumnHeading[]): readonly Period[] {
  const found = new Map<string, Period & { readonly values: number[]; readonly results: number[] }>();
  for (const { field, column, texts, qualifier } of headings) {
    const isResult = field === "result";
    if (!isResult && field !== "value" && field !== "numerator" && field !== "denominator") continue;
    if (qualifier.period === null && qualifier.year === null) continue;
    const key = JSON.stringify([qualifier.period, qualifier.year]);
    const period = found.get(key) ?? {
      ...{ text: textOf(texts), year: qualifier.year, kind: kindOf(qualifier) },
      ...{ values: [], results: [] },
    };
    const kind = period.kind === kindOf(qualifier) ? period.kind : null;
    const isNamed = isResult || period.values.length > 0;
    found.set(key, { ...period, kind, text: isNamed ? period.text : textOf(texts) });
    (isResult ? period.results : period.values).push(column);
  }
  return [...found.values()];
}

function kindOf({ period, year, rest }: Qualifier): string | null {
  if (rest.length > 0) return null;
  if (period === null) return year?.kind === "named" ? WHOLE_YEAR : null;
  return isPartOfYear(period) && /^\p{L}+ \d+$/u.test(period) ? (period.split(" ")[0] ?? null) : null;
}

/** The text of a heading that says the period, without what else it says where that stands in a text of its own. */
function textOf(texts: readonly string[]): string {
  const timed = texts.filter((text) => {
    const { period, year } = qualifierOf(text);
    return period !== null || year !== null;
  });
  return timed.join(" ");
}

/**
 * The one value and the one result of each period, where all columns that may be meant are for one; none else, nor of other years than
 * the form's.
 * @param year the year that the form is for; null where its titles name none
 */
export function pairsOf(
  periods: readonly Period[],
  doubts: readonly ColumnDoubt[],
  year: number | null,
): readonly { readonly text: string; readonly value: number; readonly result: number }[] {
  const columnsOf = (field: ColumnDoubt["field"]): readonly number[] =>
    doubts.find((doubt) => doubt.field === field)?.columns.map(({ column }) => column) ?? [];
  const [values, results] = [columnsOf("value"), columnsOf("result")];
  const pairs = periods.flatMap(({ text, values: [value, ...more], results: [result, ...others] }) =>
    value === undefined || result === undefined || more.length + others.length > 0
      ? []
      : [{ text, value, result }],
  );
  const kind = periods[0]?.kind ?? null;
  const isOfOtherYears = year !== null && periods.some((period) => period.year !== null);
  const isWhole =
    !isOfOtherYears &&
    kind !== null &&
    periods.every((period) => period.kind === kind) &&
    pairs.length > 1 &&
    pairs.length === values.length &&
    pairs.length === results.length &&
    pairs.every(({ value, result }) => values.includes(value) && results.includes(result));
  return isWhole ? pairs : [];
}
