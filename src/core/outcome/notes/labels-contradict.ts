import { noteMessages } from "../../wording/note-messages";
import { differenceOf } from "./differing-words";
import { isNamed } from "./qualifier-differs";
import type { Finding, Rule } from "./rule";

/** From this certainty on, words that don't narrow the population may differ without a note. */
const PLAIN = 0.85;

/**
 * A phrase and a label that were matched though they differ widely, and no single word tells how. The result stands,
 * and a person should look once. Source: the promise never to be silently wrong.
 */
export const looseBinding: Rule = {
  code: "loose-binding",
  severity: "warning",
  find: (outcome): readonly Finding[] =>
    outcome.bindings.flatMap((binding) => {
      const input = outcome.inputs[binding.input];
      if (input === undefined || binding.certainty >= PLAIN) return [];
      const difference = differenceOf(binding, outcome);
      if (difference?.isLoose !== true || isNamed(difference)) return [];
      return [{ cell: input.labelCell, message: noteMessages.looseBinding(binding.phrase, input.variable) }];
    }),
};
