import { isToldByValues } from "../../core/form/told-by-values";
import { stopFailure, type WorkControl } from "../attempt";
import { offers } from "../capabilities";
import { calculateSheet } from "./calculate-sheet";
import { readSheet, type SheetReading } from "./read-sheet";
import { type Answer, noForm } from "../../gateway/failure";
import type { Place, Run } from "../../gateway/run";

/**
 * Calculates the active sheet and changes nothing in the workbook, not even Excel's own undo list: merged areas are not
 * asked for where values tell the form by themselves. Null where they don't.
 */
export async function lookAtSheet(
  context: Excel.RequestContext,
  control: WorkControl = {},
): Promise<Answer<Run | null>> {
  const reading = await readSheet(context, undefined, control, false);
  if (!isTold(reading)) return { ok: true, value: null };
  if (control.signal?.aborted === true) return { ok: false, failure: stopFailure(control) };
  control.onProgress?.({ step: "calculating", done: 0, of: 0 });
  const run = calculateSheet(reading);
  return run === null ? { ok: false, failure: noForm(reading.grid) } : { ok: true, value: run };
}

/** Whether a sheet that was read without its merged areas tells its form all the same. */
export function isTold({ grid }: SheetReading): boolean {
  return grid === null || !offers("1.13") || isToldByValues(grid);
}

/** Tells which sheet is open and how much of it is filled; next to nothing, and nothing is changed by it. */
export async function lookWhere(context: Excel.RequestContext): Promise<Answer<Place>> {
  const sheet = context.workbook.worksheets.getActiveWorksheet();
  sheet.load("id");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address");
  await context.sync();
  return { ok: true, value: { sheetId: sheet.id, used: used.isNullObject ? "" : used.address } };
}
