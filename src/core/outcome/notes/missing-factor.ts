import { variablesOf } from "../../formula/tree";
import { noteMessages } from "../../wording/note-messages";
import { isPercentName } from "./naming";
import { quotientOf } from "./quotient";
import type { Finding, Rule } from "./rule";

/** Inputs that are percentages themselves need no factor. */
const PERCENT = /%|\bpersen|p[eor]{1,2}r?sentas[ei]|\bnilai\b|\bskor\b|\bindeks\b|\brata\b/i;

/**
 * A percentage whose formula divides but is not multiplied by 100% or 100: the result 0,85 stands there as 0,85.
 * Source: domain sheet (c), fractions and points stand side by side in one sheet; every share of the office's form has its factor.
 */
export const missingFactor: Rule = {
  code: "missing-factor",
  severity: "warning",
  find: ({ tree, inputs, indicator }): readonly Finding[] => {
    if (tree === null || !isPercentName(indicator.indicator)) return [];
    const quotient = quotientOf(tree);
    if (quotient === null || quotient.hasPercent || quotient.factor !== 1) return [];
    if (variablesOf(tree).some((i) => PERCENT.test(inputs[i]?.variable ?? ""))) return [];
    return [{ cell: indicator.place, message: noteMessages.missingFactor() }];
  },
};
