import type { Tree } from "./tree";

/** A value, or the variables (0-based) that make a divisor zero, or a result beyond what a cell can hold. */
export type Evaluation =
  | { readonly ok: true; readonly value: number }
  | { readonly ok: false; readonly reason: "zero-divisor"; readonly divisor: Tree }
  | { readonly ok: false; readonly reason: "overflow" };

/**
 * Computes a tree in ordinary doubles, in the order in which Excel computes the same formula.
 * @param values the value of each variable, by its index
 */
export function evaluate(tree: Tree, values: readonly number[]): Evaluation {
  switch (tree.kind) {
    case "number":
      return { ok: true, value: tree.value };
    case "percent":
      return { ok: true, value: tree.value / 100 };
    case "variable": {
      const value = values[tree.input];
      if (value === undefined) throw new RangeError(`No value for variable ${tree.input}`);
      return finite(value);
    }
    case "negative": {
      const of = evaluate(tree.of, values);
      return of.ok ? { ok: true, value: -of.value } : of;
    }
    case "binary": {
      const left = evaluate(tree.left, values);
      if (!left.ok) return left;
      const right = evaluate(tree.right, values);
      if (!right.ok) return right;
      if (tree.operator === "/" && right.value === 0) {
        return { ok: false, reason: "zero-divisor", divisor: tree.right };
      }
      return finite(apply(tree.operator, left.value, right.value));
    }
  }
}

function apply(operator: "+" | "-" | "*" | "/", left: number, right: number): number {
  switch (operator) {
    case "+":
      return left + right;
    case "-":
      return left - right;
    case "*":
      return left * right;
    case "/":
      return left / right;
  }
}

function finite(value: number): Evaluation {
  return Number.isFinite(value) ? { ok: true, value } : { ok: false, reason: "overflow" };
}
