import type { Form } from "../form/form";
import { address } from "../grid/address";
import type { Grid, Position } from "../grid/grid";
import { sameState, stateAt, type CellState } from "./cell-state";
import { resultPlaces, surroundings } from "./identity";
import { left, type JournalEntry } from "./journal";
import type { CellWrite } from "./plan";

/** What takes a run back. */
export interface Inverse {
  readonly writes: readonly CellWrite[];
  /** What can't be taken back and is none of the writes: the indicator is gone, or its result cell holds something else. */
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
 * @param places where the cells stand now, by `placesNow`
 * @param grid the sheet as it stands now
 */
export function inverseOf(
  journal: readonly JournalEntry[],
  places: ReadonlyMap<string, Position>,
  grid: Grid,
): Inverse {
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
  // Where an indicator is gone, another may stand in its place, whose cell gets back what it held.
  const restored = new Set(writes.map(({ cell }) => address(cell)));
  const told = kept.filter(({ cell }) => !restored.has(address(cell)));
  return { writes: writes.sort(byPlace), kept: told.sort(byPlace), hasMoved };
}

/**
 * Where result cells stand now, by the identities of their indicators: those of the form, and those of a run. A cell is
 * found by its indicator, wherever that has moved to. Those whose indicators are gone, because a heading, a text or the
 * whole form is no longer recognised, are found by their addresses, as long as something still stands where it stood at
 * the time of the run, an indicator or the texts beside a cell, and nothing of the kind stands elsewhere by now.
 * @param form the form as it stands now; null where none is recognised any more
 */
export function placesNow(
  journal: readonly JournalEntry[],
  form: Form | null,
  grid: Grid,
): ReadonlyMap<string, Position> {
  const results = form === null ? new Map<string, Position>() : resultPlaces(form);
  const lost = journal.filter(({ identity }) => !results.has(identity));
  if (lost.length === 0) return results;
  const beside = bySurroundings(grid, lost);
  let hasStayed = false;
  for (const entry of journal) {
    const found = results.get(entry.identity);
    const now = found === undefined ? (beside.get(entry.beside ?? "") ?? []) : [found];
    if (now.some((cell) => !isElsewhere(cell, entry))) hasStayed = true;
    else if (now.length > 0) return results;
  }
  if (!hasStayed) return results;
  const taken = new Set([...results.values()].map(address));
  const free = lost.filter(({ cell }) => !taken.has(address(cell)));
  return new Map([...results, ...free.map(({ identity, cell }) => [identity, cell] as const)]);
}

/** The cells in the columns of some entries, by what stands beside them. */
function bySurroundings(
  grid: Grid,
  entries: readonly JournalEntry[],
): ReadonlyMap<string, readonly Position[]> {
  const cells = new Map<string, Position[]>();
  for (const column of new Set(entries.map(({ cell }) => cell.column))) {
    grid.values.forEach((_, i) => {
      const cell = { row: grid.top + i, column };
      const texts = surroundings(grid, cell);
      if (texts === null) return;
      const alike = cells.get(texts);
      if (alike === undefined) cells.set(texts, [cell]);
      else alike.push(cell);
    });
  }
  return cells;
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
