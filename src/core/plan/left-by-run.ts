import type { Form } from "../form/form";
import { address } from "../grid/address";
import type { Grid } from "../grid/grid";
import type { Outcome } from "../outcome/outcome";
import { atOnce } from "../steps";
import { stateAt } from "./cell-state";
import { findingAgain } from "./find-again";
import { left, type JournalEntry } from "./journal";
import type { CellWrite, Plan } from "./plan";
import { resultText } from "./result-text";

/** A plan, and what it follows from. */
interface Planned {
  readonly form: Form;
  readonly outcomes: readonly Outcome[];
  readonly grid: Grid;
  readonly plan: Plan;
}

/**
 * Adds to a plan what takes the numbers away that the last run wrote, where a person has said since that the result is
 * filled in by hand, or the form has lost what they were calculated by: nobody has filled them in.
 * @param journal what the last run over the sheet wrote
 */
export function withoutNumbersLeft<T extends Planned>(planned: T, journal: readonly JournalEntry[]): T {
  const writes = numbersLeft(planned, journal);
  if (writes.length === 0) return planned;
  const all = [...planned.plan.writes, ...writes].sort((a, b) => a.cell.row - b.cell.row);
  return { ...planned, plan: { ...planned.plan, writes: all } };
}

function numbersLeft(
  { form, outcomes, grid }: Planned,
  journal: readonly JournalEntry[],
): readonly CellWrite[] {
  const kept = outcomes.flatMap((outcome) => {
    const cell = outcome.indicator.resultCell;
    if (cell === null) return [];
    if (outcome.status === "manual") return [{ cell, content: "" }];
    const isKept = outcome.status === "unresolved" && outcome.held.by === "own-content";
    return isKept ? [{ cell, content: resultText(outcome) }] : [];
  });
  if (kept.length === 0 || journal.length === 0) return [];
  const { places, unsure } = atOnce(findingAgain(journal, form, grid));
  return kept.flatMap(({ cell, content }): readonly CellWrite[] => {
    const before = stateAt(grid, cell);
    const isOurs = journal.some(({ identity, written }) => {
      const found = [...(unsure.get(identity) ?? []), ...[places.get(identity) ?? []].flat()];
      const mayBeHere = found.some((one) => address(one) === address(cell));
      return mayBeHere && written.some(({ trace }) => left(before.content, trace, cell));
    });
    if (typeof before.content !== "number" || !isOurs) return [];
    return [{ cell, before, after: { content, numberFormat: null } }];
  });
}
