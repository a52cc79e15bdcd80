import { sheetNameProblem } from "../../core/draft/sheet-name";
import { layOutSatisfaction } from "../../core/satisfaction/lay-out";
import type { SatisfactionOrder } from "../../core/satisfaction/order";
import { totalOf } from "../../core/satisfaction/total";
import { makeSheet } from "./make-sheet";
import { type Answer, failure } from "../../gateway/failure";
import type { RunControl } from "../../gateway/run";
import type { MadeHelper } from "../../gateway/new-sheets";

/** Makes the sheet that calculates the satisfaction index: three round trips. No other sheet is touched. */
export async function makeSatisfaction(
  context: Excel.RequestContext,
  order: SatisfactionOrder,
  control: RunControl = {},
): Promise<Answer<MadeHelper>> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name");
  protection.load("protected");
  await context.sync();
  if (protection.protected) return { ok: false, failure: failure("structure-protected") };
  const names = worksheets.items.map(({ name }) => name);
  if (sheetNameProblem(order.name, names) !== null) return { ok: false, failure: failure("sheet-name") };
  const draft = layOutSatisfaction(order);
  const made = await makeSheet(context, draft, control);
  if (!made.ok) return made;
  const helper = { sheet: order.name, cell: totalOf(draft), value: "" };
  return { ok: true, value: { helper, printing: made.value.printing } };
}
