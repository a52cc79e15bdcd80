import type { Budget } from "./bounds";
import { endsOf } from "./ends";
import { findMarks, type OperatorCandidate } from "./operators";
import { hasRatio } from "./sense";
import { startsOf, type Start } from "./starts";
import type { Token } from "./token";
import { binary, type Operator, type Tree } from "./tree";

/** A part of the formula text that may be the calculation itself: token indexes, `to` is exclusive. */
export interface Body extends Start {
  readonly to: number;
}

/** A part of a text that may be the calculation, with all tokens of the text and the places of operators. */
export interface Cut {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly body: Body;
  readonly marks: readonly OperatorCandidate[];
}

/**
 * The parts of a text that may be the calculation, the whole text first.
 * @param budget where it is spent, the rest is left out
 */
export function cutsOf(text: string, tokens: readonly Token[], budget: Budget): readonly Cut[] {
  const cuts: Cut[] = [];
  const marks = new Map<Operator | null, readonly OperatorCandidate[]>();
  for (const body of bodies(tokens)) {
    if (!budget.spend(tokens.length)) break;
    const found = marks.get(body.pairing) ?? findMarks(tokens, body.pairing);
    marks.set(body.pairing, found);
    cuts.push({ text, tokens, body, marks: found });
  }
  return cuts;
}

/** "Realisasi / Capaian (%) = x 100% / Target" over three lines: the tokens without the name in the middle line, or null. */
export function withoutMiddleNames(tokens: readonly Token[]): readonly Token[] | null {
  if (!tokens.some((token) => token.newLine)) return null;
  const starts = tokens.flatMap((token, i) => (i === 0 || token.newLine ? [i] : []));
  const kept: Token[] = [];
  starts.forEach((start, n) => {
    const line = tokens.slice(start, starts[n + 1] ?? tokens.length);
    const equals = line.findIndex((token) => token.kind === "equals");
    const after = line[equals + 1];
    const named = n > 0 && equals > 0 && (after?.kind === "rule" || /^[xX×*]$/.test(after?.text ?? ""));
    kept.push(...(named ? line.slice(equals + 1) : line));
  });
  return kept.length === tokens.length ? null : kept;
}

function* bodies(tokens: readonly Token[]): Iterable<Body> {
  const ends = endsOf(tokens);
  for (const start of startsOf(tokens)) {
    for (const { to, asPercentage } of ends)
      if (to > start.from) yield { ...start, to, asPercentage: asPercentage || start.asPercentage };
  }
}

/**
 * What a body's words make of its calculation: a percentage, an average; null where they announce what the calculation
 * has not, an average of nothing, a difference without a minus, a percentage of nothing.
 */
export function resultOf(body: Body, tree: Tree): Tree | null {
  if (body.opening !== null && body.pairing !== null && !body.average && !calculates(tree, body.pairing))
    return null;
  if (body.asPercentage && !hasRatio(tree)) return null;
  const result = body.average ? average(tree) : tree;
  if (result === null || !body.asPercentage) return result;
  return binary("*", result, { kind: "percent", value: 100 });
}

function calculates(tree: Tree, operator: Operator): boolean {
  if (tree.kind === "negative") return calculates(tree.of, operator);
  if (tree.kind !== "binary") return false;
  return tree.operator === operator || calculates(tree.left, operator) || calculates(tree.right, operator);
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
