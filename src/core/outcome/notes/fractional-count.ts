import { address } from "../../grid/address";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import { isCountable } from "./countable";
import type { Rule } from "./rule";

/** What a cell formula may leave of a whole number is no fraction. */
const NOISE = 1e-9;

/** A count that is no whole number: 12,5 kelurahan. Source: arithmetic; often a percentage typed in the wrong cell. */
export const fractionalCount: Rule = {
  code: "fractional-count",
  severity: "warning",
  find: ({ inputs, matches }) =>
    inputs.flatMap((input, i) => {
      const { reading, variable, cell } = input;
      if (reading.kind !== "number" || isWhole(reading.value) || !isCountable(input, i, matches)) return [];
      return [
        { cell, message: noteMessages.fractionalCount(variable, address(cell), figure(reading.value)) },
      ];
    }),
};

function isWhole(value: number): boolean {
  return Math.abs(value - Math.round(value)) <= NOISE * Math.max(1, Math.abs(value));
}
