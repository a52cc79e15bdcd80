import type { English } from "../../src/pane/wording/parts";
import type { StatusCounts } from "../../src/pane/wording/standing";
import type { Failure, FailureCode, FailureDetail } from "../../src/gateway/failure";

type Sentence = (...given: never[]) => unknown;

/** For every entry of a catalogue that is made out of something: what to try it with. */
type Trials<Words> = {
  readonly [Key in keyof Words as Words[Key] extends Sentence ? Key : never]: Words[Key] extends Sentence
    ? readonly Parameters<Words[Key]>[]
    : never;
};

const COUNTS: readonly [number][] = [[0], [1], [4_711]];
const SHARES: readonly [number, number][] = [
  [0, 1],
  [0, 4_711],
  [1, 4_711],
  [3_412, 4_711],
];
const MANY_CELLS = ["G21", "G22", "G23", "G24", "G25", "G26", "G27", "G28", "G29", "G30"];
const CELLS: readonly [readonly string[]][] = [[["G21"]], [["G21", "H44"]], [MANY_CELLS]];
const NONE: StatusCounts = { computed: 0, incomplete: 0, invalid: 0, unresolved: 0, manual: 0 };
const ALL: StatusCounts = { computed: 21, incomplete: 32, invalid: 43, unresolved: 54, manual: 65 };

/** Every code of a failure. */
export const FAILURE_CODES = Object.keys({
  ...{ "editing-cell": 0, "no-form": 0, protected: 0, "changed-meanwhile": 0, "not-found": 0 },
  ...{ "too-large": 0, busy: 0, unsupported: 0, "no-answer": 0, stopped: 0, "nothing-to-undo": 0 },
  ...{ "structure-protected": 0, "sheet-name": 0, unknown: 0, memory: 0, service: 0, conflict: 0 },
  ...{ "other-workbook": 0, "other-sheet": 0, selection: 0, "not-implemented": 0, "not-loaded": 0 },
} satisfies Readonly<Record<FailureCode, 0>>) as readonly FailureCode[];

const DETAILS = Object.keys({
  ...{
    "left-behind": 0,
    "half-made": 0,
    "already-running": 0,
    "cells-locked": 0,
    "form-gone": 0,
    "headings-missing": 0,
  },
  ...{
    unexpected: 0,
    "sheets-unsure": 0,
    "input-changed": 0,
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

const PANE: Trials<English["pane"]> = {
  failureTitle: FAILURE_CODES.map((code): [FailureCode] => [code]),
  failureCells: CELLS,
  failureText: FAILURES,
  variableChoice: [["Xyzzy", "G21"]],
  answerCount: COUNTS,
  answeredAs: [["Xyzzy"]],
  according: [["Xyzzy"]],
  equation: [["Xyzzy", "Plugh"]],
  found: [
    ["Xyzzy", 1],
    ["Xyzzy", 4_711],
  ],
  ready: [...SHARES, [4_711, 4_711]],
  filled: SHARES,
  notYetRight: COUNTS,
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
  undoHint: [
    [1, "Xyzzy"],
    [4_711, "Xyzzy"],
  ],
  interrupted: [["Xyzzy"]],
  undone: [
    [0, []],
    [1, []],
    [4_711, ["G21"]],
    [0, ["G21", "H44"]],
    [3_412, MANY_CELLS],
  ],
  staleNotes: [[["G21"]], [MANY_CELLS]],
  sheet: [["Xyzzy"]],
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
  status: [["computed"], ["incomplete"], ["invalid"], ["unresolved"], ["manual"]],
  severity: [["error"], ["warning"], ["info"]],
  section: [[""]],
  sectionCount: SHARES,
  sectionReady: SHARES,
  sectionOpen: COUNTS,
  fraction: SHARES,
  legend: (["computed", "incomplete", "invalid", "unresolved", "manual"] as const).flatMap(
    (standing): [typeof standing, boolean][] => [
      [standing, true],
      [standing, false],
    ],
  ),
  attentionFirst: COUNTS,
  showMore: [
    [200, 4_711],
    [1, 1],
    [34, 34],
  ],
  goTo: [["G21"]],
};

const NEW_FORM: Trials<English["newForm"]> = {
  carriedOver: [
    ["Xyzzy", 2024, 1],
    ["Xyzzy", null, 4_711],
    ["Xyzzy", 2024, null],
  ],
  paperName: [["F4"], ["A4"]],
  nameProblem: [["empty"], ["too-long"], ["forbidden"], ["taken"]],
  made: [["Xyzzy"]],
  moved: COUNTS,
  leftOut: [[["Xyzzy"]], [["Xyzzy", "Plugh", "Thud"]]],
  printing: [
    ["set", "F4"],
    ["without-paper", "F4"],
    ["missing", "F4"],
  ],
};

const INSTALLATION: Trials<English["installation"]> = {
  summary: COUNTS,
  need: [["form"], ["merged-cells"], ["highlight"], ["cell-notes"], ["one-undo"]],
  excelIs: [
    ["Xyzzy", "16.7", "PC"],
    ["Xyzzy", "16.7", "Mac"],
    ["Xyzzy", "16.7", "OfficeOnline"],
    ["Xyzzy", "16.7", "Plugh"],
  ],
  interfaceIs: [[""], ["1.20"]],
  fileTypeGood: [["xlsx"]],
  oldFile: [["xls"]],
  languageIs: [
    ["xx-XX", "xx-XX"],
    ["xx-XX", "yy-YY"],
  ],
  connectionIs: [["https://x.example/"]],
  ownComputer: [["https://x.example/"]],
  notSecure: [["http://x.example/"]],
  officeFrom: [["https://x.example/"]],
  unknown: [["Xyzzy"]],
};

const SATISFACTION: Trials<English["satisfaction"]> = {
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

const SUMMARY: Trials<English["summary"]> = {
  made: [["Xyzzy", "Plugh"]],
  renewed: [["Xyzzy", "Plugh"]],
  stale: COUNTS,
  edited: [["Xyzzy"]],
  back: [["Xyzzy"]],
};

/** What every sentence of every part is tried with. */
export const TRIALS: { readonly [Part in keyof English]: Trials<English[Part]> } = {
  pane: PANE,
  newForm: NEW_FORM,
  installation: INSTALLATION,
  satisfaction: SATISFACTION,
  summary: SUMMARY,
};
