import type { BoundAnswer, FormulaAnswer } from "../answers/answer";
import { applyAnswer } from "../answers/apply-answer";
import { groupings } from "../formula/parse";
import { readerOf } from "../matching/interpret";
import type { Alternative, Interpretation } from "../matching/interpretation";
import { sameArithmetic } from "../matching/same-arithmetic";
import type { Indicator } from "../form/form";
import { budgetOf } from "../formula/bounds";
import { separations, type Separation } from "./candidates";

/** The variables of an indicator, told apart, and what its formula means over them. */
export interface Separated {
  readonly inputs: Separation;
  readonly interpretation: Interpretation;
  /** True where a person's answer, not a reading, says what the formula means. */
  readonly answered: boolean;
}

/**
 * Tells the variables of an indicator apart with the help of its formula: of all ways, the one whose labels the
 * formula's phrases fit best. Where two ways fit about as well and calculate differently, there is no interpretation.
 * @param answer what a person decided about the formula; it counts before any reading where the labels have its variables
 */
export function separate(indicator: Indicator, answer: FormulaAnswer | null = null): Separated {
  const budget = budgetOf();
  if (answer?.kind === "bound") {
    const answered = answeredWay(separations(indicator, budget), answer);
    if (answered !== null && !budget.isSpent()) return answered;
  }
  const read = readerOf(indicator.formula, budget, indicator.indicator);
  const tried: Separated[] = [];
  for (const inputs of separations(indicator, budget)) {
    const interpretation = read(labelsOf(inputs));
    const separated = { inputs, interpretation, answered: false };
    if (interpretation.ok && interpretation.quality >= 1) return separated;
    tried.push(separated);
  }
  if (budget.isSpent()) return undecided(tried, "too-deep");
  return tried.some(({ interpretation }) => interpretation.ok) ? likeliest(tried) : unread(indicator, tried);
}

/**
 * What none of the ways gives a reading: where one of them alone leaves nothing open but which of several readings is meant,
 * those are the alternatives.
 */
function unread({ formula, indicator }: Indicator, tried: readonly Separated[]): Separated {
  const [first] = tried;
  if (first === undefined || !isUnread(first)) return first ?? undecided(tried, "no-reading");
  const open = tried.filter((each) => alternativesIn(each).length > 0);
  if (open.length === 0 && tried.every(isUnread)) {
    const read = readerOf(formula, budgetOf(), indicator, groupings);
    open.push(...tried.map((each) => ({ ...each, interpretation: read(labelsOf(each.inputs)) })));
  }
  const [only, ...others] = open.filter((each) => alternativesIn(each).length > 0);
  return only === undefined || others.length > 0 ? first : only;
}

function isUnread({ interpretation }: Separated): boolean {
  return !interpretation.ok && interpretation.reason === "no-reading";
}

/** The readings from which a person can choose, where nothing else is open about a formula. */
export function alternativesIn({ interpretation }: Separated): readonly Alternative[] {
  return !interpretation.ok && interpretation.reason === "several-readings"
    ? interpretation.alternatives
    : [];
}

/** The first way without an interpretation: not all ways could be looked at, or none could be read. */
function undecided([first]: readonly Separated[], reason: "too-deep" | "no-reading"): Separated {
  return { inputs: first?.inputs ?? [], interpretation: { ok: false, reason }, answered: false };
}

function labelsOf(inputs: Separation): readonly string[] {
  return inputs.map((input) => input.variable);
}

/**
 * The way that has the variables of an answer: the first in which each label has its number, else the first of all.
 * Where two ways give those variables different values, the answer does not settle the matter.
 */
function answeredWay(ways: Iterable<Separation>, answer: BoundAnswer): Separated | null {
  let first: Separated | null = null;
  const filled = new Map<string, Separated>();
  for (const inputs of ways) {
    const interpretation = applyAnswer(answer, labelsOf(inputs));
    if (interpretation === null) continue;
    const way = { inputs, interpretation, answered: true };
    first ??= way;
    const values = JSON.stringify(interpretation.matches.map(({ input }) => inputs[input]?.raw));
    if (inputs.every((input) => input.reading.kind === "number") && !filled.has(values))
      filled.set(values, way);
  }
  const [only] = filled.values();
  return filled.size > 1 ? null : (only ?? first);
}

function likeliest(tried: readonly Separated[]): Separated {
  const read = tried.flatMap(({ inputs, interpretation }) =>
    interpretation.ok ? [{ inputs, interpretation, answered: false }] : [],
  );
  const [best, ...others] = read.sort((a, b) => b.interpretation.quality - a.interpretation.quality);
  if (best === undefined) return undecided(tried, "no-reading");
  const rival = others.find(
    (other) =>
      other.interpretation.quality >= best.interpretation.quality - 0.04 &&
      other.inputs.length === best.inputs.length &&
      !sameArithmetic(other.interpretation.tree, best.interpretation.tree),
  );
  if (rival === undefined) return best;
  // The two have other labels: what is to be settled is which words are a label, not only the grouping.
  return { ...best, interpretation: { ok: false, reason: "several-readings", alternatives: [] } };
}
