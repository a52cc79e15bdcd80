import { DEFINITIONS, type Definition } from "../catalogue/definitions";
import { match } from "./match";
import { wordsOf, type Word } from "./words";

/** From this likeness on, two wordings are held for the same quantity of the catalogue. */
const SAME = 0.75;

/**
 * Where a bracket spells out a quantity that the form lists as one finished variable ("NRR Tertimbang"), the name to
 * bind it by; otherwise null.
 * @param bracket the text in the bracket, without the brackets
 * @param labels the words of the indicator's labels
 */
export function definedAs(bracket: string, labels: readonly (readonly Word[])[]): string | null {
  const parts = bracket.split(/[:/÷]|\bdibagi(?:\s+dengan)?\b/i);
  const [numerator, divisor] = parts;
  if (numerator === undefined || divisor === undefined || parts.length !== 2) return null;
  for (const definition of DEFINITIONS) {
    const name = definition.names.find((each) => labels.some((label) => isSame(wordsOf(each), label)));
    if (name !== undefined && spells(definition, numerator, divisor)) return name;
  }
  return null;
}

function spells(definition: Definition, numerator: string, divisor: string): boolean {
  const says = (wordings: readonly string[], text: string): boolean =>
    wordings.some((wording) => isSame(wordsOf(text), wordsOf(wording)));
  return says(definition.numerator, numerator) && says(definition.divisor, divisor);
}

function isSame(a: readonly Word[], b: readonly Word[]): boolean {
  return match(a, b).score >= SAME;
}
