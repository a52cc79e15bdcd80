import type { SheetDraft } from "../../core/draft/sheet-draft";
import { isToldToStop, stopFailure } from "../../gateway/waiting";
import { offers } from "../capabilities";
import { failureOf, wasRefused } from "../failures";
import { queueUsed, rangeOf } from "../reading/ranges";
import { BATCH, send, setPage, type MadeSheet } from "./make-sheet";
import { drawingSteps, USUAL_HEIGHT } from "../../gateway/draw-sheet";
import { type Answer, type Failure, type Special, failure } from "../../gateway/failure";
import type { RunControl } from "../../gateway/run";
import { FIRST, REST } from "../../gateway/reading/sheet-islands";

/**
 * Makes a sheet of ours anew, in its place: all that stands on it gives way to the draft, and so do our charts on it. It
 * is cleared in parts, lest a single cell far away make a range of more cells than Excel changes at once.
 * @param charts the names of our charts; others stay
 */
export async function remakeSheet(
  sheet: Excel.Worksheet,
  draft: SheetDraft,
  charts: ReadonlySet<string>,
  control: RunControl,
): Promise<Answer<MadeSheet>> {
  const first = rangeOf(sheet, FIRST).getUsedRangeOrNullObject();
  first.load("rowIndex,rowCount");
  const used = [first, ...REST.map((area) => queueUsed(sheet, area))];
  sheet.load("id");
  sheet.charts.load("items/name");
  const { context } = sheet;
  await context.sync();
  // Whatever is queued is sent when the work ends, also where it was stopped.
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  for (const chart of sheet.charts.items) if (charts.has(chart.name)) chart.delete();
  for (const range of used.filter(({ isNullObject }) => !isNullObject)) {
    range.unmerge();
    range.clear();
    const top = Math.max(range.rowIndex, draft.heights.length);
    const rest = range.rowIndex + range.rowCount - top;
    if (rest > 0) sheet.getRangeByIndexes(top, 0, rest, 1).format.rowHeight = USUAL_HEIGHT;
  }
  if (offers("1.9")) sheet.horizontalPageBreaks.removePageBreaks();
  const steps = drawingSteps(draft);
  for (let done = 0; done < steps.length; done += BATCH) {
    if (done > 0 && isToldToStop(control)) return halfRenewed(stopFailure(control));
    control.onProgress?.({ step: "writing", done, of: steps.length });
    try {
      await send(sheet, steps.slice(done, done + BATCH), done + BATCH >= steps.length);
    } catch (error) {
      const why = failureOf(error);
      const isUntouched = done === 0 && error instanceof OfficeExtension.Error && wasRefused(error);
      return isUntouched ? { ok: false, failure: why } : halfRenewed(why);
    }
  }
  return { ok: true, value: { id: sheet.id, printing: await setPage(sheet, draft) } };
}

const HALF_RENEWED: Special = {
  detail: "half-renewed",
  message: "Ringkasan baru sebagian diperbarui. Buat ringkasan lagi.",
};

/** A sheet that is ours alone need not be put back: it shows no number that is not so, and can be made anew. */
function halfRenewed({ code }: Failure): Answer<never> {
  return { ok: false, failure: failure(code, [], HALF_RENEWED) };
}
