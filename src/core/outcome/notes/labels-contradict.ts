import { contradictionOf } from "../../binding/contradiction";
import { wordLikeness } from "../../binding/likeness";
import { typedWords } from "../../binding/typed-words";
import { wordsOf } from "../../binding/words";
import { noteMessages } from "../../wording/note-messages";
import { differenceOf } from "./differing-words";
import { isNamed } from "./qualifier-differs";
import type { Finding, Rule } from "./rule";

/**
 * A phrase that says what no label says, or a label that says what no phrase says: the value may be another quantity. The
 * result stands, and a person should look once. Source: the promise never to be silently wrong.
 */
export const labelsContradict: Rule = {
  code: "labels-contradict",
  severity: "warning",
  find: (outcome): readonly Finding[] => {
    const { bindings, inputs, indicator } = outcome;
    const phrases = bindings.map(({ phrase }) => phrase);
    const labels = inputs.map(({ variable }) => variable);
    return bindings.flatMap((binding) => {
      const { phrase, input: index, certainty } = binding;
      const input = inputs[index];
      if (input === undefined || certainty >= 1) return [];
      const found = contradictionOf(phrase, input.variable, phrases, labels);
      if (found === null) return [];
      const difference = differenceOf(binding, outcome);
      if (difference !== null && isNamed(difference)) return [];
      const name = wordsOf(`${indicator.indicator} ${indicator.name}`);
      const ofLabel = found.onlyLabel.filter((word) => !name.some((other) => wordLikeness(other, word) > 0));
      const onlyFormula = typedWords(phrase, found.onlyFormula);
      const onlyLabel = typedWords(input.variable, ofLabel);
      if (onlyFormula.length + onlyLabel.length === 0) return [];
      const message = noteMessages.labelsContradict(phrase, input.variable, onlyFormula, onlyLabel);
      return [{ cell: input.labelCell, message }];
    });
  },
};
