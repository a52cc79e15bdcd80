import type { Form } from "../form/form";
import type { Grid, Position } from "../grid/grid";
import { sameState, stateAt, type CellState } from "./cell-state";
import { indicatorsByIdentity } from "./identity";
import { left, type JournalEntry } from "./journal";
import type { CellWrite } from "./plan";

/** What takes a run back. */
export interface Inverse {
  readonly writes: readonly CellWrite[];
  /** What can't be taken back: the indicator is gone, or its result cell holds something else by now. */
  readonly kept: readonly KeptEntry[];
  /** Whether rows or columns have moved since the run. */
  readonly hasMoved: boolean;
}

/** An entry that stays as it is; `cell` is where its indicator's result stands now, or stood where it is gone. */
export interface KeptEntry {
  readonly entry: JournalEntry;
  readonly cell: Position;
}

/**
 * What must be written so that the cells of a run hold again what they held before. A cell is found by its indicator,
 * wherever that has moved to, never by its address; and it is written only where it still holds what the run wrote.
 * A cell that a run never came to, or that was taken back already, needs nothing.
 * @param form the form as it stands now
 * @param grid the sheet as it stands now
 */
export function inverseOf(journal: readonly JournalEntry[], form: Form, grid: Grid): Inverse {
  const indicators = indicatorsByIdentity(form);
  const writes: CellWrite[] = [];
  const kept: KeptEntry[] = [];
  let hasMoved = false;
  for (const entry of journal) {
    const cell = indicators.get(entry.identity)?.resultCell;
    if (cell === undefined || cell === null) {
      kept.push({ entry, cell: entry.cell });
      continue;
    }
    hasMoved ||= cell.row !== entry.cell.row || cell.column !== entry.cell.column;
    const now = stateAt(grid, cell);
    if (sameState(now, entry.before)) continue;
    if (isOurs(now, entry)) writes.push(restoring(cell, now, entry.before));
    else kept.push({ entry, cell });
  }
  return { writes: writes.sort(byPlace), kept: kept.sort(byPlace), hasMoved };
}

function byPlace(a: { readonly cell: Position }, b: { readonly cell: Position }): number {
  return a.cell.row - b.cell.row || a.cell.column - b.cell.column;
}

/** A run writes the number format first and then the content; one that broke off may have done only the first. */
function isOurs(now: CellState, { before, written }: JournalEntry): boolean {
  return written.some(({ trace, numberFormat }) => {
    if (now.numberFormat === numberFormat) return left(now.content, trace) || now.content === before.content;
    return now.numberFormat === before.numberFormat && left(now.content, trace);
  });
}

/** The write that brings a cell from one state to another. */
export function restoring(cell: Position, now: CellState, target: CellState): CellWrite {
  const numberFormat = now.numberFormat === target.numberFormat ? null : target.numberFormat;
  return { cell, before: now, after: { content: target.content, numberFormat } };
}
