import { wordLikeness } from "../../binding/likeness";
import { match } from "../../binding/match";
import { GENERAL_WORDS } from "../../binding/vocabulary";
import { wordsOf, type Word } from "../../binding/words";
import type { Binding, Evaluated } from "../outcome";
import { bareTexts } from "./bare-text";
import { isQualifier } from "./qualifiers";

/** How a phrase of the formula and its variable's label differ. */
export interface Difference {
  /** Words that narrow what is counted, as they are typed, that only the formula has, or only the label. */
  readonly onlyPhrase: readonly string[];
  readonly onlyLabel: readonly string[];
  /** True where other words that name things are on one side only, and nothing around them explains it. */
  readonly isLoose: boolean;
}

/** Below this likeness the two were not bound by their words, but by a definition or by a person. */
const BY_WORDS = 0.42;

/** The difference between a bound phrase and its label, or null where they say the same or were not bound by words. */
export function differenceOf(binding: Binding, outcome: Evaluated): Difference | null {
  const input = outcome.inputs[binding.input];
  if (input === undefined || binding.certainty >= 1) return null;
  const [phrase, label] = bareTexts(binding.phrase, input.variable);
  const { score, onlyPhrase, onlyLabel } = match(wordsOf(phrase), wordsOf(label));
  const isSame = ![...onlyPhrase, ...onlyLabel].some(({ kind }) => kind === "content");
  if (score < BY_WORDS || isSame) return null;
  const others = outcome.bindings.filter((each) => each !== binding).map((each) => wordsOf(each.phrase));
  const name = wordsOf(`${outcome.indicator.indicator} ${outcome.indicator.name}`);
  const labels = outcome.inputs.map(({ variable }) => wordsOf(variable));
  const isOfIndicator = (word: Word): boolean => has(name, word) && !others.some((words) => has(words, word));
  const isCommon = (word: Word): boolean =>
    GENERAL_WORDS.has(word.text) ||
    has(name, word) ||
    others.some((words) => has(words, word)) ||
    (labels.length > 1 && labels.every((words) => has(words, word)));
  return {
    onlyPhrase: typed(binding.phrase, onlyPhrase.filter(isQualifier)),
    onlyLabel: typed(
      input.variable,
      onlyLabel.filter((word) => isQualifier(word) && !isOfIndicator(word)),
    ),
    isLoose: [...onlyPhrase, ...onlyLabel].some((word) => word.kind === "content" && !isCommon(word)),
  };
}

function has(words: readonly Word[], word: Word): boolean {
  return words.some((other) => wordLikeness(other, word) > 0);
}

/** The words as the text has them, neighbours together: "Tepat Waktu" for "tepat" and "waktu". */
function typed(text: string, words: readonly Word[]): readonly string[] {
  if (words.length === 0) return [];
  const wanted = new Set(words.map((word) => word.text));
  const found: string[] = [];
  let isRun = false;
  for (const piece of text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? []) {
    const isWanted = wanted.has(piece.toLowerCase()) || wordsOf(piece).some((word) => wanted.has(word.text));
    const last = found.at(-1);
    if (isWanted && isRun && last !== undefined) found[found.length - 1] = `${last} ${piece}`;
    else if (isWanted) found.push(piece);
    isRun = isWanted;
  }
  return [...new Map(found.map((piece) => [piece.toLowerCase(), piece])).values()];
}
