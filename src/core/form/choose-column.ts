import type { ColumnHeading } from "./column-headings";
import { CUMULATIVE, isOnlyNumbering, isOwnYear, isPartOfYear, LAST_PARTS, WHOLE_YEAR } from "./qualifier";

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
