import type { Paper } from "../../../core/draft/sheet-draft";
import { LONGEST_NAME, type SheetNameProblem } from "../../../core/draft/sheet-name";
import type { NewFormWording } from "../id/new-form";
import { counted } from "./count";

const NAME_PROBLEM: Readonly<Record<SheetNameProblem, string>> = {
  empty: "Fill in the name of the sheet.",
  "too-long": `A sheet name has at most ${LONGEST_NAME} characters.`,
  forbidden: "A sheet name must not contain \\ / ? * [ ] : nor begin or end with an apostrophe.",
  taken: "Another sheet already has this name.",
};

const PAPER: Readonly<Record<Paper, string>> = { F4: "F4 (Folio, 21.5 × 33 cm)", A4: "A4 (21 × 29.7 cm)" };

/** Sentences of "Create Form 1", in English. */
export const newFormWording: NewFormWording = {
  title: "Create Form 1",
  lead: "Form 1 is made on a new sheet, ready to be filled in and printed. No sheet that is there is changed.",
  looking: "Reading the workbook…",
  office: "Office",
  officeHint: "For example: Kecamatan Panggungrejo Kota Pasuruan",
  officeProblem: "Fill in the name of the office.",
  year: "Year",
  yearProblem: "Fill in the year with four digits, for example 2025.",
  content: "Content",
  indicators: "15 indicators of a kecamatan",
  carriedOver: (sheet, year, indicators) =>
    `From sheet ${sheet}${year === null ? "" : ` for ${year}`}${indicators === null ? "" : ` (${counted(indicators, "indicator")})`}`,
  carriedOverHint:
    "Texts and layout stay; values, results and remarks are emptied, and the years are moved on.",
  yearUnknown: "That sheet does not name its year, so the years in its texts are not changed.",
  paper: "Paper",
  paperName: (paper) => PAPER[paper],
  name: "Name of the new sheet",
  nameProblem: (problem) => NAME_PROBLEM[problem],
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
  printing: (printing, paper) => {
    if (printing === "set") return null;
    return printing === "without-paper"
      ? `Excel did not accept the paper size ${paper}, usually because the printer does not know it. Choose the size under Page Layout, Size.`
      : "The print settings cannot be set in this Excel. Set them under Page Layout: the paper, landscape orientation, and Print Titles for the rows of the table head.";
  },
};
