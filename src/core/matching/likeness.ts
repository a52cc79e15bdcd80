import { kinshipOf } from "./roots";
import { isSlip } from "./slips";
import { PREFIXES } from "./abbreviations";
import { ALIKE } from "./vocabulary";
import type { Word } from "./words";

const NEAR = 0.91;
const SLIP = 0.85;
const SHORT = 0.88;
const CUT = 0.9;
const KIN = { same: 0.92, near: NEAR, other: 0 } as const;

/** Whether two words that are this much alike may as well be two words: of one root, a letter apart, or without vowels. */
export function isGuess(likeness: number): boolean {
  return likeness === NEAR || likeness === SLIP || likeness === SHORT;
}

/** How alike two words are: 1 the same, less for the same root or a slip of the pen, 0 for different words. */
export function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (a.kind !== "content" || b.kind !== "content" || (ALIKE.has(a.text) && ALIKE.has(b.text))) return 0;
  const kinship = kinshipOf(a, b);
  if (kinship !== null) return KIN[kinship];
  const shortened = shortening(a, b) ?? shortening(b, a);
  if (shortened !== null) return shortened;
  if (isSkeleton(a, b) || isSkeleton(b, a)) return SHORT;
  return isSlip(withoutNya(a.text), withoutNya(b.text)) ? SLIP : 0;
}

function withoutNya(word: string): string {
  return word.replace(/nya$/, "");
}

/** Tells whether a word is a short form of another: cut short, or without vowels. */
export function isShortFor(short: Word, word: Word): boolean {
  return short.text !== word.text && (shortening(short, word) !== null || isSkeleton(short, word));
}

/** How many letters a word loses at least where it is cut short: "saran." is not "sarana". */
const LEAST_CUT = 3;

/**
 * How likely a word is another one cut short: as every office cuts it, "keg." for "kegiatan", or by the period behind it,
 * "prod." for "produksi", which may be a word and the end of a sentence as well. Nobody cuts behind a vowel. Null where it
 * is not.
 */
function shortening({ text, typed }: Word, word: Word): number | null {
  if (typed === "capitals") return null;
  if (PREFIXES.get(text)?.some((whole) => whole === word.text || word.roots.includes(whole)) === true)
    return CUT;
  if (typed !== "cut" || /[aeiou]$/.test(text)) return null;
  const isCut = [word.text, ...word.roots].some(
    (whole) => whole.length >= text.length + LEAST_CUT && whole.startsWith(text),
  );
  return isCut ? SHORT : null;
}

/** No Indonesian word has so many consonants in a row. */
const UNSPEAKABLE = /^[^aeiou]{3}|[^aeiou]{4}/;
const VOWELS = /[aeiou]/g;

/** Whether a word is what is left of another without vowels: "pngn" is "pangan", "dpt" is "dapat"; "DPT" is no such word. */
function isSkeleton({ text, typed }: Word, word: Word): boolean {
  if (typed === "capitals" || !UNSPEAKABLE.test(text)) return false;
  return [word.text, ...word.roots].some(
    (whole) =>
      whole.length > text.length &&
      whole.startsWith(text.charAt(0)) &&
      whole.replace(VOWELS, "").length <= text.replace(VOWELS, "").length + 2 &&
      hasInOrder(whole, text),
  );
}

function hasInOrder(whole: string, letters: string): boolean {
  let at = -1;
  return Array.from(letters).every((letter) => (at = whole.indexOf(letter, at + 1)) >= 0);
}
