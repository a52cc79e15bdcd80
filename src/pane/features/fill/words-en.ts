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
    `Cell ${cell} is not formatted as a percentage. Type the percentage into that cell itself.`,
  percentMissing: (cell) => `Cell ${cell} is formatted as a percentage. Type a percent sign too, as in 85%.`,
  unsure: (cell) => `Cell ${cell} may be filled by now. Check what it holds in the sheet.`,
};
