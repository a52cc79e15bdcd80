import { address } from "../grid/address";
import { messages } from "../wording/messages";
import { obstacleTo } from "./live-formula";
import type { Note, Outcome } from "./outcome";

/**
 * The outcomes with a warning at those whose inputs would not come to rest: a formula in the column Nilai that gives
 * another value each time it is calculated, or that builds on the very result it is an input of.
 * @param cells the inputs' cells (A1)
 */
export function withUnsettledInputs(
  outcomes: readonly Outcome[],
  cells: readonly string[],
): readonly Outcome[] {
  return withNotes(outcomes, ({ inputs, notes }) => {
    const told = notes.flatMap(({ code, cell }) =>
      code === "unsettled-input" && cell !== null ? [address(cell)] : [],
    );
    return inputs
      .filter(({ cell }) => cells.includes(address(cell)) && !told.includes(address(cell)))
      .map(({ variable, cell }) => {
        const message = messages.unsettledInput(variable, address(cell));
        return { severity: "warning", code: "unsettled-input", cell, message };
      });
  });
}

/**
 * The outcomes with a warning at those whose result cell shows the result by the wrong number format, which protection
 * keeps from being changed.
 * @param cells the result cells (A1)
 */
export function withKeptFormats(outcomes: readonly Outcome[], cells: readonly string[]): readonly Outcome[] {
  return withNotes(outcomes, ({ indicator: { place } }) => {
    if (!cells.includes(address(place))) return [];
    const message = messages.formatKept(address(place));
    return [{ severity: "warning", code: "format-kept", cell: place, message }];
  });
}

/** The outcomes with a note at those whose result can't be a live formula, where the workbook wants them to be. */
export function withWrittenAsNumbers(outcomes: readonly Outcome[]): readonly Outcome[] {
  return withNotes(outcomes, (outcome) => {
    const obstacle = outcome.held.by === "own-formula" ? null : obstacleTo(outcome);
    if (obstacle === null) return [];
    const { kind, cell } = obstacle;
    const message = messages.writtenAsNumber(address(outcome.indicator.place), kind, address(cell));
    return [{ severity: "info", code: "written-as-number", cell, message }];
  });
}

function withNotes(
  outcomes: readonly Outcome[],
  notesOf: (outcome: Outcome) => readonly Note[],
): readonly Outcome[] {
  return outcomes.map((outcome) => {
    const notes = notesOf(outcome);
    return notes.length === 0 ? outcome : { ...outcome, notes: [...outcome.notes, ...notes] };
  });
}
