import type { StatusCounts } from "../../../src/pane/wording/standing";
import type { PaneWording } from "../../../src/pane/wording/id/pane";
import type { Failure, FailureCode, FailureDetail } from "../../../src/gateway/failure";
import { FAILURE_CODES } from "./failure-codes";
import { COUNTS, type Trials } from "./trials";

const SHARES: readonly [number, number][] = [
  [0, 1],
  [0, 4_711],
  [1, 4_711],
  [3_412, 4_711],
];
const MANY_CELLS = ["G21", "G22", "G23", "G24", "G25", "G26", "G27", "G28", "G29", "G30"];
const CELLS: readonly [readonly string[]][] = [[["G21"]], [["G21", "H44"]], [MANY_CELLS]];
const NONE: StatusCounts = { computed: 0, incomplete: 0, invalid: 0, unresolved: 0, manual: 0, untyped: 0 };
const ALL: StatusCounts = {
  computed: 21,
  incomplete: 32,
  invalid: 43,
  unresolved: 54,
  manual: 65,
  untyped: 76,
};

const DETAILS = Object.keys({
  ...{
    "left-behind": 0,
    "half-made": 0,
    "already-running": 0,
    "cells-locked": 0,
    "format-locked": 0,
    "form-gone": 0,
    "headings-missing": 0,
    "heading-changed": 0,
  },
  ...{
    unexpected: 0,
    "sheets-unsure": 0,
    "input-changed": 0,
    "input-filled": 0,
    "link-changed": 0,
    "half-renewed": 0,
    "formula-lost": 0,
  },
  ...{ "sheet-gone": 0, "sheet-hidden": 0 },
} satisfies Readonly<Record<FailureDetail, 0>>) as readonly FailureDetail[];

/** In Indonesian each says its own message, so there is nothing here to look at. */
const FAILURES: readonly [Failure][] = [
  ...FAILURE_CODES.map((code): [Failure] => [{ code, message: "…", cells: [] }]),
  ...FAILURE_CODES.map((code): [Failure] => [{ code, detail: "left-behind", message: "…", cells: [] }]),
  ...DETAILS.map((detail): [Failure] => [{ code: "unknown", detail, message: "…", cells: [] }]),
];

/** What the sentences of the frame and of the results are tried with. */
export const trials: Trials<PaneWording> = {
  failureTitle: FAILURE_CODES.map((code): [FailureCode] => [code]),
  failureCells: CELLS,
  failureText: FAILURES,
  found: COUNTS,
  tableHere: COUNTS,
  ready: [...SHARES, [4_711, 4_711]],
  filled: SHARES,
  unread: [["Xyzzy"]],
  working: [["look"], ["check"], ["undo"], ["recalculate"]],
  progress: [
    [{ step: "waiting", done: 0, of: 0 }],
    ...(["reading", "calculating", "writing"] as const).flatMap(
      (step): [{ readonly step: typeof step; readonly done: number; readonly of: number }][] => [
        [{ step, done: 0, of: 0 }],
        [{ step, done: 3_412, of: 4_711 }],
      ],
    ),
  ],
  undoThat: [
    ["Xyzzy", 1],
    ["Xyzzy", 4_711],
  ],
  undoHint: [
    [1, "Xyzzy"],
    [4_711, "Xyzzy"],
  ],
  interrupted: [["Xyzzy"]],
  answersKept: COUNTS,
  undone: [
    ["Xyzzy", null, 0],
    ["Xyzzy", "xx-xx", 1],
    ["Xyzzy", "yy-yy", 4_711],
  ],
  keptBack: CELLS,
  locked: CELLS,
  staleNotes: [[["G21"]], [MANY_CELLS]],
  sheet: [["Xyzzy"]],
  columns: [
    [[]],
    [
      [
        { field: "formula", letters: "E", period: null },
        { field: "variable", letters: "F", period: null },
        { field: "value", letters: "G", period: "xyzzy" },
        { field: "data", letters: "F", period: null },
        { field: "numerator", letters: "D", period: null },
        { field: "denominator", letters: "I", period: null },
        { field: "result", letters: "H", period: null },
      ],
    ],
  ],
  summary: [
    [NONE, 1],
    [NONE, 4_711],
    [ALL, 4_711],
  ],
  warnings: COUNTS,
  written: COUNTS,
  willChange: COUNTS,
  attentionOnly: COUNTS,
  everything: COUNTS,
  shownNow: COUNTS,
  jumped: [["G21"]],
  status: [["computed"], ["incomplete"], ["invalid"], ["unresolved"], ["manual"], ["untyped"]],
  severity: [["error"], ["warning"], ["info"]],
  section: [[""]],
  sectionCount: SHARES,
  sectionReady: SHARES,
  sectionOpen: COUNTS,
  fraction: SHARES,
  legend: (["computed", "incomplete", "invalid", "unresolved", "manual"] as const).flatMap(
    (standing): [typeof standing, boolean, number][] => [
      [standing, true, 4_711],
      [standing, false, 1],
    ],
  ),
  attentionFirst: COUNTS,
  showMore: [
    [200, 4_711],
    [1, 1],
    [34, 34],
  ],
  goTo: [["G21"]],
  goToSheet: [["Xyzzy"]],
  summaryBefore: [
    [NONE, 1],
    [NONE, 4_711],
    [ALL, 4_711],
  ],
};
