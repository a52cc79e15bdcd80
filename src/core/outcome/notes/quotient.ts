import type { Tree } from "../../formula/tree";

/** A calculation as one quotient: what is divided, by what, and the constant that it is multiplied with. */
export interface Quotient {
  readonly above: Tree;
  readonly below: Tree;
  /** The constant factors together; 100 for "x 100", 1 for "x 100%" or where there is none. */
  readonly factor: number;
  /** True where "x 100%" or another percentage is among the factors. */
  readonly hasPercent: boolean;
}

const remembered = new WeakMap<Tree, Quotient | null>();

/** Reads a tree as a quotient of two parts that hold variables, with constants beside them; null where it is none. */
export function quotientOf(tree: Tree): Quotient | null {
  let quotient = remembered.get(tree);
  if (quotient === undefined) {
    quotient = readQuotient(tree);
    remembered.set(tree, quotient);
  }
  return quotient;
}

function readQuotient(tree: Tree): Quotient | null {
  const above: Tree[] = [];
  const below: Tree[] = [];
  gather(tree, above, below);
  const [top, ...moreAbove] = above.filter(varies);
  const [bottom, ...moreBelow] = below.filter(varies);
  if (top === undefined || bottom === undefined || moreAbove.length + moreBelow.length > 0) return null;
  const constants = [...above, ...below].filter((part) => !varies(part));
  const product = (parts: readonly Tree[]): number =>
    parts.filter((part) => !varies(part)).reduce((sum, part) => sum * constantOf(part), 1);
  return {
    above: top,
    below: bottom,
    factor: product(above) / product(below),
    hasPercent: constants.some((part) => part.kind === "percent"),
  };
}

/** Is the quotient a share of a whole: 0 to 1 as it stands, times 100%, or times 100? */
export function isShare({ factor }: Quotient): boolean {
  return factor === 1 || factor === 100;
}

function gather(tree: Tree, above: Tree[], below: Tree[]): void {
  if (tree.kind === "binary" && (tree.operator === "*" || tree.operator === "/") && varies(tree)) {
    gather(tree.left, above, below);
    if (tree.operator === "*") gather(tree.right, above, below);
    else gather(tree.right, below, above);
  } else {
    above.push(tree);
  }
}

function varies(tree: Tree): boolean {
  switch (tree.kind) {
    case "variable":
      return true;
    case "negative":
      return varies(tree.of);
    case "binary":
      return varies(tree.left) || varies(tree.right);
    case "number":
    case "percent":
      return false;
  }
}

/** The value of a constant part; NaN, which equals no factor, where it is more than one number. */
function constantOf(tree: Tree): number {
  if (tree.kind === "number") return tree.value;
  return tree.kind === "percent" ? tree.value / 100 : Number.NaN;
}
