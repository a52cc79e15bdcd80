import { address } from "../../core/grid/address";
import type { CellWrite } from "../../core/plan/plan";
import { failure, lockedFailure } from "../../gateway/failure";
import { endingAfter, type Ending, type Try } from "../transaction/transact";
import { lockedCells } from "../reading/locked-cells";
import type { Written } from "../writing/write-blocks";
import type { SheetReading } from "../../gateway/sheet-reading";

/** The name under which a transaction keeps account of the one cell. */
const INPUT = "input";

/** What goes with the writing of an input cell. */
interface InputWriting {
  /** Queues what goes behind the cell, in the batch that writes it. */
  readonly closing?: () => void;
  /** Whether what looks like somebody else's change is only Excel's way of writing the same. */
  readonly isWrittenOtherwise?: (written: Written, write: CellWrite) => boolean;
}

/** Writes one input cell in one round trip, where protection does not keep it. The last run's journal stays as it is. */
export async function writeInput(
  context: Excel.RequestContext,
  reading: SheetReading,
  write: CellWrite,
  { begin }: Try,
  { closing, isWrittenOtherwise = () => false }: InputWriting = {},
): Promise<Ending<null>> {
  const { grid } = reading;
  if (grid === null) return { kind: "failed", failure: failure("not-found") };
  if (reading.isProtected) {
    const locked = await lockedCells(context, reading.id, [write]);
    if (locked.length > 0 || write.after.numberFormat !== null)
      return { kind: "failed", failure: lockedFailure([address(write.cell)]) };
  }
  const places = new Map([[INPUT, write.cell]]);
  const how = { ruleFormulas: null, journal: "leave", isStoppable: true } as const;
  const round = { grid, writes: [write], places, ...how };
  const written = await begin(reading, null).write(closing === undefined ? round : { ...round, closing });
  if (written.kind !== "done" && !isWrittenOtherwise(written, write)) return endingAfter(written);
  return { kind: "done", value: null };
}
