import { cellAt } from "../grid/grid";
import { cellText, words } from "../grid/text";
import { doubtAmong, type Choice } from "./choose-column";
import { headingOf, ONLY_BESIDE_VARIABLE, type Field } from "./column-aliases";
import { comparedWith, inputRows, scoresBeside, strayBeside, type Body } from "./column-evidence";
import { isOfAnotherKind, type ColumnHeading } from "./column-headings";
import { isOwnYear, isPartOfYear } from "./qualifier";

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
export function withNeighbours(
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
  return inputRows(body)
    .map((row) => cellText(cellAt(body.grid, row, column).value))
    .filter((text) => text !== "");
}
