import { comparisonWithin } from "../matching/assignment";
import { suitability } from "../matching/suggest";
import type { Indicator } from "../form/form";
import { budgetOf } from "../formula/bounds";
import { separations } from "./candidates";
import type { Input } from "./outcome";

/**
 * The variables that the phrases of a formula can be pointed to: of all ways to tell the variables of an indicator
 * apart, the one that suits the phrases best and has a variable for each.
 * @param phrases the phrases of one proposed reading
 */
export function variablesFor(indicator: Indicator, phrases: readonly string[]): readonly Input[] {
  let best: { readonly inputs: readonly Input[]; readonly score: number } | null = null;
  const comparison = comparisonWithin(budgetOf());
  for (const inputs of separations(indicator, comparison.budget)) {
    const labels = inputs.map((input) => input.variable);
    const shortfall = Math.max(0, phrases.length - labels.length);
    const score = suitability(phrases, labels, comparison) - shortfall;
    if (best === null || score > best.score) best = { inputs, score };
  }
  return best?.inputs ?? [];
}
