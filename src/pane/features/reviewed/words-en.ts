import type { ReviewedWording } from "./words";

/** What the pane says of warnings that somebody has looked at, in English. */
export const english: ReviewedWording = {
  tick: "Mark as checked",
  ticked: "Checked",
  untick: "Remove mark",
  toReview: "to be checked",
};
