import { interpret, type Interpretation } from "../binding/interpret";
import { sameArithmetic } from "../binding/same-arithmetic";
import type { Indicator } from "../form/form";
import { separations, type Separation } from "./candidates";

/** The variables of an indicator, told apart, and what its formula means over them. */
export interface Separated {
  readonly inputs: Separation;
  readonly interpretation: Interpretation;
}

/**
 * Tells the variables of an indicator apart with the help of its formula: of all ways, the one whose labels the
 * formula's phrases fit best. Where two ways fit about as well and calculate differently, there is no interpretation.
 */
export function separate(indicator: Indicator): Separated {
  const ways = separations(indicator);
  const [first] = ways;
  const tried = ways.map((inputs) => ({
    inputs,
    interpretation: interpret(
      indicator.formula,
      inputs.map((input) => input.variable),
    ),
  }));
  const read = tried.flatMap(({ inputs, interpretation }) =>
    interpretation.ok ? [{ inputs, interpretation }] : [],
  );
  const [best, ...others] = [...read].sort((a, b) => b.interpretation.quality - a.interpretation.quality);
  if (best === undefined) {
    return tried[0] ?? { inputs: first ?? [], interpretation: { ok: false, reason: "no-reading" } };
  }
  const rival = others.find(
    (other) =>
      other.interpretation.quality >= best.interpretation.quality - 0.04 &&
      other.inputs.length === best.inputs.length &&
      !sameArithmetic(other.interpretation.tree, best.interpretation.tree),
  );
  return rival === undefined ? best : { ...best, interpretation: { ok: false, reason: "several-readings" } };
}
