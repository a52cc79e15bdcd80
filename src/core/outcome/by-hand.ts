import { withoutResult } from "./without-result";
import type { Indicator } from "../form/form";
import { messages } from "../wording/messages";
import type { Input, Note, Outcome } from "./outcome";

const MANUAL = "manual";

/** The note beside an indicator whose formula is read as a person has said. */
export function answeredNote(): Note {
  return { severity: "info", code: "answered", cell: null, message: messages.answered() };
}

/** What comes of an indicator whose result a person fills in: nothing is calculated, nothing is asked for. */
export function manualOutcome(indicator: Indicator, inputs: readonly Input[]): Outcome {
  const note: Note = {
    severity: "info",
    code: MANUAL,
    cell: indicator.place,
    message: messages.manual(),
  };
  return withoutResult(indicator, inputs, [note]);
}

/** Is the result filled in by hand, so that its cell must not be touched? */
export function isManual(outcome: Outcome): boolean {
  return outcome.notes.some((note) => note.code === MANUAL);
}
