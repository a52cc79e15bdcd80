import type { Operator, Tree } from "../formula/tree";

const SIGNS: Readonly<Record<Operator, string>> = { "+": "+", "-": "−", "*": "×", "/": "÷" };
const RANK: Readonly<Record<Operator, number>> = { "+": 1, "-": 1, "*": 2, "/": 2 };

/** The notation of numbers that a text is for, as Intl names it. */
export type Locale = "id-ID" | "en-GB";

/**
 * Writes a calculation as people write it: "9 ÷ 13 × 100%", with the fewest brackets that keep its order.
 * @param tree the formula
 * @param operands the text of each variable, by its index; a negative number is put into brackets where it must be
 * @param locale the notation of the formula's own numbers
 */
export function arithmetic(tree: Tree, operands: readonly string[], locale: Locale = "id-ID"): string {
  return write(tree, { operands, locale, isGrouped: false }, 0);
}

/**
 * Writes a calculation so that nobody needs to know which sign comes first: "Jumlah a + (Jumlah b ÷ 3)". Only parts that are
 * added up, or multiplied, one after the other stand without brackets. A name with signs of its own is set off: "[RT/RW]".
 * @param names the name of each variable, by its index
 */
export function grouped(tree: Tree, names: readonly string[], locale: Locale = "id-ID"): string {
  const operands = names.map((name) =>
    /[^\p{L}\p{N}\p{M}\s.,'’"“”%-]|\s[-xX]\s/u.test(name) ? `[${name}]` : name,
  );
  return write(tree, { operands, locale, isGrouped: true }, 0);
}

const NUMERALS: Readonly<Record<Locale, Intl.NumberFormat>> = {
  "id-ID": new Intl.NumberFormat("id-ID", { maximumSignificantDigits: 15 }),
  "en-GB": new Intl.NumberFormat("en-GB", { maximumSignificantDigits: 15 }),
};

/** A number with all its digits shown: "11.927", "3,27", "−4" as Indonesians write it. */
export function numeral(value: number, locale: Locale = "id-ID"): string {
  return NUMERALS[locale].format(value).replace("-", "−");
}

/** What a calculation is written with. */
interface Script {
  readonly operands: readonly string[];
  readonly locale: Locale;
  /** True where each part is put into brackets, whatever its rank. */
  readonly isGrouped: boolean;
}

function write(tree: Tree, script: Script, around: number): string {
  switch (tree.kind) {
    case "number":
      return signed(numeral(tree.value, script.locale), around);
    case "percent":
      return signed(`${numeral(tree.value, script.locale)}%`, around);
    case "variable": {
      const operand = script.operands[tree.input];
      if (operand === undefined) throw new RangeError(`No operand for variable ${tree.input}`);
      return signed(operand, around);
    }
    case "negative":
      return signed(`−${write(tree.of, script, 3)}`, around);
    case "binary": {
      const rank = RANK[tree.operator];
      const left = write(tree.left, script, script.isGrouped && !goesOn(tree.left, tree.operator) ? 3 : rank);
      const right = write(tree.right, script, script.isGrouped ? 3 : rank + 0.5);
      const text = `${left} ${SIGNS[tree.operator]} ${right}`;
      return rank < around ? `(${text})` : text;
    }
  }
}

/** "A + B + C" and "A × B × C" say the same in any order. */
function goesOn(left: Tree, operator: Operator): boolean {
  return left.kind === "binary" && left.operator === operator && (operator === "+" || operator === "*");
}

/** A minus sign must not follow another sign. */
function signed(text: string, around: number): string {
  return text.startsWith("−") && around > 0 ? `(${text})` : text;
}
