import { kinshipOf } from "./roots";
import { PREFIXES } from "./abbreviations";
import { ALIKE } from "./vocabulary";
import type { Word } from "./words";

const NEAR = 0.91;
const SLIP = 0.85;
const KIN = { same: 0.92, near: NEAR, other: 0 } as const;

/** Whether two words that are this much alike may as well be two words: of one root, or a letter apart. */
export function isGuess(likeness: number): boolean {
  return likeness === NEAR || likeness === SLIP;
}

/** How alike two words are: 1 the same, less for the same root or a slip of the pen, 0 for different words. */
export function wordLikeness(a: Word, b: Word): number {
  if (a.text === b.text) return 1;
  if (a.kind !== "content" || b.kind !== "content" || (ALIKE.has(a.text) && ALIKE.has(b.text))) return 0;
  const kinship = kinshipOf(a, b);
  if (kinship !== null) return KIN[kinship];
  if (shortens(a.text, b.text) || shortens(b.text, a.text)) return 0.9;
  return isSlip(a.text, b.text) ? SLIP : 0;
}

function shortens(abbreviation: string, word: string): boolean {
  return PREFIXES.has(abbreviation) && word.length > abbreviation.length && word.startsWith(abbreviation);
}

/** A slip of the pen: one letter off in a word of six letters or more, two in one of ten or more; the first letter right. A last letter that differs makes another word: "pelanggan", "pelanggar". */
function isSlip(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < 6 || a.charCodeAt(0) !== b.charCodeAt(0)) return false;
  const allowed = shorter >= 10 ? 2 : 1;
  if (a.length === b.length && a.slice(0, -1) === b.slice(0, -1)) return false;
  return Math.abs(a.length - b.length) <= allowed && isWithin(a, 1, b, 1, allowed);
}

/** Can the rest of `a` become the rest of `b` by adding, dropping, changing or swapping at most so many letters? */
function isWithin(a: string, i: number, b: string, j: number, left: number): boolean {
  while (i < a.length && j < b.length && a.charCodeAt(i) === b.charCodeAt(j)) {
    i++;
    j++;
  }
  const rest = Math.max(a.length - i, b.length - j);
  if (rest <= left) return true;
  if (left === 0) return false;
  const swapped = a.charAt(i) === b.charAt(j + 1) && a.charAt(i + 1) === b.charAt(j);
  return (
    isWithin(a, i + 1, b, j + 1, left - 1) ||
    isWithin(a, i + 1, b, j, left - 1) ||
    isWithin(a, i, b, j + 1, left - 1) ||
    (swapped && isWithin(a, i + 2, b, j + 2, left - 1))
  );
}
