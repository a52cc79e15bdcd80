import { type ColumnHeading, isFor, isWeakValue, untimed } from "./column-headings";
import { chooseColumn, type Choice } from "./choose-column";
import type { Field } from "./column-aliases";
import { isOneColumn, type Body } from "./column-evidence";
import { withNeighbours } from "./column-rivals";
import type { ColumnDoubt } from "./form";

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
