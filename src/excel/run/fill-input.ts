import type { Answer, Failure } from "../../gateway/failure";
import { fillingOf, whyUnseen } from "../../gateway/filling";
import type { FillOrder } from "../../gateway/gateway";
import type { ShownSheet } from "../../gateway/run";
import type { Extras } from "../../gateway/extras";
import { calculateSheet } from "../../gateway/sheet-reading";
import type { WorkControl } from "../attempt";
import { readSheet } from "../reading/read-sheet";
import { transact } from "../transaction/transact";
import { writeInput } from "./write-input";

/**
 * Writes a number that a person has typed in the pane into a blank input. The sheet is read again before: where that cell is
 * no longer the same blank input, nothing is written. It is written as carefully as results are.
 */
export function fillInput(
  context: Excel.RequestContext,
  order: FillOrder,
  means: { readonly extras: Extras; readonly control: WorkControl },
): Promise<Answer<null>> {
  return transact(
    context,
    async (attempt) => {
      const unseen = await lookWhyUnseen(context, order.sheet);
      if (unseen !== null) return { kind: "failed", failure: unseen };
      const reading = await readSheet(context, order.sheet.id, means.control);
      const write = fillingOf(await calculateSheet(reading), reading.isProtected, order);
      if ("code" in write) return { kind: "failed", failure: write };
      return writeInput(context, reading, write, attempt);
    },
    means,
  );
}

/** Why nothing is done on a sheet that is gone or that nobody sees; null where it can be seen. */
export async function lookWhyUnseen(
  context: Excel.RequestContext,
  shown: ShownSheet,
): Promise<Failure | null> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(shown.id);
  sheet.load("name,visibility");
  await context.sync();
  const found = sheet.isNullObject
    ? null
    : { name: sheet.name, isShown: sheet.visibility === Excel.SheetVisibility.visible };
  return whyUnseen(found, shown);
}
