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
  return write(tree, { operands, locale }, 0);
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
      const left = write(tree.left, script, rank);
      const right = write(tree.right, script, rank + 0.5);
      const text = `${left} ${SIGNS[tree.operator]} ${right}`;
      return rank < around ? `(${text})` : text;
    }
  }
}

/** A minus sign must not follow another sign. */
function signed(text: string, around: number): string {
  return text.startsWith("−") && around > 0 ? `(${text})` : text;
}
