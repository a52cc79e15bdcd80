import { numeralValue } from "../formula/operators";
import type { Tree } from "../formula/tree";

/** "(bobot 40%)", "(60%)", "(2x)", "bobot: 0,6": a weight that a label states. */
const STATED =
  /(?:\(\s*(?=\d+(?:[.,]\d+)?\s*(?:%|[x×])\s*\))|(?<!\p{L})(?:bobot|tertimbang)\D{0,4})(\d+(?:[.,]\d+)?)\s*(%?)/iu;
/** What a label says of a number that twelve months or 365 days have made already. */
const YEARLY =
  /(?<!\p{L})(?:(?:per|se|dalam\s+(?:satu|1)\s+)\s?(?:tahun|thn)|tahunan)(?!\p{L})|\/\s?(?:tahun|thn)/iu;
const PARTS_OF_A_YEAR: ReadonlySet<number> = new Set([12, 52, 360, 365]);
const WEIGHED = /(?<!\p{L})(?:tertimbang|terbobot)(?!\p{L})/iu;

/**
 * Whether a label states another weight than the formula gives it, or that its value is weighted already or counts a year
 * that the formula makes of months or days.
 * @param phrase the phrase that the label is matched with
 * @param input the label's index in the tree
 */
export function hasOtherWeight(phrase: string, label: string, tree: Tree, input: number): boolean {
  const factors = factorsOf(tree, input);
  if (factors.length === 0)
    return [phrase, label].some((text) => statesWeight(text) || (isSum(tree) && PLAIN_WEIGHT.test(text)));
  if (WEIGHED.test(label) && !WEIGHED.test(phrase)) return true;
  if (YEARLY.test(label) && factors.some((factor) => PARTS_OF_A_YEAR.has(factor))) return true;
  const [, figure, percent] = STATED.exec(label) ?? [];
  const value = figure === undefined ? null : numeralValue(figure);
  if (value === null || phrase.includes(label)) return false;
  const stated = percent === "%" ? value / 100 : value;
  return factors.some((factor) => Math.abs(factor - stated) > 1e-9);
}

/** "(60)", "(0,6)", "(B=60)", "(porsi 60%)", "(1/2)": what may be a weight in a sum, and is no year. */
const PLAIN_WEIGHT =
  /\(\s*(?:[x×@±]|b\s*=|porsi|kontribusi|sebesar|proporsi|persentase)?\s*(?!(?:19|20)\d\d\s*\))(?:\d+(?:[.,]\d+)?(?:\s*\/\s*\d+)?|[½¼¾])\s*%?\s*\)/iu;

function isSum(tree: Tree): boolean {
  return tree.kind === "binary" && (tree.operator === "+" || isSum(tree.left) || isSum(tree.right));
}

/** "Kualifikasi (25%)": a weight that the formula does not calculate with. */
function statesWeight(text: string): boolean {
  return /\(\s*(?!100\s*%)\d+(?:[.,]\d+)?\s*%\s*\)|\(\s*bobot[^()]*\d[^()]*\)/iu.test(text);
}

/** The constants by which a variable is multiplied directly. */
function factorsOf(tree: Tree, input: number): readonly number[] {
  if (tree.kind === "negative") return factorsOf(tree.of, input);
  if (tree.kind !== "binary") return [];
  const { operator, left, right } = tree;
  const own = [
    [left, right],
    [right, left],
  ].flatMap(([factor, of]) =>
    operator === "*" && of?.kind === "variable" && of.input === input ? constantOf(factor) : [],
  );
  return [...own, ...factorsOf(left, input), ...factorsOf(right, input)];
}

function constantOf(tree: Tree | undefined): readonly number[] {
  if (tree?.kind === "number") return [tree.value];
  return tree?.kind === "percent" ? [tree.value / 100] : [];
}
