import { isGuess, wordLikeness } from "./likeness";
import { ACRONYMS } from "./abbreviations";
import { MEASURES, NEGATIONS, OPERATIONS, OPPOSITES } from "./vocabulary";
import { differsInOrder } from "./word-order";
import { lettersOf, saySame, wordsOf, type Word } from "./words";

/** How a phrase and a label go together: the weight that each has in common with the other, and what is left over. */
export interface Match {
  /** 0 to 1. 1 where both say the same; 0 where something decisive contradicts. */
  readonly score: number;
  /** Content words and figures that only the phrase has, or only the label. */
  readonly onlyPhrase: readonly Word[];
  readonly onlyLabel: readonly Word[];
  /** Those of them that stand before the first word that both have: in Indonesian, what is counted is named there. */
  readonly heads: readonly Word[];
  /** What was paired though it may be something else: a word with its initials or its root, or a letter apart. */
  readonly guessed: Guess | null;
}

/** What of the phrase was taken for what of the label. */
export interface Guess {
  readonly phrase: readonly Word[];
  readonly label: readonly Word[];
}

/** Below this score a phrase and a label were not matched by their words, but by a definition or by a person. */
export const BY_WORDS = 0.42;

/** Compares the words of a phrase of the formula with those of a variable's label, whatever their order. */
export function match(phrase: readonly Word[], label: readonly Word[]): Match {
  const pairing = pair(phrase, label);
  const onlyPhrase = leftOver(phrase, pairing.phrase);
  const onlyLabel = leftOver(label, pairing.label);
  const ofPhrase = share(phrase, pairing.phrase);
  const ofLabel = share(label, pairing.label);
  const otherMeasure = onlyPhrase.some(isMeasure) || onlyLabel.some(isMeasure);
  const alike = Math.max(ofPhrase, ofLabel) * (0.6 + 0.4 * Math.min(ofPhrase, ofLabel));
  const calculates =
    phrase.some((word, i) => word.text === "bagi" && divides(phrase[i - 1]?.text, phrase[i + 1]?.text)) ||
    onlyPhrase.some((word) => OPERATIONS.has(word.text)) ||
    quantitiesIn(phrase) > Math.max(1, quantitiesIn(label));
  const contradicts = contradict(onlyPhrase, onlyLabel) || differsInOrder(phrase, label);
  const score = calculates || contradicts ? 0 : otherMeasure ? alike * 0.7 : alike;
  const heads = [...before(phrase, pairing.phrase), ...before(label, pairing.label)];
  return { score, onlyPhrase, onlyLabel, heads, guessed: pairing.guessed };
}

/** "Bagi A dengan B", "hasil bagi": a division; "bagi hasil" is a thing. */
function divides(before: string | undefined, after: string | undefined): boolean {
  return before === "hasil" || (before === undefined && after !== "hasil");
}

/** The words that name things and only one text has, before the first that the other has as well. */
function before(words: readonly Word[], found: readonly number[]): readonly Word[] {
  const isContent = ({ kind }: Word): boolean => kind === "content";
  const first = words.findIndex((word, i) => isContent(word) && (found[i] ?? 0) > 0);
  return first < 0 ? [] : words.slice(0, first).filter((word, i) => found[i] === 0 && isTelling(word));
}

/** How often a text begins to speak of a quantity: "jumlah A dengan total B" speaks of two, "jumlah A seluruhnya" of one. */
function quantitiesIn(words: readonly Word[]): number {
  let count = 0;
  let before: Word | null = null;
  for (const word of words) {
    const begins = before === null || before.kind === "function";
    if (before?.kind !== "quantity" && (word.text === "jumlah" || (begins && word.text === "seluruh")))
      count++;
    before = word;
  }
  return count;
}

function isTelling({ kind }: Word): boolean {
  return kind === "content" || kind === "figure";
}

function isMeasure(word: Word): boolean {
  return MEASURES.has(word.text);
}

interface Pairing {
  /** For each word, how far (0 to 1) the other text has it. */
  readonly phrase: readonly number[];
  readonly label: readonly number[];
  readonly guessed: Guess | null;
}

