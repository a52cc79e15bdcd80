import type { Sides } from "../formula/phrase";
import { wordLikeness } from "./likeness";
import { wordsOf, type Word } from "./words";

const PERIODS = /^(?:tahun|bulan|hari|minggu|triwulan|semester|periode|kecamatan|kelurahan|desa|wilayah)\b/i;

/**
 * Would a sign that no label has be swallowed by this phrase ("A / B" taken for A)? Not where the label has words from
 * either side of it that the other side lacks ("sampel/contoh yang memenuhi"; a plus or minus must be in the label), nor where "per" names a period, nor where
 * another sign divides for sure and this one is a slash between words.
 * @param label the words of the label that the phrase was matched with
 * @param divides whether another sign of the formula divides for sure
 */
export function swallowsSign(
  label: readonly Word[],
  { sign, before, behind }: Sides,
  divides: boolean,
): boolean {
  if (sign === "per" && PERIODS.test(behind)) return false;
  if (sign === "/" && divides) return wordsOf(behind)[0]?.kind === "quantity";
  if (!/^(?:[/:x]|per|terhadap|thd|dan|dengan|dgn)$/.test(sign)) return true;
  const [left, right] = [wordsOf(before), wordsOf(behind)];
  return !(speaksOf(label, left, right) && speaksOf(label, right, left));
}

function speaksOf(label: readonly Word[], side: readonly Word[], other: readonly Word[]): boolean {
  const has = (words: readonly Word[], word: Word): boolean =>
    words.some((each) => wordLikeness(each, word) > 0);
  return label.some(
    (word) => word.kind !== "function" && word.kind !== "quantity" && has(side, word) && !has(other, word),
  );
}
