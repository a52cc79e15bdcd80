import { freeSheetName } from "../../core/draft/sheet-name";
import { CHART_NAME } from "../../core/summary/overview";
import { summaryWords } from "../../core/summary/summary-words";
import { type Answer, failure, noForm } from "../../gateway/failure";
import type { EditedSummary, MadeSummary, SummaryOrder } from "../../gateway/new-sheets";
import type { Run, RunControl } from "../../gateway/run";
import { contentPrint, SUMMARIES, withSummary, type StoredSummary } from "../../gateway/settings/summaries";
import { draftSummary, earlierSummary, isEdited, isSummary, summaryMade } from "../../gateway/summary-draft";
import { calculateSheet } from "../reading/calculate-sheet";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { ask, keep } from "../settings/kept-setting";
import { makeSheet } from "./make-sheet";
import { remakeSheet } from "./remake-sheet";

/** What the workbook has before a summary is made. */
interface Survey {
  readonly active: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly isStructureProtected: boolean;
  readonly known: readonly StoredSummary[];
}

/**
 * Makes a summary of the form on the active sheet, or replaces the one that was made of it before; on a summary, of the
 * form that it tells of. The form is read and calculated anew; nothing on its sheet is changed.
 */
export async function makeSummary(
  context: Excel.RequestContext,
  order: SummaryOrder,
  control: RunControl = {},
): Promise<Answer<MadeSummary | EditedSummary>> {
  const survey = await lookAround(context);
  const reading = await readSource(context, survey, control);
  const run = calculateSheet(reading);
  if (run === null) return { ok: false, failure: noForm(reading.grid) };
  const old = earlierSummary(run, survey.known, survey.sheets);
  if (old === null) return makeNew(context, run, order, survey, control);
  const { grid, isProtected } = await readSheet(context, old.sheet.id, control);
  if (!isSummary(grid, old.print)) return makeNew(context, run, order, survey, control);
  if (isProtected) return { ok: false, failure: failure("protected") };
  const wasEdited = isEdited(grid, old.print);
  if (wasEdited && order.ifEdited === "ask")
    return { ok: true, value: { kind: "edited", sheet: old.sheet.name } };
  if (wasEdited && order.ifEdited === "keep") return makeNew(context, run, order, survey, control);
  const drafted = draftSummary(run, order, old.sheet.name);
  const sheet = context.workbook.worksheets.getItem(old.sheet.id);
  const made = await remakeSheet(sheet, drafted.draft, new Set([CHART_NAME]), control, () => {
    const unfinished = { of: run.sheetId, sheet: old.sheet.id, print: "" };
    keep(context, SUMMARIES, withSummary(survey.known, unfinished, idsOf(survey)));
  });
  if (!made.ok) return made;
  await finish(context, old.sheet.id, run, survey);
  return { ok: true, value: summaryMade(run, drafted, { isReplaced: true, printing: made.value }) };
}

/** The form that is meant: the one on the active sheet, or the one that a summary of ours there tells of. */
async function readSource(
  context: Excel.RequestContext,
  { active, known, sheets }: Survey,
  control: RunControl,
): Promise<SheetReading> {
  const reading = await readSheet(context, active, control);
  const told = known.find(({ sheet }) => sheet === active);
  if (told === undefined || !isSummary(reading.grid, told.print)) return reading;
  return sheets.some(({ id }) => id === told.of) ? readSheet(context, told.of, control) : reading;
}

async function makeNew(
  context: Excel.RequestContext,
  run: Run,
  order: SummaryOrder,
  survey: Survey,
  control: RunControl,
): Promise<Answer<MadeSummary>> {
  if (survey.isStructureProtected) return { ok: false, failure: failure("structure-protected") };
  const name = freeSheetName(
    [summaryWords.sheet],
    survey.sheets.map((sheet) => sheet.name),
  );
  const drafted = draftSummary(run, order, name);
  const made = await makeSheet(context, drafted.draft, control);
  if (!made.ok) return made;
  await finish(context, name, run, survey);
  return { ok: true, value: summaryMade(run, drafted, { isReplaced: false, printing: made.value }) };
}

async function lookAround(context: Excel.RequestContext): Promise<Survey> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/id,items/name");
  protection.load("protected");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const summaries = ask(context, SUMMARIES);
  await context.sync();
  return {
    active: active.id,
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    isStructureProtected: protection.protected,
    known: summaries.value(),
  };
}

function idsOf({ sheets }: Survey): ReadonlySet<string> {
  return new Set(sheets.map(({ id }) => id));
}

/** Keeps what stands on the finished summary, so that the next one knows whether it may be replaced. */
async function finish(context: Excel.RequestContext, sheet: string, run: Run, survey: Survey): Promise<void> {
  const { id, grid } = await readSheet(context, sheet);
  const summary = { of: run.sheetId, sheet: id, print: contentPrint(grid?.formulas ?? []) };
  keep(context, SUMMARIES, withSummary(survey.known, summary, new Set([...idsOf(survey), id])));
  await context.sync();
}
