import { cutsOf, resultOf, withoutMiddleNames, type Cut } from "../formula/body";
import { budgetOf, isWithinBounds, type Budget } from "../formula/bounds";
import { definesLetters, withLegend, type SpelledOut } from "../formula/legend";
import { withoutFootnotes } from "../formula/notes";
import type { OperatorCandidate } from "../formula/operators";
import type { groupings } from "../formula/parse";
import { readings, type Reading, type TreesOf } from "../formula/reading";
import { piecesOf, statesSeveral, type Pieces } from "../formula/several";
import type { LabelOracle } from "../formula/state";
import { tokenise, type Token } from "../formula/token";
import { mapVariables, type Tree } from "../formula/tree";
import { assignLabels, comparisonWithin, isConceivable, isWholeOf, type Comparison } from "./assignment";
import { inOrder } from "../grid/order";
import { withoutNumber } from "./bare-text";
import { definedAs } from "./defined-as";
import { areHalvesOfName } from "./halves-of-name";
import type { Alternative, Interpretation, MatchedPhrase } from "./interpretation";
import { isWeight } from "./is-weight";
import { agreeingLetters, namesOf } from "./letters";
import { match } from "./match";
import { perThousand, rateOf } from "./per-thousand";
import { sameArithmetic } from "./same-arithmetic";
import { sharedWords } from "./shared-words";
import { soundReading } from "./sound-reading";
import { swallowsSign } from "./swallowed-sign";
import { hasUnknownSign } from "./unknown-signs";
import { areOnOtherSides, hasUnknownWord } from "./unknown-words";
import { wordForWord, type WordForWord } from "./word-for-word";
import { keyOf, wordsOf, type Word } from "./words";
import { withFormulaYears } from "./years";

interface Candidate {
  readonly tree: Tree;
  readonly matches: readonly MatchedPhrase[];
  readonly quality: number;
}

