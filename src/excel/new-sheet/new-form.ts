import { blankForm } from "../../core/new-form/blank-form";
import { carryOver, type CarriedOver, officeInTitles } from "../../core/new-form/carry-over";
import { findIndicatorTable } from "../../core/new-form/indicator-table";
import { layOutForm, variableCells } from "../../core/new-form/lay-out";
import { formingFromTable, officeOfTable, type TableForm } from "../../core/new-form/table-form";
import { isToldToStop, stopFailure } from "../../gateway/waiting";
import { makeSheet, queueBook } from "./make-sheet";
import { isTold } from "../reading/look-at-sheet";
import { inTurns } from "../../gateway/turns";
import { readSheet } from "../reading/read-sheet";
import { type Answer, noForm } from "../../gateway/failure";
import type { Run, RunControl } from "../../gateway/run";
import type { FormOrder, MadeForm, NewFormSurvey } from "../../gateway/new-sheets";
import { calculateSheet, type SheetReading } from "../../gateway/sheet-reading";

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
  const run = await calculateSheet(reading);
  const table = run === null ? tableOn(reading) : null;
  const form = table === null ? await formOn(reading, run) : null;
  return { ok: true, value: { sheets: book.names(), form, table } };
}

async function formOn(reading: SheetReading, run: Run | null): Promise<NewFormSurvey["form"]> {
  const { grid, name: sheet } = reading;
  const told = await isTold(reading);
  if (grid === null || (run === null && told)) return null;
  const indicators = run !== null && told ? run.form.indicators.length : null;
  return { sheet, office: officeInTitles(grid), year: run?.form.year ?? null, indicators };
}

function tableOn({ grid, name: sheet }: SheetReading): NewFormSurvey["table"] {
  const table = grid === null ? null : findIndicatorTable(grid);
  if (grid === null || table === null) return null;
  const { year, indicators } = table;
  return { sheet, office: officeOfTable(grid, table), year, indicators: indicators.length };
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
  const made =
    old === null ? { content: blankForm(order), ...NOTHING } : await takenOver(old, order, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (made === null) return { ok: false, failure: noForm(old?.grid ?? null) };
  const draft = layOutForm(made.content, order.name, order.paper);
  const sheet = await makeSheet(context, draft, control);
  if (!sheet.ok) return sheet;
  const { moved, leftOut, content, table } = made;
  const cells = variableCells(content, draft);
  const unread = (table?.unread ?? []).flatMap(({ row, ...said }) => {
    const cell = cells[row] ?? null;
    return cell === null ? [] : [{ cell, ...said }];
  });
  const { id: sheetId, printing } = sheet.value;
  const ofTable =
    table === null ? null : { sheetId, read: table.read, indicators: table.read + unread.length, unread };
  return { ok: true, value: { sheet: order.name, printing, moved, leftOut, table: ofTable } };
}

/** What a new form takes over, beside its content. */
interface TakenOver extends CarriedOver {
  readonly table: TableForm | null;
}

const NOTHING = { moved: [], leftOut: [], table: null };

/** What an older form, or else a table of indicators, gives to the new one; null where the sheet holds neither. */
async function takenOver(
  old: SheetReading,
  order: FormOrder,
  control: RunControl,
): Promise<TakenOver | null> {
  const run = await calculateSheet(old);
  if (run !== null) return { ...carryOver(run.grid, run.form, run.outcomes, order), table: null };
  const table = old.grid === null ? null : findIndicatorTable(old.grid);
  if (old.grid === null || table === null) return null;
  const made = await inTurns(formingFromTable(old.grid, table, order), control);
  if (made === null) return null;
  return { content: made.content, moved: [], leftOut: made.leftOut, table: made };
}
