import type { Form } from "../form/form";
import { address } from "../grid/address";
import type { Grid, Position } from "../grid/grid";
import { sameState, stateAt, type CellState } from "./cell-state";
import { resultPlaces } from "./identity";
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
 * What must be written so that the cells of a run hold again what they held before. It is written only where a cell
 * still holds what the run wrote. A cell that a run never came to, or that was taken back already, needs nothing.
 * @param form the form as it stands now; null where none is recognised any more
 * @param grid the sheet as it stands now
 */
export function inverseOf(journal: readonly JournalEntry[], form: Form | null, grid: Grid): Inverse {
  const places = placesNow(journal, form, grid);
  const writes: CellWrite[] = [];
  const kept: KeptEntry[] = [];
  let hasMoved = false;
  for (const entry of journal) {
    const cell = places.get(entry.identity);
    if (cell === undefined) {
      kept.push({ entry, cell: entry.cell });
      continue;
    }
    hasMoved ||= isElsewhere(cell, entry);
    const now = stateAt(grid, cell);
    if (sameState(now, entry.before)) continue;
    if (isOurs(now, entry)) writes.push(restoring(cell, now, entry.before));
    else kept.push({ entry, cell });
  }
  return { writes: writes.sort(byPlace), kept: kept.sort(byPlace), hasMoved };
}

/**
 * Where result cells stand now, by the identities of their indicators: those of the form, and those of a run. A cell is found by its indicator, wherever that
 * has moved to. Those whose indicators are gone, because a heading or the whole form is no longer recognised, are found
 * by their addresses, as long as nothing shows that rows have moved: what is found stands where it stood, and each of
 * the others holds what the run wrote or what was there before it; and never where equal results hide different contents,
 * for then rows might have moved unseen.
 */
export function placesNow(
  journal: readonly JournalEntry[],
  form: Form | null,
  grid: Grid,
): ReadonlyMap<string, Position> {
  const results = form === null ? new Map<string, Position>() : resultPlaces(form);
  const places = new Map<string, Position>(results);
  const lost: JournalEntry[] = [];
  let hasStayed = true;
  for (const entry of journal) {
    const cell = results.get(entry.identity);
    if (cell === undefined) lost.push(entry);
    else hasStayed &&= !isElsewhere(cell, entry);
  }
  const taken = new Set([...results.values()].map(address));
  const isThere = (entry: JournalEntry): boolean => {
    const now = stateAt(grid, entry.cell);
    return !taken.has(address(entry.cell)) && (sameState(now, entry.before) || isOurs(now, entry));
  };
  if (hasStayed && lost.every(isThere) && areTold(journal)) {
    for (const { identity, cell } of lost) places.set(identity, cell);
  }
  return places;
}

/** Whether what a run wrote tells what was there before: not where it wrote the same over different contents. */
function areTold(journal: readonly JournalEntry[]): boolean {
  const befores = new Map<string, CellState>();
  return journal.every(({ before, written }) =>
    written.every(({ trace }) => {
      const key = `${typeof trace} ${trace}`;
      const other = befores.get(key) ?? before;
      befores.set(key, other);
      return sameState(other, before);
    }),
  );
}

function isElsewhere({ row, column }: Position, { cell }: JournalEntry): boolean {
  return row !== cell.row || column !== cell.column;
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
