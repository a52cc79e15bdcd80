import { parseArea } from "../../core/grid/address";
import type { Answer } from "../../gateway/failure";

/** The cells that runs have written, by sheet id and area: their changes are answers, not questions. */
export interface OwnCells {
  has(sheetId: string, row: number, column: number): boolean;
}

/** Ends a watch; after that no change is told any more. */
export type Unwatch = () => Promise<void>;

/**
 * Tells every change that this person makes on any sheet (ExcelApi 1.9), by the sheet's id: not what the add-in itself
 * writes, nor what a colleague types elsewhere, whose own add-in answers it.
 * @param own the result cells; an Excel that does not tell who wrote (before ExcelApi 1.14) is told apart by them
 */
export async function watchInputs(
  context: Excel.RequestContext,
  onInput: (sheetId: string) => void,
  own: OwnCells,
): Promise<Answer<Unwatch>> {
  const watch = context.workbook.worksheets.onChanged.add((event) => {
    if (isInput(event, own)) onInput(event.worksheetId);
    return Promise.resolve();
  });
  await context.sync();
  const unwatch = (): Promise<void> =>
    Excel.run(watch.context, async (again) => {
      watch.remove();
      await again.sync();
    });
  return { ok: true, value: unwatch };
}

/** Larger changes, such as a whole column, are never ours alone. */
const MOST_LOOKED_AT = 10_000;

function isInput(event: Excel.WorksheetChangedEventArgs, own: OwnCells): boolean {
  if (event.source === "Remote" || event.triggerSource === "ThisLocalAddin") return false;
  const area = parseArea(event.address);
  if (area === null || (area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_LOOKED_AT)
    return true;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!own.has(event.worksheetId, row, column)) return true;
    }
  }
  return false;
}

/** Tells whenever the pane is hidden (SharedRuntime 1.1): Windows keeps the add-in running then (OfficeDev/office-js 6844). */
export async function watchHidden(onHidden: () => void): Promise<Answer<null>> {
  if (Office.context.requirements.isSetSupported("SharedRuntime", "1.1")) {
    await Office.addin.onVisibilityModeChanged(({ visibilityMode }) => {
      if (visibilityMode === Office.VisibilityMode.hidden) onHidden();
    });
  }
  return { ok: true, value: null };
}
