import type { BoundAnswer, FormulaAnswer } from "../answers/answer";
import { applyAnswer } from "../answers/apply-answer";
import { readerOf } from "../matching/interpret";
import type { Interpretation } from "../matching/interpretation";
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
  return budget.isSpent() ? undecided(tried, "too-deep") : likeliest(tried);
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
  if (best === undefined) return tried[0] ?? undecided(tried, "no-reading");
  const rival = others.find(
    (other) =>
      other.interpretation.quality >= best.interpretation.quality - 0.04 &&
      other.inputs.length === best.inputs.length &&
      !sameArithmetic(other.interpretation.tree, best.interpretation.tree),
  );
  return rival === undefined ? best : { ...best, interpretation: { ok: false, reason: "several-readings" } };
}
