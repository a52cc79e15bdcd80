import { wordingOf } from "../../answers/answer";
import { variablesOf } from "../../formula/tree";
import { address } from "../../grid/address";
import { noteMessages } from "../../wording/note-messages";
import type { Evaluated, Input } from "../outcome";
import type { Finding, Rule } from "./rule";

/**
 * An answer by which one variable stands for parts of the formula that are worded differently, or stands twice while another
 * one is not used: it is easily chosen by mistake, and A / A is always 100%. Source: the promise never to be silently wrong.
 */
export const usedTwice: Rule = {
  code: "used-twice",
  severity: "warning",
  find: (outcome): readonly Finding[] =>
    inputsUsedTwice(outcome).map(({ variable, cell }) => ({
      cell,
      message: noteMessages.usedTwice(variable, address(cell)),
    })),
};

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
