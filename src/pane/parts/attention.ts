import type { Position } from "../../core/grid/grid";
import type { Outcome } from "../../core/outcome/outcome";
import type { Standing } from "../wording/standing";

/** How an indicator stands; one that is filled in by hand is settled once something stands in its cell. */
export function standingOf({ status, held }: Outcome): Standing {
  return status === "manual" && held.value === "" ? "untyped" : status;
}

/** Whether a doubt stands beside a result that nobody has ticked off. */
export function hasDoubt({ status, notes }: Outcome): boolean {
  return (
    status === "computed" && notes.some(({ severity, reviewed }) => severity !== "info" && reviewed !== true)
  );
}

/** Whether somebody should look at an indicator: it has no result, neither calculated nor typed in, or a doubt stands beside it. */
export function needsAttention(outcome: Outcome): boolean {
  const standing = standingOf(outcome);
  return standing === "computed" ? hasDoubt(outcome) : standing !== "manual";
}

/** The cell that a click on an indicator leads to: its result where there is one or will be by hand, else the first cell to mend. */
export function placeToLook(outcome: Outcome): Position {
  if (outcome.status === "computed" || outcome.status === "manual") return outcome.indicator.place;
  const grave = outcome.notes.find((note) => note.severity === "error" && note.cell !== null);
  const missing = outcome.inputs.find((input) => input.reading.kind !== "number");
  return grave?.cell ?? missing?.cell ?? outcome.indicator.place;
}
