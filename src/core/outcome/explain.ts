import { definedAs } from "../matching/defined-as";
import { wordsOf } from "../matching/words";
import { DEFINITIONS } from "../catalogue/definitions";
import type { Position } from "../grid/grid";
import { arithmetic, numeral, type Locale } from "./arithmetic";
import type { MatchedPhrase } from "../matching/interpretation";
import type { Evaluated } from "./outcome";

/** Below this certainty a match is shown as one to be looked at. */
const CERTAIN = 0.95;

/** How one phrase of the formula came to its value. */
export interface ExplainedPhrase {
  readonly phrase: string;
  readonly variable: string;
  /** The cell that holds the value. */
  readonly cell: Position;
  /** The value in the notation asked for. */
  readonly value: string;
  readonly isCertain: boolean;
  /** Where a definition of the field says that the phrase is this variable: the regulation it stands in. */
  readonly source: string | null;
}

/** How a computed indicator was read and worked out. */
export interface Explanation {
  readonly phrases: readonly ExplainedPhrase[];
  /** The calculation with the values put in, without its result: "9 ÷ 13 × 100%". */
  readonly calculation: string;
}

/** How an indicator's result came about, with its numbers in that notation; null where there is no result. */
export function explain(outcome: Evaluated, locale: Locale = "id-ID"): Explanation | null {
  const { tree, result, inputs, matches } = outcome;
  if (tree === null || result === null) return null;
  const values = inputs.map(({ reading }) =>
    reading.kind === "number" ? numeral(reading.value, locale) : "…",
  );
  const phrases = matches.flatMap((matched): readonly ExplainedPhrase[] => {
    const input = inputs[matched.input];
    if (input === undefined) return [];
    const { variable, cell } = input;
    const { phrase, certainty } = matched;
    const value = values[matched.input] ?? "…";
    const source = sourceOf(matched, variable);
    return [{ phrase, variable, cell, value, isCertain: certainty >= CERTAIN, source }];
  });
  return { phrases, calculation: arithmetic(tree, values, locale) };
}

/** The source of the definition by which a bracket became one variable (NRR Tertimbang). */
function sourceOf({ phrase }: MatchedPhrase, variable: string): string | null {
  const name = definedAs(phrase, [wordsOf(variable)]);
  return DEFINITIONS.find(({ names }) => name !== null && names.includes(name))?.source ?? null;
}
