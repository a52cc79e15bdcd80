import { wordsOf } from "./words";

/**
 * Signs that say how to calculate and that the language doesn't know: roots, powers, bars of an absolute value, sets,
 * comparisons, fractions in one character, per mille.
 */
const UNKNOWN =
  /[±^|‖‰‱²³⁰⁴-⁹ⁿ½¼¾⅐-⅞\u2200-\u2210\u2213\u2214\u2216-\u2218\u221A-\u2235\u2237-\u22C4\u22C6-\u22FF⌈-⌋]/gu;
/** "m²", "km²": part of a unit. */
const UNIT = /(?<![\p{L}\p{N}])(?:[kcdh]?m|ha)$/iu;
/** "… tepat waktu (≤ 17 HK)": a bound in a bracket behind a phrase is a remark on it. */
const BOUND = /(?<=[\p{L}\p{N}]\s*\()\s*[≤≥≈](?=\s*\d[^()]*\))/gu;
const LAST = /([\p{L}\p{N}]+|[^\s])\s*$/u;
const FIRST = /^\s*([\p{L}\p{N}]+|[^\s])/u;

/**
 * Whether a formula has such a sign that is not part of a label: to leave it out would give another calculation.
 * @param text the formula
 */
export function hasUnknownSign(text: string, labels: readonly string[]): boolean {
  let known: readonly Sign[] | null = null;
  for (const sign of signsOf(text.replace(BOUND, ""))) {
    if (isSaid(sign, labels)) continue;
    known ??= labels.flatMap((label) => signsOf(label.replaceAll("<=", "≤").replaceAll(">=", "≥")));
    if (!known.some((own) => isSame(own, sign))) return true;
  }
  return false;
}

/** A sign with the words beside it; null at the beginning and the end of the text. */
interface Sign {
  readonly sign: string;
  readonly before: string | null;
  readonly behind: string | null;
}

/** "≤ 17 hari" where a label has "paling lambat 17 hari". */
function isSaid({ sign }: Sign, labels: readonly string[]): boolean {
  const [word] = wordsOf(/[≤≥]/.test(sign) ? sign : "");
  return word !== undefined && labels.some((label) => wordsOf(label).some(({ text }) => text === word.text));
}

function signsOf(text: string): readonly Sign[] {
  return [...text.matchAll(UNKNOWN)].flatMap(({ 0: sign, index }) => {
    const [before, behind] = [text.slice(0, index), text.slice(index + sign.length)];
    if (/[²³]/.test(sign) && UNIT.test(before)) return [];
    return [{ sign, before: wordOf(before, LAST), behind: wordOf(behind, FIRST) }];
  });
}

function wordOf(text: string, place: RegExp): string | null {
  return place.exec(text)?.[1]?.toLowerCase() ?? null;
}

/** At an end of the label, whatever the formula says beside it is no part of it. */
function isSame(own: Sign, { sign, before, behind }: Sign): boolean {
  if (own.sign !== sign || (own.before === null && own.behind === null)) return false;
  return (own.before ?? before) === before && (own.behind ?? behind) === behind;
}
