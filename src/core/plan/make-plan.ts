import type { Form } from "../form/form";
import { address } from "../grid/address";
import { cellAt, type Grid } from "../grid/grid";
import { isManual } from "../outcome/by-hand";
import { isOwnLiveFormula, liveFormula } from "../outcome/live-formula";
import { isOwnText } from "../outcome/own-formula";
import type { Note, Outcome } from "../outcome/outcome";
import { isResultText } from "../wording/messages";
import { highlightRules } from "./highlight";
import { neededFormat } from "./number-format";
import type { CellNote, CellWrite, Plan } from "./plan";
import type { ResultsAs } from "./preferences";
import { resultText } from "./result-text";

/**
 * What a run writes: the result cells whose content or format changes, the highlight rules, and the notes of the
 * result cells. A result cell that holds a formula of the user's own is left alone, and so is one that is filled in by
 * hand, but for a sentence or a live formula of ours, which gives way.
 * @param grid the sheet as it was read; its cells are the before-images
 * @param how whether results are written as values, or as live formulas where that can be
 * @param giveWay result cells (A1) whose formula the user wants replaced by the result
 */
export function makePlan(
  form: Form,
  outcomes: readonly Outcome[],
  grid: Grid,
  how: ResultsAs = "values",
  giveWay: ReadonlySet<string> = new Set(),
): Plan {
  return {
    sheet: form.sheet,
    writes: outcomes.flatMap((outcome) => writeOf(outcome, grid, how, giveWay)),
    highlights: highlightRules(form, outcomes),
    cellNotes: outcomes.flatMap(noteOf),
  };
}

function writeOf(
  outcome: Outcome,
  grid: Grid,
  how: ResultsAs,
  giveWay: ReadonlySet<string>,
): readonly CellWrite[] {
  const cell = outcome.indicator.resultCell;
  if (cell === null) return [];
  const own = cellAt(grid, cell.row, cell.column);
  const { value, formula, numberFormat } = own;
  const isOwn = formula !== null && !isOwnLiveFormula(formula, outcome);
  const before = { content: formula ?? value, numberFormat };
  if (isManual(outcome)) {
    const isOurs = formula === null ? typeof value === "string" && isResultText(value) : !isOwn;
    return isOurs ? [{ cell, before, after: { content: "", numberFormat: null } }] : [];
  }
  if (isOwn && !giveWay.has(address(cell))) return [];
  const live = how === "formulas" ? liveFormula(outcome) : null;
  if (live === null && outcome.result === null && isOwnText(own)) return [];
  const content = live?.text ?? outcome.result?.value ?? resultText(outcome);
  const kind = live?.kind ?? outcome.result?.kind;
  const needed = kind === undefined ? null : neededFormat(kind, numberFormat);
  if (content === before.content && needed === null) return [];
  return [{ cell, before, after: { content, numberFormat: needed } }];
}

function noteOf(outcome: Outcome): readonly CellNote[] {
  const cell = outcome.indicator.resultCell;
  if (cell === null) return [];
  if (isManual(outcome)) return [{ cell, text: null }];
  const lines = outcome.notes.map((note) => `${MARKS[note.severity]} ${note.message}`);
  return [{ cell, text: lines.length === 0 ? null : lines.join("\n") }];
}

const MARKS: Readonly<Record<Note["severity"], string>> = { error: "✗", warning: "!", info: "i" };
