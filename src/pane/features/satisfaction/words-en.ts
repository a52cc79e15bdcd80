import type { RatingSource } from "../../../core/satisfaction/order";
import type { Weight } from "../../../core/satisfaction/weight";
import type { SatisfactionWording } from "./words";
import { many } from "../../wording/en/count";

const SOURCE: Readonly<Record<RatingSource, string>> = {
  answers: "Each respondent's answers (1 to 4)",
  sums: "Totals: the sum of the values of each element",
};

const WEIGHT: Readonly<Record<Weight, string>> = {
  "1/9": "1/9 (highest index 100)",
  "0,111": "0.111 (highest index 99.9)",
  "0,11": "0.11 (highest index 99)",
};

/** Sentences of "Calculate the IKM", in English. */
export const english: SatisfactionWording = {
  lead: "A sheet that works out the satisfaction index (IKM) from its nine elements (PermenPANRB 14/2017), with ordinary Excel formulas. Form 1 is changed only if you link it.",
  looking: "Reading the workbook…",
  retry: "Try again",
  makeTitle: "Create an IKM sheet",
  makeAnother: "Create another IKM sheet",
  source: "Kind of data",
  sourceName: (source) => SOURCE[source],
  respondents: "Number of respondents",
  respondentsHint: (most) => `At most ${many(most)}. Rows can be added later.`,
  respondentsProblem: (most) => `Fill in a number from 1 to ${many(most)}.`,
  weight: "Weight of each element",
  weightName: (weight) => WEIGHT[weight],
  weightHint:
    "The weight decides the index. Use the one of your survey report; it can still be changed on the sheet.",
  make: "Create sheet",
  making: "Creating the sheet…",
  cancel: "Cancel",
  made: (sheet) =>
    `Sheet ${sheet} was created and is open. Fill in the coloured cells, then link it to Form 1 below.`,
  linkTitle: "Link to Form 1",
  linkLead: "A cell of Form 1 will get an Excel formula that takes the number from the IKM sheet.",
  noForm: "Open the sheet with Form 1, then click Refresh.",
  lookAgain: "Refresh",
  noTarget: (sheet) => `Sheet ${sheet} has no input NRR Tertimbang that could be linked.`,
  target: "Input of Form 1",
  helper: "IKM sheet",
  helperValue: (sheet, value) =>
    value === null ? `${sheet} (not complete yet)` : `${sheet} (NRR Tertimbang ${value})`,
  notComplete:
    "The IKM sheet is not complete yet. An input of Form 1 that is linked to it counts as empty until it is.",
  overwrite: (cell, content) => `Replace what cell ${cell} holds, now ${content}`,
  overwriteProblem: "That cell is filled in. Tick the box if it may be replaced.",
  isLinked: (cell, sheet) => `Cell ${cell} is linked to sheet ${sheet} already.`,
  link: "Link",
  linking: "Linking…",
  linked: (cell, sheet) => `Cell ${cell} on sheet ${sheet} was linked. Click Recalculate for the result.`,
  unlink: (cell) => `Remove the link of cell ${cell}`,
  unlinked: (cell, content) => `The link was removed. Cell ${cell} holds ${content} again.`,
};
