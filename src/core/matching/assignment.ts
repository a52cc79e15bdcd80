import type { Budget } from "../formula/bounds";
import { inOrder } from "../grid/order";
import { wordLikeness } from "./likeness";
import { match, type Match } from "./match";
import { holdsAnother, saysTwo } from "./two-quantities";
import { GENERAL_WORDS } from "./vocabulary";
import { saySame, type Word } from "./words";

/** Phrases matched with labels: `labels[i]` is the 0-based label of phrase i, `certainty[i]` runs from 0 to 1. */
export interface Assignment {
  readonly labels: readonly number[];
  readonly certainty: readonly number[];
}

/** Below this likeness a phrase and a label are not held for the same thing. */
const LEAST = 0.42;
/** From this likeness on, a match stands on its own; below, only where nothing else is left to match. */
const SURE = 0.6;
/** Labels that a phrase is tried with, the likeliest first. */
const MOST_CANDIDATES = 6;
/** Ways to match that are followed; where there are more, the labels are too much alike. */
const MOST_STEPS = 50_000;
/** How much the words in which two labels differ must speak for the one and against the other. */
const MARGIN = 0.3;

/** Pairs of words that are compared in one step of the budget. */
const PAIRS_A_STEP = 10;

/** Tells how well a phrase and a label go together, and keeps account of the work. */
export interface Comparison {
  readonly likeness: (phrase: readonly Word[], label: readonly Word[]) => Match;
  readonly budget: Budget;
}

/**
 * A comparison that looks at each phrase and label only once; once the budget is spent, nothing is alike any more.
 * @param shared words that tell no phrase or label from another, so that "Realisasi" may be "Realisasi program"
 */
export function comparisonWithin(budget: Budget, shared: () => readonly Word[] = () => []): Comparison {
  let empty: ReadonlySet<string> | null = null;
  const isEmpty = ({ text }: Word): boolean => {
    empty ??= new Set([...EMPTY, ...shared().map((word) => word.text)]);
    return empty.has(text);
  };
  const known = new Map<readonly Word[], Map<readonly Word[], Match>>();
  const likeness: Comparison["likeness"] = (phrase, label) => {
    let ofPhrase = known.get(phrase);
    if (ofPhrase === undefined) {
      ofPhrase = new Map();
      known.set(phrase, ofPhrase);
    }
    let found = ofPhrase.get(label);
    if (found === undefined) {
      found = budget.spend((phrase.length * label.length) / PAIRS_A_STEP)
        ? compare(phrase, label, isEmpty)
        : UNLIKE;
      ofPhrase.set(label, found);
    }
    return found;
  };
  return { likeness, budget };
}

const UNLIKE: Match = { score: 0, onlyPhrase: [], onlyLabel: [], heads: [], guessed: null };
const SAME: Match = { ...UNLIKE, score: 1 };

/** How well a phrase and a label go together. */
function compare(phrase: readonly Word[], label: readonly Word[], isEmpty: (word: Word) => boolean): Match {
  if (saySame(phrase, label)) return SAME;
  if (isFarLonger(phrase, label) || isFarLonger(label, phrase)) return UNLIKE;
  const found = match(phrase, label);
  const tooGeneral =
    (label.every(isGeneral) && !found.onlyPhrase.every(isEmpty)) ||
    (phrase.every(isGeneral) && !found.onlyLabel.every(isEmpty));
  return tooGeneral ? { ...found, score: 0 } : found;
}

/** A text that goes on far beyond another is no other wording of it, even where it has all its words. */
function isFarLonger(text: readonly Word[], other: readonly Word[]): boolean {
  return text.length > 4 * other.length + 60;
}

/** Whether a word names nothing by itself: those of time and of quantity don't. */
export function isGeneral(word: Word): boolean {
  return (
    word.kind === "function" || word.kind === "figure" || GENERAL_WORDS.has(word.text) || TIMES.has(word.text)
  );
}

/** Words that add nothing to a general one: "Realisasi" is "Realisasi kinerja". */
const EMPTY: readonly string[] = ["kinerja", "capaian", "data", "indikator"];

const TIMES: ReadonlySet<string> = new Set([
  "tahun",
  "bulan",
  "lalu",
  "ini",
  "triwulan",
  "semester",
  "periode",
]);

/** Could this phrase stand for one of the labels at all? */
export function isConceivable(
  phrase: readonly Word[],
  labels: readonly (readonly Word[])[],
  { likeness }: Comparison,
): boolean {
  return labels.some((label) => likeness(phrase, label).score >= LEAST);
}

/**
 * Binds phrases to labels one to one, over the whole formula. What tells two labels apart is decided on the words in
 * which they differ, never on what they share.
 * @returns null where phrases or labels are left over, where a phrase holds a second label, or where another way to
 * match them is nearly as good
 */
