import { address } from "../../grid/address";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import { isCountable } from "./countable";
import type { Rule } from "./rule";

/** A count below zero. Source: arithmetic; a mistyped sign, or a cell formula that went wrong. */
export const negativeCount: Rule = {
  code: "negative-count",
  severity: "warning",
  find: ({ inputs, bindings }) =>
    inputs.flatMap((input, i) => {
      const { reading, variable, cell } = input;
      if (reading.kind !== "number" || reading.value >= 0 || !isCountable(input, i, bindings)) return [];
      return [{ cell, message: noteMessages.negativeCount(variable, address(cell), figure(reading.value)) }];
    }),
};
