import { withoutNumbersLeft } from "../../core/plan/left-by-run";
import type { WorkControl } from "../attempt";
import { isToldToStop, stopFailure } from "../../gateway/waiting";
import type { Extras } from "../../gateway/extras";
import { withLocked } from "../reading/locked-cells";
import { isTold } from "../reading/look-at-sheet";
import { readSheet } from "../reading/read-sheet";
import { readKept } from "../transaction/journal-store";
import { afterMuch } from "../../gateway/turns";
import { type Answer, noForm } from "../../gateway/failure";
import type { Run } from "../../gateway/run";
import { entriesOn } from "../../gateway/settings/journal";
import { calculateSheet, type SheetReading } from "../../gateway/sheet-reading";

/**
 * Tells what a run over the active sheet would write, and changes nothing, not even Excel's own undo list as long as values
 * tell the form by themselves. Where they don't, it is read with its merged areas, as a run reads it: what a run would not do
 * is worse to be told than an undo list that is lost.
 */
export async function checkSheet(
  context: Excel.RequestContext,
  extras: Extras,
  control: WorkControl = {},
): Promise<Answer<Run>> {
  const kept = readKept(context);
  const reading = await readForCheck(context, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  control.onProgress?.({ step: "calculating", done: 0, of: 0 });
  const run = await calculateSheet(reading, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (run === null) return { ok: false, failure: noForm(reading.grid) };
  await afterMuch(run.outcomes.length);
  const entries = entriesOn(reading, extras.counting(await kept()));
  await afterMuch(run.outcomes.length);
  return { ok: true, value: await withLocked(context, reading, withoutNumbersLeft(run, entries)) };
}

async function readForCheck(context: Excel.RequestContext, control: WorkControl): Promise<SheetReading> {
  const reading = await readSheet(context, undefined, control, false);
  const isEnough = (await isTold(reading, control)) || isToldToStop(control);
  return isEnough ? reading : readSheet(context, reading.id, control);
}
