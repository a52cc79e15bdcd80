import type { SummaryWording } from "../../../src/pane/features/summary/words";
import { COUNTS, type Trials } from "./trials";

/** What the sentences of "Buat Ringkasan" are tried with. */
export const trials: Trials<SummaryWording> = {
  made: [["Xyzzy", "Plugh"]],
  renewed: [["Xyzzy", "Plugh"]],
  whichSheet: [["Xyzzy"]],
  stale: COUNTS,
  edited: [["Xyzzy"]],
  back: [["Xyzzy"]],
};
