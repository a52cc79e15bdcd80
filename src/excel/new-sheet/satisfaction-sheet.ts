import { layOutSatisfaction } from "../../core/satisfaction/lay-out";
import type { SatisfactionOrder } from "../../core/satisfaction/order";
import { totalOf } from "../../core/satisfaction/total";
import { makeSheet, queueBook } from "./make-sheet";
import type { Answer } from "../../gateway/failure";
import type { RunControl } from "../../gateway/run";
import type { MadeHelper } from "../../gateway/new-sheets";

/** Makes the sheet that calculates the satisfaction index: three round trips. No other sheet is touched. */
export async function makeSatisfaction(
  context: Excel.RequestContext,
  order: SatisfactionOrder,
  control: RunControl = {},
): Promise<Answer<MadeHelper>> {
  const book = queueBook(context);
  await context.sync();
  const obstacle = book.obstacle(order.name);
  if (obstacle !== null) return { ok: false, failure: obstacle };
  const draft = layOutSatisfaction(order);
  const made = await makeSheet(context, draft, control);
  if (!made.ok) return made;
  const helper = { sheet: order.name, cell: totalOf(draft), value: "" };
  return { ok: true, value: { helper, printing: made.value.printing } };
}
