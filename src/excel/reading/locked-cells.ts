import { address } from "../../core/grid/address";
import type { CellWrite } from "../../core/plan/plan";
import { MOST_LOCKED, type Run } from "../../gateway/run";
import type { SheetReading } from "../../gateway/sheet-reading";

/**
 * The cells (A1) to be written that sheet protection keeps from being written: locked ones, and those formatted as text,
 * which would turn a number into text while protection keeps their format. Asked only where the sheet is protected.
 */
export async function lockedCells(
  context: Excel.RequestContext,
  sheetId: string,
  writes: readonly CellWrite[],
): Promise<readonly string[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = writes.map(({ cell, before, after }) => {
    const range = sheet.getCell(cell.row, cell.column);
    range.load("format/protection/locked");
    range.untrack();
    const turnsToText = before.numberFormat === "@" && typeof after.content === "number";
    return { cell: address(cell), range, turnsToText };
  });
  await context.sync();
  return asked
    .filter(({ range, turnsToText }) => turnsToText || range.format.protection.locked)
    .map(({ cell }) => cell);
}

/** A run that has written nothing, with what protection would keep from being written. */
export async function withLocked(
  context: Excel.RequestContext,
  { isProtected, id }: SheetReading,
  run: Run,
): Promise<Run> {
  if (!isProtected) return run;
  return { ...run, locked: await lockedCells(context, id, run.plan.writes.slice(0, MOST_LOCKED)) };
}
