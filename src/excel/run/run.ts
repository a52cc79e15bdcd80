import { wordingOf } from "../../core/answers/answer";
import { Rounds } from "../../gateway/rounds";
import { withoutNumbersLeft } from "../../core/plan/left-by-run";
import type { OwnFormula } from "../../core/recalculate";
import type { WorkControl } from "../attempt";
import { isToldToStop } from "../../gateway/waiting";
import type { Extras } from "../../gateway/extras";
import { readSheet } from "../reading/read-sheet";
import { readKept } from "../transaction/journal-store";
import { transact, type Ending, type Try } from "../transaction/transact";
import type { Transaction } from "../transaction/transaction";
import { lockedCells } from "../reading/locked-cells";
import { afterMuch } from "../../gateway/turns";
import type { Means } from "./finish-round";
import { writeRound } from "./write-round";
import { type Answer, failure, noForm, lockedFailure } from "../../gateway/failure";
import type { Run, RunTarget } from "../../gateway/run";
import { entriesOn } from "../../gateway/settings/journal";
import { calculateSheet, type SheetReading } from "../../gateway/sheet-reading";

/** What a run is to do; without a sheet, on the active one. */
export interface RunOptions extends Partial<RunTarget> {
  /** A formula of the user's own that is to give way to the result. */
  readonly replaced?: OwnFormula;
  /** What this Excel has refused; it grows. */
  readonly extras: Extras;
}

/**
 * One run over one sheet: what was read and calculated, and, where `write` says so, written.
 */
export function runSheet(
  context: Excel.RequestContext,
  options: RunOptions,
  control: WorkControl = {},
): Promise<Answer<Run>> {
  const { extras } = options;
  return transact(context, (attempt) => goThrough(context, options, control, attempt), { extras, control });
}

/** Inputs that are formulas over results move when those are written: then a run goes on until nothing moves any more. */
async function goThrough(
  context: Excel.RequestContext,
  options: RunOptions,
  control: WorkControl,
  { begin }: Try,
): Promise<Ending<Run>> {
  const { extras } = options;
  let transaction: Transaction | null = null;
  const rounds = new Rounds();
  let { sheetId } = options;
  for (;;) {
    const kept = readKept(context);
    const reading: SheetReading = await readSheet(context, sheetId, control);
    sheetId = reading.id;
    if (control.signal?.aborted === true) return { kind: "stopped" };
    control.onProgress?.({ step: "calculating", done: 0, of: 0 });
    const found = await calculateSheet(reading, control, { replaced: options.replaced });
    if (isToldToStop(control)) return { kind: "stopped" };
    if (found === null) return { kind: "failed", failure: noForm(reading.grid) };
    if (!isMeant(found, options)) return { kind: "failed", failure: failure("not-found") };
    await afterMuch(found.outcomes.length);
    const counting = extras.counting(await kept());
    await afterMuch(found.outcomes.length);
    const run = withoutNumbersLeft(found, entriesOn(reading, counting));
    if (reading.isProtected) {
      const locked = await lockedCells(context, reading.id, run.plan.writes);
      if (locked.length > 0) return { kind: "failed", failure: lockedFailure(locked) };
    }
    transaction ??= begin(reading, counting);
    const means: Means = { transaction, extras, leftOut: new Set(), staleNotes: [] };
    const written = await writeRound(context, reading, run, means, control);
    if (written.kind !== "done") return written;
    keepOutside(transaction, extras);
    if (transaction.print() === "") means.leftOut.add("journal");
    const leftOut = [...new Set([...extras.all, ...means.leftOut])];
    const { staleNotes } = means;
    const whole = rounds.take({ ...run, written: true, leftOut, staleNotes }, written.value);
    if (whole !== null) return { kind: "done", value: whole };
  }
}

/** Whether a run is on the sheet that it was asked for. */
function isMeant({ outcomes }: Run, { formula }: RunOptions): boolean {
  if (formula === undefined) return true;
  return outcomes.some(({ indicator }) => wordingOf(indicator.formula) === wordingOf(formula));
}

/** Keeps a journal that the workbook does not take, so that the run can be taken back as long as the pane lives. */
function keepOutside(transaction: Transaction, extras: Extras): void {
  const text = transaction.print();
  if (text === null) return;
  if (extras.isLeftOut("journal")) extras.keepJournal(transaction.journal(), transaction.keptText);
  else if (text === "") extras.keepJournal(transaction.journal(), "");
  else extras.forgetJournal();
}
