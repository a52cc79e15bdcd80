import { DEFINITIONS } from "../catalogue/definitions";
import { wordLikeness } from "./likeness";
import { match } from "./match";
import { wordsOf, type Word } from "./words";

/** From this likeness on, two wordings are held for the same quantity of the catalogue. */
const SAME = 0.75;

interface Known {
  readonly names: readonly { readonly name: string; readonly words: readonly Word[] }[];
  readonly numerator: readonly (readonly Word[])[];
  readonly divisor: readonly (readonly Word[])[];
}

const KNOWN: readonly Known[] = DEFINITIONS.map(({ names, numerator, divisor }) => ({
  names: names.map((name) => ({ name, words: wordsOf(name) })),
  numerator: numerator.map(wordsOf),
  divisor: divisor.map(wordsOf),
}));

/**
 * Where a bracket spells out a quantity that the form lists as one finished variable ("NRR Tertimbang"), the name to
 * match it by; otherwise null.
 * @param bracket the text in the bracket, without the brackets
 * @param labels the words of the indicator's labels
 */
export function definedAs(bracket: string, labels: readonly (readonly Word[])[]): string | null {
  const parts = bracket.split(/[:/÷]|\bdibagi(?:\s+dengan)?\b/i);
  const [numerator, divisor] = parts;
  if (numerator === undefined || divisor === undefined || parts.length !== 2) return null;
  for (const known of KNOWN) {
    const found = known.names.find(({ words }) => labels.some((label) => isSame(words, label)));
    if (found === undefined) continue;
    if (says(known.numerator, numerator) && says(known.divisor, divisor)) return found.name;
  }
  return null;
}

function says(wordings: readonly (readonly Word[])[], text: string): boolean {
  const words = wordsOf(text);
  return wordings.some((wording) => isSame(words, wording));
}

/** Texts without a word of content in common are not compared at length: most labels are such. */
function isSame(a: readonly Word[], b: readonly Word[]): boolean {
  const touches = a.some(
    (word) => word.kind === "content" && b.some((other) => wordLikeness(other, word) > 0),
  );
  return touches && match(a, b).score >= SAME;
}
