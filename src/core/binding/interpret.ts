import { bodies, resultOf, type Body } from "../formula/body";
import { withLegend } from "../formula/legend";
import { findMarks, type Mark } from "../formula/operators";
import { readings, type Reading } from "../formula/reading";
import type { Knowledge } from "../formula/state";
import { tokenise, type Token } from "../formula/token";
import { mapVariables, type Tree } from "../formula/tree";
import { bind, comparedOnce, isConceivable, type Likeness } from "./bind";
import { definedAs } from "./defined-as";
import { isWeight } from "./is-weight";
import { plainProduct } from "./plain-product";
import { plainShare, type PlainReading } from "./plain-share";
import { sameArithmetic } from "./same-arithmetic";
import { swallowsSign } from "./swallowed-sign";
import { wordForWord, type WordForWord } from "./word-for-word";
import { keyOf, wordsOf, type Word } from "./words";

/** How a phrase of the formula was bound to a variable. `certainty` runs from 0 (a guess) to 1 (the same words). */
export interface BoundPhrase {
  readonly phrase: string;
  /** 0-based index of the variable's label. */
  readonly input: number;
  readonly certainty: number;
}

/** What a formula means over the labels: one tree, or why there is none. */
export type Interpretation =
  | {
      readonly ok: true;
      readonly tree: Tree;
      readonly bindings: readonly BoundPhrase[];
      /** How well the phrases fit the labels; 1 is word for word. For comparing ways to tell the labels apart. */
      readonly quality: number;
    }
  | { readonly ok: false; readonly reason: "empty" | "cut-off" | "no-reading" | "several-readings" };

interface Candidate {
  readonly tree: Tree;
  readonly bindings: readonly BoundPhrase[];
  readonly quality: number;
}

/** "3. Jumlah …", "a) Jumlah …": the number of the formula in a list, not a part of it. */
const ENUMERATOR = /^(?:\(?(?:\d{1,2}|[a-zA-Z])[.)]{1,2}\s+)(?=[\p{L}(])/u;

/** Longer texts are not formulas; reading them would only cost time. */
const LONGEST = 6_000;

/**
 * Reads a formula with the knowledge of the labels that its phrases must bind to. All readings are considered; those
 * whose phrases bind one to one are kept; where two that are about as good give different arithmetic, there is none.
 * @param formula the text as it stands in the cell
 * @param labels the labels of the indicator's variables
 */
export function interpret(formula: string, labels: readonly string[]): Interpretation {
  const text = formula.trim().replace(ENUMERATOR, "");
  if (text === "") return { ok: false, reason: "empty" };
  if (/[\p{L}\p{N}](?:\.\.\.|…)\)?$/u.test(text)) return { ok: false, reason: "cut-off" };
  if (text.length > LONGEST) return { ok: false, reason: "no-reading" };
  const exact = wordForWord(text, labels);
  if (exact !== null) return fromExact(exact, labels);
  const plain = plainShare(text, labels) ?? plainProduct(text, labels);
  if (plain !== null) return fromPlain(plain);
  const known = labels.map(labelOf);
  const direct = candidatesOf(text, known);
  const spelledOut = direct.length === 0 ? withLegend(text) : null;
  const candidates = spelledOut === null ? direct : candidatesOf(spelledOut, known);
  const best = candidates.reduce<Candidate | null>(
    (a, b) => (a === null || b.quality > a.quality ? b : a),
    null,
  );
  if (best === null) return { ok: false, reason: "no-reading" };
  const rivals = candidates.filter((each) => each.quality >= best.quality - 0.12);
  if (rivals.some((each) => each !== best && !sameArithmetic(each.tree, best.tree)))
    return { ok: false, reason: "several-readings" };
  return { ok: true, tree: best.tree, bindings: best.bindings, quality: best.quality };
}

function fromExact({ tree, labels: order }: WordForWord, labels: readonly string[]): Interpretation {
  const bindings = order.map((label) => ({ phrase: labels[label] ?? "", input: label, certainty: 1 }));
  return { ok: true, tree, bindings, quality: 1 };
}

function fromPlain({ tree, phrases, labels, certainty }: PlainReading): Interpretation {
  const bindings = phrases.map((phrase, i) => ({
    phrase,
    input: labels[i] ?? -1,
    certainty: certainty[i] ?? 0,
  }));
  return { ok: true, tree, bindings, quality: Math.min(...certainty) };
}

