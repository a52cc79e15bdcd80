import { address } from "../grid/address";
import type { Cell } from "../grid/grid";
import { readNumber } from "../form/number";
import { isResultText, messages } from "../wording/messages";
import { isOwnLiveFormula } from "./live-formula";
import { shown } from "./input-notes";
import type { Note, Outcome } from "./outcome";

/**
 * A result cell with a formula of the user's own (not a live formula of ours) is never overwritten. Where it agrees with the outcome there is
 * nothing to say; where it differs, or there is no result to compare with, a warning says so.
 */
export function ownFormulaNotes(outcome: Omit<Outcome, "notes">, resultCell: Cell): readonly Note[] {
  const cell = outcome.indicator.place;
  if (resultCell.formula === null) {
    if (outcome.result !== null || !isOwnText(resultCell)) return [];
    return [{ severity: "info", code: "own-text-kept", cell, message: messages.ownTextKept(address(cell)) }];
  }
  if (isOwnLiveFormula(resultCell.formula, outcome)) return [];
  const warn = (code: string, message: string): readonly Note[] => [
    { severity: "warning", code, cell, message },
  ];
  if (outcome.result === null) return warn("own-formula-kept", messages.ownFormulaKept(address(cell)));
  if (agrees(resultCell.value, outcome.result.value)) return [];
  const own = typeof resultCell.value === "number" ? shown(resultCell.value) : String(resultCell.value);
  return warn(
    "own-formula-differs",
    messages.ownFormulaDiffers(address(cell), own, shown(outcome.result.value)),
  );
}

/**
 * Whether a result cell holds words of somebody's own: no number in any writing, no error value, no sentence of ours. They
 * say nothing that could be taken for a result, and may belong to something else; only a result replaces them.
 */
export function isOwnText({ value, formula }: Cell): boolean {
  if (formula !== null || typeof value !== "string" || isResultText(value)) return false;
  const reading = readNumber(value, "General");
  return reading.kind === "unusable" && (reading.reason === "text" || reading.reason === "date");
}

/** The codes of these notes. */
const CODES: ReadonlySet<string> = new Set(["own-formula-kept", "own-formula-differs"]);

/**
 * The outcomes without these notes where the user's own formula gives way to the result after all.
 * @param cells the result cells (A1) whose formulas are replaced
 */
export function withoutOwnFormulaNotes(
  outcomes: readonly Outcome[],
  cells: ReadonlySet<string>,
): readonly Outcome[] {
  return outcomes.map((outcome) =>
    cells.has(address(outcome.indicator.place))
      ? { ...outcome, notes: outcome.notes.filter(({ code }) => !CODES.has(code)) }
      : outcome,
  );
}

function agrees(own: Cell["value"], computed: number): boolean {
  if (typeof own !== "number") return false;
  return Math.abs(own - computed) <= 1e-9 * Math.max(1, Math.abs(own), Math.abs(computed));
}
