import type { Operator } from "./tree";

/** An element of one reading of a formula. "over" is a fraction bar: drawn, dotted, or a line break read as one. */
export type Item =
  | { readonly kind: "phrase"; readonly phrase: number }
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "percent"; readonly value: number }
  | { readonly kind: "operator"; readonly operator: Operator }
  | { readonly kind: "over"; readonly isDrawn: boolean }
  | { readonly kind: "open" }
  | { readonly kind: "close" };

/** True where the item ends an operand, so that an operator may follow. */
export function endsOperand(item: Item | undefined): boolean {
  return item !== undefined && item.kind !== "operator" && item.kind !== "open" && item.kind !== "over";
}

/** True for a plain number or a percentage, as in "x 100%". */
export function isFactor(item: Item | undefined): item is Item & { kind: "number" | "percent" } {
  return item?.kind === "number" || item?.kind === "percent";
}

/** A percent sign on its own in a fraction bar: "…… %". */
export const HUNDRED_PERCENT: readonly Item[] = [
  { kind: "operator", operator: "*" },
  { kind: "percent", value: 100 },
];
