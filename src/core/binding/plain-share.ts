import { isDefining } from "../formula/starts";
import { binary, type Tree } from "../formula/tree";
import { bind } from "./bind";
import { wordsOf } from "./words";

/** A share as most forms write it: two phrases, and the tree over the labels that they are bound to. */
export interface PlainShare {
  readonly tree: Tree;
  readonly phrases: readonly [string, string];
  readonly labels: readonly number[];
  readonly certainty: readonly number[];
}

const SHARE =
  /^(\(?)([^()[\]{}:/÷+×*=%<>\r\n\-–—−_…]+?)\s+[:/]\s+([^()[\]{}:/÷+×*=%<>\r\n\-–—−_…]+?)\s*(\)?)\s*[xX×*]\s*(100)\s*(%?)$/u;
const SIGN_IN_WORDS =
  /\b(?:x|kali|per|terhadap|thdp?|plus|minus|banding|berbanding|(?:di\s?)(?:bagi|banding|kali|tambah|kurang)\w*)\b/iu;

/**
 * "(A : B) x 100%" with nothing in A and B that could be a sign: it has one reading only, and this is the quick way
 * to it.
 * @param labels the words of the indicator's labels
 * @returns null where the formula is not of that kind or its phrases don't bind; the reader that weighs all ways decides then
 */
export function plainShare(formula: string, labels: readonly string[]): PlainShare | null {
  const found = SHARE.exec(formula);
  const [, open, above, below, close, , percent] = found ?? [];
  if (above === undefined || below === undefined || (open === "") !== (close === "")) return null;
  const whole = `${above} ${below}`;
  if (SIGN_IN_WORDS.test(whole) || whole.split(/\s+/).some(isDefining)) return null;
  const words = [wordsOf(above), wordsOf(below)];
  const binding = labels.length === 2 ? bind(words, labels.map(wordsOf)) : null;
  const [first, second] = binding?.labels ?? [];
  if (binding === null || first === undefined || second === undefined) return null;
  const ratio = binary("/", { kind: "variable", input: first }, { kind: "variable", input: second });
  const hundred: Tree = { kind: percent === "%" ? "percent" : "number", value: 100 };
  return { tree: binary("*", ratio, hundred), phrases: [above.trim(), below.trim()], ...binding };
}
