import { cellAt } from "../grid/grid";
import { cellText, words } from "../grid/text";
import { type Field, headingOf, ONLY_BESIDE_VARIABLE, ONLY_WITHOUT_TARGET } from "./column-aliases";
import { type ColumnHeading, isFor, isOfAnotherKind, isWeakValue, untimed } from "./column-headings";
import type { ColumnDoubt } from "./form";
import { type Body, inputRows } from "./form-rows";
import { CUMULATIVE, isOnlyNumbering, isOwnYear, isPartOfYear, LAST_PARTS, WHOLE_YEAR } from "./qualifier";

/** What a choice among the columns of a heading rests on. */
interface Circumstances {
  readonly body: Body;
  /** The year that the form is for; null where its titles name none. */
  readonly year: number | null;
  /** The period whose columns count; null where the words decide. */
  readonly period: string | null;
}

/** Chooses the column of a field among those that a heading has for it, by its own words and by what stands beside it. */
export function choiceOf(
  field: Field,
  headings: readonly ColumnHeading[],
  { body, year, period }: Circumstances,
): Choice {
  const named = headings.filter((one) => one.field === field);
  const wished = period === null ? [] : named.filter((one) => isFor(one, period));
  if (wished.length > 0) return chooseColumn(wished.map(untimed), year);
  return withNeighbours(field, choose(named, year, body), headings, { body, year });
}

/** What is left open by the choices among the columns of some fields. */
export function doubtsIn(choices: Iterable<readonly [ColumnDoubt["field"], Choice]>): readonly ColumnDoubt[] {
  return [...choices].flatMap(([field, choice]): readonly ColumnDoubt[] =>
    choice.kind === "one"
      ? []
      : [{ field, columns: choice.kind === "none" ? [] : choice.columns.map(asTold) }],
  );
}

function asTold({ column, texts }: ColumnHeading): ColumnDoubt["columns"][number] {
  return { column, text: texts.join(" ") };
}

/** The column (0-based) that was chosen, or the first of those that it may be; null where there is none. */
export function columnOf(choice: Choice | undefined): number | null {
  if (choice === undefined || choice.kind === "none") return null;
  return choice.kind === "one" ? choice.column : (choice.columns[0]?.column ?? null);
}

/**
 * Picks those of the highest rank, unless all of them say of which part of a year they are, or that they are no plain number:
 * "Nilai TW I" is no better than "Isian". With a value's own words, the realised number beside it is no less a candidate.
 */
export function strongest(headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const rank = Math.max(...headings.map((heading) => heading.rank));
  const best = headings.filter((heading) => heading.rank === rank);
  if (!best.some(({ qualifier }) => qualifier.period === null && qualifier.role !== "sum")) return headings;
  return headings.filter((heading) => heading.rank === rank || isWeakValue(heading));
}

function choose(named: readonly ColumnHeading[], year: number | null, body: Body): Choice {
  const columns = strongest(named);
  return chooseColumn(
    columns.filter((heading, i) => {
      const before = columns[i - 1];
      return before?.cell !== heading.cell || !isOneColumn(before.column, heading.column, body);
    }),
    year,
  );
}

/** What comes of several columns that one field may stand in: the one that the words name, or the ones it may be. */
export type Choice =
  | { readonly kind: "one"; readonly column: number }
  | { readonly kind: "doubt"; readonly columns: readonly ColumnHeading[] }
  | { readonly kind: "none" };

/**
 * Chooses among the columns whose headings name the same field. Only their own words decide: the form's year,
 * "Realisasi" beside "Target", the number beside its unit or grade, the sum beside the units that it is made of, the whole
 * year beside its parts. The one that is left must say nothing else. Quarters and other parts of a year are never chosen among, and a year that is not
 * the form's own is never taken.
 * @param year the year that the form is for; null where its titles name none
 */
export function chooseColumn(candidates: readonly ColumnHeading[], year: number | null): Choice {
  const numbers = numbersOf(candidates).filter(({ qualifier: { role } }) => role !== "target");
  const hasActual = numbers.some(({ qualifier: { role } }) => role === "actual");
  const measured = hasActual ? numbers.filter(({ qualifier: { role } }) => role !== "ratio") : numbers;
  const inYear = ofYear(measured, year);
  const [only, ...others] = inYear;
  if (only === undefined) return measured.length === 0 ? { kind: "none" } : doubtAmong(measured);
  const chosen = others.length === 0 ? only : numberAmong(inYear);
  const isAlone = candidates.length === 1;
  if (chosen === null) return doubtAmong(inYear);
  const years = new Set(numbersOf(candidates).map(({ qualifier }) => JSON.stringify(qualifier.year)));
  if (year === null && chosen.qualifier.year?.kind === "named" && years.size > 1)
    return doubtAmong(candidates);
  const { role, rest, period } = chosen.qualifier;
  if (role === "ratio" || /^N[-+]\d/.test(period ?? "") || (!isAlone && rest.length > 0))
    return doubtAmong(candidates);
  return { kind: "one", column: chosen.column };
}

