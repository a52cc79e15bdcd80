import { bareTexts, withoutNumber } from "./bare-text";
import { isGeneral } from "./assignment";
import { isJoined, isLevelInName } from "./levels";
import { wordLikeness } from "./likeness";
import { BY_WORDS, type Guess, match } from "./match";
import { isSaidByUnit, otherCounted, otherMeasure, otherRate } from "./other-measure";
import { PLAINLY_SHARED, sharedWords } from "./shared-words";
import { DETAILS, FILLERS, MEASURED, PEOPLE } from "./vocabulary";
import { wordsOf, type Word } from "./words";

/** What a phrase of a formula says and its label does not, and what the label says and the phrase does not. */
export interface Contradiction {
  readonly onlyFormula: readonly Word[];
  readonly onlyLabel: readonly Word[];
  /** True where the two can't be held for the same quantity; otherwise a person should look once. */
  readonly decides: boolean;
}

const YEAR = /^(?:19|20)\d\d$/;

/**
 * Tells how a phrase and its label contradict each other; null where they don't. The words that decide come from the two
 * texts: one that only the phrase has against one that only its label has, one before what is counted ("sisa", "calon",
 * "rata-rata"), a figure.
 * @param phrases all phrases of the formula
 * @param labels all labels of the indicator
 */
export function contradictionOf(
  phrase: string,
  label: string,
  phrases: readonly string[],
  labels: readonly string[],
): Contradiction | null {
  if (match(wordsOf(phrase), wordsOf(withoutNumber(label))).score < BY_WORDS) return null;
  const left = leftOver(phrase, label, labels);
  const { words, labelWords, onlyFormula, onlyLabel, lost } = left;
  const measure =
    otherMeasure(words, labelWords) ??
    otherRate([left.ownPhrase, phrase], [left.ownLabel, label], phrases, labels);
  if (measure?.decides === true)
    return { onlyFormula, onlyLabel: [...onlyLabel, measure.word], decides: true };
  const isOfAll = [words, labelWords].some((each) => each.every(isGeneral))
    ? isIn.bind(null, sharedWords(phrases, labels).filter(isPlain))
    : (): boolean => false;
  const telling = [...onlyFormula, ...onlyLabel].filter(
    (word) => tells(word, left) && !isOfAll(word) && !isSaidByUnit(word, [phrase, label]),
  );
  const isBoth = left.unpaired.onlyPhrase.some(isSaying) && onlyLabel.length > 0;
  const [lettersOfFormula, lettersOfLabel] = otherLetters(phrase, label);
  if (!isBoth && telling.length + lettersOfFormula.length + lettersOfLabel.length === 0) {
    const other = measure?.word ?? otherCounted(phrase, label);
    if (other !== null) return { onlyFormula, onlyLabel: [other], decides: false };
    return remark(phrase, label) ?? guess(phrase, label, left.guessed);
  }
  return {
    onlyFormula: [...onlyFormula, ...lettersOfFormula],
    onlyLabel: [...onlyLabel, ...lettersOfLabel],
    decides:
      isBoth ||
      lost.length > 0 ||
      left.heads.some((word) => telling.includes(word) && isOtherHead(word, left, labels)) ||
      [...left.unpaired.onlyPhrase, ...left.unpaired.onlyLabel].some(({ text }) => text === "sampai") ||
      onlyFormula.some((word) => isConstant(word, words, left.ownPhrase)),
  };
}

/** What is left of a phrase and its label once the words that both have are paired. */
interface LeftOver {
  /** The two texts without what only explains them, and their words. */
  readonly ownPhrase: string;
  readonly ownLabel: string;
  readonly words: readonly Word[];
  readonly labelWords: readonly Word[];
  /** All words that one of them has alone, and those before the first that both have. */
  readonly unpaired: { readonly onlyPhrase: readonly Word[]; readonly onlyLabel: readonly Word[] };
  readonly heads: readonly Word[];
  /** Those that say something. */
  readonly onlyFormula: readonly Word[];
  readonly onlyLabel: readonly Word[];
  /** Words before what is counted that no label has where it should. */
  readonly lost: readonly Word[];
  readonly guessed: Guess | null;
}

function leftOver(phrase: string, label: string, labels: readonly string[]): LeftOver {
  const [ownPhrase, ownLabel] = bareTexts(lastSentence(phrase), withoutNumber(label));
  const [words, labelWords] = [wordsOf(ownPhrase), wordsOf(ownLabel)];
  const found = match(words, labelWords);
  const onlyPhrase = found.onlyPhrase.filter((word) => !isIn(wordsOf(label), word));
  const onlyLabel = found.onlyLabel.filter((word) => !isIn(wordsOf(phrase), word));
  const heads = found.heads.filter(
    (word) =>
      (onlyPhrase.includes(word) && !hasOtherName(word, phrase, labelWords)) ||
      (onlyLabel.includes(word) && !hasOtherName(word, label, words)),
  );
  const lost = heads.filter(
    (word) =>
      onlyPhrase.includes(word) && isLost(word, words, labels) && !isSaidByUnit(word, [phrase, label]),
  );
  const saying = onlyPhrase.filter(isSaying);
  return {
    ...{ ownPhrase, ownLabel, words, labelWords, heads, lost, guessed: found.guessed },
    unpaired: { onlyPhrase, onlyLabel },
    onlyFormula: onlyLabel.some(isSaying) ? saying : [...new Set([...lost, ...saying])],
    onlyLabel: onlyLabel.filter(isSaying),
  };
}

