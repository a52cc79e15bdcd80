import { noteMessages } from "../../wording/note-messages";
import { figure } from "../../wording/figure";
import { quotientOf } from "./quotient";
import type { Finding, Rule } from "./rule";

/**
 * A quotient that is multiplied by more than 100%: "x 1000%" is a slip of the pen for "x 100%" or for the 1.000 of a rate.
 * Source: a percentage is a share of a hundred.
 */
export const largeFactor: Rule = {
  code: "large-factor",
  severity: "warning",
  find: ({ tree, indicator }): readonly Finding[] => {
    const quotient = tree === null ? null : quotientOf(tree);
    if (quotient === null || !quotient.hasPercent || !(quotient.factor > 1)) return [];
    return [
      { cell: indicator.place, message: noteMessages.largeFactor(`${figure(quotient.factor * 100)}%`) },
    ];
  },
};
