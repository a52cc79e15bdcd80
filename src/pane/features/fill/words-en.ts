import type { FillWording } from "./words";

/** What the pane says where missing inputs are typed into it, in English. */
export const english: FillWording = {
  fields: "Fill in here",
  placeholder: "A value, then Enter",
  left: "Not written yet. Press Enter in this line.",
  writing: "Being written…",
  written: (value) => `Written: ${value}.`,
  allWritten: "All inputs of this indicator are written. Click Recalculate to calculate it.",
  percentElsewhere: (cell) =>
    `Cell ${cell} is not formatted as a percentage. Change its format to Percentage, then type the percentage into that cell.`,
  percentMissing: (cell, example) =>
    `Cell ${cell} is formatted as a percentage. Type a percent sign too, as in ${example}.`,
  percentOfCount:
    "This variable is a number of things, not a percentage. Type the number without a percent sign, as in 13.",
  countInPercentCell: (cell) =>
    `Cell ${cell} is formatted as a percentage, but its variable is a number of things. Change its format to General, then type the number into that cell.`,
  negative: "Type a negative number with its sign right before the digits and without a unit, as in -5.",
  nothing:
    "There is no number in this line yet. Type 0 if it is zero; leave the line empty if there is none.",
  unsure: (cell) => `Cell ${cell} may be filled by now. Check what it holds in the sheet.`,
};
