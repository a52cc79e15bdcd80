import { variablesOf, type Tree } from "../formula/tree";
import { address } from "../grid/address";
import { figureRead, figureTyped } from "../wording/figure";
import { messages } from "../wording/messages";
import type { NoteCode } from "./note-code";
import type { Input, Note } from "./outcome";

/** The inputs that a formula uses, in their own order. */
export function neededInputs(tree: Tree, inputs: readonly Input[]): readonly Input[] {
  const used = variablesOf(tree);
  return inputs.filter((_, i) => used.includes(i));
}

/** What is to be said of one input's value: that it is missing, can't be used, or was read from text. */
export function inputNotes(input: Input): readonly Note[] {
  const { reading, variable } = input;
  if (reading.kind === "number" && !(input.shared ? reading.isRead : reading.typedAsText || reading.isRead))
    return [];
  const cell = address(input.cell);
  const note = (severity: Note["severity"], code: NoteCode, message: string): readonly Note[] => [
    { severity, code, cell: input.cell, message },
  ];
  switch (reading.kind) {
    case "missing":
      return note("error", "missing-input", messages.missingInput(variable, cell));
    case "number":
      return note("info", "text-number", messages.typedAsText(variable, cell, figureRead(reading.value)));
    case "unusable":
      switch (reading.reason) {
        case "text":
          return note(
            "error",
            "not-a-number",
            input.shared ? messages.notToldApart(variable, cell) : messages.notANumber(variable, cell),
          );
        case "date":
          return note("error", "date-value", messages.isDate(variable, cell));
        case "not-calculated":
          return note("error", "not-calculated", messages.notCalculated(variable, cell));
        case "error":
          return note("error", "error-value", messages.isErrorValue(variable, cell, String(input.raw)));
        case "boolean":
          return note("error", "boolean-value", messages.isBoolean(variable, cell));
        case "other-unit":
          return note(
            "error",
            "other-input-unit",
            messages.otherInputUnit(variable, cell, String(input.raw)),
          );
        case "percent":
          return note("error", "percent-of-things", messages.percentOfThings(variable, cell));
        case "ambiguous":
          return note(
            "error",
            "ambiguous-number",
            typeof input.raw === "number"
              ? messages.ambiguousFormat(variable, cell, figureTyped(input.raw))
              : messages.ambiguousNumber(variable, cell, String(input.raw)),
          );
      }
  }
}
