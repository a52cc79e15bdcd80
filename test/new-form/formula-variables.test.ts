import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { evaluate } from "../../src/core/formula/evaluate";
import { binary, mapVariables, variablesOf, type Tree } from "../../src/core/formula/tree";
import { readerOf } from "../../src/core/matching/interpret";
import { sameArithmetic } from "../../src/core/matching/same-arithmetic";
import { variablesIn } from "../../src/core/new-form/formula-variables";
import { LABELS, notations, trees, write } from "../formula/notations";
import { READ, UNREAD } from "./table-formulas";

/** What the product calculates of a formula with some labels, over values by label. */
function calculated(formula: string, labels: readonly string[], values: readonly number[]): number | null {
  const found = readerOf(formula)(labels);
  const result = found.ok ? evaluate(found.tree, values) : null;
  return result?.ok === true ? result.value : null;
}

describe("the variables that a formula of a table needs", () => {
  test.each(READ)("are its phrases: $formula", ({ formula, variables, of }) => {
    expect(variablesIn(formula, "")).toEqual({ variables, reason: null });
    const values = [7, 11, 13, 17].slice(0, variables.length);
    expect(calculated(formula, variables, values)).toBeCloseTo(of(...values), 9);
  });

  test.each(UNREAD)("are left to a person, and it is said why: $formula", ({ formula, reason }) => {
    expect(variablesIn(formula, "")).toEqual({ variables: [], reason });
  });

  test("calculate what a formula of the field's shapes says, in any notation", () => {
    fc.assert(
      fc.property(shapes, notations, (tree, notation) => {
        const formula = write(tree, notation);
        const { variables } = variablesIn(formula, "");
        const order = [...new Set(variablesOf(tree))];
        expect(variables.map((variable) => variable.toLowerCase())).toEqual(
          order.map((input) => LABELS[input]?.toLowerCase()),
        );
        const found = readerOf(formula)(variables);
        const meant = mapVariables(tree, (input) => ({ kind: "variable", input: order.indexOf(input) }));
        expect(found.ok && sameArithmetic(found.tree, meant)).toBe(true);
      }),
    );
  });

  test("never calculate anything else, whatever a formula says", () => {
    fc.assert(
      fc.property(trees, notations, fc.boolean(), (tree, notation, isBare) => {
        const formula = isBare ? write(tree, notation).replace(/[()]/g, "") : write(tree, notation);
        const { variables } = variablesIn(formula, "");
        const labels = LABELS.filter((label) => formula.toLowerCase().includes(label.toLowerCase()));
        const own = readerOf(formula)(variables);
        const over = readerOf(formula)(labels);
        fc.pre(variables.every((one) => inputOf(one) >= 0) && over.ok);
        expect(own.ok || variables.length === 0).toBe(true);
        if (!own.ok) return;
        const named = (names: readonly string[], { tree: read }: { readonly tree: Tree }): Tree =>
          mapVariables(read, (input) => ({ kind: "variable", input: inputOf(names[input] ?? "") }));
        expect(sameArithmetic(named(variables, own), named(labels, over))).toBe(true);
      }),
    );
  });
});

/** The place of a label, whatever its case; -1 where it is none. */
function inputOf(variable: string): number {
  return LABELS.findIndex((label) => label.toLowerCase() === variable.toLowerCase());
}

const variable = (input: number): Tree => ({ kind: "variable", input });
const inputs = fc.shuffledSubarray([...LABELS.keys()], { minLength: 4, maxLength: 4 });

/** A quotient, a share, so many of a thousand, a sum as part or whole of it, a growth, a weighted sum. */
const shapes: fc.Arbitrary<Tree> = fc
  .tuple(
    inputs,
    fc.constantFrom("quotient", "sums", "growth", "weights", "sum", "product"),
    fc.constantFrom<Tree>(
      { kind: "percent", value: 100 },
      { kind: "number", value: 1000 },
      { kind: "number", value: 25 },
    ),
    fc.boolean(),
  )
  .map(([[a = 0, b = 1, c = 2, d = 3], shape, factor, isScaled]) => {
    const scaled = (tree: Tree): Tree => (isScaled ? binary("*", tree, factor) : tree);
    const weighted = (input: number, value: number): Tree =>
      binary("*", variable(input), { kind: "number", value });
    switch (shape) {
      case "quotient":
        return scaled(binary("/", variable(a), variable(b)));
      case "sums":
        return scaled(
          binary("/", binary("+", variable(a), variable(b)), binary("+", variable(c), variable(d))),
        );
      case "growth":
        return scaled(binary("/", binary("-", variable(a), variable(b)), variable(b)));
      case "weights":
        return binary("+", weighted(a, 0.6), weighted(b, 0.4));
      case "product":
        return binary("*", binary("/", variable(a), variable(b)), variable(c));
      case "sum":
        return binary("+", binary("+", variable(a), variable(b)), variable(c));
    }
  });