/** Whether a word says what is counted; words of level, place and unit only where they begin or end a name. */
function tells(word: Word, { words, labelWords, heads, unpaired, ownPhrase, ownLabel }: LeftOver): boolean {
  const [own, text] = unpaired.onlyPhrase.includes(word) ? [words, ownPhrase] : [labelWords, ownLabel];
  const isDetail = DETAILS.has(word.text) && !heads.includes(word);
  return !isDetail || isLevelInName(word, own) || isJoined(word, text);
}

/** Whether a word before what is counted makes it another thing, and is not one that all labels have. */
function isOtherHead(word: Word, { words, labelWords }: LeftOver, labels: readonly string[]): boolean {
  const areCounts = [words, labelWords].every(([first]) => first?.kind === "quantity");
  if (DETAILS.has(word.text) && !(areCounts && !PEOPLE.has(word.text))) return false;
  const isOfThings = words[0]?.text === "jumlah" && !words.some(({ text }) => MEASURED.has(text));
  if (isOfThings && MEASURED.has(word.text)) return true;
  return labels.length < 2 || !labels.every((other) => isIn(wordsOf(other), word));
}

/** Figures in a bracket behind what is counted, which may have to be calculated with: "Jumlah hadir (60 poin)". */
function remark(phrase: string, label: string): Contradiction | null {
  const brackets = (phrase.match(/\([^()]*\)/g) ?? []).filter((bracket) => !/[<>≤≥]/.test(bracket));
  const onlyFormula = wordsOf(brackets.join(" ")).filter(
    (word) => /^\d/.test(word.text) && !YEAR.test(word.text) && !isIn(wordsOf(label), word),
  );
  return onlyFormula.length === 0 ? null : { onlyFormula, onlyLabel: [], decides: false };
}

/** What was paired by a guess, unless one of the texts says that the two are the same. */
function guess(phrase: string, label: string, guessed: Guess | null): Contradiction | null {
  if (guessed === null || [phrase, label].some((text) => states(text, guessed))) return null;
  return { onlyFormula: guessed.phrase, onlyLabel: guessed.label, decides: false };
}

/** "Terakreditasi A", "hepatitis B": the capital letters behind a word that only the first text has, and only the second. */
function otherLetters(a: string, b: string): readonly [readonly Word[], readonly Word[]] {
  const lettersOf = (text: string): readonly Word[] =>
    [...text.matchAll(/(?<=\p{L}{3}\s)(?![IVX])\p{Lu}(?![\p{L}\d.):=])/gu)].flatMap(([letter]) =>
      wordsOf(letter),
    );
  const [own, others] = [lettersOf(a), lettersOf(b)];
  return [own.filter((word) => !isIn(others, word)), others.filter((word) => !isIn(own, word))];
}

/** Whether a text has both a word and what it is made of: "Kesehatan dan Keselamatan Kerja (K3)". */
function states(text: string, { phrase, label }: Guess): boolean {
  const said = new Set(text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
  const own = new Set(wordsOf(text).map((word) => word.text));
  return [...phrase, ...label].every((word) => said.has(word.text) || own.has(word.text));
}

/** Whether the other text has what stands behind or before a slash beside the word: "sampel/contoh". */
function hasOtherName({ text: word }: Word, text: string, others: readonly Word[]): boolean {
  return [...text.toLowerCase().matchAll(/(\p{L}+)\/(\p{L}+)/gu)].some(([, before = "", behind = ""]) => {
    const [own, other] = before === word ? [before, behind] : [behind, before];
    return own === word && wordsOf(other).some((each) => isIn(others, each));
  });
}

/**
 * Whether a word before what is counted is lost though another label has it: "sisa jumlah RT", or "sisa belanja" beside
 * "Realisasi sisa anggaran". What a label begins with may be left out of the others: "Usulan fisik", "Nonfisik".
 */
function isLost(word: Word, words: readonly Word[], labels: readonly string[]): boolean {
  if (word.kind !== "content" || FILLERS.has(word.text) || DETAILS.has(word.text)) return false;
  const leadsToCount = words[words.indexOf(word) + 1]?.text === "jumlah";
  const begins = (label: string): boolean => {
    const first = wordsOf(withoutNumber(label)).find(({ kind }) => kind === "content");
    return first !== undefined && wordLikeness(first, word) > 0;
  };
  return leadsToCount || !labels.some(begins);
}

/** What stands before the last sentence of a phrase is prose that leads to it. */
function lastSentence(text: string): string {
  return text.replace(/^.*\p{L}{3,}\.\s+(?=\p{Lu})/su, "");
}

function isPlain({ text }: Word): boolean {
  return PLAINLY_SHARED.has(text) || YEAR.test(text);
}

function isSaying(word: Word): boolean {
  return isNaming(word) && !FILLERS.has(word.text);
}

function isIn(words: readonly Word[], word: Word): boolean {
  return words.some((other) => wordLikeness(other, word) > 0);
}

/** Letters alone are names of a legend, and a year is looked at elsewhere. */
function isNaming({ kind, text }: Word): boolean {
  return kind === "content" || (kind === "figure" && /\d/.test(text) && !YEAR.test(text));
}

/** A figure at the end of a phrase calculates ("jumlah RT kali 2"), unless it is a bound ("> 27"). */
function isConstant(word: Word, words: readonly Word[], text: string): boolean {
  const isBound = [...text.matchAll(/[<>≤≥]=?\s*([\d.,-]*\d)/g)].some(([, figure]) => figure === word.text);
  if (word.kind !== "figure" || isBound) return false;
  const telling = words.filter(({ kind }) => kind !== "function");
  return telling.at(-1) === word;
}
