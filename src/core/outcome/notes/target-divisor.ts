import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
import { headOf, isShareName } from "./naming";
import { quotientOf } from "./quotient";
import type { Finding, Rule } from "./rule";

/** Names that say themselves that a target is measured against. */
const AGAINST_TARGET =
  /\b(?:(?:pen)?capaian|ketercapaian|tercapai(?:nya)?|realisasi|target\w*|ditarget\w*)\b/i;

/**
 * A share whose divisor is a target and not the whole: it measures achievement, may exceed 100%, and is no share of
 * anything. An indicator or a numerator that speaks of achievement, realisation or a target means it so.
 * Source: domain sheet (e), row 3 of the office's form.
 */
export const targetDivisor: Rule = {
  code: "target-divisor",
  severity: "warning",
  find: ({ tree, inputs, indicator }): readonly Finding[] => {
    const name = indicator.indicator;
    if (tree === null || !isShareName(name) || AGAINST_TARGET.test(name)) return [];
    const quotient = quotientOf(tree);
    if (quotient?.above.kind !== "variable" || quotient.below.kind !== "variable") return [];
    const part = inputs[quotient.above.input];
    const divisor = inputs[quotient.below.input];
    if (divisor === undefined || !/target/i.test(divisor.variable)) return [];
    if (part === undefined || AGAINST_TARGET.test(part.variable)) return [];
    if (!headOf(divisor.variable).some((word) => /^(?:di)?target/.test(word.text))) return [];
    const message = noteMessages.targetDivisor(divisor.variable, address(divisor.labelCell));
    return [{ cell: divisor.labelCell, message }];
  },
};
