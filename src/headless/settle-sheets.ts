import { address } from "../core/grid/address";
import { cellAt } from "../core/grid/grid";
import { withUnsettledInputs } from "../core/outcome/late-notes";
import type { Answer, Failure } from "../gateway/failure";
import type { Run } from "../gateway/run";

/** How often sheets are gone over at least before their inputs count as restless; a chain over all sheets takes one each. */
const PASSES = 12;

/** The last run over each sheet, or the sheet that failed meanwhile. */
export type Settled =
  | { readonly ok: true; readonly runs: readonly Run[] }
  | { readonly ok: false; readonly sheet: string; readonly failure: Failure };

/**
 * Goes over the sheets again whose inputs are formulas, until no result changes any more: such a formula may read the
 * result of a sheet that was calculated later. Inputs that do not come to rest get a warning.
 * @param first one run over each sheet with a form
 * @param runAgain runs over a sheet again, whose inputs may be results of the other runs
 */
export async function settleSheets(
  first: readonly Run[],
  runAgain: (run: Run, others: readonly Run[]) => Promise<Answer<Run>>,
): Promise<Settled> {
  if (first.length < 2) return { ok: true, runs: first };
  const runs = [...first];
  const last = Math.max(PASSES, first.length + 2);
  for (let pass = 2; ; pass++) {
    let isSettled = true;
    for (const [i, run] of runs.entries()) {
      if (!hasFormulaInputs(run)) continue;
      const answer = await runAgain(run, runs.toSpliced(i, 1));
      if (!answer.ok) return { ok: false, sheet: run.sheet, failure: answer.failure };
      const again = answer.value;
      const isMoved = again.plan.writes.length > 0;
      isSettled &&= !isMoved;
      runs[i] =
        isMoved && pass === last
          ? { ...again, outcomes: withUnsettledInputs(again.outcomes, movedInputs(run, again)) }
          : again;
    }
    if (isSettled || pass === last) return { ok: true, runs };
  }
}

function hasFormulaInputs({ grid, outcomes }: Run): boolean {
  return outcomes.some(({ inputs }) =>
    inputs.some(({ cell }) => cellAt(grid, cell.row, cell.column).formula !== null),
  );
}

/** The inputs' cells (A1) that hold something else in the later of two runs over a sheet. */
function movedInputs(before: Run, after: Run): readonly string[] {
  return after.outcomes.flatMap(({ inputs }) =>
    inputs.flatMap(({ cell: { row, column } }) =>
      cellAt(before.grid, row, column).value === cellAt(after.grid, row, column).value
        ? []
        : [address({ row, column })],
    ),
  );
}
