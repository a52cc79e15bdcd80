/** The operators of the formula language, written as Excel writes them. */
export type Operator = "+" | "-" | "*" | "/";

/**
 * A formula that was read. A variable is a 0-based index into the inputs; a percent is "100%", arithmetic on a
 * percentage (100% is 1); an average or a sum runs over its parts.
 */
export type Tree =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "variable"; readonly input: number }
  | { readonly kind: "negative"; readonly of: Tree }
  | { readonly kind: "binary"; readonly operator: Operator; readonly left: Tree; readonly right: Tree };
