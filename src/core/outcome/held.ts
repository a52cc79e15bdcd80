import { readNumber } from "../quantity/read-number";
import type { Cell, CellValue } from "../grid/grid";
import { isResultText } from "../wording/messages";
import { isOwnLiveFormula } from "./live-formula";
import type { Computation, Held } from "./outcome";

/**
 * Tells what a result cell holds, and whose it is.
 * @param cell null where the indicator has none
 * @param computation what comes of the indicator now, by which a live formula of ours is known
 */
export function heldIn(cell: Cell | null, computation: Computation): Held {
  if (cell === null) return { by: "nobody", value: "", numberFormat: "General" };
  return { by: holderOf(cell, computation), value: cell.value, numberFormat: cell.numberFormat };
}

function holderOf(cell: Cell, computation: Computation): Held["by"] {
  if (cell.formula !== null) return isOwnLiveFormula(cell.formula, computation) ? "ours" : "own-formula";
  if (cell.value === "") return "nobody";
  return isOwnText(cell.value) || isOwnNumber(cell.value, computation) ? "own-content" : "ours";
}

/** Whether somebody has typed a result of which the form says neither how nor from what it is calculated. */
function isOwnNumber(value: CellValue, computation: Computation): boolean {
  if (computation.status !== "unresolved") return false;
  const isUncounted = computation.reason === "no-variables" || computation.reason === "no-formula";
  return isUncounted && !(typeof value === "string" && isResultText(value));
}

/**
 * Whether a result cell's content is words of somebody's own: no number in any writing, no error value, no sentence of ours.
 * They say nothing that could be taken for a result, and may belong to something else.
 */
function isOwnText(value: CellValue): boolean {
  if (typeof value !== "string" || isResultText(value)) return false;
  const reading = readNumber(value, "General");
  if (reading.kind === "number") return !/\d/.test(value);
  return reading.kind === "unusable" && (reading.reason === "text" || reading.reason === "date");
}

/** Numbers closer than this, in parts of themselves, or in ones where they are smaller, are the same result. */
const TOLERANCE = 1e-9;

/** Tells whether a result cell's content is the number that its inputs give now. */
export function agrees(content: CellValue, result: number): boolean {
  if (typeof content !== "number") return false;
  return Math.abs(content - result) <= TOLERANCE * Math.max(1, Math.abs(content), Math.abs(result));
}
