import type { Tree } from "./tree";

/**
 * In what a part of a calculation counts: "percent" is a share as 100% counts it, "points" one multiplied by 100, "share" one
 * without a factor, "constant" a plain number, "quantity" whatever a variable counts.
 */
type Scale = "percent" | "points" | "share" | "constant" | "quantity";

/**
 * Whether a sum, a difference or a ratio mixes percentages with plain numbers, so that it is not what anybody means.
 * @param scaleOfInput in what a variable (by its index) counts
 */
export function mixesScales(tree: Tree, scaleOfInput: (input: number) => Scale): boolean {
  return scaleOf(tree, scaleOfInput) === null;
}

function scaleOf(tree: Tree, scaleOfInput: (input: number) => Scale): Scale | null {
  switch (tree.kind) {
    case "number":
      return "constant";
    case "percent":
      return "percent";
    case "variable":
      return scaleOfInput(tree.input);
    case "negative":
      return scaleOf(tree.of, scaleOfInput);
    case "binary": {
      const [left, right] = [scaleOf(tree.left, scaleOfInput), scaleOf(tree.right, scaleOfInput)];
      if (left === null || right === null) return null;
      if (tree.operator === "+" || tree.operator === "-") return ofSum(left, right);
      return tree.operator === "*" ? ofProduct(left, right, tree) : ofQuotient(left, right);
    }
  }
}

function ofSum(left: Scale, right: Scale): Scale | null {
  if (left === right) return left;
  const both = [left, right];
  if (both.includes("percent")) return both.includes("share") ? "percent" : null;
  if (both.includes("points")) return both.includes("constant") ? "points" : "quantity";
  return both.includes("share") ? "share" : "quantity";
}

function ofProduct(
  left: Scale,
  right: Scale,
  { left: a, right: b }: Tree & { readonly kind: "binary" },
): Scale {
  const both = [left, right];
  const isHundred = [a, b].some((side) => side.kind === "number" && side.value === 100);
  if (both.includes("share") && isHundred) return "points";
  if (both.includes("quantity")) return "quantity";
  if (both.includes("points")) return "points";
  if (both.includes("percent")) return "percent";
  return both.includes("share") ? "share" : "constant";
}

function ofQuotient(left: Scale, right: Scale): Scale | null {
  if (left === "points" && right === "percent") return null;
  if (right === "constant") return left;
  return left === "percent" && right === "quantity" ? "quantity" : "share";
}
