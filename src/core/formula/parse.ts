import { isFactor, type Item } from "./item";
import { hasRatio, isLargeFactor, LEAST_FACTOR, sums, type Choose, type Factor, type Term } from "./sense";
import { binary, type Tree } from "./tree";

/**
 * Builds the tree of one reading. Returns null where the items make no formula, or where they leave open which
 * part of a sum is divided.
 */
export function parse(items: readonly Item[], isWeight: IsWeight = () => true): Tree | null {
  return parseWith(items, { isWeight, choose: () => null });
}

/** Is this phrase (by its index) a weight or a rate? "A / B x C" is read from left to right only where C is one. */
export type IsWeight = (phrase: number) => boolean;

/** More ways than this to supply the brackets are none to choose from. */
const MOST_WAYS = 12;

/**
 * The trees of one reading that leaves open how its parts are grouped, one for each way to supply the brackets, the way it is
 * written strictly first; none where the items make a formula without, or none at all.
 */
export function groupings(items: readonly Item[], isWeight: IsWeight): readonly Tree[] {
  if (parse(items, isWeight) !== null) return [];
  const found: Tree[] = [];
  let count = 1;
  for (let n = 0; n < count; n++) {
    let [rest, product] = [n, 1];
    const choose: Choose = (ways) => {
      const way = ways[rest % ways.length];
      rest = Math.floor(rest / ways.length);
      product *= ways.length;
      return way ?? null;
    };
    const tree = parseWith(items, { isWeight, choose });
    count = Math.max(count, product);
    if (count > MOST_WAYS) return [];
    if (tree !== null) found.push(tree);
  }
  return found;
}

/** What decides where the items alone don't. */
interface Rules {
  readonly isWeight: IsWeight;
  readonly choose: Choose;
}

function parseWith(items: readonly Item[], rules: Rules): Tree | null {
  const group = nest(balance(items));
  return group === null ? null : fraction(group, rules);
}

/** An operand, an operator, a bar, or a bracket with what stands in it. */
type Node =
  | Exclude<Item, { kind: "open" } | { kind: "close" }>
  | { readonly kind: "group"; readonly nodes: readonly Node[] };

/** A bracket that is closed but never opened opens at the start; one that is never closed closes at the end. */
function balance(items: readonly Item[]): readonly Item[] {
  let depth = 0;
  let missing = 0;
  for (const item of items) {
    if (item.kind === "open") depth++;
    if (item.kind === "close") {
      if (depth === 0) missing++;
      else depth--;
    }
  }
  const open: Item[] = Array.from({ length: missing }, () => ({ kind: "open" }));
  const close: Item[] = Array.from({ length: depth }, () => ({ kind: "close" }));
  return [...open, ...items, ...close];
}

function nest(items: readonly Item[]): readonly Node[] | null {
  const stack: Node[][] = [[]];
  for (const item of items) {
    if (item.kind === "open") {
      stack.push([]);
    } else if (item.kind === "close") {
      const nodes = stack.pop();
      const around = stack.at(-1);
      if (nodes === undefined || nodes.length === 0 || around === undefined) return null;
      around.push({ kind: "group", nodes });
    } else {
      stack.at(-1)?.push(item);
    }
  }
  return stack[0] ?? null;
}

/** A level of brackets: with a bar, or with the divisor written after the factor, it is a fraction. */
function fraction(nodes: readonly Node[], rules: Rules): Tree | null {
  const at = nodes.findIndex((node) => node.kind === "over");
  const bar = nodes[at];
  if (bar?.kind === "over") return overBar(nodes.slice(0, at), nodes.slice(at + 1), bar.isDrawn, rules);
  const cut = factorBeforeDivisor(nodes);
  if (cut < 0) return sum(nodes, rules);
  return overBar(nodes.slice(0, cut - 1), nodes.slice(cut - 1), false, rules);
}

/** "A x 100% B", as a fraction broken over lines reads: the index of the factor, or -1. */
function factorBeforeDivisor(nodes: readonly Node[]): number {
  return nodes.findIndex((node, i) => {
    const before = nodes[i - 1];
    const next = nodes[i + 1];
    const times = before?.kind === "operator" && before.operator === "*";
    return times && i > 1 && isNumber(node) && (next?.kind === "phrase" || next?.kind === "group");
  });
}

function isNumber(node: Node): boolean {
  return node.kind === "number" || node.kind === "percent";
}

/**
 * One bar is all that a level may have: of two, none says which comes first, and they belong to two formulas. Without a
 * bar that is drawn, a ratio above or below another quantity is a formula beside a second one.
 */
function overBar(
  above: readonly Node[],
  below: readonly Node[],
  isDrawn: boolean,
  rules: Rules,
): Tree | null {
  const top = splitFactors(above);
  const bottom = splitFactors(below);
  if (top.rest.length === 0 || bottom.rest.length === 0) return null;
  const numerator = sum(top.rest, rules);
  const divisor = sum(bottom.rest, rules);
  if (numerator === null || divisor === null) return null;
  if (!isDrawn && (hasRatio(numerator) || hasRatio(divisor))) return null;
  if (isFigure(numerator) && !isFigure(divisor)) return null;
  return [...top.factors, ...bottom.factors].reduce<Tree>(
    (tree, factor) => binary("*", tree, factor),
    binary("/", numerator, divisor),
  );
}

