import { type Contradiction, contradictionOf } from "../../matching/contradiction";
import type { MatchedPhrase } from "../../matching/interpretation";
import { wordLikeness } from "../../matching/likeness";
import { BY_WORDS, match } from "../../matching/match";
import { typedWords } from "../../matching/typed-words";
import { wordsOf } from "../../matching/words";
import { words } from "../../grid/text";
import { noteMessages } from "../../wording/note-messages";
import type { Evaluated } from "../outcome";
import { differenceOf } from "./differing-words";
import { isNamed } from "./qualifier-differs";
import { saidOnce } from "./said-once";
import type { Finding, Rule } from "./rule";

/**
 * A phrase that says what no label says, or a label that says what no phrase says: the value may be another quantity. The
 * result stands, and a person should look once. Source: the promise never to be silently wrong.
 */
export const labelsContradict: Rule = {
  code: "labels-contradict",
  severity: "warning",
  find: (outcome): readonly Finding[] => {
    const { matches, inputs, indicator } = outcome;
    const phrases = matches.map(({ phrase }) => phrase);
    const labels = inputs.map(({ variable }) => variable);
    return matches.flatMap((matched) => {
      const { phrase, input: index, certainty } = matched;
      const input = inputs[index];
      if (input === undefined) return [];
      const once = saidOnce(matched, outcome);
      if (once.length > 0) {
        const message = noteMessages.labelsContradict(phrase, input.variable, [], once);
        return [{ cell: input.labelCell, message }];
      }
      if (certainty >= 1) return [];
      const found = contradictionOf(phrase, input.variable, phrases, labels) ?? definition(matched, outcome);
      if (found === null) return [];
      const difference = differenceOf(matched, outcome);
      if (difference !== null && isNamed(difference)) return [];
      const name = wordsOf(`${indicator.indicator} ${indicator.name}`);
      const ofLabel = found.onlyLabel.filter((word) => !name.some((other) => wordLikeness(other, word) > 0));
      const onlyFormula = typedWords(phrase, found.onlyFormula);
      // A letter alone is a name, not a word, and is found in the formula as it is typed.
      const typed = words(phrase);
      const onlyLabel = typedWords(input.variable, ofLabel).filter(
        (word) => !typed.includes(word.toLowerCase()),
      );
      if (onlyFormula.length + onlyLabel.length === 0) return [];
      const message = noteMessages.labelsContradict(phrase, input.variable, onlyFormula, onlyLabel);
      return [{ cell: input.labelCell, message }];
    });
  },
};

/** What only the formula says, where it was held for what a short label names though their words differ. */
function definition({ phrase, input, certainty }: MatchedPhrase, outcome: Evaluated): Contradiction | null {
  if (certainty >= BY_WORDS) return null;
  const { onlyPhrase } = match(wordsOf(phrase), wordsOf(outcome.inputs[input]?.variable ?? ""));
  return { onlyFormula: onlyPhrase, onlyLabel: [], decides: false };
}
