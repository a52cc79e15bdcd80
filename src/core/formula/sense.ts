import { binary, type Tree } from "./tree";

/** One operand of a product, and how it is joined to what stands before it. */
export interface Factor {
  readonly operator: "*" | "/";
  readonly tree: Tree;
}

/** One part of a sum as it is written: its sign, and its factors before any bracket is supplied. */
export interface Term {
  readonly sign: "+" | "-";
  readonly factors: readonly Factor[];
}

/**
 * Builds a sum. Officials write "A + B / C x 100%" for a fraction with a sum above the bar; strictly read it adds a
 * count to a ratio, which no one means. So where the strict reading mixes what can't be added, it is the fraction;
 * "A + B + C / 3" is an average; where neither makes sense, there is no reading.
 */
export function sums(terms: readonly Term[]): Tree | null {
  const last = terms.at(-1);
  if (last === undefined || terms.some((term) => term.factors.length === 0)) return null;
  const strict = add(terms);
  if (terms.length === 1) return strict;
  const others = terms.slice(0, -1);
  const cut = last.factors.findIndex((_, i) => divides(last.factors, i));
  if (others.some(isDivided)) return terms.every(isRatio) ? strict : null;
  if (cut < 0) return agree(terms) ? strict : null;
  if (terms.every(isRatio)) return strict;
  const divisor = last.factors[cut]?.tree;
  if (divisor?.kind === "number" && divisor.value !== terms.length) return null;
  if (terms.some(({ sign }) => sign === "-")) return null;
  if (others.some(({ factors }) => factors.length > 1) || cut > 1) return null;
  const above = add([...others, { sign: last.sign, factors: last.factors.slice(0, cut) }]);
  return last.factors.slice(cut).reduce((tree, factor) => binary(factor.operator, tree, factor.tree), above);
}

function isDivided(term: Term): boolean {
  return term.factors.some((_, i) => divides(term.factors, i));
}

/** A division of a quantity; "1/3" before a quantity is a weight. */
function divides(factors: readonly Factor[], at: number): boolean {
  const factor = factors[at];
  if (factor?.operator !== "/") return false;
  return !(isPlain(factor.tree) && factors.slice(0, at).every(({ tree }) => isPlain(tree)));
}

/** Bracketed parts: ratios go with ratios and plain numbers, counts with counts. */
function agree(terms: readonly Term[]): boolean {
  const telling = terms.map(({ factors }) => chain(factors)).filter((tree) => !isPlain(tree));
  return telling.every(hasRatio) || !telling.some(hasRatio);
}

function isRatio(term: Term): boolean {
  const tree = chain(term.factors);
  return isPlain(tree) || hasRatio(tree);
}

function isPlain(tree: Tree): boolean {
  return tree.kind === "number" || tree.kind === "percent";
}

/** True where a phrase is divided by a phrase somewhere on the way, so that the result is a ratio. */
export function hasRatio(tree: Tree): boolean {
  if (tree.kind === "negative") return hasRatio(tree.of);
  if (tree.kind !== "binary") return false;
  if (tree.operator === "/") return !isPlain(tree.right);
  return hasRatio(tree.left) || hasRatio(tree.right);
}

/** The product of some factors as it is written, from left to right. */
function chain(factors: readonly Factor[]): Tree {
  const [first, ...rest] = factors;
  if (first === undefined) throw new RangeError("A product without factors");
  return rest.reduce((tree, factor) => binary(factor.operator, tree, factor.tree), first.tree);
}

function add(terms: readonly Term[]): Tree {
  const [first, ...rest] = terms.map(({ sign, factors }) => ({ sign, tree: chain(factors) }));
  if (first === undefined) throw new RangeError("A sum without terms");
  return rest.reduce((tree, term) => binary(term.sign, tree, term.tree), first.tree);
}
