import type { BoundAnswer } from "../answers/answer";
import { mapVariables, variablesOf } from "../formula/tree";
import { comparisonWithin } from "../matching/assignment";
import type { Alternative } from "../matching/interpretation";
import { suitability } from "../matching/suggest";
import type { Indicator } from "../form/form";
import { budgetOf } from "../formula/bounds";
import { separations } from "./candidates";
import { evaluateIndicator } from "./evaluate";
import type { Evaluated, Input } from "./outcome";

/** One of the readings that a person can choose from: the answer that keeps it, and what the formula gives with it. */
export interface ReadingChoice {
  readonly answer: BoundAnswer;
  readonly trial: Evaluated & { readonly answered: true };
}

/**
 * The readings among which a person can choose because nothing else is open about a formula, at most three; none where the
 * question is another, or an answer would not tell the labels apart.
 */
export function readingChoices(outcome: Evaluated): readonly ReadingChoice[] {
  if (outcome.status !== "unresolved") return [];
  const { indicator, inputs, alternatives } = outcome;
  const choices = alternatives.flatMap((alternative): readonly ReadingChoice[] => {
    const answer = answerOf(alternative, inputs);
    const trial = evaluateIndicator(indicator, null, answer);
    return isAnswered(trial) ? [{ answer, trial }] : [];
  });
  if (choices.length < alternatives.length) return [];
  const sensible = choices.filter(({ trial }) => !mixesScales(trial));
  return sensible.length > 0 ? sensible : choices;
}

/** A way that adds a percentage to a plain number is none that anybody means, unless the inputs are so in every way. */
function mixesScales(trial: Evaluated): boolean {
  return trial.status === "invalid" && trial.fault.kind === "mixed-scales";
}

function isAnswered(trial: Evaluated): trial is ReadingChoice["trial"] {
  return trial.tree !== null && trial.answered;
}

/** The reading as it is kept: its variables by their names, each once. */
function answerOf({ tree, matches }: Alternative, inputs: readonly Input[]): BoundAnswer {
  const used = [...new Set(variablesOf(tree))];
  const phrases = used.map((input) => {
    const variable = inputs[input]?.variable ?? "";
    return { phrase: matches.find((matched) => matched.input === input)?.phrase ?? variable, variable };
  });
  return {
    kind: "bound",
    phrases,
    tree: mapVariables(tree, (input) => ({ kind: "variable", input: used.indexOf(input) })),
  };
}

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
