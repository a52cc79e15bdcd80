import { address, parseArea } from "../grid/address";
import type { CellValue, Grid, Position } from "../grid/grid";
import { holds, type CellState } from "./cell-state";
import { fingerprint } from "../grid/fingerprint";
import { surroundings } from "./identity";
import { linesOf, printLandscape, surveying, type Abroad, type ResultLines } from "./landscape";
import type { CellWrite } from "./plan";
import { isFormula, relativeTo } from "./references";
import { eachInSteps, type Steps } from "../steps";

/**
 * What is kept of a content that a run wrote, enough to know it again: a number itself; of a formula "=" and the fingerprint
 * of what it says of cells around its own; of everything else the fingerprint.
 */
export type Trace = number | string;

/** What a run did to one result cell. */
export interface JournalEntry {
  /** The indicator that the cell belongs to, by `indicatorsByIdentity`. */
  readonly identity: string;
  /** Where the cell was at the time of the run. */
  readonly cell: Position;
  /** What stood beside it then, by `surroundings`; null where nothing did, and where an earlier version did not keep it. */
  readonly beside: string | null;
  /**
   * What told the rows and columns of the sheet apart then, by `printLandscape`: the references of `before` are those of
   * that time. Null where an earlier version did not keep it.
   */
  readonly landscape: string | null;
  /** What it held before the run. */
  readonly before: CellState;
  /** What the rounds of the run wrote to it, or meant to. */
  readonly written: readonly { readonly trace: Trace; readonly numberFormat: string }[];
}

/** The trace that a content leaves in a cell. */
function traceOf(content: CellValue, cell: Position): Trace {
  if (typeof content === "number") return content;
  return isFormula(content) ? `=${fingerprint(relativeTo(content, cell))}` : plainTrace(content);
}

/** The trace of an earlier version, which took a formula for a text like any other. */
function plainTrace(content: CellValue): string {
  return fingerprint(`${typeof content} ${content}`);
}

/** Whether a trace is that of a formula. */
export function isOfFormula(trace: Trace): boolean {
  return typeof trace === "string" && trace.startsWith("=");
}

/** Whether the content of a cell is the one that left a trace. */
export function left(content: CellValue, trace: Trace, cell: Position): boolean {
  if (typeof trace === "number") return holds(content, trace);
  return trace === (isOfFormula(trace) ? traceOf(content, cell) : plainTrace(content));
}

/**
 * Puts what is about to be written into a journal, in steps. What a cell held before is what it held before the first of the
 * writes; a formula stays with the landscape that its references are of.
 * @param identities the identity of the indicator for each result cell (A1)
 * @param grid the sheet as it stands before
 * @param abroad the other sheets that formulas speak of which are written over
 */
export function* withWrites(
  journal: readonly JournalEntry[],
  writes: readonly CellWrite[],
  identities: ReadonlyMap<string, string>,
  grid: Grid,
  abroad: readonly Abroad[] = [],
): Steps<readonly JournalEntry[]> {
  const entries = new Map(journal.map((entry) => [entry.identity, entry]));
  const landscape =
    writes.length === 0
      ? null
      : printLandscape({ ...(yield* surveying(grid, linesAround(identities))), abroad });
  yield* eachInSteps(writes, ({ cell, before, after }) => {
    const identity = identities.get(address(cell));
    if (identity === undefined) throw new RangeError(`${address(cell)} is no result cell of the form`);
    const known = entries.get(identity);
    const numberFormat = after.numberFormat ?? before.numberFormat;
    const written = [...(known?.written ?? []), { trace: traceOf(after.content, cell), numberFormat }];
    if (known?.landscape !== undefined && isFormula(known.before.content)) {
      entries.set(identity, { ...known, written });
      return;
    }
    const beside = surroundings(grid, cell);
    entries.set(identity, { identity, cell, beside, landscape, before: known?.before ?? before, written });
  });
  return [...entries.values()];
}

function linesAround(identities: ReadonlyMap<string, string>): ResultLines {
  const areas = [...identities.keys()].flatMap((cell) => parseArea(cell) ?? []);
  return linesOf(areas.map(({ top, left }) => ({ row: top, column: left })));
}

/** Whether a cell stands elsewhere than at the time of the run. */
export function isElsewhere({ row, column }: Position, { cell }: JournalEntry): boolean {
  return row !== cell.row || column !== cell.column;
}