function numbersOf(columns: readonly ColumnHeading[]): readonly ColumnHeading[] {
  return columns.filter(({ qualifier: { role } }) => role !== "other");
}

/** The choice that is left open between columns, which are told from left to right. */
export function doubtAmong(columns: readonly ColumnHeading[]): Choice {
  return { kind: "doubt", columns: [...columns].sort((a, b) => a.column - b.column) };
}

/**
 * The columns of the form's year; one that names no year counts where no other is the form's own. A year that can't be
 * compared, because the form's titles name none, counts only where it stands alone.
 */
function ofYear(columns: readonly ColumnHeading[], year: number | null): readonly ColumnHeading[] {
  const dated = columns.filter(({ qualifier }) => qualifier.year !== null);
  if (dated.length === 0) return columns;
  const plain = columns.filter(({ qualifier }) => qualifier.year === null);
  const own = dated.filter(({ qualifier }) => isOwnYear(qualifier, year));
  const unknown = year === null ? dated.filter(({ qualifier }) => qualifier.year?.kind === "named") : [];
  return [...plain, ...own, ...unknown];
}

/** The one column that holds the number itself; null where the words leave that open. */
function numberAmong(columns: readonly ColumnHeading[]): ColumnHeading | null {
  if (columns.some(({ qualifier: { period } }) => period !== columns[0]?.qualifier.period))
    return wholeYearAmong(columns);
  const sums = columns.filter(({ qualifier: { role, rest } }) => role === "sum" && rest.length === 0);
  const [sum] = sums;
  const parts = columns.filter((column) => column !== sum);
  const areUnits = parts.every(({ qualifier: { role, rest } }) => role === null && !isOnlyNumbering(rest));
  return sum !== undefined && sums.length === 1 && areUnits ? sum : null;
}

/** The one column for the whole year where all others are for parts of it: "Tahunan", "Kumulatif" beside the last of them, or the sum of the values of all parts. */
function wholeYearAmong(columns: readonly ColumnHeading[]): ColumnHeading | null {
  const parts = columns.filter(({ qualifier: { period } }) => isPartOfYear(period));
  const [whole, ...others] = columns.filter((column) => !parts.includes(column));
  if (whole === undefined || others.length > 0) return null;
  const { period, role, rest } = whole.qualifier;
  const hasActual = parts.some((column) => column.qualifier.role === "actual");
  if (rest.length > 0 || role === "ratio" || (hasActual && role !== "actual")) return null;
  if (period === WHOLE_YEAR) return whole;
  const reachesEnd = parts.some((column) => LAST_PARTS.has(column.qualifier.period ?? ""));
  if (period === CUMULATIVE) return reachesEnd ? whole : null;
  return role === "sum" && whole.field === "value" && areAllParts(parts) ? whole : null;
}

/** How many parts of a kind make a year. */
const IN_A_YEAR: Readonly<Record<string, number>> = { TW: 4, SEM: 2, CAWU: 3, BLN: 12 };

/** Whether columns are for all parts of a year, each once, and say nothing else. */
function areAllParts(columns: readonly ColumnHeading[]): boolean {
  const kind = columns[0]?.qualifier.period?.split(" ")[0] ?? "";
  const named = columns.map(({ qualifier: { period, rest, role } }) =>
    rest.length === 0 && role === null ? period : null,
  );
  return columns.length === IN_A_YEAR[kind] && columns.every((_, i) => named.includes(`${kind} ${i + 1}`));
}

/** Words by which a heading may stand for a value or a result, whatever else it says. */
const STANDING_FOR: Readonly<Partial<Record<Field, ReadonlySet<string>>>> = {
  value: new Set(
    "nilai value isian angka besaran realisasi data jumlah jml total rekap volume kumulatif".split(" "),
  ),
  result: new Set("hasil result capaian realisasi nilai jumlah jml total rekap kumulatif".split(" ")),
};

/** Whether texts over a column have a word by which it may be for a field. */
export function mayStandFor(field: Field, texts: readonly string[]): boolean {
  return words(texts.join(" ")).some((word) => STANDING_FOR[field]?.has(word) === true);
}

