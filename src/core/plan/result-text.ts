import { address } from "../grid/address";
import type { Input, Note, Outcome } from "../outcome/outcome";
import { resultTexts, shortened } from "../wording/messages";

/** The longest text that is put into a result cell; the notes tell the rest. */
const LONGEST = 400;

/** The text that stands in the result cell of an indicator without a result; it never begins like a formula. */
export function resultText(outcome: Outcome): string {
  return shortened(fullText(outcome), LONGEST);
}

function fullText(outcome: Outcome): string {
  const first = outcome.notes.find(({ severity }) => severity === "error")?.message ?? "";
  switch (outcome.status) {
    case "incomplete": {
      const [missing, unusable] = [namedAs("missing", outcome), namedAs("unusable", outcome)];
      const variables = [...missing, ...unusable].map(({ variable }) => variable);
      return resultTexts.incomplete(cellsOf(missing), cellsOf(unusable), variables);
    }
    case "invalid": {
      const unusable = namedAs("unusable", outcome);
      const [input] = unusable;
      if (outcome.fault.kind !== "unusable-input" || input === undefined) return resultTexts.invalid(first);
      return resultTexts.unusable(
        cellsOf(unusable),
        input.variable,
        errorAt(input, outcome)?.message ?? first,
      );
    }
    case "unresolved":
      return resultTexts.unresolved(first);
    case "computed":
    case "manual":
      throw new RangeError("Only an outcome without a result has a text");
  }
}

/** The inputs of a kind that a note calls an error: those that the result waits for. */
function namedAs(kind: Input["reading"]["kind"], outcome: Outcome): readonly Input[] {
  return outcome.inputs.filter(
    (input) => input.reading.kind === kind && errorAt(input, outcome) !== undefined,
  );
}

function errorAt({ cell }: Input, { notes }: Outcome): Note | undefined {
  return notes.find((note) => {
    const isThere = note.cell !== null && address(note.cell) === address(cell);
    return isThere && note.severity === "error";
  });
}

/** The addresses of inputs; several may stand in one cell. */
function cellsOf(inputs: readonly Input[]): readonly string[] {
  return [...new Set(inputs.map(({ cell }) => address(cell)))];
}
