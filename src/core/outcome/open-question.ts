import type { Outcome } from "./outcome";

/** Tells whether there is something to ask about an indicator: a formula that is not understood and that nobody has settled? */
export function isOpenQuestion(outcome: Outcome): boolean {
  const { status, indicator } = outcome;
  const isPlaced =
    indicator.doubts.length === 0 && indicator.resultCell !== null && indicator.sharedResult === null;
  return status === "unresolved" && isPlaced && indicator.formula !== "";
}
