import { address } from "../../grid/address";
import { figure } from "../../wording/figure";
import { noteMessages } from "../../wording/note-messages";
import { isCountable } from "./countable";
import { isShareName } from "./naming";
import type { Rule } from "./rule";

/** What may well be below zero: a change, a difference. */
const CHANGES =
  /(?<!\p{L})(?:pertumbuhan|perubahan|pertambahan|peningkatan|kenaikan|penurunan|selisih|deviasi|inflasi|laju|surplus|defisit)(?!\p{L})/iu;

/** A count or a share below zero. Source: arithmetic; a mistyped sign, or a cell formula that went wrong. */
export const negativeCount: Rule = {
  code: "negative-count",
  severity: "warning",
  find: ({ inputs, matches }) =>
    inputs.flatMap((input, i) => {
      const { reading, variable, cell } = input;
      if (reading.kind !== "number" || reading.value >= 0) return [];
      if (isShareName(variable) && !CHANGES.test(variable)) {
        const shown = reading.isShare ? `${figure(reading.value * 100)}%` : figure(reading.value);
        return [{ cell, message: noteMessages.negativeShare(variable, address(cell), shown) }];
      }
      if (!isCountable(input, i, matches)) return [];
      return [{ cell, message: noteMessages.negativeCount(variable, address(cell), figure(reading.value)) }];
    }),
};
