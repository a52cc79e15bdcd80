import { tellingByValues } from "../../core/form/find";
import type { WorkControl } from "../attempt";
import { isToldToStop, stopFailure } from "../../gateway/waiting";
import { offers } from "../capabilities";
import { inTurns } from "../../gateway/turns";
import { withLocked } from "./locked-cells";
import { readSheet } from "./read-sheet";
import { type Answer, noForm } from "../../gateway/failure";
import { rangeOf } from "./ranges";
import type { CellValue, Position } from "../../core/grid/grid";
import { changesSince, UNCHANGED, watchedColumns } from "../../gateway/changes";
import type { Changes, Place, Run, RunControl } from "../../gateway/run";
import { calculateSheet, type SheetReading } from "../../gateway/sheet-reading";

/**
 * Calculates the active sheet and changes nothing in the workbook, not even Excel's own undo list: merged areas are not
 * asked for where values tell the form by themselves. Null where they don't.
 */
export async function lookAtSheet(
  context: Excel.RequestContext,
  control: WorkControl = {},
): Promise<Answer<Run | null>> {
  const reading = await readSheet(context, undefined, control, false);
  const told = await isTold(reading, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (!told) return { ok: true, value: null };
  control.onProgress?.({ step: "calculating", done: 0, of: 0 });
  const run = await calculateSheet(reading, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (run === null) return { ok: false, failure: noForm(reading.grid) };
  return { ok: true, value: await withLocked(context, reading, run) };
}

/** Whether a sheet that was read without its merged areas tells its form all the same; not where it was told to stop. */
export async function isTold({ grid, columns }: SheetReading, control: RunControl = {}): Promise<boolean> {
  if (grid === null || !offers("1.13")) return true;
  return (await inTurns(tellingByValues(grid, columns), control)) ?? false;
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

/**
 * Tells whether formulas, labels or inputs are others by now than a run has read, or what kept results from being written is
 * gone, and what stands in the results that are filled in by hand; nothing where they are too many to be asked.
 */
export async function lookForChanges(context: Excel.RequestContext, run: Run): Promise<Answer<Changes>> {
  const { top, values } = run.grid;
  const watched = watchedColumns(run);
  if (watched.length === 0) return { ok: true, value: UNCHANGED };
  const sheet = context.workbook.worksheets.getItem(run.sheetId);
  const ranges = watched.map((column) =>
    rangeOf(sheet, { top, left: column, bottom: top + values.length - 1, right: column }),
  );
  for (const range of ranges) range.load("values");
  const isLocked = (run.locked ?? []).length > 0;
  if (isLocked) sheet.load("protection/protected");
  await context.sync();
  const now = ({ row, column }: Position): CellValue | undefined =>
    ranges[watched.indexOf(column)]?.values[row - top]?.[0] as CellValue | undefined;
  const changes = changesSince(run, now);
  const isUnlocked = isLocked && !sheet.protection.protected;
  return { ok: true, value: { ...changes, isOther: changes.isOther || isUnlocked } };
}
