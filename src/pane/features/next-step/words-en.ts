import type { NextStepWording } from "./words";
import { counted, many } from "../../wording/en/count";

/** What the pane says is to be done next, in English. */
export const english: NextStepWording = {
  fill: (empty, unusable, first) => {
    const what = unusable === 0 ? "Fill in" : empty === 0 ? "Correct" : "Fill in or correct";
    const cells = empty + unusable;
    return cells === 1 ? `${what} 1 cell: ${first}` : `${what} ${many(cells)} cells, starting at ${first}`;
  },
  toCell: (cell) => `Go to cell ${cell}`,
  next: "Next",
  run: "Inputs are ready: click Recalculate",
  changed: "Inputs have changed: click Recalculate",
  point: "Columns are in doubt: point at them",
  toColumns: "Point at columns",
  stale: "The results below still come from the inputs before.",
  ask: (count) => `${counted(count, "formula")} to be confirmed`,
  toFormula: "Show formula",
  others: (count) => `${counted(count, "indicator")} to look at`,
  untyped: (count) => `${counted(count, "result")} not typed in yet`,
  doubts: (count) => `${counted(count, "result")} to check`,
  toResult: "Show result",
  done: "Done: create the summary",
  toSummary: "Create a summary",
};
