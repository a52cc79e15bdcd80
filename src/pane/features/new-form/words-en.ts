import type { NewFormWording } from "./words";
import { counted, many } from "../../wording/en/count";

/** Sentences of "Create Form 1", in English. */
export const english: NewFormWording = {
  lead: "Form 1 is made on a new sheet, ready to be filled in and printed. No sheet that is there is changed.",
  looking: "Reading the workbook…",
  office: "Office",
  officeHint: "For example: Kecamatan Panggungrejo Kota Pasuruan",
  officeProblem: "Fill in the name of the office.",
  year: "Year",
  yearProblem: "Fill in the year with four digits, for example 2025.",
  content: "Content",
  indicators: "Standard form (15 indicators)",
  carriedOver: (sheet, year, indicators) =>
    `From sheet ${sheet}${year === null ? "" : ` for ${year}`}${indicators === null ? "" : ` (${counted(indicators, "indicator")})`}`,
  carriedOverHint:
    "Texts and layout stay; values, results and remarks are emptied, and the years are moved on.",
  fromTable: (sheet, indicators) => `From the table on sheet ${sheet} (${counted(indicators, "indicator")})`,
  fromTableHint:
    "Each formula is read and its variables are written as the inputs. Titles, names, numbers and the years in texts stay as they are in the table.",
  yearUnknown: "That sheet does not name its year, so the years in its texts are not changed.",
  make: "Create sheet",
  making: "Creating the sheet…",
  cancel: "Cancel",
  close: "Close",
  retry: "Try again",
  made: (sheet) => `Sheet ${sheet} was created`,
  madeHint: "Fill in the column Nilai, then click Recalculate.",
  moved: (count) => `Years were moved on in ${counted(count, "text")}. Check whether all of them are right.`,
  from: "was",
  to: "becomes",
  nothingMoved: "No years in the texts had to be moved on.",
  tableRead: (read, all) =>
    `${many(read)} of ${counted(all, "formula")} read, and the variables written. Check whether all of them are right.`,
  tableUnread: (count) =>
    `Type the variables of ${counted(count, "indicator")} yourself, beginning in the cell that is named:`,
  unread: {
    "no-formula": "there is no formula",
    "cut-off": "the formula breaks off",
    "no-calculation": "the formula does not say how to calculate",
    "several-readings": "the formula can be read in more than one way",
    "several-formulas": "there is more than one formula, or only a part of one",
  },
  leftOut: (columns) =>
    columns.length === 1
      ? `The column ${columns.join("")} was not copied.`
      : `The columns ${columns.slice(0, -1).join(", ")} and ${columns.at(-1) ?? ""} were not copied.`,
};
