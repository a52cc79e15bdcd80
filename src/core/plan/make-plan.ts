import type { Form } from "../form/form";
import type { Grid } from "../grid/grid";
import { liveFormula } from "../outcome/live-formula";
import type { Note, Outcome } from "../outcome/outcome";
import { atOnce, eachInSteps, type Steps } from "../steps";
import { isResultText, shortened } from "../wording/messages";
import { stateAt } from "./cell-state";
import { highlighting } from "./highlight";
import { neededFormat } from "./number-format";
import type { CellNote, CellWrite, Plan } from "./plan";
import type { ResultsAs } from "./preferences";
import { resultText } from "./result-text";

/**
 * What a run writes: the result cells whose content or format changes, the highlight rules, and the notes of the
 * result cells. A result cell that holds a formula of the user's own is left alone; one with other content of the user's own
 * gives way to a number alone; and one that is filled in by hand is left alone but for a sentence or a live formula of ours.
 * @param grid the sheet as it was read; its cells are the before-images
 * @param how whether results are written as values, or as live formulas where that can be
 */
export function makePlan(
  form: Form,
  outcomes: readonly Outcome[],
  grid: Grid,
  how: ResultsAs = "values",
): Plan {
  return atOnce(planning(form, outcomes, grid, how));
}

/** Makes a plan as `makePlan` does, in steps. */
export function* planning(form: Form, outcomes: readonly Outcome[], grid: Grid, how: ResultsAs): Steps<Plan> {
  const writes = yield* eachInSteps(outcomes, (outcome) => writeOf(outcome, grid, how));
  const highlights = yield* highlighting(form, outcomes);
  const cellNotes = yield* eachInSteps(outcomes, noteOf);
  return { sheet: form.sheet, writes: writes.flat(), highlights, cellNotes: cellNotes.flat() };
}

function writeOf(outcome: Outcome, grid: Grid, how: ResultsAs): readonly CellWrite[] {
  const cell = outcome.indicator.resultCell;
  if (cell === null || outcome.held.by === "own-formula") return [];
  const before = stateAt(grid, cell);
  if (outcome.status === "manual") {
    const isOurs = typeof before.content === "string" && isOursAlone(before.content);
    return isOurs ? [{ cell, before, after: { content: "", numberFormat: null } }] : [];
  }
  const { numberFormat } = before;
  if (outcome.result === null && outcome.held.by === "own-content") return [];
  const live = how === "formulas" ? liveFormula(outcome) : null;
  const content = live?.text ?? outcome.result?.value ?? resultText(outcome);
  const kind = live?.kind ?? outcome.result?.kind;
  const needed = kind === undefined ? null : neededFormat(kind, numberFormat);
  if (content === before.content && needed === null) return [];
  return [{ cell, before, after: { content, numberFormat: needed } }];
}

/** Whether a text that may be replaced is a live formula or a sentence of ours, and not a number that somebody typed. */
function isOursAlone(content: string): boolean {
  return content.startsWith("=") || isResultText(content);
}

/** Excel takes as much as a cell holds (32,767 characters); nobody reads so much. */
const LONGEST_NOTE = 8_000;

function noteOf(outcome: Outcome): readonly CellNote[] {
  const cell = outcome.indicator.resultCell;
  if (cell === null) return [];
  if (outcome.status === "manual") return [{ cell, text: null }];
  const lines = outcome.notes.map((note) => `${MARKS[note.severity]} ${note.message}`);
  return [{ cell, text: lines.length === 0 ? null : shortened(lines.join("\n"), LONGEST_NOTE) }];
}

const MARKS: Readonly<Record<Note["severity"], string>> = { error: "✗", warning: "!", info: "i" };
