import { wordLikeness } from "../../matching/likeness";
import { match } from "../../matching/match";
import { typedWords } from "../../matching/typed-words";
import { wordsOf, type Word } from "../../matching/words";
import type { MatchedPhrase } from "../../matching/interpretation";
import type { Evaluated } from "../outcome";
import { bareTexts } from "../../matching/bare-text";
import { isQualifier } from "../../matching/qualifiers";

/** How a phrase of the formula and its variable's label differ. */
export interface Difference {
  /** Words that narrow what is counted, as they are typed, that only the formula has, or only the label. */
  readonly onlyPhrase: readonly string[];
  readonly onlyLabel: readonly string[];
}

/** Below this likeness the two were not matched by their words, but by a definition or by a person. */
const BY_WORDS = 0.42;

/** The difference between a matched phrase and its label, or null where they say the same or were not matched by words. */
export function differenceOf(matched: MatchedPhrase, outcome: Evaluated): Difference | null {
  const input = outcome.inputs[matched.input];
  if (input === undefined || matched.certainty >= 1) return null;
  const [phrase, label] = bareTexts(matched.phrase, input.variable);
  const { score, onlyPhrase, onlyLabel } = match(wordsOf(phrase), wordsOf(label));
  const isSame = ![...onlyPhrase, ...onlyLabel].some(({ kind }) => kind === "content");
  if (score < BY_WORDS || isSame) return null;
  const others = outcome.matches.filter((each) => each !== matched).map((each) => wordsOf(each.phrase));
  const name = wordsOf(`${outcome.indicator.indicator} ${outcome.indicator.name}`);
  const isOfIndicator = (word: Word): boolean => has(name, word) && !others.some((words) => has(words, word));
  return {
    onlyPhrase: typedWords(matched.phrase, onlyPhrase.filter(isQualifier)),
    onlyLabel: typedWords(
      input.variable,
      onlyLabel.filter((word) => isQualifier(word) && !isOfIndicator(word)),
    ),
  };
}

function has(words: readonly Word[], word: Word): boolean {
  return words.some((other) => wordLikeness(other, word) > 0);
}
