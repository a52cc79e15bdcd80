/** The operators of the formula language, written as Excel writes them. */
export type Operator = "+" | "-" | "*" | "/";

/**
 * A formula that was read. A variable is a 0-based index: into the reading's phrases as the parser gives it, into the
 * indicator's inputs once phrases are matched. A percent is arithmetic on a percentage: { percent 100 } is 100%, which is 1.
 */
export type Tree =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "variable"; readonly input: number }
  | { readonly kind: "negative"; readonly of: Tree }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Tree; readonly right: Tree };

/** A tree of two parts. */
export function binary(operator: Operator, left: Tree, right: Tree): Tree {
  return { kind: "binary", operator, left, right };
}

/** The same tree with each variable put through `change`. */
export function mapVariables(tree: Tree, change: (input: number) => Tree): Tree {
  switch (tree.kind) {
    case "variable":
      return change(tree.input);
    case "negative":
      return { kind: "negative", of: mapVariables(tree.of, change) };
    case "binary":
      return binary(tree.operator, mapVariables(tree.left, change), mapVariables(tree.right, change));
    case "number":
    case "percent":
      return tree;
  }
}

/** The variables of a tree in the order in which they are written, each as often as it occurs. */
export function variablesOf(tree: Tree): readonly number[] {
  switch (tree.kind) {
    case "variable":
      return [tree.input];
    case "negative":
      return variablesOf(tree.of);
    case "binary":
      return [...variablesOf(tree.left), ...variablesOf(tree.right)];
    case "number":
    case "percent":
      return [];
  }
}
