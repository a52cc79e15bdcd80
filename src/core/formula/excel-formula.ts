import type { Operator, Tree } from "./tree";

const RANK: Readonly<Record<Operator, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

/**
 * Writes a tree as an Excel formula in en-US notation.
 * @param tree the formula
 * @param references the cell reference of each variable, by its index ("G12")
 * @returns the formula with its "=", with the fewest brackets that keep the order of calculation
 */
export function excelFormula(tree: Tree, references: readonly string[]): string {
  return `=${write(tree, references, 0)}`;
}

function write(tree: Tree, references: readonly string[], around: number): string {
  switch (tree.kind) {
    case "number":
      return numeral(tree.value);
    case "percent":
      return `${numeral(tree.value)}%`;
    case "variable": {
      const reference = references[tree.input];
      if (reference === undefined) throw new RangeError(`No reference for variable ${tree.input}`);
      return reference;
    }
    case "negative":
      return `-${write(tree.of, references, 3)}`;
    case "binary": {
      const rank = RANK[tree.operator];
      const left = write(tree.left, references, rank);
      const right = write(tree.right, references, rank + 0.5);
      const text = `${left}${tree.operator}${right}`;
      return rank < around ? `(${text})` : text;
    }
  }
}

/** Excel reads "1e+21" too, but a formula for people has none where it can be avoided. */
function numeral(value: number): string {
  return String(value).replace("e+", "E+").replace("e-", "E-");
}