/**
 * What the other columns say against a chosen one.
 * @param year the year that the form is for; null where its titles name none
 */
function withNeighbours(
  field: Field,
  choice: Choice,
  headings: readonly ColumnHeading[],
  { body, year }: { readonly body: Body; readonly year: number | null },
): Choice {
  if (choice.kind !== "one" || (field !== "value" && field !== "result")) return choice;
  const own = headings.find(({ column }) => column === choice.column);
  if (own === undefined) return choice;
  const beside = field === "value" ? scoresBeside(own, headings) : comparedWith(own, headings);
  const others = new Set([
    ...strayBeside(own, headings, body),
    ...beside,
    ...underSame(own, headings),
    ...rivalsOf(own, headings, body, year),
  ]);
  return others.size === 0 ? choice : doubtAmong([own, ...others]);
}

/** Beside a word that is not known, the columns under the same heading that are no field: none of them is told by its words. */
function underSame(own: ColumnHeading, headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  if (own.qualifier.rest.length === 0) return [];
  return headings.filter(
    ({ field, texts, cell }) => field === null && texts[0] === own.texts[0] && cell !== own.cell,
  );
}

/**
 * The columns that may be meant as well as the one that was chosen for a value or a result. A heading with its very words
 * and another one that is not known always is, and beside a value one of another word for values with figures below; where it is for a part of the year only, or for a year that the form's
 * titles don't name, so is every column beside it, or with a word that may stand for the field, that is not known to be
 * something else.
 */
function rivalsOf(
  own: ColumnHeading,
  headings: readonly ColumnHeading[],
  body: Body,
  year: number | null,
): readonly ColumnHeading[] {
  const others = headings.filter(
    (heading) => heading.cell !== own.cell && !isSomethingElse(heading, own, year),
  );
  const named = namingWords(own);
  const block = blockAround(own, headings);
  if (!isNarrow(own, year))
    return others.filter((heading) => {
      const said = words(heading.texts.join(" "));
      const isNamedAlike = named.every((word) => said.includes(word));
      const isApart = own.field === "value" && heading.texts[0] !== own.texts[0] && block.includes(heading);
      if (isApart && mayStandFor("value", heading.texts) && holdsFigures(heading.column, body)) return true;
      return heading.field === null && (isNamedAlike || (block.includes(heading) && isWhole(heading, own)));
    });
  return others.filter(
    (heading) =>
      heading.field === own.field ||
      (own.field !== null && mayStandFor(own.field, heading.texts)) ||
      (block.includes(heading) && !holdsOnlyWords(heading.column, body)),
  );
}

/** Whether a value and a result are said to be for other parts of the year than each other, or for other years. */
export function areOfOtherTimes(value: ColumnHeading, result: ColumnHeading): boolean {
  const [a, b] = [value.qualifier, result.qualifier];
  const isOtherPeriod = a.period !== b.period && a.period !== null && b.period !== null;
  return (
    isOtherPeriod || (a.year?.kind === "named" && b.year?.kind === "named" && a.year.year !== b.year.year)
  );
}

function isNarrow({ qualifier }: ColumnHeading, year: number | null): boolean {
  return isPartOfYear(qualifier.period) || (qualifier.year !== null && !isOwnYear(qualifier, year));
}

/** Whether a heading without words of a field says "Kumulatif", or beside a value "Jumlah", and nothing else. */
function isWhole({ qualifier: { period, role, rest } }: ColumnHeading, own: ColumnHeading): boolean {
  return rest.length === 0 && (period !== null || (own.field === "value" && role === "sum"));
}

/** Whether a column is of results only because there is no other: "Realisasi" may be the values as well. */
function isOnlyRealised({ field, rank, qualifier: { role } }: ColumnHeading): boolean {
  return field === "result" && rank === ONLY_BESIDE_VARIABLE && role === "actual";
}

/** Whether a heading's known words say that it is not for what a chosen column is for. */
function isSomethingElse(heading: ColumnHeading, own: ColumnHeading, year: number | null): boolean {
  const { field, qualifier } = heading;
  const mayBeOwn =
    isOnlyRealised(heading) ||
    (isOnlyRealised(own) && field === "value" && heading.rank === ONLY_BESIDE_VARIABLE);
  if (field !== null && field !== own.field && !(mayBeOwn && isNarrow(own, year))) return true;
  if (qualifier.role === "target" || qualifier.role === "other" || isOfAnotherKind(heading)) return true;
  if (isNarrow(own, year)) return false;
  const isOtherYear = year !== null && qualifier.year !== null && !isOwnYear(qualifier, year);
  return isOtherYear || isPartOfYear(qualifier.period);
}