/** All readings that bind. Where the whole text fits word for word, no part of it can fit better. */
function candidatesOf(text: string, labels: readonly Label[]): readonly Candidate[] {
  const found: Candidate[] = [];
  const likeness = comparedOnce();
  const tokens = tokenise(text);
  for (const some of [tokens, withoutMiddleNames(tokens)]) {
    if (some === null) continue;
    const knowledge = knowledgeOf(some, labels, likeness);
    for (const body of bodies(some)) {
      const marks = findMarks(some, body.pairing);
      if (!body.again && cutsCalculation(some, marks, body.from)) continue;
      for (const reading of readings(text, some, marks, body, knowledge)) {
        const candidate = bound(reading, body, labels, likeness);
        if (candidate !== null) found.push(candidate);
      }
      if (found.some(({ quality }) => quality >= 1)) return found;
    }
  }
  return found;
}

/** What a body leaves out before it may be a name or an opening, but no calculation. */
function cutsCalculation(tokens: readonly Token[], marks: readonly Mark[], from: number): boolean {
  const isSign = (mark: Mark): boolean => mark.sure && tokens[mark.from]?.text !== ":";
  return marks.some((mark) => isSign(mark) && mark.to <= from);
}

/** "Realisasi / Capaian (%) = x 100% / Target" over three lines: the name in the middle line is no phrase. */
function withoutMiddleNames(tokens: readonly Token[]): readonly Token[] | null {
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

function knowledgeOf(tokens: readonly Token[], labels: readonly Label[], likeness: Likeness): Knowledge {
  const words = labels.map((label) => label.words);
  let neighbours: ReadonlySet<string> | null = null;
  return {
    isWeight,
    nameOf: (bracket) => definedAs(bracket, words),
    keyOf: (phrase) => keyOf(wordsOf(phrase).filter((word) => word.kind !== "function")),
    accepts: (phrase) => isConceivable(wordsOf(phrase), words, likeness),
    isInLabel: (mark: Mark) => {
      const sign = (tokens[mark.from]?.text ?? "").toLowerCase();
      if (!labels.some((label) => label.text.includes(sign))) return false;
      const key = keyAround(tokens, mark.from - 1, mark.to + 1);
      neighbours ??= neighboursOf(labels);
      return key !== null && neighbours.has(key);
    },
  };
}

/** A label and the words by which it is compared. */
interface Label {
  readonly text: string;
  readonly words: readonly Word[];
}

function labelOf(text: string): Label {
  return { text: text.toLowerCase(), words: wordsOf(text) };
}

function neighboursOf(labels: readonly Label[]): ReadonlySet<string> {
  const neighbours = new Set<string>();
  for (const { text } of labels) {
    const tokens = tokenise(text);
    for (let width = 3; width <= 4; width++) {
      for (let i = 0; i + width <= tokens.length; i++) neighbours.add(keyAround(tokens, i, i + width) ?? "");
    }
  }
  return neighbours;
}

function keyAround(tokens: readonly Token[], from: number, to: number): string | null {
  if (from < 0 || to > tokens.length) return null;
  return tokens
    .slice(from, to)
    .map((token) => token.text.toLowerCase())
    .join(" ");
}

function bound(reading: Reading, body: Body, labels: readonly Label[], likeness: Likeness): Candidate | null {
  const binding = bind(
    reading.phrases.map((phrase) => wordsOf(phrase.name)),
    labels.map((label) => label.words),
    likeness,
  );
  if (binding === null) return null;
  const swallows = reading.phrases.some((phrase, i) => {
    const label = labels[binding.labels[i] ?? -1]?.words ?? [];
    return phrase.sides.some((sides) => swallowsSign(label, sides, reading.divides));
  });
  if (swallows) return null;
  const tree = mapVariables(reading.tree, (input) => ({
    kind: "variable",
    input: binding.labels[input] ?? -1,
  }));
  const least = Math.min(...binding.certainty);
  const result = resultOf(body, tree);
  if (result === null) return null;
  return {
    tree: result,
    bindings: reading.phrases.map((phrase, i) => ({
      phrase: phrase.text,
      input: binding.labels[i] ?? -1,
      certainty: binding.certainty[i] ?? 0,
    })),
    quality: least - 0.1 * reading.strain,
  };
}
