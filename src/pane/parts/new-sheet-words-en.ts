import type { Paper } from "../../core/draft/sheet-draft";
import { LONGEST_NAME, type SheetNameProblem } from "../../core/draft/sheet-name";
import type { NewSheetWording } from "./new-sheet-words";

const NAME_PROBLEM: Readonly<Record<SheetNameProblem, string>> = {
  empty: "Fill in the name of the sheet.",
  "too-long": `A sheet name has at most ${LONGEST_NAME} characters.`,
  forbidden: "A sheet name must not contain \\ / ? * [ ] : nor begin or end with an apostrophe.",
  taken: "Another sheet already has this name.",
};

const PAPER: Readonly<Record<Paper, string>> = { F4: "F4 (Folio, 21.5 × 33 cm)", A4: "A4 (21 × 29.7 cm)" };

/** What every part that makes a sheet says of its paper, its name and its printing, in English. */
export const english: NewSheetWording = {
  paper: "Paper",
  paperName: (paper) => PAPER[paper],
  name: "Name of the new sheet",
  nameProblem: (problem) => NAME_PROBLEM[problem],
  printing: (printing, paper) => {
    if (printing === "set") return null;
    return printing === "without-paper"
      ? `Excel did not accept the paper size ${paper}, usually because the printer does not know it. Choose the size under Page Layout, Size.`
      : "The print settings cannot be set in this Excel. Set them under Page Layout: the paper, landscape orientation, and Print Titles for the rows of the table head.";
  },
};
