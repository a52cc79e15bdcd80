import { address } from "../../core/grid/address";
import { sameState } from "../../core/plan/cell-state";
import type { CellWrite } from "../../core/plan/plan";
import type { WorkControl } from "../attempt";
import type { Extras } from "../../gateway/extras";
import { readSheet } from "../reading/read-sheet";
import { writeInput } from "../run/write-input";
import { transact, type Ending, type Try } from "../transaction/transact";
import type { Written } from "../writing/write-blocks";
import { journeySince, landscapeBefore, linking, sheetsOfLink, unlinking } from "../../gateway/linking";
import { sheetsOverwritten } from "../../gateway/reading/abroad";
import { readAbroad } from "../reading/read-abroad";
import { LINK } from "../../gateway/settings/link";
import { ask, keep } from "../settings/kept-setting";
import { findHelpers } from "./satisfaction-survey";
import { type Answer, failure } from "../../gateway/failure";
import type { LinkOrder, Linked } from "../../gateway/new-sheets";
import { calculateSheet, type SheetReading } from "../../gateway/sheet-reading";

/** What a link is written by. */
interface Means {
  readonly extras: Extras;
  readonly control: WorkControl;
}

/**
 * Writes into an input cell the formula that takes the weighted rating over from a helper sheet, and keeps what stood
 * there. It is written as carefully as results are: where the cell or the sheet is not as it was read, it is put back.
 */
export function linkInput(
  context: Excel.RequestContext,
  order: LinkOrder,
  means: Means,
): Promise<Answer<Linked>> {
  return transact(
    context,
    async (attempt) => {
      const sheet = context.workbook.worksheets.getItem(order.helper);
      const about = queueAbout(sheet);
      const reading = await readSheet(context, order.sheetId, means.control);
      const found = about();
      const [helper] = found === null ? [] : await findHelpers(context, [{ name: found.name, sheet }]);
      if (found === null || helper === undefined) return { kind: "failed", failure: failure("not-found") };
      const linked = linking(await calculateSheet(reading), order, helper);
      if ("code" in linked) return { kind: "failed", failure: linked };
      const { write } = linked;
      const { cell, before, identity, variable } = linked.target;
      const abroad = await readAbroad(context, sheetsOverwritten([write], reading.name));
      const landscape = landscapeBefore(reading, abroad);
      const record = { sheetId: reading.id, helperId: found.id, identity, variable, cell, before, landscape };
      return writeLink(context, reading, write, attempt, () => {
        keep(context, LINK, record);
      });
    },
    means,
  );
}

/** Puts back what an input held before it was linked; refused where it no longer holds the link. */
export function unlinkInput(context: Excel.RequestContext, means: Means): Promise<Answer<Linked>> {
  return transact(
    context,
    async (attempt) => {
      const link = ask(context, LINK);
      await context.sync();
      const record = link.value();
      if (record === null) return { kind: "failed", failure: failure("nothing-to-undo") };
      const helper = queueAbout(context.workbook.worksheets.getItemOrNullObject(record.helperId));
      const reading = await readSheet(context, record.sheetId, means.control);
      const since = journeySince(reading, record, await readAbroad(context, sheetsOfLink(record)));
      const write = unlinking(await calculateSheet(reading), record, since, helper()?.name ?? null);
      if ("code" in write) return { kind: "failed", failure: write };
      return writeLink(context, reading, write, attempt, () => {
        // Where Excel takes no settings, the record stays: the cell holds no link, so that it does no harm.
        if (!means.extras.isLeftOut("journal")) link.forget();
      });
    },
    means,
  );
}

/** Queues a look at what a sheet is called; null where there is no such sheet. */
function queueAbout(sheet: Excel.Worksheet): () => { readonly id: string; readonly name: string } | null {
  sheet.load("id,name");
  return () => (sheet.isNullObject ? null : { id: sheet.id, name: sheet.name });
}

/** Writes the formula of a link, or what it stood in for, into the input cell. */
async function writeLink(
  context: Excel.RequestContext,
  reading: SheetReading,
  write: CellWrite,
  attempt: Try,
  closing: () => void,
): Promise<Ending<Linked>> {
  const ending = await writeInput(context, reading, write, attempt, { closing, isWrittenOtherwise });
  if (ending.kind !== "done") return ending;
  const { id, name } = reading;
  return { kind: "done", value: { sheet: { id, name }, cell: write.cell, content: write.after.content } };
}

/** Excel may put the sheet's name into quotes, or take them away: then the cell holds the formula in other letters. */
function isWrittenOtherwise(written: Written, { cell, before, after }: CellWrite): boolean {
  if (written.kind !== "clash" || written.cells.some((one) => one !== address(cell))) return false;
  const [{ images, after: image } = { images: null, after: null }] = written.sent;
  const [found] = images ?? [];
  if (image === null || found === undefined || !sameState(found, before)) return false;
  const now = image.formulas[cell.row - image.top]?.[cell.column - image.left];
  return isSameLink(String(now ?? ""), String(after.content));
}

/** Whether two formulas differ in no more than the quotes around a sheet's name. */
function isSameLink(a: string, b: string): boolean {
  return a.startsWith("=") && a.replaceAll("'", "") === b.replaceAll("'", "");
}
