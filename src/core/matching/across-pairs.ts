import { bareTexts } from "./bare-text";
import { isShortFor, wordLikeness } from "./likeness";
import { BY_WORDS, match } from "./match";
import { DETAILS, FILLERS } from "./vocabulary";
import { wordsOf, type Word } from "./words";

/** A phrase of a formula and the label that it is matched with. */
export interface Pair {
  readonly phrase: string;
  readonly label: string;
}

/** What several pairs say together, while each of them may be right on its own. */
export interface Crossing {
  readonly label: string;
  readonly onlyFormula: readonly Word[];
  readonly onlyLabel: readonly Word[];
}

/**
 * Finds what can't be right of the pairs of one formula taken together: a word that stands in the phrase of one pair and in
 * the label of another ("RT aktif : RT" beside "RT" and "RT aktif"), also where it was taken for a slip of the pen, or one
 * short form that is taken for two words ("kel." for "keluarga" and for "kelurahan"). Null where there is nothing of the kind.
 */
export function crossingOf(pairs: readonly Pair[]): Crossing | null {
  return pairs.length < 2 ? null : (movedWord(pairs) ?? sharedShortForm(pairs));
}

function movedWord(pairs: readonly Pair[]): Crossing | null {
  const left = pairs.map(({ phrase, label }) => {
    const [words, labelWords] = wordsOfBoth(phrase, label);
    const { score, onlyPhrase, onlyLabel, guessed } = match(words, labelWords);
    const given = [...onlyLabel, ...(guessed?.label ?? [])].filter(isTelling);
    const isMissed = (word: Word): boolean => isTelling(word) && !isThere(labelWords, word);
    const isByWords = score >= BY_WORDS;
    return {
      ...{ label, given, labelWords },
      words: isByWords ? words : [],
      missed: isByWords ? onlyPhrase.filter(isMissed) : [],
    };
  });
  for (const [i, { given, label }] of left.entries()) {
    const moved = given.find((word) =>
      left.some(({ missed, words, labelWords }, j) => {
        const isMissed = missed.some((each) => wordLikeness(each, word) > 0);
        return j !== i && (isMissed || (isThere(words, word) && !isThere(labelWords, word)));
      }),
    );
    if (moved !== undefined) return { label, onlyFormula: [], onlyLabel: [moved] };
  }
  return null;
}

function sharedShortForm(pairs: readonly Pair[]): Crossing | null {
  const meanings = new Map<string, Word>();
  for (const { phrase, label } of pairs) {
    const [words, labelWords] = wordsOfBoth(phrase, label);
    for (const short of labelWords) {
      const meant = words.filter((word) => isShortFor(short, word) && !isThere(labelWords, word));
      for (const word of meant) {
        const known = meanings.get(short.text) ?? word;
        if (wordLikeness(known, word) === 0) return { label, onlyFormula: [known, word], onlyLabel: [short] };
        meanings.set(short.text, known);
      }
    }
  }
  return null;
}

function isThere(words: readonly Word[], { text }: Word): boolean {
  return words.some((word) => word.text === text);
}

function wordsOfBoth(phrase: string, label: string): readonly [readonly Word[], readonly Word[]] {
  const [one, other] = bareTexts(phrase, label);
  return [wordsOf(one), wordsOf(other)];
}

function isTelling({ kind, text }: Word): boolean {
  return kind === "content" && !DETAILS.has(text) && !FILLERS.has(text);
}
