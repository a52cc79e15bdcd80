import { wordingOf } from "../answers/answer";
import { variablesOf } from "../formula/tree";
import type { Evaluated, Input } from "./outcome";

/** The inputs that an answer takes more than once where it seems to mean another one. */
export function inputsUsedTwice(outcome: Evaluated): readonly Input[] {
  if (outcome.tree === null || !outcome.answered) return [];
  const { inputs, matches, tree } = outcome;
  const used = variablesOf(tree);
  const leavesOne = inputs.some((_, i) => !used.includes(i));
  return inputs.filter((_, i) => {
    const phrases = matches.filter(({ input }) => input === i).map(({ phrase }) => wordingOf(phrase));
    return new Set(phrases).size > 1 || (leavesOne && used.indexOf(i) !== used.lastIndexOf(i));
  });
}
