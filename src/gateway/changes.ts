import type { Form } from "../core/form/form";
import { address } from "../core/grid/address";
import { cellAt, type CellValue, type Position } from "../core/grid/grid";
import type { Changes, Run } from "./run";

/** More cells than these are not asked for every few seconds. */
const MOST_WATCHED = 3_000;

/** Nothing has changed, as far as is known. */
export const UNCHANGED: Changes = { isOther: false, byHand: [] };

/** The columns (0-based) of a run's sheet that tell what has changed since; none where they hold too many cells to be asked. */
export function watchedColumns({ grid, form, outcomes }: Run): readonly number[] {
  const byHand = outcomes.flatMap(({ status, indicator: { resultCell } }) =>
    status === "manual" && resultCell !== null ? [resultCell.column] : [],
  );
  const watched = [...new Set([...columnsOfInputs(form), ...byHand])];
  return grid.values.length * watched.length > MOST_WATCHED ? [] : watched;
}

/**
 * Tells whether formulas, labels or inputs are others by now than a run has read, and what stands in the results that are
 * filled in by hand.
 * @param now what a cell of the watched columns holds now
 */
export function changesSince(
  { grid, outcomes, form }: Run,
  now: (cell: Position) => CellValue | undefined,
): Changes {
  const { top, values } = grid;
  // On a card a result stands in the column of its inputs.
  const results = new Set(outcomes.map(({ indicator: { resultCell: cell } }) => cell && address(cell)));
  const isOther = columnsOfInputs(form).some((column) =>
    values.some((_, r) => {
      const cell = { row: top + r, column };
      return now(cell) !== cellAt(grid, cell.row, column).value && !results.has(address(cell));
    }),
  );
  const byHand = outcomes.flatMap(({ status, held, indicator: { resultCell: cell } }) => {
    const value = status === "manual" && cell !== null ? now(cell) : undefined;
    return cell === null || value === undefined || value === held.value ? [] : [{ cell, value }];
  });
  return { isOther, byHand };
}

/** The columns in which formulas, labels and values stand. */
function columnsOfInputs({ columns: { formula, variable, value }, indicators }: Form): readonly number[] {
  const cells = indicators.flatMap(({ inputs }) =>
    inputs.flatMap(({ labels, values }) => [...labels, ...values].map(({ cell }) => cell.column)),
  );
  return [...new Set([formula, variable, value, ...cells])].filter((column) => column !== null);
}