const SUMS = new Set(["total", "jumlah", "jml", "rekap"]);

/** The words of the text that names the field, without its year and period, and without "Total" beside others. */
function namingWords(own: ColumnHeading): readonly string[] {
  const naming = own.texts.map(headingOf).findLast((heading) => heading?.field === own.field);
  const { untimed } = (naming ?? own).qualifier;
  const plain = untimed.filter((word) => !SUMS.has(word));
  return plain.length === 0 ? untimed : plain;
}

/** The columns from the neighbouring field on the left to that on the right. */
function blockAround(own: ColumnHeading, headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const isEnd = ({ field }: ColumnHeading): boolean => field !== null && field !== own.field;
  const at = headings.indexOf(own);
  const left = headings.slice(0, at).findLastIndex(isEnd);
  const right = headings.findIndex((heading, i) => i > at && isEnd(heading));
  return headings.slice(left + 1, right < 0 ? undefined : right);
}

/** Whether a column has texts beside the inputs, and no figure in any of them: names of people, not numbers. */
function holdsOnlyWords(column: number, body: Body): boolean {
  return textsIn(column, body).length > 0 && !holdsFigures(column, body);
}

function holdsFigures(column: number, body: Body): boolean {
  return textsIn(column, body).some((text) => /\p{Nd}/u.test(text));
}

function textsIn(column: number, body: Body): readonly string[] {
  return Array.from(inputRows(body))
    .map((row) => cellText(cellAt(body.grid, row, column).value))
    .filter((text) => text !== "");
}

/** Whether two neighbouring columns are one, because their cells are merged in every row that holds an indicator. */
function isOneColumn(left: number, right: number, body: Body): boolean {
  for (const row of inputRows(body)) {
    const area = body.merges(row, right);
    if (area === null || area.left > left) return false;
  }
  return true;
}

/**
 * The columns without any heading in which something stands beside the inputs: between variables and values or right
 * behind these, with numbers, and right before the results. Their heading was left blank, or reaches over several columns
 * without being merged.
 */
function strayBeside(
  own: ColumnHeading,
  headings: readonly ColumnHeading[],
  body: Body,
): readonly ColumnHeading[] {
  const { grid, merges } = body;
  if (!headings.some(({ field }) => field === "value")) return [];
  const isHeaded = (at: number): boolean => headings.some(({ column }) => column === at);
  const isInside = (column: number): boolean =>
    headings.some((one) => one.column > column) && headings.some((one) => one.column < column);
  const isValue = own.field === "value";
  const isFilled = (column: number): boolean => {
    for (const row of inputRows(body)) {
      const text = cellText(cellAt(grid, row, column).value);
      if (merges(row, column) === null && (isValue ? /^\p{Nd}/u : /./u).test(text)) return true;
    }
    return false;
  };
  const key = Math.max(grid.left, ...body.key.map((column) => column + 1));
  const from = Math.min(own.column, isValue ? key : own.column - 1);
  return Array.from({ length: own.column + (isValue ? 2 : 0) - from }, (_, i) => from + i)
    .filter((column) => isInside(column) && !isHeaded(column) && isFilled(column))
    .map((column) => ({ ...own, column, texts: [] }));
}

/** Whether a column is of scores. */
export function isScore({ texts }: ColumnHeading): boolean {
  return /\bskor\b/i.test(texts.join(" "));
}

/**
 * A score beside the values, with no other field between, marks a sheet that rates something; its numbers are no inputs. So does a weight, unless
 * the values have their own word: then, right beside them, it says how much each of them counts.
 */
function scoresBeside(own: ColumnHeading, headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  const at = headings.indexOf(own);
  const scores = blockAround(own, headings).filter(isScore);
  if (own.rank !== ONLY_BESIDE_VARIABLE) return scores;
  const weights = [headings[at - 1], headings[at + 1]]
    .filter((heading) => heading !== undefined)
    .filter(({ texts }) => /\bbobot\b/i.test(texts.join(" ")));
  return [...scores, ...weights];
}

/** "Capaian" right beside a target may be the ratio to it. */
function comparedWith(own: ColumnHeading, headings: readonly ColumnHeading[]): readonly ColumnHeading[] {
  if (own.rank !== ONLY_WITHOUT_TARGET || own.qualifier.role === "actual") return [];
  const at = headings.indexOf(own);
  return [headings[at - 1], headings[at + 1]]
    .filter((heading) => heading !== undefined)
    .filter(({ field, qualifier: { role } }) => (field === null || field === "result") && role === "target");
}
