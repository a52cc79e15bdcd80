import type { PointedField } from "../../../core/form/layouts/pointing";
import { counted } from "../../wording/en/count";
import type { ColumnsWording } from "./words";

const FIELD: Readonly<Record<PointedField | "period", string>> = {
  indicator: "Indicator",
  formula: "Formula",
  variable: "Variable",
  value: "Value",
  numerator: "Numerator",
  denominator: "Denominator",
  result: "Result",
  period: "Period",
};

function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? "";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** Sentences of "Change columns", in English. */
export const english: ColumnsWording = {
  lead: "Point at the columns and say what each holds. The choice is kept in the workbook for tables with the same headings. No cell is changed.",
  looking: "Reading the headings…",
  headingIn: (sheet, first, last) =>
    first === last
      ? `Sheet ${sheet}, headings in row ${String(first)}.`
      : `Sheet ${sheet}, headings in rows ${String(first)} to ${String(last)}.`,
  noHeading: "No headings are recognised. Select a cell in the row of headings, then click this button.",
  headingFromCell: "Take the headings of the selected cell",
  readAgain: "Read the headings again",
  fieldName: (field) => FIELD[field],
  inputs: "Inputs",
  byName: "Variable and value",
  byPlace: "Numerator and denominator",
  linesHint: "Where a name and its number share a cell, point at the same column for both.",
  unchosen: "Not chosen yet",
  noneNeeded: "None",
  column: (letters, text) => `${letters} · ${text === "" ? "no heading" : text}`,
  fromCell: "Take the selected cell's",
  missing: (fields) => `Not chosen yet: ${listed(fields.map((field) => FIELD[field]))}.`,
  problem: (problem) => {
    switch (problem.kind) {
      case "same":
        return `${FIELD[problem.field]} and ${FIELD[problem.other]} can't be one column.`;
      case "no-heading":
        return "The column of formulas needs a heading: the table is known again by it.";
      case "not-for-results":
        return "Results can't go into that column: its heading says that it holds something else.";
      case "texts":
        return "Results can't go into that column: the texts in it would be lost. Choose another one, or empty it first.";
    }
  },
  replaces: (numbers) =>
    `The column of results already holds ${counted(numbers, "number")}. Recalculate replaces them; Undo puts them back.`,
  otherSheet: (sheet) => `The selected cell is on another sheet. Select one on the sheet ${sheet}.`,
  outside: "The selected cell is outside this table.",
  keep: "Use these columns",
  keeping: "Saving…",
  saved: "Saved columns",
  savedColumn: (field, text) => `${FIELD[field]}: ${text === "" ? "no heading" : text}`,
  used: "Used on this sheet.",
  withdraw: "Remove these columns",
};
