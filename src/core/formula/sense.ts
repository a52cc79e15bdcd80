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

/** Takes one of several ways to go on where the writing leaves them open; null where none is to be taken. */
export type Choose = <Way>(ways: readonly Way[]) => Way | null;

/**
 * Builds a sum. Officials write "A + B / C x 100%" for a fraction with a sum above the bar; strictly read it adds a
 * count to a ratio, which no one means. So where the strict reading mixes what can't be added, it is the fraction;
 * "A + B + C / 3" is an average; where neither makes sense, there is no reading, but for one that is chosen.
 */
export function sums(terms: readonly Term[], choose: Choose): Tree | null {
  const last = terms.at(-1);
  if (last === undefined || terms.some((term) => term.factors.length === 0)) return null;
  const strict = add(terms);
  if (terms.length === 1) return strict;
  const others = terms.slice(0, -1);
  const cut = last.factors.findIndex((_, i) => divides(last.factors, i));
  if (others.some(isDivided)) return terms.every(isRatio) ? strict : choose(ways(terms));
  if (cut < 0) return agree(terms) ? strict : null;
  if (terms.every(isRatio)) return strict;
  const divisor = last.factors[cut]?.tree;
  const isOther = divisor?.kind === "number" && divisor.value !== terms.length;
  const subtracts = terms.some(({ sign }) => sign === "-");
  const multiplies = others.some(({ factors }) => factors.length > 1) || cut > 1;
  if (isOther || subtracts || multiplies) return choose(ways(terms));
  const above = add([...others, { sign: last.sign, factors: last.factors.slice(0, cut) }]);
  return last.factors.slice(cut).reduce((tree, factor) => binary(factor.operator, tree, factor.tree), above);
}

/**
 * The ways to supply the brackets of a sum in which something is divided: none, then a bracket around what stands before the
 * sign of division, behind it, or both, then around all before the last factor, then from left to right.
 */
function ways(terms: readonly Term[]): readonly Tree[] {
  const at = terms.findIndex(isDivided);
  const divided = terms[at];
  if (divided === undefined) return [add(terms)];
  const [before, after] = [terms.slice(0, at), terms.slice(at + 1)];
  const cut = divided.factors.findIndex((_, i) => divides(divided.factors, i));
  const above = { sign: divided.sign, factors: divided.factors.slice(0, cut) };
  const below = divided.factors.slice(cut);
  const found = [add(terms)];
  const [rest, factors] = withoutLastFactors(after);
  const [first] = below;
  const isDivisorOpen = below.length === 1 && first !== undefined && !isPlain(first.tree);
  if (after.length > 0 && isDivisorOpen && !after.some(isDivided)) {
    const divisor: Factor = { operator: "/", tree: add([{ sign: "+", factors: below }, ...rest]) };
    if (before.length > 0) found.push(chain([of(add([...before, above])), divisor, ...factors]));
    found.push(add([...before, { ...above, factors: [...above.factors, divisor, ...factors] }]));
  }
  if (before.length > 0) {
    const fraction = chain([of(add([...before, above])), ...below]);
    found.push(add([{ sign: "+", factors: [of(fraction)] }, ...after]));
  }
  if (factors.length > 0) found.push(chain([of(add([...before, divided, ...rest])), ...factors]));
  if (isKeyedIn(terms)) found.push(inTurn(terms));
  return found;
}

/** The terms without the factors ("x 100%") behind the last one, and those factors. */
function withoutLastFactors(terms: readonly Term[]): readonly [readonly Term[], readonly Factor[]] {
  const last = terms.at(-1);
  if (last === undefined) return [terms, []];
  const end = last.factors.findLastIndex(({ operator, tree }) => operator === "/" || !isLargeFactor(tree));
  const kept = Math.max(1, end + 1);
  return [
    [...terms.slice(0, -1), { ...last, factors: last.factors.slice(0, kept) }],
    last.factors.slice(kept),
  ];
}

/** From here on a number is a factor that turns a ratio into an index, a rate or a percentage. */
export const LEAST_FACTOR = 25;

/** A percentage or a large number, as in "x 100%" and "x 1000". */
export function isLargeFactor(tree: Tree): boolean {
  return tree.kind === "percent" || (tree.kind === "number" && tree.value >= LEAST_FACTOR);
}

function of(tree: Tree): Factor {
  return { operator: "*", tree };
}

/** Whether reading from left to right tears no product apart: what is multiplied stands first, last, or is a large factor. */
function isKeyedIn(terms: readonly Term[]): boolean {
  const [, ...rest] = terms.map(({ factors }) => factors.slice(1));
  const isSingle = terms.slice(0, -1).every(({ factors }) => factors.length === 1);
  return isSingle || rest.flat().every(({ operator, tree }) => operator === "/" || isLargeFactor(tree));
}

/** Sign by sign from left to right, as it is keyed into a pocket calculator. */
function inTurn([first, ...rest]: readonly Term[]): Tree {
  return rest.reduce(
    (tree, { sign, factors: [next, ...others] }) =>
      chain([of(next === undefined ? tree : binary(sign, tree, next.tree)), ...others]),
    chain(first?.factors ?? []),
  );
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
