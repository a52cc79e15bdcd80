import type { Paper } from "../../core/draft/sheet-draft";
import { sheetNameProblem } from "../../core/draft/sheet-name";
import { blankForm } from "../../core/new-form/blank-form";
import { carryOver, officeInTitles, type CarriedOver } from "../../core/new-form/carry-over";
import { layOutForm } from "../../core/new-form/lay-out";
import { calculateSheet } from "../reading/calculate-sheet";
import { failure, noForm } from "../failures";
import type { Answer, RunControl } from "../gateway";
import { makeSheet, type Printing } from "./make-sheet";
import { readSheet } from "../reading/read-sheet";

/** What is asked for before somebody orders a new form. */
export interface NewFormSurvey {
  /** The names of all sheets, which a new one can't have. */
  readonly sheets: readonly string[];
  /** The form on the active sheet; null where there is none. */
  readonly form: {
    readonly sheet: string;
    /** The office's name as the form's titles have it, "" where they have none. */
    readonly office: string;
    readonly year: number | null;
    readonly indicators: number;
  } | null;
}

/** A new form as it is ordered. */
export interface FormOrder {
  /** The office's name, as typed. */
  readonly office: string;
  /** From 2000 to 2099. */
  readonly year: number;
  readonly paper: Paper;
  /** The new sheet's name. */
  readonly name: string;
  /** The sheet whose texts are taken over; null for the fifteen indicators of a sub-district. */
  readonly from: string | null;
}

/** A new form that was made. */
export interface MadeForm extends Pick<CarriedOver, "moved" | "leftOut"> {
  readonly sheet: string;
  readonly printing: Printing;
}

/** Looks at what there is, in one round trip; it changes nothing. */
export async function surveyForNewForm(
  context: Excel.RequestContext,
  control: RunControl = {},
): Promise<Answer<NewFormSurvey>> {
  const names = queueNames(context);
  const reading = await readSheet(context, undefined, control);
  const run = calculateSheet(reading);
  const form = run && {
    ...{ sheet: run.sheet, office: officeInTitles(run.grid), year: run.form.year },
    indicators: run.form.indicators.length,
  };
  return { ok: true, value: { sheets: names(), form } };
}

/** Makes a new form on a sheet of its own: three round trips. No other sheet is touched. */
export async function makeForm(
  context: Excel.RequestContext,
  order: FormOrder,
  control: RunControl = {},
): Promise<Answer<MadeForm>> {
  const names = queueNames(context);
  const { protection } = context.workbook;
  protection.load("protected");
  const old = order.from === null ? null : await readSheet(context, order.from, control);
  if (old === null) await context.sync();
  if (protection.protected) return { ok: false, failure: failure("structure-protected") };
  if (sheetNameProblem(order.name, names()) !== null) return { ok: false, failure: failure("sheet-name") };
  const run = old === null ? null : calculateSheet(old);
  if (old !== null && run === null) return { ok: false, failure: noForm(old.grid) };
  const carried = run && carryOver(run.grid, run.form, run.outcomes, order);
  const draft = layOutForm(carried?.content ?? blankForm(order), order.name, order.paper);
  const made = await makeSheet(context, draft, control);
  if (!made.ok) return made;
  const { moved = [], leftOut = [] } = carried ?? {};
  return { ok: true, value: { sheet: order.name, printing: made.value, moved, leftOut } };
}

function queueNames(context: Excel.RequestContext): () => readonly string[] {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  return () => worksheets.items.map(({ name }) => name);
}
