import { binary, type Tree } from "../formula/tree";
import { bind, type Comparison } from "./bind";
import { mayCut, wordsOf } from "./words";

/** A calculation with two phrases, and the tree over the labels (0-based) that they are bound to. */
export interface PlainReading {
  readonly tree: Tree;
  readonly phrases: readonly [string, string];
  readonly labels: readonly number[];
  readonly certainty: readonly number[];
}

const SHARE =
  /^(\(?)([^()[\]{}:/÷+×*=%<>\r\n\-–—−_…]+)(?:(?<=\s):\s+|\/)([^()[\]{}:/÷+×*=%<>\r\n\-–—−_…]+)(\)?)\s*[xX×*]\s*(100)\s*(%?)$/u;

/**
 * "(A : B) x 100%" and "(A/B) x 100%" with nothing else in A and B that could be a sign: over two labels it has one
 * reading only, because without the sign there would be one phrase, and this is the quick way to it.
 * @param labels the labels of the indicator's variables
 * @returns null where the formula is not of that kind or its phrases don't bind; the reader that weighs all ways decides then
 */
export function plainShare(
  formula: string,
  labels: readonly string[],
  comparison: Comparison,
): PlainReading | null {
  const found = SHARE.exec(formula);
  const [, open, above, below, close, , percent] = found ?? [];
  if (above === undefined || below === undefined || (open === "") !== (close === "")) return null;
  if (labels.length !== 2 || labels.some((label) => label.includes("/"))) return null;
  const words = [wordsOf(above), wordsOf(below)];
  if (words.some(mayCut)) return null;
  const binding = bind(words, labels.map(wordsOf), comparison);
  const [first, second] = binding?.labels ?? [];
  if (binding === null || first === undefined || second === undefined) return null;
  const kind = percent === "%" ? "percent" : "number";
  return {
    tree: first < second ? SHARES[kind] : SHARES_TURNED[kind],
    phrases: [above.trim(), below.trim()],
    ...binding,
  };
}

const SHARES = sharesOf(0, 1);
const SHARES_TURNED = sharesOf(1, 0);

function sharesOf(above: number, below: number): Readonly<Record<"percent" | "number", Tree>> {
  const ratio = binary("/", { kind: "variable", input: above }, { kind: "variable", input: below });
  const times = (hundred: Tree): Tree => binary("*", ratio, hundred);
  return { percent: times({ kind: "percent", value: 100 }), number: times({ kind: "number", value: 100 }) };
}
