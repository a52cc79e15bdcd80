import { findForm } from "../../core/form/find";
import type { Answer } from "../../gateway/failure";
import type { ShownSheet } from "../../gateway/run";
import { readSheet } from "./read-sheet";

/** Sheets that are read at most, and the cells that one may have to be read: nobody has asked for it, so it costs little. */
const MOST_SHEETS = 20;
const MOST_CELLS = 50_000;

/**
 * Finds the visible sheets beside the active one that hold a form, in the order of the workbook. It changes nothing, not even
 * Excel's own undo list; a form that only merged cells tell is not found.
 */
export async function findForms(context: Excel.RequestContext): Promise<Answer<readonly ShownSheet[]>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name,items/visibility");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  await context.sync();
  const used = worksheets.items
    .filter(({ id, visibility }) => id !== active.id && visibility === Excel.SheetVisibility.visible)
    .slice(0, MOST_SHEETS)
    .map((sheet) => ({ sheet, range: sheet.getUsedRangeOrNullObject(true) }));
  for (const { range } of used) range.load("rowCount,columnCount");
  await context.sync();
  const forms: ShownSheet[] = [];
  for (const { sheet, range } of used) {
    if (range.isNullObject || range.rowCount * range.columnCount > MOST_CELLS) continue;
    const { id, name } = sheet;
    const { grid, columns } = await readSheet(context, id, {}, false);
    if (grid !== null && findForm(grid, { columns }) !== null) forms.push({ id, name });
  }
  return { ok: true, value: forms };
}