/** "3. Jumlah …", "a) Jumlah …": the number of the formula in a list, not a part of it. */
const ENUMERATOR = /^(?:\(?(?:\d{1,2}|[a-zA-Z])[.)]{1,2}\s+)(?=[\p{L}(])/u;

/** "R-S/K = …": a ratio of schools is named by letters and signs that calculate nothing. */
const SHORT_NAME = /^\p{Lu}(?:[-/]\p{Lu})+\s*=\s*/u;

/** A text that begins so says what there is, not how it is calculated. */
const LISTS = /^(?:meliputi|mencakup|terdiri\s+(?:dari|atas))(?!\p{L})/iu;

/**
 * Reads a formula with the knowledge of the labels that its phrases must match. All readings are considered; those
 * whose phrases match one to one are kept; where two that are about as good give different arithmetic, there is none.
 * A formula that leaves more ways open than the budget allows to look at has none either, whatever was found.
 * @param formula the text as it stands in the cell
 * @param name what the indicator is called; it may tell that a formula defines what a label names
 * @param treesOf where a formula leaves open how its parts are grouped: `groupings` finds the ways, as alternatives only
 * @returns the reader, which may be asked with several sets of labels
 */
export function readerOf(
  formula: string,
  budget: Budget = budgetOf(),
  name = "",
  treesOf?: typeof groupings,
): (labels: readonly string[]) => Interpretation {
  const whole = withoutFootnotes(formula.replaceAll("¸", "÷"));
  const text = whole.trim().replace(ENUMERATOR, "").replace(SHORT_NAME, "");
  const isBeyond = !isWithinBounds(text);
  let parts: Pieces | null = null;
  let legend: SpelledOut | null | undefined;
  let direct: readonly Cut[] | null = null;
  let spelledOut: { readonly parts: Pieces; readonly cuts: readonly Cut[] } | null = null;
  return (given) => {
    const labels = withFormulaYears(text, withoutNumbers(given));
    if (text === "") return { ok: false, reason: "empty" };
    if (/[\p{L}\p{N}](?:\.\.\.|…)\)?$/u.test(text)) return { ok: false, reason: "cut-off" };
    if (LISTS.test(text)) return { ok: false, reason: "no-reading" };
    if (isBeyond) return { ok: false, reason: "too-deep" };
    const comparison = comparisonWithin(budget, () => sharedWords([text], labels));
    parts ??= piecesOf(whole, tokenise(whole));
    if (isSeveral(parts, labels, comparison)) return { ok: false, reason: "several-formulas" };
    const isBeyondWords = hasUnknownSign(text, labels) || hasUnknownWord(text, labels);
    if (isBeyondWords || areOnOtherSides(text, labels)) return { ok: false, reason: "no-reading" };
    const exact = wordForWord(text, labels);
    if (exact !== null) return soundReading(fromExact(exact, labels), labels, name);
    const read = (cuts: readonly Cut[], over: readonly Label[]): Interpretation => {
      const best = likeliest(candidatesOf(cuts, over, comparison, treesOf));
      return best.ok && treesOf !== undefined ? { ok: false, reason: "no-reading" } : best;
    };
    const sound = (found: Interpretation, meanings: ReadonlyMap<string, string> = new Map()) =>
      soundOnes(found, (each) => soundReading(agreeingLetters(each, given, meanings), labels, name));
    const known = labels.map(labelOf);
    const reading = (
      cuts: readonly Cut[],
      meanings: ReadonlyMap<string, string> = new Map(),
    ): Interpretation => {
      const found = sound(read(cuts, known), meanings);
      return budget.isSpent() ? { ok: false, reason: "too-deep" } : found;
    };
    if (legend === undefined) legend = withLegend(text);
    if (legend !== null) {
      spelledOut ??= spelledOutOf(legend.text, budget);
      if (isSeveral(spelledOut.parts, labels, comparison)) return { ok: false, reason: "several-formulas" };
      const named = reading(spelledOut.cuts, legend.meanings);
      if (named.ok || !labels.some((label) => /^\s*[\w’'()]+\s*$/u.test(label))) return named;
    }
    if (definesLetters(text)) return { ok: false, reason: "no-reading" };
    direct ??= calculationsOf(text, budget);
    const names = namesOf(given);
    const inLetters = names === null ? null : read(direct, names.map(labelOf));
    if (inLetters?.ok === true && inLetters.matches.every(({ certainty }) => certainty === 1))
      return soundReading(inLetters, labels, name);
    const found = reading(direct);
    if (found.ok || found.reason !== "no-reading") return found;
    if (inLetters?.ok === false && inLetters.reason === "several-readings")
      return soundOnes(inLetters, (each) => soundReading(each, labels, name));
    return soundReading(nameItself(text, labels, name) ?? found, labels, name);
  };
}

/** The value of a single label as it stands, where the formula only says at length what the label names shortly. */
function nameItself(text: string, labels: readonly string[], name: string): Interpretation | null {
  const [label = "", ...others] = labels;
  if (others.length > 0 || !areHalvesOfName(text, label, name)) return null;
  const certainty = match(wordsOf(text), wordsOf(label)).score;
  const matches = [{ phrase: text, input: 0, certainty }];
  return { ok: true, tree: { kind: "variable", input: 0 }, matches, quality: certainty };
}

/** Labels without their numbers, where all of them are numbered: "1. Jumlah RT aktif", "2. Jumlah RT". */
function withoutNumbers(labels: readonly string[]): readonly string[] {
  const others = labels.map(withoutNumber);
  return labels.length > 1 && others.every((other, i) => other !== labels[i]) ? others : labels;
}

/** A sign of a label parts nothing; the labels are only looked at where there are several pieces. */
function isSeveral(parts: Pieces, labels: readonly string[], comparison: Comparison): boolean {
  if (parts.pieces.length < 2 && !parts.isList) return false;
  const oracle = oracleOf(parts.tokens, labels.map(labelOf), comparison);
  return statesSeveral(parts, (mark) => oracle.isInLabel(mark));
}

/** More alternatives than these nobody wants to choose from; so many are looked at. */
const MOST_ALTERNATIVES = 3;
const MOST_DIFFERENT = 12;

function likeliest(candidates: readonly Candidate[]): Interpretation {
  const best = candidates.reduce<Candidate | null>(
    (a, b) => (a === null || b.quality > a.quality ? b : a),
    null,
  );
  if (best === null) return { ok: false, reason: "no-reading" };
  const rivals = candidates.filter((each) => each.quality >= best.quality - 0.12);
  if (rivals.some((each) => each !== best && !sameArithmetic(each.tree, best.tree))) {
    const alternatives: Alternative[] = [];
    for (const { tree, matches } of inOrder(rivals, ({ quality }) => -quality)) {
      if (alternatives.length === MOST_DIFFERENT) break;
      if (!alternatives.some((other) => sameArithmetic(other.tree, tree)))
        alternatives.push({ tree, matches });
    }
    return { ok: false, reason: "several-readings", alternatives };
  }
  return { ok: true, tree: best.tree, matches: best.matches, quality: best.quality };
}

/**
 * Checks a reading, or each of several: those that mix percentages with plain numbers are none to choose from, and where the
 * labels of one don't hold, it is not the grouping alone that is open.
 */
function soundOnes(
  found: Interpretation,
  check: (reading: Interpretation & { readonly ok: true }) => Interpretation,
): Interpretation {
  if (found.ok) return check(found);
  if (found.reason !== "several-readings") return found;
  const checked = found.alternatives.map((each) => ({
    each,
    as: check({ ok: true, ...each, quality: 1 }),
  }));
  const isOther = checked.some(({ as }) => !as.ok && as.reason !== "mixed-percentages");
  const kept = checked.flatMap(({ each, as }) => (as.ok ? [each] : []));
  return { ...found, alternatives: isOther ? [] : kept.slice(0, MOST_ALTERNATIVES) };
}

function fromExact({ tree, labels: order }: WordForWord, labels: readonly string[]): Interpretation {
  const matches = order.map((label) => ({ phrase: labels[label] ?? "", input: label, certainty: 1 }));
  return { ok: true, tree, matches, quality: 1 };
}

/** A formula whose letters are replaced by what they mean: only then can it be seen how many quantities there are. */
function spelledOutOf(
  text: string,
  budget: Budget,
): { readonly parts: Pieces; readonly cuts: readonly Cut[] } {
  const cuts = calculationsOf(text, budget);
  return { parts: piecesOf(text, budget.isSpent() ? [] : tokenise(text)), cuts };
}

/** The parts of a text that may be the calculation; none where it is too long or too deep, and then the budget is spent. */
function calculationsOf(text: string, budget: Budget): readonly Cut[] {
  if (!isWithinBounds(text)) {
    budget.spend(Infinity);
    return [];
  }
  const tokens = tokenise(text);
  const others = withoutMiddleNames(tokens);
  return [tokens, ...(others === null ? [] : [others])]
    .flatMap((each) => cutsOf(text, each, budget))
    .filter(({ body, marks, tokens: all }) => body.again || !cutsCalculation(all, marks, body.from));
}

/** What a body leaves out before it may be a name or an opening, but no calculation. */
function cutsCalculation(
  tokens: readonly Token[],
  marks: readonly OperatorCandidate[],
  from: number,
): boolean {
  const isSign = (mark: OperatorCandidate): boolean => mark.sure && tokens[mark.from]?.text !== ":";
  return marks.some((mark) => isSign(mark) && mark.to <= from);
}

/** All readings that match. Where the whole text fits word for word, no part of it can fit better. */
function candidatesOf(
  cuts: readonly Cut[],
  labels: readonly Label[],
  comparison: Comparison,
  treesOf?: TreesOf,
): readonly Candidate[] {
  const found: Candidate[] = [];
  let [tokens, oracle] = [cuts[0]?.tokens ?? [], oracleOf(cuts[0]?.tokens ?? [], labels, comparison)];
  for (const cut of cuts) {
    if (cut.tokens !== tokens) [tokens, oracle] = [cut.tokens, oracleOf(cut.tokens, labels, comparison)];
    for (const reading of readings(
      cut.text,
      tokens,
      cut.marks,
      cut.body,
      oracle,
      comparison.budget,
      treesOf,
    )) {
      const candidate = matched(reading, cut, labels, comparison);
      if (candidate !== null) found.push(candidate);
    }
    if (found.some(({ quality }) => quality >= 1)) return found;
  }
  return found;
}

function oracleOf(tokens: readonly Token[], labels: readonly Label[], comparison: Comparison): LabelOracle {
  const words = labels.map((label) => label.words);
  const names = new Map<string, string | null>();
  let neighbours: ReadonlySet<string> | null = null;
  return {
    mostPhrases: labels.length,
    isWeight,
    nameOf: (bracket) => {
      let name = names.get(bracket);
      if (name === undefined) {
        name = definedAs(bracket, words);
        names.set(bracket, name);
      }
      return name;
    },
    keyOf: (phrase) => keyOf(wordsOf(phrase).filter((word) => word.kind !== "function")),
    accepts: (phrase) => isConceivable(wordsOf(phrase), words, comparison),
    isInLabel: (mark: OperatorCandidate) => {
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

function matched(
  reading: Reading,
  { tokens, body }: Cut,
  labels: readonly Label[],
  comparison: Comparison,
): Candidate | null {
  if (isBareList(reading)) return null;
  const per = perThousand(reading, tokens);
  const assigned = assignLabels(
    reading.phrases.map((phrase, i) => wordsOf(per?.phrase === i ? per.text : phrase.name)),
    labels.map((label) => label.words),
    comparison,
  );
  if (assigned === null) return null;
  const swallows = reading.phrases.some((phrase, i) => {
    const label = labels[assigned.labels[i] ?? -1]?.words ?? [];
    return phrase.sides.some((sides) => swallowsSign(label, sides, reading.divides));
  });
  if (swallows) return null;
  const tree = mapVariables(reading.tree, (input) => ({
    kind: "variable",
    input: assigned.labels[input] ?? -1,
  }));
  const least = Math.min(...assigned.certainty);
  const result = resultOf(body, per === null ? tree : rateOf(tree, per));
  if (result === null) return null;
  return {
    tree: result,
    matches: reading.phrases.map((phrase, i) => ({
      phrase: per?.phrase === i ? per.text : phrase.text,
      input: assigned.labels[i] ?? -1,
      certainty: assigned.certainty[i] ?? 0,
    })),
    quality: least - 0.1 * reading.cost,
  };
}

/** Two quantities, one below the other, of which neither is a part of the other, and no factor: a list, not a fraction. */
function isBareList({ tree, phrases }: Reading): boolean {
  const [above, below, ...others] = phrases;
  if (above === undefined || below === undefined || others.length > 0 || above.to !== below.from)
    return false;
  const isPart = isWholeOf(wordsOf(below.text), wordsOf(above.text));
  return tree.kind === "binary" && tree.operator === "/" && !isPart;
}
