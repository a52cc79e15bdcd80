import { address } from "../grid/address";
import { neededInputs } from "../outcome/input-notes";
import type { Outcome } from "../outcome/outcome";
import { quoted, resultTexts, shortened } from "../wording/messages";

/** The longest text that is put into a result cell; the notes tell the rest. */
const LONGEST = 400;

/** The text that stands in the result cell of an indicator without a result; it never begins like a formula. */
export function resultText(outcome: Outcome): string {
  return shortened(fullText(outcome), LONGEST);
}

function fullText(outcome: Outcome): string {
  const first = outcome.notes.find((note) => note.severity === "error")?.message ?? "";
  switch (outcome.status) {
    case "incomplete": {
      const needed = neededInputs(outcome.tree, outcome.inputs);
      const missing = needed.filter(({ reading }) => reading.kind === "missing");
      return resultTexts.incomplete(
        missing.map((input) => `${quoted(input.variable)} (${address(input.cell)})`),
      );
    }
    case "invalid":
      return resultTexts.invalid(first);
    case "unresolved":
      return resultTexts.unresolved(first);
    case "computed":
    case "manual":
      throw new RangeError("Only an outcome without a result has a text");
  }
}
