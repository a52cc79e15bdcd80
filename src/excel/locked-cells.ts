import { address } from "../core/grid/address";
import type { Plan } from "../core/plan/plan";

/** The cells (A1) of a plan that sheet protection keeps from being written. Asked only where the sheet is protected. */
export async function lockedCells(
  context: Excel.RequestContext,
  sheetId: string,
  plan: Plan,
): Promise<readonly string[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const asked = plan.writes.map(({ cell }) => {
    const range = sheet.getCell(cell.row, cell.column);
    range.load("format/protection/locked");
    return { cell: address(cell), range };
  });
  await context.sync();
  return asked.filter(({ range }) => range.format.protection.locked).map(({ cell }) => cell);
}
