import type { Indicator } from "../form/form";
import type { Input, Note, Outcome } from "./outcome";

/** The outcome of an indicator whose formula was not read: no result, nothing bound, and the notes that say why. */
export function withoutResult(
  indicator: Indicator,
  inputs: readonly Input[],
  notes: readonly Note[],
): Outcome {
  return {
    indicator,
    status: "unresolved",
    result: null,
    inputs,
    bindings: [],
    tree: null,
    excelFormula: null,
    notes,
  };
}
