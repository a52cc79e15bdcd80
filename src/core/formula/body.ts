import { endsOf } from "./ends";
import { startsOf, type Start } from "./starts";
import type { Token } from "./token";
import { binary, type Tree } from "./tree";

/** A part of the formula text that may be the calculation itself: token indexes, `to` is exclusive. */
export interface Body extends Start {
  readonly to: number;
}

/** The parts of a formula that may be the calculation, the whole text first. */
export function bodies(tokens: readonly Token[]): readonly Body[] {
  const ends = endsOf(tokens);
  return startsOf(tokens).flatMap((start) =>
    ends
      .filter(({ to }) => to > start.from)
      .map(({ to, asPercentage }) => ({ ...start, to, asPercentage: asPercentage || start.asPercentage })),
  );
}

/** What a body's words make of its calculation: a percentage, an average; null where there is nothing to average. */
export function resultOf(body: Body, tree: Tree): Tree | null {
  const result = body.average ? average(tree) : tree;
  if (result === null || !body.asPercentage) return result;
  return binary("*", result, { kind: "percent", value: 100 });
}

/** The average of a sum of single quantities; null for anything else. */
function average(tree: Tree): Tree | null {
  const terms = termsOf(tree);
  if (terms === null || terms < 2) return null;
  return binary("/", tree, { kind: "number", value: terms });
}

function termsOf(tree: Tree): number | null {
  if (tree.kind === "variable") return 1;
  if (tree.kind !== "binary" || tree.operator !== "+") return null;
  const [left, right] = [termsOf(tree.left), termsOf(tree.right)];
  return left === null || right === null ? null : left + right;
}
