import { describe, jest, test } from "@jest/globals";
import { holds, type Step } from "./day";
import type { FormKind } from "./office";

jest.setTimeout(60_000);

type Told = readonly [kind: Step["kind"], pane: 0 | 1, a: number, b: number];
const PLAIN: FormKind = { count: 1, isMerged: false, isFilled: true, hasTwins: false };

/** Days on which something was wrong once, as short as they could be made. */
const DAYS: readonly (readonly [name: string, form: Partial<FormKind>, day: readonly Told[]])[] = [
  [
    "a copy in the place of the deleted indicator, so that the sheet is as the run left it",
    { isFilled: false },
    [
      ["run", 0, 0, 0],
      ["copyRows", 0, 0, 0],
      ["ownFormula", 0, 0, 0],
      ["deleteIndicator", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "one of two equal indicators has lost its texts, the other one the row of an input",
    { count: 2, hasTwins: true },
    [
      ["ownFormula", 0, 8, 0],
      ["run", 0, 0, 0],
      ["vanish", 0, 26, 0],
      ["deleteRow", 0, 6, 0],
      ["run", 0, 0, 0],
    ],
  ],
  [
    "a formula of the user's own that reads like the one of a deleted indicator",
    { count: 2 },
    [
      ["run", 0, 0, 0],
      ["ownFormula", 0, 0, 17],
      ["undo", 0, 0, 0],
      ["ownFormula", 0, 15, 17],
      ["replace", 0, 13, 0],
      ["deleteIndicator", 0, 3, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "an indicator renumbered between two runs, so that two notes are found at one cell",
    { isFilled: false, hasTwins: true },
    [
      ["run", 0, 0, 0],
      ["renumber", 0, 0, 0],
      ["insertColumn", 0, 7, 0],
      ["run", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "the second of equal indicators copied, the texts of the first one gone",
    { count: 2, isFilled: false, hasTwins: true },
    [
      ["ownFormula", 0, 10, 0],
      ["copyRows", 0, 0, 0],
      ["run", 0, 0, 0],
      ["copyRows", 0, 6, 0],
      ["vanish", 0, 26, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "the second of equal indicators copied, the first one deleted, so that the sheet reads as before",
    { count: 2, isFilled: false },
    [
      ["run", 0, 0, 0],
      ["copyRows", 0, 7, 0],
      ["run", 0, 0, 0],
      ["copyRows", 0, 11, 0],
      ["deleteIndicator", 0, 5, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "a copied indicator, another one deleted above it",
    { count: 3 },
    [
      ["run", 0, 0, 0],
      ["deleteIndicator", 0, 4, 0],
      ["copyRows", 0, 11, 0],
      ["run", 0, 0, 0],
      ["run", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "a live formula that a deleted row has broken, its indicator reworded",
    { count: 2 },
    [
      ["live", 0, 0, 0],
      ["run", 0, 0, 0],
      ["rename", 0, 7, 0],
      ["deleteRow", 0, 22, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "one of two equal indicators copied, the other one reworded",
    { count: 2, hasTwins: true },
    [
      ["run", 1, 1, 23],
      ["rename", 1, 10, 9],
      ["copyRows", 0, 2, 0],
      ["undo", 1, 5, 8],
    ],
  ],
  [
    "one of two equal indicators copied, the other one deleted",
    { count: 2, isMerged: true, hasTwins: true },
    [
      ["run", 1, 26, 18],
      ["copyRows", 1, 17, 24],
      ["deleteIndicator", 1, 5, 12],
      ["undo", 0, 30, 9],
    ],
  ],
  [
    "an indicator that is reworded to what the one above it says",
    { isFilled: false, hasTwins: true },
    [
      ["rename", 0, 0, 0],
      ["run", 0, 0, 0],
      ["rename", 0, 1, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "an indicator that is reworded to what the one below it says",
    { isFilled: false, hasTwins: true },
    [
      ["rename", 0, 7, 0],
      ["run", 0, 0, 0],
      ["rename", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "one of two equal indicators reworded, the other one copied",
    {},
    [
      ["copyRows", 0, 1, 7],
      ["ownFormula", 0, 0, 14],
      ["runTwice", 0, 29, 8],
      ["rename", 0, 11, 2],
      ["copyRows", 0, 0, 11],
      ["undo", 0, 19, 13],
    ],
  ],
  [
    "rows put in among two equal indicators, and as many taken out",
    { hasTwins: true },
    [
      ["run", 1, 22, 5],
      ["insertRow", 1, 19, 10],
      ["insertRow", 0, 20, 19],
      ["deleteIndicator", 1, 20, 3],
      ["undoTwice", 0, 24, 22],
    ],
  ],
  [
    "marks whose first row was deleted, and a run again",
    { count: 3 },
    [
      ["run", 1, 6, 0],
      ["deleteRow", 0, 22, 3],
      ["copyRows", 0, 14, 6],
      ["run", 0, 1, 22],
      ["deleteIndicator", 1, 28, 27],
      ["run", 1, 4, 20],
    ],
  ],
  [
    "a live formula whose inputs a row was put between, its indicator reworded",
    { count: 4, isMerged: true },
    [
      ["live", 1, 5, 29],
      ["deleteIndicator", 0, 12, 1],
      ["run", 1, 17, 7],
      ["insertRow", 1, 5, 12],
      ["rename", 1, 2, 22],
      ["undo", 1, 17, 8],
    ],
  ],
  [
    "an indicator copied, and then reworded",
    { count: 4, hasTwins: true },
    [
      ["runTwice", 0, 25, 0],
      ["copyRows", 0, 17, 3],
      ["rename", 1, 20, 23],
      ["undo", 0, 15, 3],
    ],
  ],
  [
    "an indicator copied, and the one above it deleted",
    { hasTwins: true },
    [
      ["rename", 1, 0, 22],
      ["runTwice", 0, 15, 22],
      ["copyRows", 1, 15, 30],
      ["deleteIndicator", 0, 21, 12],
      ["undo", 0, 13, 3],
    ],
  ],
  [
    "a live result whose row was copied without it, and reworded",
    {},
    [
      ["live", 1, 20, 7],
      ["run", 1, 27, 8],
      ["copyRows", 0, 23, 24],
      ["rename", 0, 4, 14],
      ["undo", 0, 5, 5],
    ],
  ],
  [
    "live results of copied rows, inputs moved apart",
    { count: 4, isMerged: true },
    [
      ["deleteIndicator", 0, 12, 24],
      ["copyRows", 0, 21, 10],
      ["live", 0, 0, 17],
      ["run", 0, 1, 25],
      ["copyRows", 1, 4, 13],
      ["insertRow", 1, 3, 22],
      ["undo", 1, 17, 17],
    ],
  ],
  [
    "an indicator copied, and the headings of the form deleted",
    { isMerged: true },
    [
      ["run", 0, 14, 13],
      ["copyRows", 1, 2, 6],
      ["deleteRow", 1, 28, 11],
      ["deleteRow", 0, 21, 25],
      ["undo", 1, 11, 9],
    ],
  ],
  [
    "one of two equal indicators cleared, the other one copied",
    { hasTwins: true },
    [
      ["runTwice", 1, 29, 1],
      ["vanish", 0, 16, 10],
      ["copyRows", 0, 21, 20],
      ["undo", 1, 20, 15],
    ],
  ],
  [
    "an own formula typed again after it was replaced, and its row copied",
    { count: 2, isMerged: true },
    [
      ["ownFormula", 1, 14, 22],
      ["replace", 1, 26, 21],
      ["ownFormula", 1, 22, 27],
      ["copyRows", 0, 4, 2],
      ["undo", 1, 22, 29],
    ],
  ],
  [
    "a sheet copied before its run was taken back, then calculated and deleted",
    { isFilled: false },
    [
      ["run", 0, 0, 0],
      ["copySheet", 0, 0, 0],
      ["undo", 0, 0, 0],
      ["otherSheet", 0, 0, 0],
      ["run", 1, 0, 0],
      ["deleteCopy", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "an indicator copied, reworded and given a formula of its own",
    { isFilled: false },
    [
      ["run", 0, 0, 0],
      ["copyRows", 0, 0, 0],
      ["rename", 0, 0, 0],
      ["ownFormula", 0, 0, 0],
      ["input", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "an indicator with a new label copied, and given a formula of its own",
    { isFilled: false },
    [
      ["run", 0, 0, 0],
      ["label", 0, 0, 0],
      ["copyRows", 0, 0, 0],
      ["input", 0, 0, 0],
      ["check", 0, 0, 0],
      ["ownFormula", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "a reworded indicator copied, and given a formula of its own",
    { isFilled: false },
    [
      ["run", 0, 0, 0],
      ["rename", 0, 0, 0],
      ["copyRows", 0, 0, 0],
      ["ownFormula", 0, 0, 0],
      ["input", 0, 0, 0],
      ["undoTwice", 0, 0, 0],
    ],
  ],
  [
    "the section of two equal live indicators deleted",
    { hasTwins: true },
    [
      ["insertRow", 0, 5, 0],
      ["live", 0, 0, 0],
      ["ownFormula", 0, 21, 0],
      ["run", 0, 0, 0],
      ["replace", 0, 7, 0],
      ["deleteRow", 0, 1, 0],
      ["undoTwice", 0, 0, 0],
    ],
  ],
  [
    "formulas of one shape in two indicators, one of them taken over, a label of the other changed",
    { count: 2 },
    [
      ["ownFormula", 0, 0, 0],
      ["run", 0, 0, 0],
      ["ownFormula", 0, 1, 4],
      ["ownFormula", 0, 0, 19],
      ["replace", 0, 0, 0],
      ["run", 0, 0, 0],
      ["label", 0, 3, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "the last indicator copied, the original numbered anew and the copy's label changed",
    { count: 4, isFilled: false },
    [
      ["copyRows", 0, 0, 0],
      ["run", 0, 0, 0],
      ["copyRows", 0, 13, 0],
      ["renumber", 0, 21, 0],
      ["label", 0, 23, 0],
      ["input", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "a column put in, an indicator copied, and the first row of another deleted",
    { count: 4, isFilled: false },
    [
      ["run", 0, 0, 0],
      ["insertColumn", 0, 13, 0],
      ["run", 0, 0, 0],
      ["copyRows", 0, 29, 0],
      ["deleteRow", 0, 25, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "an indicator that vanished but for its result, and its rows copied",
    { count: 2, isFilled: false },
    [
      ["run", 0, 0, 0],
      ["vanish", 0, 15, 0],
      ["deleteRow", 0, 27, 0],
      ["deleteRow", 0, 10, 0],
      ["copyRows", 0, 3, 0],
      ["undoTwice", 0, 0, 0],
    ],
  ],
  [
    "an indicator reworded like its neighbour, and a row put in above both",
    { count: 1, isFilled: false, hasTwins: true },
    [
      ["rename", 0, 0, 0],
      ["run", 0, 0, 0],
      ["rename", 0, 9, 0],
      ["insertRow", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "an indicator that vanished but for its result, another deleted, and what is left copied",
    { count: 3, isFilled: false },
    [
      ["run", 0, 0, 0],
      ["vanish", 0, 20, 0],
      ["deleteIndicator", 0, 4, 0],
      ["copyRows", 0, 20, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "a formula of somebody's own in a copied row, and the label above it reworded",
    { count: 1, isFilled: false },
    [
      ["run", 0, 0, 0],
      ["ownFormula", 0, 0, 0],
      ["copyRows", 0, 0, 0],
      ["ownFormula", 0, 9, 0],
      ["label", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "one of two equal indicators deleted, and the other copied in its place",
    { count: 1, isFilled: false, hasTwins: true },
    [
      ["run", 0, 0, 0],
      ["input", 0, 0, 0],
      ["run", 0, 0, 0],
      ["deleteIndicator", 0, 0, 0],
      ["copyRows", 0, 9, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "a copied row that was renamed after the run, and the row it came from numbered as the copy was",
    { isFilled: false },
    [
      ["copyRows", 0, 0, 0],
      ["renumber", 0, 9, 0],
      ["ownFormula", 0, 0, 0],
      ["run", 0, 0, 0],
      ["rename", 0, 13, 0],
      ["renumber", 0, 0, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "a copy that lost a row, below its original that was renamed",
    { isFilled: false },
    [
      ["run", 0, 0, 0],
      ["copyRows", 0, 0, 0],
      ["rename", 0, 0, 0],
      ["deleteRow", 0, 5, 0],
      ["undo", 0, 0, 0],
    ],
  ],
  [
    "a number that an undo brought back, beside a formula that has lost its inputs",
    { hasTwins: true },
    [
      ["run", 0, 0, 0],
      ["deleteRow", 0, 10, 0],
      ["vanish", 0, 15, 0],
      ["run", 0, 0, 0],
      ["undo", 0, 0, 0],
      ["run", 0, 0, 0],
      ["run", 0, 0, 0],
    ],
  ],
  [
    "a row copied after two runs, of which the later one can't tell its cell any more",
    { isFilled: false },
    [
      ["run", 0, 0, 0],
      ["live", 0, 0, 0],
      ["run", 0, 0, 0],
      ["copyRows", 0, 0, 0],
      ["undoTwice", 0, 0, 0],
    ],
  ],
];

describe("a day that went wrong once", () => {
  test.each(DAYS)("leaves nothing wrong behind: %s", async (_, form, day) => {
    await holds(
      { ...PLAIN, ...form },
      day.map(([kind, pane, a, b]) => ({ kind, pane, a, b })),
    );
  });
});
