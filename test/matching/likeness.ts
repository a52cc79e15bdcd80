import { expect } from "@jest/globals";
import { wordLikeness } from "../../src/core/matching/likeness";
import { wordsOf } from "../../src/core/matching/words";

/** How alike the first words of two texts are, whichever comes first. */
export function likeness(one: string, other: string): number {
  const [a] = wordsOf(one);
  const [b] = wordsOf(other);
  if (a === undefined || b === undefined) throw new Error("No word");
  expect(wordLikeness(a, b)).toBe(wordLikeness(b, a));
  return wordLikeness(a, b);
}
