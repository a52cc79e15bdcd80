import { variablesOf } from "../../formula/tree";
import { noteMessages } from "../../wording/note-messages";
import { isPercentName } from "./naming";
import { quotientOf } from "./quotient";
import type { Finding, Rule } from "./rule";

/** Inputs that are percentages themselves need no factor. */
const PERCENT = /%|\bpersen|p[eor]{1,2}r?sentas[ei]|\bnilai\b|\bskor\b|\bindeks\b|\brata\b/i;

/**
 * A percentage whose formula divides but is not multiplied by 100% or 100: the result 0,85 would be read as 0,85%.
 * Source: issue of the form's own rows, which all carry the factor; domain sheet (c), fractions and points in one sheet.
 */
export const missingFactor: Rule = {
  code: "missing-factor",
  severity: "warning",
  find: ({ tree, inputs, indicator }): readonly Finding[] => {
    if (tree === null || !isPercentName(indicator.indicator)) return [];
    const quotient = quotientOf(tree);
    if (quotient === null || quotient.hasPercent || quotient.factor !== 1) return [];
    if (variablesOf(tree).some((i) => PERCENT.test(inputs[i]?.variable ?? ""))) return [];
    return [{ cell: indicator.resultCell, message: noteMessages.missingFactor() }];
  },
};
