import { createContext } from "react";
import type { StoredAnswer } from "../../../core/answers/answer";

/** The answers that questions suggest and that a person has seen, by the texts of their formulas. */
export type SeenAnswers = ReadonlyMap<string, StoredAnswer["answer"]>;

/** Takes in what a question that is open suggests for its formula; null where that is not complete. */
export const SeenAnswer = createContext<(formula: string, answer: StoredAnswer["answer"] | null) => void>(
  () => undefined,
);

/** The seen answers after one more was seen, or one is complete no more; the same where nothing changes. */
export function seenWith(
  seen: SeenAnswers,
  formula: string,
  answer: StoredAnswer["answer"] | null,
): SeenAnswers {
  const others = [...seen].filter(([other]) => other !== formula);
  if (answer === null) return others.length === seen.size ? seen : new Map(others);
  return new Map([...others, [formula, answer]]);
}
