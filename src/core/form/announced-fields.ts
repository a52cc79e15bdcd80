import { headingOf, ONLY_BESIDE_VARIABLE, ONLY_WITHOUT_TARGET } from "./column-aliases";
import { columnHeadings, type ColumnHeading, type Rows } from "./column-headings";
import { isOfAnotherKind } from "./column-rivals";
import type { Table } from "./heading-band";

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
