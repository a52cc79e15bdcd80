import type { SatisfactionWording } from "../../../src/pane/features/satisfaction/words";
import type { Trials } from "./trials";

/** What the sentences of "Hitung IKM" are tried with. */
export const trials: Trials<SatisfactionWording> = {
  sourceName: [["answers"], ["sums"]],
  respondentsHint: [[4_711]],
  respondentsProblem: [[4_711]],
  weightName: [["1/9"], ["0,111"], ["0,11"]],
  made: [["Xyzzy"]],
  noTarget: [["Xyzzy"]],
  helperValue: [
    ["Xyzzy", null],
    ["Xyzzy", "3,27"],
  ],
  overwrite: [["G21", "Plugh"]],
  isLinked: [["G21", "Xyzzy"]],
  linked: [["G21", "Xyzzy"]],
  unlink: [["G21"]],
  unlinked: [["G21", "Plugh"]],
};