function pair(phrase: readonly Word[], label: readonly Word[]): Pairing {
  const ofPhrase = phrase.map(() => 0);
  const ofLabel = label.map(() => 0);
  let guessed: Guess | null = null;
  pairSame(phrase, ofPhrase, label, ofLabel);
  if (ofPhrase.includes(0) && ofLabel.includes(0)) {
    joined(phrase, ofPhrase, label, ofLabel);
    joined(label, ofLabel, phrase, ofPhrase);
    guessed = pairAlike(phrase, ofPhrase, label, ofLabel);
    for (const guess of [initials, syllables]) {
      const [made, from] = guess(phrase, ofPhrase, label, ofLabel) ?? [];
      if (made !== undefined && from !== undefined) guessed ??= { phrase: [made], label: from };
      const [own, others] = guess(label, ofLabel, phrase, ofPhrase) ?? [];
      if (own !== undefined && others !== undefined) guessed ??= { phrase: others, label: [own] };
    }
  }
  return { phrase: ofPhrase, label: ofLabel, guessed };
}

function pairSame(
  phrase: readonly Word[],
  ofPhrase: number[],
  label: readonly Word[],
  ofLabel: number[],
): void {
  label.forEach((word, l) => {
    const p = phrase.findIndex((other, i) => ofPhrase[i] === 0 && other.text === word.text);
    if (p >= 0) ofLabel[l] = ofPhrase[p] = 1;
  });
}

function pairAlike(
  phrase: readonly Word[],
  ofPhrase: number[],
  label: readonly Word[],
  ofLabel: number[],
): Guess | null {
  let guessed: Guess | null = null;
  label.forEach((word, l) => {
    if (ofLabel[l] !== 0 || word.kind !== "content") return;
    let best = -1;
    let likeness = 0;
    phrase.forEach((other, p) => {
      const alike = ofPhrase[p] === 0 ? wordLikeness(other, word) : 0;
      if (alike <= likeness) return;
      best = p;
      likeness = alike;
    });
    if (best < 0) return;
    ofLabel[l] = ofPhrase[best] = likeness;
    if (isGuess(likeness)) guessed ??= { phrase: phrase.slice(best, best + 1), label: [word] };
  });
  return guessed;
}

/** "ditindak lanjuti" is "ditindaklanjuti": two words of one text are one word of the other. */
function joined(a: readonly Word[], ofA: number[], b: readonly Word[], ofB: number[]): void {
  const longest = Math.max(...b.map((word, j) => (ofB[j] === 0 ? word.text.length : 0)));
  for (let i = 0; i + 1 < a.length; i++) {
    const first = a[i];
    const second = a[i + 1];
    if (first === undefined || second === undefined || (ofA[i] !== 0 && ofA[i + 1] !== 0)) continue;
    if (first.text.length + second.text.length > longest) continue;
    const at = b.findIndex((word, j) => ofB[j] === 0 && isJoined(word, first, second));
    if (at < 0) continue;
    ofA[i] = ofA[i + 1] = ofB[at] = 0.95;
  }
}

function isJoined(whole: Word, first: Word, second: Word): boolean {
  const text = first.text + second.text;
  return whole.text === text || whole.roots.includes(text);
}

/** A word and the run of the other text of which it is made. */
type Made = readonly [word: Word, run: readonly Word[]];

/** "DM" is "diabetes melitus": a short word whose letters begin the words of a run in the other text. */
function initials(a: readonly Word[], ofA: number[], b: readonly Word[], ofB: number[]): Made | null {
  if (!a.some((word, i) => ofA[i] === 0 && mayBeInitials(word))) return null;
  const all = b.map((other, j) => ({ other, j }));
  const content = all.filter(({ other }) => other.kind !== "function");
  let made: Made | null = null;
  a.forEach((word, i) => {
    if (ofA[i] !== 0 || !mayBeInitials(word)) return;
    for (const words of [content, all]) {
      const run = runOf(lettersOf(word.text), words, ofB);
      if (run === null) continue;
      ofA[i] = 0.9;
      for (const { j } of run) ofB[j] = 0.9;
      if (!isKnown(word, run)) made ??= [word, run.map(({ other }) => other)];
      return;
    }
  });
  return made;
}