/** Takes "x 100%" off the beginning or the end of one side of a bar. */
function splitFactors(nodes: readonly Node[]): {
  readonly rest: readonly Node[];
  readonly factors: readonly Tree[];
} {
  const factors: Tree[] = [];
  let rest = [...nodes];
  const isTimes = (node: Node | undefined): boolean => node?.kind === "operator" && node.operator === "*";
  const factorTree = (node: Node | undefined): Tree | null =>
    node !== undefined && node.kind !== "group" && node.kind !== "over" && isFactor(node) ? node : null;
  const first = factorTree(rest[1]);
  if (isTimes(rest[0]) && first !== null) {
    factors.push(first);
    rest = rest.slice(2);
  }
  const last = factorTree(rest.at(-1));
  if (isTimes(rest.at(-2)) && last !== null) {
    factors.push(last);
    rest = rest.slice(0, -2);
  }
  if (isTimes(rest.at(-1))) rest = rest.slice(0, -1);
  return { rest, factors };
}

function sum(nodes: readonly Node[], rules: Rules): Tree | null {
  const parts: { readonly sign: "+" | "-"; readonly nodes: Node[] }[] = [{ sign: "+", nodes: [] }];
  for (const node of nodes) {
    if (node.kind === "operator" && (node.operator === "+" || node.operator === "-")) {
      parts.push({ sign: node.operator, nodes: [] });
    } else {
      parts.at(-1)?.nodes.push(node);
    }
  }
  const terms: Term[] = [];
  for (const part of parts) {
    const factors = product(part.nodes, rules);
    if (factors === null) return null;
    terms.push({ sign: part.sign, factors });
  }
  return sums(terms, rules.choose);
}

function product(nodes: readonly Node[], rules: Rules): readonly Factor[] | null {
  const factors: Factor[] = [];
  let operator: "*" | "/" | null = null;
  for (const node of nodes) {
    if (node.kind === "operator") {
      if (operator !== null || factors.length === 0 || node.operator === "+" || node.operator === "-")
        return null;
      operator = node.operator;
      continue;
    }
    const tree = operand(node, rules);
    if (tree === null) return null;
    if (operator === null && factors.length > 0) {
      if (!mayTouch(nodes, node)) return null;
    }
    factors.push({ operator: operator ?? "*", tree });
    operator = null;
  }
  const isWhole = operator === null && factors.length > 0;
  if (!isWhole || dividesFigures(factors)) return null;
  return isOpen(factors, rules) ? rules.choose([factors, withWholeDivisors(factors)]) : factors;
}

/**
 * "A / B x C" without brackets: whether C belongs to the divisor can't be known, unless it is a weight, or a factor such as
 * 25, 100 or 100%. Nor can it in "A / 2 x B".
 */
function isOpen(factors: readonly Factor[], { isWeight }: Rules): boolean {
  const isPart = ({ kind }: Tree): boolean => kind === "variable" || kind === "number";
  const divided = factors.findIndex(({ operator, tree }) => operator === "/" && isPart(tree));
  if (divided <= 0) return false;
  return factors.slice(divided + 1).some(({ operator, tree }) => {
    if (operator !== "*") return false;
    if (tree.kind === "number") return tree.value > 1 && tree.value < LEAST_FACTOR;
    return tree.kind === "variable" && !isWeight(tree.input);
  });
}

/** "A / B x C" as A / (B x C): what is multiplied behind a divisor belongs to it, but for a factor such as 100%. */
function withWholeDivisors(factors: readonly Factor[]): readonly Factor[] {
  const joined: Factor[] = [];
  let open = false;
  for (const { operator, tree } of factors) {
    const before = joined.at(-1);
    open = operator === "/" || (open && !isLargeFactor(tree));
    if (open && operator === "*" && before !== undefined)
      joined[joined.length - 1] = { operator: "/", tree: binary("*", before.tree, tree) };
    else joined.push({ operator, tree });
  }
  return joined;
}

/** A figure divided by a quantity ("2720 / Jumlah anak") is a value that somebody filled in, not a calculation. */
function dividesFigures(factors: readonly Factor[]): boolean {
  return factors.some(
    ({ operator, tree }, i) =>
      i > 0 &&
      operator === "/" &&
      !isFigure(tree) &&
      factors.slice(0, i).every((before) => isFigure(before.tree)),
  );
}

function isFigure(tree: Tree): boolean {
  return tree.kind === "number" || tree.kind === "percent";
}

/**
 * Side by side without an operator is multiplication only where one of the two is a bracket and the other a number; two
 * brackets may as well be a fraction over two lines, or two quantities. Behind a bracket only a factor stands so.
 */
function mayTouch(nodes: readonly Node[], node: Node): boolean {
  const before = nodes[nodes.indexOf(node) - 1];
  if (before === undefined) return false;
  return (
    (node.kind === "group" && isFigures(before, 0)) ||
    (before.kind === "group" && isFigures(node, LEAST_FACTOR))
  );
}

/** A percentage or a number of at least so much, also in brackets: "(A / B) (100%)". */
function isFigures(node: Node, least: number): boolean {
  if (node.kind !== "group")
    return node.kind === "percent" || (node.kind === "number" && node.value >= least);
  const [only] = node.nodes;
  return node.nodes.length === 1 && only !== undefined && isFigures(only, least);
}

function operand(node: Node, rules: Rules): Tree | null {
  switch (node.kind) {
    case "phrase":
      return { kind: "variable", input: node.phrase };
    case "number":
    case "percent":
      return node;
    case "group":
      return fraction(node.nodes, rules);
    case "operator":
    case "over":
      return null;
  }
}
