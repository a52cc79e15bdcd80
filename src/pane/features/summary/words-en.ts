import type { SummaryWording } from "./words";
import { counted } from "../../wording/en/count";

/** Sentences of "Create a summary", in English. */
export const english: SummaryWording = {
  lead: "A summary has the result, the status and the notes of every indicator, and a chart of the percentages, on a sheet of its own that is ready to be printed. Form 1 is not changed.",
  which:
    "It is made of the Form 1 on the sheet that is open; on a summary, of the form which that one tells of.",
  whichSheet: (sheet) => `It is made of sheet ${sheet}.`,
  make: "Create summary",
  making: "Creating the summary…",
  made: (sheet, form) => `The summary of sheet ${form} was made on sheet ${sheet}.`,
  renewed: (sheet, form) => `The summary of sheet ${form} on sheet ${sheet} was renewed.`,
  noChart: "There is no percentage among the results yet, so this summary has no chart.",
  stale: (count) =>
    `${counted(count, "result cell does", "result cells do")} not match the inputs, so those numbers are not shown. Click Recalculate on Form 1, then create the summary again.`,
  notRemembered:
    "The workbook does not know this summary. With the pane closed, the next one gets a new sheet.",
  edited: (sheet) =>
    `Sheet ${sheet} was changed after it was made. If it is replaced, those changes are lost.`,
  replace: "Replace it",
  keep: "Make another sheet",
  cancel: "Cancel",
  back: (form) => `Back to sheet ${form}`,
};
