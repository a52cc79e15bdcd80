import { tokenise } from "./token";

/** The longest text that is read as a formula, in UTF-16 units: far more than any formula that people write. */
export const LONGEST = 6_000;
/** Tokens and brackets within each other: far more than any formula has, far less than what a stack or a second holds. */
const MOST_TOKENS = 1_500;
const DEEPEST = 40;

/** Can a text be read as a formula at all, or is it too long or too deeply nested to be one? */
export function isWithinBounds(text: string): boolean {
  if (text.length > LONGEST || depthOf(text) > DEEPEST) return false;
  return text.length <= MOST_TOKENS || tokenise(text).length <= MOST_TOKENS;
}

/** How many brackets stand in each other, those that are never opened or never closed included. */
function depthOf(text: string): number {
  let [depth, highest, lowest] = [0, 0, 0];
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if ("([{".includes(character)) highest = Math.max(highest, ++depth);
    else if (")]}".includes(character)) lowest = Math.min(lowest, --depth);
  }
  return highest - lowest;
}

/** What may be spent on one indicator. The formulas of offices take a few thousand steps with each set of labels. */
const MOST_STEPS = 1_000_000;

/** The work that may still be spent: a search that is not over when it is used up ends without a result. */
export interface Budget {
  /** Takes so many steps; false where they were not left, and from then on. */
  readonly spend: (steps: number) => boolean;
  readonly isSpent: () => boolean;
}

/** A new budget, counted in steps: one is about what a character, a token or an item takes. */
export function budgetOf(most = MOST_STEPS): Budget {
  let left = most;
  return {
    spend: (steps) => {
      left -= steps;
      return left >= 0;
    },
    isSpent: () => left < 0,
  };
}
