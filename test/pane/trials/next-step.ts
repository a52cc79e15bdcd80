import type { NextStepWording } from "../../../src/pane/features/next-step/words";
import { COUNTS, type Trials } from "./trials";

/** What the sentences of the next step are tried with. */
export const trials: Trials<NextStepWording> = {
  fill: [
    [1, 0, "G21"],
    [4_711, 0, "G21"],
    [0, 1, "G21"],
    [0, 4_711, "G21"],
    [1, 1, "G21"],
  ],
  toCell: [["G21"]],
  ask: COUNTS,
  others: COUNTS,
  untyped: COUNTS,
  doubts: COUNTS,
};
