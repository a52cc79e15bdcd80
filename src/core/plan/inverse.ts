import { address } from "../grid/address";
import type { Grid, Position } from "../grid/grid";
import { sameState, stateAt, type CellState } from "./cell-state";
import type { Whereabouts } from "./find-again";
import { isElsewhere, isOfFormula, left, type JournalEntry } from "./journal";
import type { CellWrite } from "./plan";
import { isFormula, restated } from "./references";
import { SOMEWHERE, type Steps } from "../steps";

/** What takes a run back. */
export interface Inverse {
  readonly writes: readonly CellWrite[];
  /** What is not taken back, and why. */
  readonly kept: readonly KeptEntry[];
  /** Whether rows or columns have moved since the run. */
  readonly hasMoved: boolean;
}

/** An entry that stays as it is, and the cell where it stands now. */
export interface KeptEntry {
  readonly entry: JournalEntry;
  readonly cell: Position;
  /**
   * The cell holds something else by now; or it held a formula of which it is not known where its cells stand now; or
   * it is not known which of several cells is the one.
   */
  readonly why: "changed" | "formula" | "unsure";
}

/**
 * Tells, in steps, what must be written so that the cells of a run hold again what they held before. It is written only where a cell
 * still holds what the run wrote, and a formula only where it is known for certain where each of its references stands
 * now. A cell that a run never came to, or that was taken back already, needs nothing; nor does one that is gone.
 * @param whereabouts where the cells stand now, by `findingAgain`
 * @param grid the sheet as it stands now
 * @param live tells, in steps, the cells (A1) that hold a live formula of ours, by what their indicators give now
 */
export function* inverting(
  journal: readonly JournalEntry[],
  { places, unsure, since }: Whereabouts,
  grid: Grid,
  live: (() => Steps<ReadonlySet<string>>) | null = null,
): Steps<Inverse> {
  const writes: CellWrite[] = [];
  const kept: KeptEntry[] = [];
  let hasMoved = false;
  let known: ReadonlySet<string> | null = null;
  for (const entry of journal) {
    yield SOMEWHERE;
    const cell = places.get(entry.identity);
    if (cell === undefined) {
      hasMoved = true;
      const cells = unsure.get(entry.identity) ?? (looksWritten(grid, entry) ? [entry.cell] : []);
      for (const one of cells) kept.push({ entry, cell: one, why: "unsure" });
      continue;
    }
    hasMoved ||= isElsewhere(cell, entry);
    const now = stateAt(grid, cell);
    const before = beforeNow(entry, cell, since);
    if (sameState(now, before ?? entry.before)) continue;
    let isOurs = isLeft(now, entry, cell, before);
    if (!isOurs && live !== null && mayBeLive(now, entry))
      isOurs = (known ??= yield* live()).has(address(cell));
    if (!isOurs) kept.push({ entry, cell, why: "changed" });
    else if (before === null) kept.push({ entry, cell, why: "formula" });
    else writes.push(restoring(cell, now, before));
  }
  const written = new Set(writes.map(({ cell }) => address(cell)));
  return { writes: writes.sort(byPlace), kept: once(kept, written).sort(byPlace), hasMoved };
}

/** Whether the place of an entry holds what the run wrote there, whosever row it is by now. */
export function looksWritten(grid: Grid, { cell, before, written }: JournalEntry): boolean {
  const now = stateAt(grid, cell);
  return !sameState(now, before) && written.some(({ trace }) => left(now.content, trace, cell));
}

/** What a cell held before, with its references where they stand now; null where that is not known. */
function beforeNow(
  { before, landscape, cell }: JournalEntry,
  place: Position,
  since: Whereabouts["since"],
): CellState | null {
  if (!isFormula(before.content)) return before;
  const found = since(landscape);
  if (found === null) return landscape === null && address(cell) === address(place) ? before : null;
  const content = restated(before.content, found);
  return content === null ? null : { ...before, content };
}

/** Each cell is named once, and none that is written. */
function once(kept: readonly KeptEntry[], written: ReadonlySet<string>): KeptEntry[] {
  const named = new Set(written);
  return kept.filter(({ cell }) => {
    const isNew = !named.has(address(cell));
    named.add(address(cell));
    return isNew;
  });
}

function byPlace(a: { readonly cell: Position }, b: { readonly cell: Position }): number {
  return a.cell.row - b.cell.row || a.cell.column - b.cell.column;
}

/** A run writes the number format first and then the content; one that broke off may have done only the first. */
function isLeft(
  now: CellState,
  { before, written }: JournalEntry,
  cell: Position,
  beforeNow: CellState | null,
): boolean {
  return written.some(({ trace, numberFormat }) => {
    if (now.numberFormat !== numberFormat && now.numberFormat !== before.numberFormat) return false;
    if (left(now.content, trace, cell)) return true;
    return now.numberFormat === numberFormat && now.content === (beforeNow ?? before).content;
  });
}

/** Whether a formula stands where a run has written one, which moves with its cells. */
function mayBeLive({ content, numberFormat }: CellState, { before, written }: JournalEntry): boolean {
  const formats = [before.numberFormat, ...written.map((one) => one.numberFormat)];
  return (
    isFormula(content) && written.some(({ trace }) => isOfFormula(trace)) && formats.includes(numberFormat)
  );
}

/** The write that brings a cell from one state to another. */
export function restoring(cell: Position, now: CellState, target: CellState): CellWrite {
  const numberFormat = now.numberFormat === target.numberFormat ? null : target.numberFormat;
  return { cell, before: now, after: { content: target.content, numberFormat } };
}
