import type { NewFormWording } from "../../../src/pane/features/new-form/words";
import { COUNTS, type Trials } from "./trials";

/** What the sentences of "Buat Form 1" are tried with. */
export const trials: Trials<NewFormWording> = {
  carriedOver: [
    ["Xyzzy", 2024, 1],
    ["Xyzzy", null, 4_711],
    ["Xyzzy", 2024, null],
  ],
  fromTable: [
    ["Xyzzy", 1],
    ["Xyzzy", 4_711],
  ],
  tableRead: [
    [1, 1],
    [21, 4_711],
  ],
  tableUnread: COUNTS,
  made: [["Xyzzy"]],
  moved: COUNTS,
  leftOut: [[["Xyzzy"]], [["Xyzzy", "Plugh", "Thud"]]],
};
