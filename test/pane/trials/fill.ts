import type { FillWording } from "../../../src/pane/features/fill/words";
import type { Trials } from "./trials";

/** What the sentences beside the fields for missing inputs are tried with. */
export const trials: Trials<FillWording> = {
  written: [["12,5"]],
  percentElsewhere: [["G21"]],
  percentMissing: [["G21", "85%"]],
  countInPercentCell: [["G21"]],
  unsure: [["G21"]],
};