/** Whether an acronym means those words wherever it is used. */
function isKnown(acronym: Word, run: readonly Place[]): boolean {
  return ACRONYMS.some((entry) => {
    const [first, ...words] = wordsOf(entry).filter(({ kind }) => kind !== "function");
    const others = run.map(({ other }) => other).filter(({ kind }) => kind !== "function");
    return first?.text === acronym.text && saySame(words, others);
  });
}

interface Place {
  readonly other: Word;
  readonly j: number;
}

/** The words beside each other, none of them paired yet, that begin with the letters; null where there are none. */
function runOf(letters: string, words: readonly Place[], found: readonly number[]): readonly Place[] | null {
  for (let from = 0; from + letters.length <= words.length; from++) {
    const run = words.slice(from, from + letters.length);
    if (
      run.every(
        ({ other, j }, k) =>
          found[j] === 0 && [other.initial, other.text.charAt(0)].includes(letters.charAt(k)),
      )
    )
      return run;
  }
  return null;
}

function mayBeInitials({ kind, text }: Word): boolean {
  const isOfLetters = kind === "content" || /^\p{L}+[2-5]\p{L}*$/u.test(text);
  return isOfLetters && text.length >= 2 && text.length <= 5;
}

/** "Rakor" is "rapat koordinasi", "pustu" is "puskesmas pembantu": a word made of pieces of a run in the other text. */
function syllables(a: readonly Word[], ofA: number[], b: readonly Word[], ofB: number[]): Made | null {
  for (const [i, word] of a.entries()) {
    if (ofA[i] !== 0 || word.kind !== "content" || word.text.length < 4) continue;
    for (let from = 0; from + 1 < b.length; from++) {
      for (let to = from + 2; to <= Math.min(from + 4, b.length); to++) {
        const run = b.slice(from, to);
        if (!run.every((other, k) => ofB[from + k] === 0 && other.kind === "content")) break;
        if (!isMadeOf(word.text, run)) continue;
        ofA[i] = 0.9;
        for (let j = from; j < to; j++) ofB[j] = 0.9;
        return [word, run];
      }
    }
  }
  return null;
}

/** Each word gives its beginning, or letters from within: three of the first, two and more of the others. */
function isMadeOf(text: string, words: readonly Word[]): boolean {
  const letters = words.reduce((sum, word) => sum + word.text.length, 0);
  return letters > text.length && text.length >= words.length + 2 && isPieced(text, words, 0);
}

function isPieced(text: string, words: readonly Word[], at: number): boolean {
  const word = words[at]?.text.replace("oo", "o");
  if (word === undefined) return text === "";
  for (let length = 1; length <= text.length; length++) {
    const piece = text.slice(0, length);
    const isIn = word.startsWith(piece) || (length >= (at === 0 ? 3 : 2) && word.includes(piece));
    if (isIn && isPieced(text.slice(length), words, at + 1)) return true;
  }
  return false;
}

function share(words: readonly Word[], found: readonly number[]): number {
  let all = 0;
  let common = 0;
  words.forEach((word, i) => {
    all += word.weight;
    common += word.weight * (found[i] ?? 0);
  });
  return all === 0 ? 0 : common / all;
}

function leftOver(words: readonly Word[], found: readonly number[]): readonly Word[] {
  return words.filter((word, i) => found[i] === 0 && word.kind !== "function");
}

function contradict(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.some(isNegation) || b.some(isNegation)) return true;
  if (a.some(isFigure) && b.some(isFigure)) return true;
  if (a.length === 0 || b.length === 0) return false;
  return OPPOSITES.some((group) => a.some((x) => group.has(x.text)) && b.some((y) => group.has(y.text)));
}

function isNegation(word: Word): boolean {
  return NEGATIONS.has(word.text);
}

function isFigure(word: Word): boolean {
  return word.kind === "figure";
}
