import { cutsOf, resultOf, type Body, type Cut } from "../formula/body";
import { budgetOf, isWithinBounds, type Budget } from "../formula/bounds";
import type { OperatorCandidate } from "../formula/operators";
import { readings, type Reading } from "../formula/reading";
import type { LabelOracle } from "../formula/state";
import { tokenise, type Token } from "../formula/token";
import { variablesOf, type Tree } from "../formula/tree";
import { sameArithmetic } from "./same-arithmetic";

/** A phrase of a proposal, and where it stands in the formula: offsets, `end` is exclusive. */
export interface ProposedPhrase {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** One way in which a formula may be meant, for a person to decide: a tree over the indexes of its phrases. */
export interface Proposal {
  readonly phrases: readonly ProposedPhrase[];
  readonly tree: Tree;
}

/** More than these nobody wants to choose from. */
const MOST = 4;
/** Longer calculations are none that a person could follow. */
const MOST_OPERANDS = 24;
/** A reading that costs this much more than the likeliest is no choice but noise. */
const SLACK = 0.8;

/** Any stretch of text may be a phrase: nothing is known of the variables. */
const OPEN: LabelOracle = {
  mostPhrases: MOST_OPERANDS,
  accepts: () => true,
  keyOf: (text) => text.toLowerCase(),
  isWeight: () => true,
  nameOf: () => null,
  isInLabel: () => false,
};

interface Candidate {
  readonly proposal: Proposal;
  /** How much has to be stretched to read it so; less is likelier. */
  readonly cost: number;
}

/**
 * The ways in which a formula may be meant, read without its variables: the likeliest first, at most four, no two of
 * them the same calculation over the same phrases.
 * @param formula the text as it stands in the cell
 * @returns empty where the text is no calculation (a data source, a scale, prose), cut off or empty
 */
export function propose(formula: string): readonly Proposal[] {
  if (!isWithinBounds(formula) || /[\p{L}\p{N}](?:\.\.\.|…)\)?\s*$/u.test(formula)) return [];
  const budget = budgetOf();
  const found = cutsOf(formula, tokenise(formula), budget).flatMap((cut) => candidatesOf(cut, budget));
  const sorted = [...found].sort((a, b) => a.cost - b.cost);
  const least = sorted[0]?.cost ?? 0;
  const different: Proposal[] = [];
  for (const { proposal, cost } of sorted) {
    if (different.length === MOST || cost > least + SLACK) break;
    if (!different.some((other) => isSame(other, proposal))) different.push(proposal);
  }
  return different;
}

function candidatesOf({ text, tokens, body, marks }: Cut, budget: Budget): readonly Candidate[] {
  return readings(text, tokens, marks, body, OPEN, budget)
    .filter(({ tree }) => variablesOf(tree).length <= MOST_OPERANDS)
    .filter((reading) => isCalculation(reading, marks, body))
    .flatMap((reading) => {
      const proposal = proposalOf(reading, tokens, body);
      return proposal === null ? [] : [{ proposal, cost: reading.cost + oddity(reading) }];
    });
}

function proposalOf(reading: Reading, tokens: readonly Token[], body: Body): Proposal | null {
  const phrases = reading.phrases.map(({ text, from, to }) => ({
    text,
    start: tokens[from]?.start ?? 0,
    end: tokens[to - 1]?.end ?? 0,
  }));
  const tree = resultOf(body, reading.tree);
  return tree === null ? null : { phrases, tree };
}

const COUNTS = /^(?:jumlah|jml|jmlh|jlh|total|banyak|banyaknya|seluruh)$/;

/** Does more than a sign that may as well be part of a text say that this is a calculation? */
function isCalculation(reading: Reading, marks: readonly OperatorCandidate[], body: Body): boolean {
  const { phrases, tree } = reading;
  const firsts = phrases.map(firstWord);
  if (firsts.every((word) => COUNTS.test(word))) return true;
  const written = marks.filter(
    (mark) =>
      mark.from >= body.from &&
      mark.to <= body.to &&
      !phrases.some(({ from, to }) => mark.from >= from && mark.to <= to),
  );
  if (variablesOf(tree).length < 2) return hasNumber(tree) && written.some((mark) => mark.sure);
  return (
    hasNumber(tree) ||
    body.pairing !== null ||
    body.asPercentage ||
    (phrases.length > 1 && firsts.every((word) => word === firsts[0])) ||
    firsts.some((word) => COUNTS.test(word)) ||
    written.some((mark) => mark.sure)
  );
}

/** What no phrase should have in it, and how much it speaks against a reading that has it there. */
const ODD: readonly (readonly [RegExp, number])[] = [
  [/^\d/, 1],
  [/[\n\r]/, 1],
  [/[/:+*×÷-]$/, 2],
  [/[/:+-]\s*(?:jumlah|jml|total|seluruh|banyaknya)\b/i, 1],
  [/\b(?:adalah|yaitu|ialah|rumus|formula|dihitung|dinyatakan|sama dengan)\b|=/i, 1],
];

/** What makes a reading odd though the grammar allows it. */
function oddity({ phrases, tree }: Reading): number {
  const odd = phrases.flatMap(({ text }) => [
    ...ODD.map(([pattern, weight]) => (pattern.test(text) ? weight : 0)),
    text.split("(").length === text.split(")").length ? 0 : 1,
  ]);
  const counts = phrases.filter((phrase) => COUNTS.test(firstWord(phrase))).length;
  const mixed = counts > 0 && counts < phrases.length ? 0.3 : 0;
  return odd.reduce((sum, each) => sum + each, mixed) + 0.5 * chained(tree);
}

/** How often something divided is divided again: "A/B per C" is rarely meant so. */
function chained(tree: Tree): number {
  if (tree.kind === "negative") return chained(tree.of);
  if (tree.kind !== "binary") return 0;
  const again = tree.operator === "/" && (isDivision(tree.left) || isDivision(tree.right)) ? 1 : 0;
  return again + chained(tree.left) + chained(tree.right);
}

function isDivision(tree: Tree): boolean {
  return tree.kind === "binary" && tree.operator === "/";
}

function hasNumber(tree: Tree): boolean {
  if (tree.kind === "negative") return hasNumber(tree.of);
  if (tree.kind === "binary") return hasNumber(tree.left) || hasNumber(tree.right);
  return tree.kind !== "variable";
}

function firstWord({ text }: { readonly text: string }): string {
  return (/\p{L}+/u.exec(text)?.[0] ?? "").toLowerCase();
}

function isSame(a: Proposal, b: Proposal): boolean {
  return (
    a.phrases.length === b.phrases.length &&
    a.phrases.every(({ text }, i) => text.toLowerCase() === b.phrases[i]?.text.toLowerCase()) &&
    sameArithmetic(a.tree, b.tree)
  );
}
