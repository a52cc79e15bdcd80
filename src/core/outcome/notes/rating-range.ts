import { address } from "../../grid/address";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import type { Finding, Rule } from "./rule";
import { INDEX_SCALE, isRating, RATING } from "./satisfaction-index";

/**
 * An average rating (NRR) outside its scale from 1 to 4; most often the index was typed in its place.
 * Source: PermenPANRB 14/2017 (answers run from 1 to 4, the index is the rating times 25).
 */
export const ratingRange: Rule = {
  code: "nrr-range",
  severity: "warning",
  find: ({ inputs }): readonly Finding[] =>
    inputs.flatMap((input) => {
      const { reading, variable, cell } = input;
      if (reading.kind !== "number" || !isRating(input) || isOnScale(reading.value)) return [];
      const converted = reading.value >= INDEX_SCALE.least && reading.value <= INDEX_SCALE.most;
      const say = converted ? noteMessages.convertedRating : noteMessages.ratingRange;
      return [{ cell, message: say(variable, address(cell), figure(reading.value)) }];
    }),
};

/** Ratings are compared with two decimals, as offices print them. */
export function isOnScale(rating: number): boolean {
  const shown = Math.round(rating * 100) / 100;
  return shown >= RATING.least && shown <= RATING.most;
}
