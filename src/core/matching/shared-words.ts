import { wordLikeness } from "./likeness";
import { MEASURES, NEGATIONS, OPERATIONS } from "./vocabulary";
import { wordsOf, type Word } from "./words";

const YEAR = /^20\d\d$/;
/** Another year than the one that is measured anyway. */
const OTHER_YEARS: ReadonlySet<string> = new Set(["lalu", "depan"]);

/**
 * The words that tell one text of a formula's phrases and labels no better from another, because all of one side have them
 * and the other side none: "program" of "Realisasi program" and "Target program" beside "Realisasi / Target". Where both
 * sides have such words, they speak of two things, and none is shared.
 * @param phrases the phrases of a formula, or the formula itself, in which a word that all phrases have stands that often
 * @param labels the labels of the indicator's variables
 */
export function sharedWords(phrases: readonly string[], labels: readonly string[]): readonly Word[] {
  if (labels.length < 2) return [];
  const ofPhrases = phrases.flatMap(wordsOf);
  const ofLabels = labels.map(wordsOf);
  const [first = []] = ofLabels;
  const inLabels = first.filter(
    (word) => mayBeShared(word) && !has(ofPhrases, word) && ofLabels.every((other) => has(other, word)),
  );
  const inPhrases = ofPhrases.filter(
    (word, i) =>
      mayBeShared(word) &&
      !ofLabels.some((other) => has(other, word)) &&
      ofPhrases.findIndex((other) => other.text === word.text) === i &&
      ofPhrases.filter((other) => other.text === word.text).length >= labels.length,
  );
  return inLabels.length > 0 && inPhrases.length > 0 ? [] : [...inLabels, ...inPhrases];
}

/** Those of them by which nobody would ask what is meant. */
export const PLAINLY_SHARED: ReadonlySet<string> = new Set(
  "program kegiatan indikator kinerja tahun ini nilai angka".split(" "),
);

function mayBeShared({ kind, text }: Word): boolean {
  if (
    text === "kali" ||
    MEASURES.has(text) ||
    NEGATIONS.has(text) ||
    OPERATIONS.has(text) ||
    OTHER_YEARS.has(text)
  )
    return false;
  return kind === "content" || YEAR.test(text) || text === "nilai" || text === "angka";
}

function has(words: readonly Word[], word: Word): boolean {
  return words.some((other) => wordLikeness(other, word) > 0);
}
