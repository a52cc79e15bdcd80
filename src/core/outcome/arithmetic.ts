import type { Operator, Tree } from "../formula/tree";

const SIGNS: Readonly<Record<Operator, string>> = { "+": "+", "-": "−", "*": "×", "/": "÷" };
const RANK: Readonly<Record<Operator, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

/**
 * Writes a calculation as people write it: "9 ÷ 13 × 100%", with the fewest brackets that keep its order.
 * @param tree the formula
 * @param operands the text of each variable, by its index; a negative number is put into brackets where it must be
 */
export function arithmetic(tree: Tree, operands: readonly string[]): string {
  return write(tree, operands, 0);
}

const NUMERAL = new Intl.NumberFormat("id-ID", { maximumSignificantDigits: 15 });

/** A number as Indonesians write it, all its digits shown: "11.927", "3,27", "−4". */
export function numeral(value: number): string {
  return NUMERAL.format(value).replace("-", "−");
}

function write(tree: Tree, operands: readonly string[], around: number): string {
  switch (tree.kind) {
    case "number":
      return signed(numeral(tree.value), around);
    case "percent":
      return signed(`${numeral(tree.value)}%`, around);
    case "variable": {
      const operand = operands[tree.input];
      if (operand === undefined) throw new RangeError(`No operand for variable ${tree.input}`);
      return signed(operand, around);
    }
    case "negative":
      return signed(`−${write(tree.of, operands, 3)}`, around);
    case "binary": {
      const rank = RANK[tree.operator];
      const left = write(tree.left, operands, rank);
      const right = write(tree.right, operands, rank + 0.5);
      const text = `${left} ${SIGNS[tree.operator]} ${right}`;
      return rank < around ? `(${text})` : text;
    }
  }
}

/** A minus sign must not follow another sign. */
function signed(text: string, around: number): string {
  return text.startsWith("−") && around > 0 ? `(${text})` : text;
}
