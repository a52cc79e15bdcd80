import { blankForm } from "../core/new-form/blank-form";
import { carryOver, type CarriedOver, officeInTitles } from "../core/new-form/carry-over";
import { findIndicatorTable } from "../core/new-form/indicator-table";
import { layOutForm, variableCells } from "../core/new-form/lay-out";
import { formingFromTable, officeOfTable, type TableForm } from "../core/new-form/table-form";
import type { SheetDraft } from "../core/draft/sheet-draft";
import type { FormOrder, MadeForm, NewFormSurvey, Printing } from "./new-sheets";
import type { Run, RunControl } from "./run";
import { calculateSheet, type SheetReading } from "./sheet-reading";
import { inTurns } from "./turns";

/**
 * Tells what there is on a sheet before somebody orders a new form.
 * @param isTold whether what was read tells the form by itself; what only merged cells tell of it is left open otherwise
 */
export async function surveySheet(
  reading: SheetReading,
  isTold: (reading: SheetReading) => Promise<boolean>,
): Promise<Pick<NewFormSurvey, "form" | "table">> {
  const run = await calculateSheet(reading);
  const table = run === null ? tableOn(reading) : null;
  return { form: table === null ? await formOn(reading, run, isTold) : null, table };
}

async function formOn(
  reading: SheetReading,
  run: Run | null,
  isTold: (reading: SheetReading) => Promise<boolean>,
): Promise<NewFormSurvey["form"]> {
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

/** A new form that is drafted, and what is told of it once its sheet is made. */
export interface DraftedForm {
  readonly draft: SheetDraft;
  readonly made: (sheet: { readonly id: string; readonly printing: Printing }) => MadeForm;
}

/**
 * Drafts a new form, in turns with whatever else there is to do.
 * @param old the sheet that is taken over; null for the fifteen indicators of a sub-district
 * @returns null where the old sheet holds neither a form nor a table of indicators, and where it was told to stop
 */
export async function draftForm(
  old: SheetReading | null,
  order: FormOrder,
  control: RunControl,
): Promise<DraftedForm | null> {
  const taken =
    old === null ? { content: blankForm(order), ...NOTHING } : await takenOver(old, order, control);
  if (taken === null) return null;
  const { moved, leftOut, content, table } = taken;
  const draft = layOutForm(content, order.name, order.paper);
  const cells = variableCells(content, draft);
  const unread = (table?.unread ?? []).flatMap(({ row, ...said }) => {
    const cell = cells[row] ?? null;
    return cell === null ? [] : [{ cell, ...said }];
  });
  return {
    draft,
    made: ({ id: sheetId, printing }) => {
      const ofTable =
        table === null ? null : { sheetId, read: table.read, indicators: table.read + unread.length, unread };
      return { sheet: order.name, printing, moved, leftOut, table: ofTable };
    },
  };
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
