import { noteMessages } from "../../wording/note-messages";
import { isCountName } from "./naming";
import { quotientOf } from "./quotient";
import type { Finding, Rule } from "./rule";

/** Counts that are per something, or averaged: they may divide. */
const DIVIDES =
  /\b(?:rata\W*rata|rerata|rasio|indeks|p[eor]{1,2}r?sentas[ei]|persen|per|setiap|tiap|nilai)\b|%/i;

/**
 * An indicator called "Jumlah …" whose formula divides: name and formula measure different things.
 * Source: seen in published indicators ("Jumlah prodi terakreditasi" computed as a percentage).
 */
export const countWithDivisor: Rule = {
  code: "count-with-divisor",
  severity: "warning",
  find: ({ tree, inputs, indicator }): readonly Finding[] => {
    const name = indicator.indicator;
    if (tree === null || !isCountName(name) || DIVIDES.test(name)) return [];
    const below = quotientOf(tree)?.below;
    if (below === undefined) return [];
    const divisor = below.kind === "variable" ? inputs[below.input]?.variable : undefined;
    const message =
      divisor === undefined ? noteMessages.countWithDivisors() : noteMessages.countWithDivisor(divisor);
    return [{ cell: indicator.place, message }];
  },
};
