import type { ColumnHeading } from "./column-headings";
import { isOnlyNumbering, type Qualifier } from "./qualifier";

/** What comes of several columns that one field may stand in: the one that the words name, or the ones it may be. */
export type Choice =
  | { readonly kind: "one"; readonly column: number }
  | { readonly kind: "doubt"; readonly columns: readonly ColumnHeading[] }
  | { readonly kind: "none" };

/**
 * Chooses among the columns whose headings name the same field equally well. Only their own words decide: the form's
 * year, "Realisasi" beside "Target", the number beside its unit or grade, the sum beside the units that it is made of.
 * Quarters and other parts of a year are never chosen among, and a year that is not the form's own is never taken.
 * @param year the year that the form is for; null where its titles name none
 */
export function chooseColumn(candidates: readonly ColumnHeading[], year: number | null): Choice {
  const numbers = candidates.filter(({ qualifier: { role } }) => role !== "other");
  const measured = numbers.some(({ qualifier }) => isActual(qualifier))
    ? numbers.filter(({ qualifier: { role } }) => role !== "target" && role !== "ratio")
    : numbers.filter(({ qualifier: { role } }) => role !== "target");
  const inYear = ofYear(measured, year);
  const [only, ...others] = inYear;
  if (only === undefined) return measured.length === 0 ? { kind: "none" } : doubtAmong(measured);
  if (others.length === 0) return { kind: "one", column: only.column };
  const chosen = numberAmong(inYear);
  return chosen === null ? doubtAmong(inYear) : { kind: "one", column: chosen.column };
}

/** The choice that is left open between columns, which are told from left to right. */
export function doubtAmong(columns: readonly ColumnHeading[]): Choice {
  return { kind: "doubt", columns: [...columns].sort((a, b) => a.column - b.column) };
}

function isActual({ role }: Qualifier): boolean {
  return role === "actual";
}

/**
 * The columns of the form's year; a column that names no year counts where none names it. A year without a form's year
 * to compare it with decides nothing where there are others.
 */
function ofYear(columns: readonly ColumnHeading[], year: number | null): readonly ColumnHeading[] {
  const dated = columns.filter(({ qualifier }) => qualifier.year !== null);
  const plain = columns.filter(({ qualifier }) => qualifier.year === null);
  if (dated.length === 0) return columns;
  const own = dated.filter(({ qualifier }) => isOwnYear(qualifier, year));
  if (year === null && own.length === 0) return columns.length === 1 ? columns : [...plain, ...dated];
  return plain.length > 0 && own.length === 0 ? plain : [...plain, ...own];
}

function isOwnYear({ year: named }: Qualifier, year: number | null): boolean {
  return named?.kind === "relative" ? named.offset === 0 : named?.year === year;
}

/** The one column that holds the number itself; null where the words leave that open. */
function numberAmong(columns: readonly ColumnHeading[]): ColumnHeading | null {
  if (columns.some(({ qualifier: { period } }) => period !== columns[0]?.qualifier.period)) return null;
  const withRole = (role: Qualifier["role"]): readonly ColumnHeading[] =>
    columns.filter(({ qualifier }) => qualifier.role === role && qualifier.rest.length === 0);
  const [sum, ...sums] = withRole("sum");
  const parts = columns.filter((column) => column !== sum);
  const areUnits = parts.every(({ qualifier: { role, rest } }) => role === null && !isOnlyNumbering(rest));
  return sum !== undefined && sums.length === 0 && areUnits ? sum : null;
}
