import { address } from "../grid/address";
import type { CellValue, Grid, Position } from "../grid/grid";
import { holds, type CellState } from "./cell-state";
import { fingerprint } from "../grid/fingerprint";
import { surroundings } from "./identity";
import type { CellWrite } from "./plan";

/** What is kept of a content that a run wrote, enough to know it again: a number itself, of everything else its fingerprint. */
export type Trace = number | string;

/** What a run did to one result cell. */
export interface JournalEntry {
  /** The indicator that the cell belongs to, by `indicatorsByIdentity`. */
  readonly identity: string;
  /** Where the cell was at the time of the run. */
  readonly cell: Position;
  /** What stood beside it then, by `surroundings`; null where nothing did, and where an earlier version did not keep it. */
  readonly beside: string | null;
  /** What it held before the run. */
  readonly before: CellState;
  /** What the rounds of the run wrote to it, or meant to. */
  readonly written: readonly { readonly trace: Trace; readonly numberFormat: string }[];
}

/** The trace that a content leaves. */
function traceOf(content: CellValue): Trace {
  return typeof content === "number" ? content : fingerprint(`${typeof content} ${content}`);
}

/** Whether a content is the one that left a trace. */
export function left(content: CellValue, trace: Trace): boolean {
  return typeof trace === "number" ? holds(content, trace) : traceOf(content) === trace;
}

/**
 * A journal with what is about to be written put in. What a cell held before is what it held before the first of the
 * writes.
 * @param identities the identity of the indicator for each result cell (A1)
 * @param grid the sheet as it stands before
 */
export function withWrites(
  journal: readonly JournalEntry[],
  writes: readonly CellWrite[],
  identities: ReadonlyMap<string, string>,
  grid: Grid,
): readonly JournalEntry[] {
  const entries = new Map(journal.map((entry) => [entry.identity, entry]));
  for (const { cell, before, after } of writes) {
    const identity = identities.get(address(cell));
    if (identity === undefined) throw new RangeError(`${address(cell)} is no result cell of the form`);
    const known = entries.get(identity);
    const numberFormat = after.numberFormat ?? before.numberFormat;
    const written = [...(known?.written ?? []), { trace: traceOf(after.content), numberFormat }];
    const beside = surroundings(grid, cell);
    entries.set(identity, { identity, cell, beside, before: known?.before ?? before, written });
  }
  return [...entries.values()];
}
