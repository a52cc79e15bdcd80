import type { Form } from "../../core/form/form";
import { tellingByValues } from "../../core/form/find";
import { isToldToStop, stopFailure, type WorkControl } from "../attempt";
import { offers } from "../capabilities";
import { inTurns } from "../turns";
import { calculateSheet } from "./calculate-sheet";
import { withLocked } from "./locked-cells";
import { readSheet, type SheetReading } from "./read-sheet";
import { type Answer, noForm } from "../../gateway/failure";
import { rangeOf } from "./ranges";
import { address } from "../../core/grid/address";
import { cellAt, type CellValue } from "../../core/grid/grid";
import type { Changes, Place, Run, RunControl } from "../../gateway/run";

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

/** The columns (0-based) in which formulas, labels and values stand. */
function columnsOfInputs({ columns: { formula, variable, value }, indicators }: Form): readonly number[] {
  const cells = indicators.flatMap(({ inputs }) =>
    inputs.flatMap(({ labels, values }) => [...labels, ...values].map(({ cell }) => cell.column)),
  );
  return [...new Set([formula, variable, value, ...cells])].filter((column) => column !== null);
}

/** More cells than these are not asked for every few seconds. */
const MOST_WATCHED = 3_000;

/**
 * Tells whether formulas, labels or inputs are others by now than a run has read, or what kept results from being written is
 * gone, and what stands in the results that are filled in by hand; nothing where they are too many to be asked.
 */
export async function lookForChanges(
  context: Excel.RequestContext,
  { sheetId, grid, outcomes, form, locked = [] }: Run,
): Promise<Answer<Changes>> {
  const { top, values } = grid;
  const read = columnsOfInputs(form);
  const manual = outcomes.flatMap(({ status, held, indicator: { resultCell } }) =>
    status === "manual" && resultCell !== null ? [{ held, cell: resultCell }] : [],
  );
  const watched = [...new Set([...read, ...manual.map(({ cell }) => cell.column)])];
  if (values.length * watched.length > MOST_WATCHED)
    return { ok: true, value: { isOther: false, byHand: [] } };
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const ranges = watched.map((column) =>
    rangeOf(sheet, { top, left: column, bottom: top + values.length - 1, right: column }),
  );
  for (const range of ranges) range.load("values");
  if (locked.length > 0) sheet.load("protection/protected");
  await context.sync();
  const isUnlocked = locked.length > 0 && !sheet.protection.protected;
  // On a card a result stands in the column of its inputs.
  const results = new Set(outcomes.map(({ indicator: { resultCell: cell } }) => cell && address(cell)));
  const isOther =
    isUnlocked ||
    read.some((column, i) =>
      values.some(
        (_, r) =>
          ranges[i]?.values[r]?.[0] !== cellAt(grid, top + r, column).value &&
          !results.has(address({ row: top + r, column })),
      ),
    );
  const byHand = manual.flatMap(({ held, cell }) => {
    const column = ranges[watched.indexOf(cell.column)]?.values;
    const value = column?.[cell.row - top]?.[0] as CellValue | undefined;
    return value === undefined || value === held.value ? [] : [{ cell, value }];
  });
  return { ok: true, value: { isOther, byHand } };
}
