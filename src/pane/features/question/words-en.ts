import type { QuestionWording } from "./words";
import { counted, many } from "../../wording/en/count";

/** What the pane asks about formulas, and how it tells what was answered and how a result came about, in English. */
export const english: QuestionWording = {
  ask: "Confirm formula",
  askTitle: "Confirm formula",
  askLead:
    "Choose the variable for each marked part of the formula. What is already filled in is only a suggestion; check it first.",
  askNothing:
    "This formula cannot be read as a calculation with the variables beside it. Correct its words in the sheet, or choose Fill in by hand.",
  askGrouping:
    "This formula can be read in several ways with different results. Choose the one that is meant.",
  readings: "Ways to read the formula",
  readingsHint: "If none of them is meant, put brackets into the formula in the sheet, then recalculate.",
  pickReading: "Choose a way to read the formula first.",
  pick: "Choose a variable…",
  pickAll: "Choose a variable for each part of the formula.",
  sameNames:
    "The chosen variable cannot be told from another one. Give the variables different names in the sheet, then try again.",
  samePick: (cells) =>
    `The variable in ${cells.join(", ")} is used for two different parts. Make sure that this is meant.`,
  saveAnyway: "Yes, use this answer",
  variableChoice: (variable, cell) => `${variable} (${cell})`,
  save: "Use this answer",
  saveHint:
    "The answer is kept in this workbook and holds for the same formula on every sheet. The sheet is then recalculated.",
  useAllSeen: (count) => `Use all suggestions that were looked at (${many(count)})`,
  seenHint: "Each suggestion is used as its question shows it, then the sheet is recalculated once.",
  fillByHand: "Fill in by hand",
  fillByHandHint:
    "Fill in by hand: you type the result into its cell yourself, and that cell will not be changed.",
  savedAnswers: "Saved answers",
  answerCount: (count) => counted(count, "answer"),
  noAnswers: "No answers are left.",
  answeredManual: "Filled in by hand.",
  answeredAs: (calculation) => `Read as ${calculation}`,
  withdraw: "Delete answer",
  how: "How it is calculated",
  isReadAs: "is read as",
  doubt: "Not certain: the words differ, check what is meant.",
  according: (source) => `According to ${source}.`,
  equation: (calculation, result) => `${calculation} = ${result}`,
};
