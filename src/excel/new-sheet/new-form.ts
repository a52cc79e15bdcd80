import { blankForm } from "../../core/new-form/blank-form";
import { carryOver, officeInTitles } from "../../core/new-form/carry-over";
import { layOutForm } from "../../core/new-form/lay-out";
import { calculateSheet } from "../reading/calculate-sheet";
import { makeSheet, queueBook } from "./make-sheet";
import { isTold } from "../reading/look-at-sheet";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { type Answer, noForm } from "../../gateway/failure";
import type { RunControl } from "../../gateway/run";
import type { FormOrder, MadeForm, NewFormSurvey } from "../../gateway/new-sheets";

/**
 * Looks at what there is, in one round trip; it changes nothing, not even Excel's own undo list. What only merged cells tell
 * of a form is left open, until it is made.
 */
export async function surveyForNewForm(
  context: Excel.RequestContext,
  control: RunControl = {},
): Promise<Answer<NewFormSurvey>> {
  const book = queueBook(context);
  const reading = await readSheet(context, undefined, control, false);
  return { ok: true, value: { sheets: book.names(), form: await formOn(reading) } };
}

async function formOn(reading: SheetReading): Promise<NewFormSurvey["form"]> {
  const { grid, name: sheet } = reading;
  const [run, told] = [await calculateSheet(reading), await isTold(reading)];
  if (grid === null || (run === null && told)) return null;
  const indicators = run !== null && told ? run.form.indicators.length : null;
  return { sheet, office: officeInTitles(grid), year: run?.form.year ?? null, indicators };
}

/** Makes a new form on a sheet of its own: three round trips. No other sheet is touched. */
export async function makeForm(
  context: Excel.RequestContext,
  order: FormOrder,
  control: RunControl = {},
): Promise<Answer<MadeForm>> {
  const book = queueBook(context);
  const old = order.from === null ? null : await readSheet(context, order.from, control);
  if (old === null) await context.sync();
  const obstacle = book.obstacle(order.name);
  if (obstacle !== null) return { ok: false, failure: obstacle };
  const run = old === null ? null : await calculateSheet(old);
  if (old !== null && run === null) return { ok: false, failure: noForm(old.grid) };
  const carried = run && carryOver(run.grid, run.form, run.outcomes, order);
  const draft = layOutForm(carried?.content ?? blankForm(order), order.name, order.paper);
  const made = await makeSheet(context, draft, control);
  if (!made.ok) return made;
  const { moved = [], leftOut = [] } = carried ?? {};
  return { ok: true, value: { sheet: order.name, printing: made.value.printing, moved, leftOut } };
}
