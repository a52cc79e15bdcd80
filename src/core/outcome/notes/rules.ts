import { atOnce, type Steps } from "../../steps";
import type { Evaluated, Note } from "../outcome";
import { countWithDivisor } from "./count-with-divisor";
import { differingValues } from "./differing-values";
import { buildingContext } from "./form-context";
import { fractionalCount } from "./fractional-count";
import { indexQuality } from "./index-quality";
import { indexRange } from "./index-range";
import { labelsContradict } from "./labels-contradict";
import { largeFactor } from "./large-factor";
import { missingFactor } from "./missing-factor";
import { negativeCount } from "./negative-count";
import { otherUnit } from "./other-unit";
import { otherYear } from "./other-year";
import { partAboveWhole } from "./part-above-whole";
import { qualifierDiffers } from "./qualifier-differs";
import { ratingRange } from "./rating-range";
import { repeatedIndicator } from "./repeated-indicator";
import type { Rule } from "./rule";
import { shareWithoutDivisor } from "./share-without-divisor";
import { targetDivisor } from "./target-divisor";
import { usedTwice } from "./used-twice";

/** All rules, in the order in which their notes stand beside an indicator: values, formula, form, information. */
export const RULES: readonly Rule[] = [
  partAboveWhole,
  negativeCount,
  fractionalCount,
  ratingRange,
  indexRange,
  differingValues,
  qualifierDiffers,
  labelsContradict,
  usedTwice,
  targetDivisor,
  otherYear,
  missingFactor,
  largeFactor,
  shareWithoutDivisor,
  countWithDivisor,
  otherUnit,
  repeatedIndicator,
  indexQuality,
];

/**
 * Says of each outcome what the rules have to say of it.
 * @param outcomes all outcomes of one form, because some rules compare indicators with each other
 * @param year the form's year, or null where it is not known
 * @returns the notes of each outcome, in the outcomes' order
 */
export function validationNotes(
  outcomes: readonly Evaluated[],
  year: number | null,
): readonly (readonly Note[])[] {
  return outcomes.map(atOnce(preparingNotes(outcomes, year)));
}

/** Prepares, in steps, what `validationNotes` says, for one outcome after the other. */
export function* preparingNotes(
  outcomes: readonly Evaluated[],
  year: number | null,
): Steps<(outcome: Evaluated) => readonly Note[]> {
  const form = yield* buildingContext(outcomes, year);
  return (outcome) =>
    RULES.flatMap(({ code, severity, find }) =>
      find(outcome, form).map(({ cell, message }) => ({ severity, code, cell, message })),
    );
}
