import { inBoth } from "../../wording/speech";

/** What the pane says of warnings that somebody has looked at, in Indonesian. */
export const indonesian = {
  tick: "Sudah diperiksa",
  ticked: "Sudah diperiksa",
  untick: "Hapus tanda",
  toReview: "perlu diperiksa",
};

/** What every language has to say here. */
export type ReviewedWording = typeof indonesian;

export const useReviewedWords = inBoth(
  indonesian,
  () => import(/* webpackChunkName: "english" */ "./words-en"),
);
