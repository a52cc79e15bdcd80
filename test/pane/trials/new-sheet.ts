import type { NewSheetWording } from "../../../src/pane/parts/new-sheet-words";
import type { Trials } from "./trials";

/** What the sentences of all parts that make a sheet are tried with. */
export const trials: Trials<NewSheetWording> = {
  paperName: [["F4"], ["A4"]],
  nameProblem: [["empty"], ["too-long"], ["forbidden"], ["taken"]],
  printing: [
    ["set", "F4"],
    ["without-paper", "F4"],
    ["missing", "F4"],
  ],
};
