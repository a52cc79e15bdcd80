import { draftForm, surveySheet } from "../../gateway/form-draft";
import { isToldToStop, stopFailure } from "../../gateway/waiting";
import { makeSheet, queueBook } from "./make-sheet";
import { isTold } from "../reading/look-at-sheet";
import { readSheet } from "../reading/read-sheet";
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
  return { ok: true, value: { sheets: book.names(), ...(await surveySheet(reading, isTold)) } };
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
  const drafted = await draftForm(old, order, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (drafted === null) return { ok: false, failure: noForm(old?.grid ?? null) };
  const sheet = await makeSheet(context, drafted.draft, control);
  return sheet.ok ? { ok: true, value: drafted.made(sheet.value) } : sheet;
}
