import { binary } from "../formula/tree";
import { bind, type Comparison } from "./bind";
import { definedAs } from "./defined-as";
import type { PlainReading } from "./plain-share";
import { mayCut, wordsOf } from "./words";

const PRODUCT = /^\(([^()[\]{}]+)\)\s*[xX×*]\s*([^()[\]{}:/÷+×*=%<>\r\n\-–—−_…\d]+)$/u;

/**
 * "(A : B) x C" where the bracket spells out a quantity that the form lists as one finished variable: over two labels
 * it has one reading only, and this is the quick way to it.
 * @param labels the labels of the indicator's variables
 * @returns null where the formula is not of that kind or its parts don't bind; the reader that weighs all ways decides then
 */
export function plainProduct(
  formula: string,
  labels: readonly string[],
  comparison: Comparison,
): PlainReading | null {
  const [, bracket, factor] = PRODUCT.exec(formula) ?? [];
  if (bracket === undefined || factor === undefined || labels.length !== 2) return null;
  if (mayCut(wordsOf(factor))) return null;
  const words = labels.map(wordsOf);
  const name = definedAs(bracket, words);
  const binding = name === null ? null : bind([wordsOf(name), wordsOf(factor)], words, comparison);
  const [first, second] = binding?.labels ?? [];
  if (binding === null || first === undefined || second === undefined) return null;
  const tree = binary("*", { kind: "variable", input: first }, { kind: "variable", input: second });
  return { tree, phrases: [bracket.trim(), factor.trim()], ...binding };
}
