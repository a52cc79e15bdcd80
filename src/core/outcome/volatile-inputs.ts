import { variablesOf } from "../formula/tree";
import { address } from "../grid/address";
import { cellAt, type Grid } from "../grid/grid";
import { messages } from "../wording/messages";
import type { Evaluated, Note } from "./outcome";

/** Texts and the names of sheets, in which the name of a function means nothing. */
const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/gu;
/** What is taken of the time changes no more often than a day. */
const OF_DAY = /(?<![\p{L}\p{N}_.])(?:YEAR|MONTH|DAY|INT|TRUNC)\(\s*NOW\(\s*\)\s*\)/giu;
const VOLATILE = /(?<![\p{L}\p{N}_.])(?:_xlfn\.)?(?:RAND|RANDBETWEEN|RANDARRAY|NOW)\s*\(/iu;

/**
 * Says of each input that an indicator's formula uses whether the formula in its cell gives another value each time it is
 * calculated, as far as its own text tells.
 */
export function volatileNotes(outcome: Evaluated, grid: Grid): readonly Note[] {
  if (outcome.tree === null) return [];
  const used = variablesOf(outcome.tree);
  return outcome.inputs.flatMap(({ variable, cell }, i): readonly Note[] => {
    if (!used.includes(i) || !isVolatile(cellAt(grid, cell.row, cell.column).formula)) return [];
    const message = messages.unsettledInput(variable, address(cell));
    return [{ severity: "warning", code: "unsettled-input", cell, message }];
  });
}

function isVolatile(formula: string | null): boolean {
  return formula !== null && VOLATILE.test(formula.replace(QUOTED, "").replace(OF_DAY, ""));
}
