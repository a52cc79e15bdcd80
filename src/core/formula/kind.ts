import type { Tree } from "./tree";

/** What kind of quantity a formula gives; it decides how the result cell shows it. */
export type ResultKind = "percentage" | "number" | "count";

/**
 * The kind of a tree's result: "percentage" where the calculation is one on percentages (x 100%), "count" where only
 * counts are added or subtracted, "number" otherwise. A weight such as 40% is a number.
 */
export function resultKind(tree: Tree): ResultKind {
  if (isPercentage(tree)) return "percentage";
  return onlyAdds(tree) ? "count" : "number";
}

function isPercentage(tree: Tree): boolean {
  if (tree.kind === "percent") return tree.value === 100;
  if (tree.kind === "negative") return isPercentage(tree.of);
  if (tree.kind !== "binary") return false;
  const left = isPercentage(tree.left);
  const right = isPercentage(tree.right);
  switch (tree.operator) {
    case "+":
    case "-":
      return left && right;
    case "*":
      return left !== right;
    case "/":
      return left && !right;
  }
}

function onlyAdds(tree: Tree): boolean {
  if (tree.kind === "variable") return true;
  return tree.kind === "binary" && (tree.operator === "+" || tree.operator === "-")
    ? onlyAdds(tree.left) && onlyAdds(tree.right)
    : false;
}
