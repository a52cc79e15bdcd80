import { address } from "../../grid/address";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import type { Input, Evaluated } from "../outcome";
import { isOnScale } from "./rating-range";
import type { Finding, Rule } from "./rule";
import { INDEX_SCALE, isIndexWeight, isRating, isSatisfactionIndex } from "./satisfaction-index";

/**
 * A satisfaction index outside 25 to 100, with the cause where it shows: the element's weight 0,11 in place of 25, or a
 * rating that was never converted. Silent where a rating off its scale is the cause: its own note says so.
 * Source: PermenPANRB 14/2017; domain sheet (a).
 */
export const indexRange: Rule = {
  code: "ikm-range",
  severity: "warning",
  find: (outcome): readonly Finding[] => {
    const { result, inputs, indicator } = outcome;
    if (result === null || isOnIndexScale(result.value) || !isSatisfactionIndex(outcome)) return [];
    if (inputs.some(isRatingOffScale)) return [];
    return [{ cell: indicator.place, message: sentence(outcome, figure(result.value)) }];
  },
};

/** Compared with two decimals, as the regulation's own table is. */
export function isOnIndexScale(value: number): boolean {
  const shown = Math.round(value * 100) / 100;
  return shown >= INDEX_SCALE.least && shown <= INDEX_SCALE.most;
}

function isRatingOffScale(input: Input): boolean {
  return input.reading.kind === "number" && isRating(input) && !isOnScale(input.reading.value);
}

function sentence({ inputs, result }: Evaluated, shown: string): string {
  for (const input of inputs) {
    const { reading, variable, cell } = input;
    if (reading.kind === "number" && reading.value !== INDEX_SCALE.weight && isIndexWeight(input)) {
      return noteMessages.indexWeight(shown, variable, address(cell), figure(reading.value));
    }
  }
  return result !== null && isOnScale(result.value)
    ? noteMessages.unconvertedIndex(shown)
    : noteMessages.indexRange(shown);
}
