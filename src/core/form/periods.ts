import { words } from "../grid/text";
import type { ColumnHeading } from "./column-headings";
import type { ColumnDoubt, Form } from "./form";
import { isPartOfYear, qualifierOf, WHOLE_YEAR, type HeadingYear, type Qualifier } from "./qualifier";

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
