import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
import { headOf, isShareName } from "./naming";
import { quotientOf } from "./quotient";
import type { Finding, Rule } from "./rule";

/** Indicators that say themselves that they measure against a target. */
const AGAINST_TARGET =
  /\b(?:(?:pen)?capaian|ketercapaian|tercapai(?:nya)?|realisasi|target\w*|ditarget\w*)\b/i;

/**
 * A share whose divisor is a target and not the whole: it measures achievement, may exceed 100%, and is no share of
 * anything. An indicator that speaks of achievement, realisation or a target means it so.
 * Source: domain sheet (e), row 3 of the office's form.
 */
export const targetDivisor: Rule = {
  code: "target-divisor",
  severity: "warning",
  find: ({ tree, inputs, indicator }): readonly Finding[] => {
    const name = indicator.indicator;
    if (tree === null || !isShareName(name) || AGAINST_TARGET.test(name)) return [];
    const below = quotientOf(tree)?.below;
    const divisor = below?.kind === "variable" ? inputs[below.input] : undefined;
    if (divisor === undefined || !/target/i.test(divisor.variable)) return [];
    if (!headOf(divisor.variable).some((word) => /^(?:di)?target/.test(word.text))) return [];
    const message = noteMessages.targetDivisor(divisor.variable, address(divisor.labelCell));
    return [{ cell: divisor.labelCell, message }];
  },
};
