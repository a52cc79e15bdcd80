import { readNumber } from "../form/number";
import type { Cell, CellValue, Position } from "../grid/grid";
import { isResultText } from "../wording/messages";
import { isLiveFormula } from "./live-formula";
import type { Held } from "./outcome";

/** For an indicator without a result cell. */
export const HOLDS_NOTHING: Held = { by: "nobody", value: "" };

/** Tells what a result cell holds, and whose it is. */
export function heldIn(cell: Cell, place: Position): Held {
  return { by: holderOf(cell, place), value: cell.value };
}

function holderOf(cell: Cell, place: Position): Held["by"] {
  if (cell.formula !== null) return isLiveFormula(cell.formula, place) ? "ours" : "own-formula";
  if (cell.value === "") return "nobody";
  return isOwnText(cell.value) ? "own-text" : "ours";
}

/**
 * Whether a result cell's content is words of somebody's own: no number in any writing, no error value, no sentence of ours.
 * They say nothing that could be taken for a result, and may belong to something else.
 */
function isOwnText(value: CellValue): boolean {
  if (typeof value !== "string" || isResultText(value)) return false;
  const reading = readNumber(value, "General");
  return reading.kind === "unusable" && (reading.reason === "text" || reading.reason === "date");
}

/** Numbers closer than this, in parts of themselves, or in ones where they are smaller, are the same result. */
const TOLERANCE = 1e-9;

/** Tells whether a result cell's content is the number that its inputs give now. */
export function agrees(content: CellValue, result: number): boolean {
  if (typeof content !== "number") return false;
  return Math.abs(content - result) <= TOLERANCE * Math.max(1, Math.abs(content), Math.abs(result));
}