export function assignLabels(
  phrases: readonly (readonly Word[])[],
  labels: readonly (readonly Word[])[],
  comparison: Comparison,
): Assignment | null {
  const { likeness, budget } = comparison;
  if (phrases.length !== labels.length || !budget.spend((count(phrases) * count(labels)) / PAIRS_A_STEP))
    return null;
  const best = likeliest(phrases, labels, comparison);
  if (best === null) return null;
  const pairs = phrases.map((phrase, i) => likeness(phrase, labels[best[i] ?? -1] ?? []));
  const scores = pairs.map(({ score }) => score);
  const weak = pairs.filter(({ score }) => score < SURE);
  if (weak.length > 1) return null;
  if (weak.some(({ onlyLabel }) => onlyLabel.filter((word) => word.kind !== "quantity").length > 1))
    return null;
  if (pairs.some(({ onlyPhrase }, i) => holdsAnother(onlyPhrase, best[i] ?? -1, labels))) return null;
  if (phrases.some((phrase) => saysTwo(phrase, labels))) return null;
  for (let i = 0; i < phrases.length; i++) {
    if (!isDistinct(i, best, phrases, labels, likeness)) return null;
  }
  return { labels: best, certainty: scores };
}

function count(texts: readonly (readonly Word[])[]): number {
  return texts.reduce((sum, words) => sum + words.length, 0);
}

/** The one-to-one assignment of the highest total likeness; same words first, the rest by trying. */
function likeliest(
  phrases: readonly (readonly Word[])[],
  labels: readonly (readonly Word[])[],
  { likeness, budget }: Comparison,
): readonly number[] | null {
  const candidates = phrases.map((phrase) => {
    const found: { readonly index: number; readonly score: number }[] = [];
    labels.forEach((label, index) => {
      const { score } = likeness(phrase, label);
      if (score >= LEAST) found.push({ index, score });
    });
    return inOrder(found, ({ score }) => -score).slice(0, MOST_CANDIDATES);
  });
  let best: { readonly total: number; readonly labels: readonly number[] } | null = null;
  let steps = 0;
  const follow = (at: number, chosen: readonly number[], total: number): void => {
    if (++steps > MOST_STEPS || !budget.spend(at)) return;
    if (at === phrases.length) {
      if (best === null || total > best.total) best = { total, labels: chosen };
      return;
    }
    for (const { index, score } of candidates[at] ?? []) {
      if (!chosen.includes(index)) follow(at + 1, [...chosen, index], total + score);
    }
  };
  follow(0, [], 0);
  const found = best as { readonly labels: readonly number[] } | null;
  return steps > MOST_STEPS || budget.isSpent() ? null : (found?.labels ?? null);
}

/** Is the label of phrase i told apart from every other label it could have had? */
function isDistinct(
  i: number,
  chosen: readonly number[],
  phrases: readonly (readonly Word[])[],
  labels: readonly (readonly Word[])[],
  likeness: Comparison["likeness"],
): boolean {
  const phrase = phrases[i] ?? [];
  const mine = labels[chosen[i] ?? -1] ?? [];
  const isWhole = saysTheSame(likeness(phrase, mine));
  return labels.every((other, index) => {
    if (index === chosen[i]) return true;
    const match = likeness(phrase, other);
    if (match.score < LEAST || (isWhole && !saysTheSame(match))) return true;
    const holder = chosen.indexOf(index);
    const back = holder < 0 ? 0 : preference(phrases[holder] ?? [], other, mine, phrase);
    const forth = preference(phrase, mine, other, phrases[holder] ?? []);
    return (
      forth + back >= MARGIN && (holder >= 0 || likeness(phrase, mine).score > likeness(phrase, other).score)
    );
  });
}

/** The same words on both sides, but for those that only bind the sentence together. */
function saysTheSame({ score, onlyPhrase, onlyLabel }: Match): boolean {
  return score > 0.9 && onlyPhrase.length === 0 && onlyLabel.length === 0;
}

/** How much the words in which two labels differ speak for the first, seen from a phrase of the formula. */
function preference(
  phrase: readonly Word[],
  first: readonly Word[],
  second: readonly Word[],
  rival: readonly Word[],
): number {
  const whole = isWholeOf(phrase, rival);
  const has = (word: Word): boolean =>
    phrase.some((other) => wordLikeness(other, word) > 0) || (whole && word.text === "seluruh");
  const speak = (words: readonly Word[], others: readonly Word[]): number => {
    let sum = 0;
    for (const word of words) {
      if (word.kind === "function" || others.some((other) => wordLikeness(other, word) > 0)) continue;
      sum += (has(word) ? 1 : -1) * (word.kind === "quantity" ? 0.3 : word.weight);
    }
    return sum;
  };
  return speak(first, second) - speak(second, first);
}

/** "Jumlah usulan" is the whole of which "Jumlah usulan yang disepakati" is a part, also where it doesn't say "Total". */
export function isWholeOf(phrase: readonly Word[], rival: readonly Word[]): boolean {
  const counted = phrase.filter((word) => word.kind === "content" || word.kind === "figure");
  const others = rival.filter((word) => word.kind === "content" || word.kind === "figure");
  return (
    counted.length > 0 &&
    counted.length < others.length &&
    counted.every((word) => others.some((other) => wordLikeness(other, word) > 0))
  );
}
