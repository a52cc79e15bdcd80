import { findMarks } from "../formula/operators";
import { tokenise } from "../formula/token";
import { wordLikeness } from "./likeness";
import { match } from "./match";
import { otherMeasure } from "./other-measure";
import { wordsOf, type Word } from "./words";

/**
 * Tells whether a formula only says at length what the indicator is called, and its single label is a short form of the
 * name: "Jumlah pemuda yang mendapatkan penghargaan skala internasional" and "Jumlah pemuda berprestasi", where the indicator
 * is "Jumlah pemuda berprestasi skala internasional". Both name the same thing, of which the formula goes on to tell by several
 * words of its own; and each says a part of the name that the other lacks, together all of it.
 * @param formula a text; one with a sign or a word that calculates is none of these
 */
export function areHalvesOfName(formula: string, label: string, name: string): boolean {
  const tokens = tokenise(formula);
  const isProse = tokens.every(
    ({ kind }, i) => kind === "word" || (kind === "stop" && i === tokens.length - 1),
  );
  if (!isProse || findMarks(tokens, null).length > 0) return false;
  const [phrase, own, named] = [wordsOf(formula), wordsOf(label), wordsOf(name).filter(isContent)];
  if (countsIn(phrase) !== 1 || countsIn(own) !== 1 || otherMeasure(phrase, own) !== null) return false;
  const clause = phrase.findIndex(({ text }) => text === "yang");
  const counted = phrase.slice(0, Math.max(0, clause)).filter(isContent);
  const told = phrase
    .slice(clause)
    .filter((word) => isContent(word) && !isIn(own, word) && !isIn(named, word));
  if (counted.length === 0 || !counted.every((word) => isIn(own, word)) || told.length < FEWEST_TOLD)
    return false;
  return (
    match(phrase, own).score > 0 &&
    own.every((word) => !isContent(word) || isIn(named, word)) &&
    named.every((word) => isIn(own, word) || isIn(phrase, word)) &&
    named.some((word) => !isIn(own, word)) &&
    named.some((word) => !isIn(phrase, word))
  );
}

/** A single word behind "yang" is as good as the label's own, and another: "jalan yang rusak" is none "mantap". */
const FEWEST_TOLD = 2;

/** How many words of quantity a text has, where it begins with one. */
function countsIn(words: readonly Word[]): number {
  return words[0]?.kind === "quantity" ? words.filter(({ kind }) => kind === "quantity").length : 0;
}

function isContent({ kind }: Word): boolean {
  return kind === "content";
}

function isIn(words: readonly Word[], word: Word): boolean {
  return words.some((other) => wordLikeness(other, word) > 0);
}
