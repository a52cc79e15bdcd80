import type { NewFormWording } from "./words";
import { counted } from "../../wording/en/count";

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
  leftOut: (columns) =>
    columns.length === 1
      ? `The column ${columns.join("")} was not copied.`
      : `The columns ${columns.slice(0, -1).join(", ")} and ${columns.at(-1) ?? ""} were not copied.`,
};
