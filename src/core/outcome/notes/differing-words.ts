import { wordLikeness } from "../../binding/likeness";
import { match } from "../../binding/match";
import { wordsOf, type Word } from "../../binding/words";
import type { Binding, Outcome } from "../outcome";
import { withoutPlace } from "./place";
import { isQualifier } from "./qualifiers";

/** How a phrase of the formula and its variable's label differ, in the words as they are typed. */
export interface Difference {
  /** Words that narrow the population and that only the formula has, or only the label. */
  readonly onlyPhrase: readonly string[];
  readonly onlyLabel: readonly string[];
  /** True where any other word that names things is on one side only. */
  readonly isLoose: boolean;
}

/** Below this likeness the two were not bound by their words, but by a definition or by a person. */
const BY_WORDS = 0.42;
const BRACKET = /\([^()]*\)/g;
/** Words that only say over which time, as the form itself does. */
const TIME = /^(?:tahun|kurun|periode|pelaporan|anggaran|bulan|triwulan|semester|ini|t|n|i)$/;

/** The difference between a bound phrase and its label, or null where they say the same or were not bound by words. */
export function differenceOf(binding: Binding, outcome: Outcome): Difference | null {
  const input = outcome.inputs[binding.input];
  if (input === undefined || binding.certainty >= 1) return null;
  const [phrase, label] = bare(binding.phrase, input.variable);
  const { score, onlyPhrase, onlyLabel } = match(wordsOf(phrase), wordsOf(label));
  if (score < BY_WORDS) return null;
  const others = outcome.bindings
    .filter((each) => each !== binding)
    .flatMap(({ phrase: text }) => wordsOf(text));
  const context = wordsOf(`${outcome.indicator.indicator} ${outcome.indicator.name}`);
  const isOurs = (word: Word): boolean => has(context, word) && !has(others, word);
  return {
    onlyPhrase: typed(binding.phrase, onlyPhrase.filter(isQualifier)),
    onlyLabel: typed(
      input.variable,
      onlyLabel.filter((word) => isQualifier(word) && !isOurs(word)),
    ),
    isLoose: [...onlyPhrase, ...onlyLabel].some((word) => word.kind === "content" && !TIME.test(word.text)),
  };
}

/** Both texts without what only explains: a place or a bracket that the other one doesn't have. */
function bare(phrase: string, label: string): readonly [phrase: string, label: string] {
  const strip = (text: string, other: string): string => {
    const unbracketed = other.includes("(") ? text : text.replace(BRACKET, explains);
    const placed = withoutPlace(unbracketed);
    return wordsOf(placed).some(({ kind }) => kind === "content") ? placed : text;
  };
  return [strip(phrase, label), strip(label, phrase)];
}

/** A bracket that narrows the population, "(aktif)", is more than an explanation. */
function explains(bracket: string): string {
  const words = wordsOf(bracket);
  return words.length <= 2 && words.some(isQualifier) ? bracket : " ";
}

function has(words: readonly Word[], word: Word): boolean {
  return words.some((other) => wordLikeness(other, word) > 0);
}

/** The words as the text has them: "Terlaksana" for "terlaksana", "thn" for "tahun". */
function typed(text: string, words: readonly Word[]): readonly string[] {
  const wanted = new Set(words.map((word) => word.text));
  const pieces = text.match(/\p{L}[\p{L}\p{M}\p{N}]*/gu) ?? [];
  const found = pieces.filter((piece) => wordsOf(piece).some((word) => wanted.has(word.text)));
  return [...new Map(found.map((piece) => [piece.toLowerCase(), piece])).values()];
}
