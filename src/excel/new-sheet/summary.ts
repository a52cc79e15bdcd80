import type { SheetDraft } from "../../core/draft/sheet-draft";
import { freeSheetName } from "../../core/draft/sheet-name";
import { areaOf, liesIn, type Grid } from "../../core/grid/grid";
import { officeInTitles } from "../../core/new-form/carry-over";
import { layOutSummary } from "../../core/summary/lay-out-summary";
import { CHART_NAME } from "../../core/summary/overview";
import { summaryRows, type SummaryRow } from "../../core/summary/summary-rows";
import { summaryWords } from "../../core/summary/summary-words";
import { calculateSheet } from "../reading/calculate-sheet";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { ask, keep } from "../settings/kept-setting";
import { SUMMARIES, withSummary } from "../../gateway/settings/summaries";
import { makeSheet } from "./make-sheet";
import { remakeSheet } from "./remake-sheet";
import { type Answer, failure, noForm } from "../../gateway/failure";
import type { Run, RunControl } from "../../gateway/run";
import type { EditedSummary, MadeSummary, SummaryOrder } from "../../gateway/new-sheets";
import { type StoredSummary, contentPrint } from "../../gateway/settings/summaries";

/** What the workbook has before a summary is made. */
interface Survey {
  readonly active: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly isStructureProtected: boolean;
  readonly known: readonly StoredSummary[];
}

/** A summary's rows, and the sheet that they are laid out on. */
interface Drafted {
  readonly rows: readonly SummaryRow[];
  readonly draft: SheetDraft;
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
  const old = earlierOf(run, survey);
  if (old === null) return makeNew(context, run, order, survey, control);
  const { grid, isProtected } = await readSheet(context, old.sheet.id, control);
  if (!isOurs(grid, old.print)) return makeNew(context, run, order, survey, control);
  if (isProtected) return { ok: false, failure: failure("protected") };
  const isEdited = grid !== null && (hasMore(grid) || contentPrint(grid.formulas) !== old.print);
  if (isEdited && order.ifEdited === "ask")
    return { ok: true, value: { kind: "edited", sheet: old.sheet.name } };
  if (isEdited && order.ifEdited === "keep") return makeNew(context, run, order, survey, control);
  const drafted = draftOf(run, order, old.sheet.name);
  const sheet = context.workbook.worksheets.getItem(old.sheet.id);
  const made = await remakeSheet(sheet, drafted.draft, new Set([CHART_NAME]), control, () => {
    const unfinished = { of: run.sheetId, sheet: old.sheet.id, print: "" };
    keep(context, SUMMARIES, withSummary(survey.known, unfinished, idsOf(survey)));
  });
  if (!made.ok) return made;
  await finish(context, old.sheet.id, run, survey);
  return { ok: true, value: madeOf(run, drafted, { isReplaced: true, printing: made.value }) };
}

/** The form that is meant: the one on the active sheet, or the one that a summary of ours there tells of. */
async function readSource(
  context: Excel.RequestContext,
  { active, known, sheets }: Survey,
  control: RunControl,
): Promise<SheetReading> {
  const reading = await readSheet(context, active, control);
  const told = known.find(({ sheet }) => sheet === active);
  if (told === undefined || !isOurs(reading.grid, told.print)) return reading;
  return sheets.some(({ id }) => id === told.of) ? readSheet(context, told.of, control) : reading;
}

/** Rows at the top of a summary among which its title stands, however many somebody has put above. */
const TITLE_ROWS = 20;

/**
 * Whether a sheet that the workbook remembers as a summary is one: ids may name other sheets after the file was closed
 * (OfficeDev/office-js 1390), so that what stands there has to say it. A sheet that says nothing can be taken for ours.
 */
function isOurs(grid: Grid | null, print: string): boolean {
  if (grid === null || contentPrint(grid.formulas) === print) return true;
  return grid.values.slice(0, TITLE_ROWS).some((cells) => cells.includes(summaryWords.title));
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
  const drafted = draftOf(run, order, name);
  const made = await makeSheet(context, drafted.draft, control);
  if (!made.ok) return made;
  await finish(context, name, run, survey);
  return { ok: true, value: madeOf(run, drafted, { isReplaced: false, printing: made.value }) };
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

/** The summary that was made of a form before, where its sheet is still there; never the form itself. */
function earlierOf({ sheetId }: Run, { known, sheets }: Survey) {
  const stored = known.find(({ of, sheet }) => of === sheetId && sheet !== sheetId);
  const sheet = sheets.find(({ id }) => id === stored?.sheet);
  return stored === undefined || sheet === undefined ? null : { sheet, print: stored.print };
}

function draftOf(run: Run, order: SummaryOrder, name: string): Drafted {
  const rows = summaryRows(run.form, run.outcomes, run.grid);
  const day = new Intl.DateTimeFormat("id-ID", { dateStyle: "long" }).format(order.madeAt);
  const time = new Intl.DateTimeFormat("id-ID", { timeStyle: "short" }).format(order.madeAt);
  const made = `${day} pukul ${time}`;
  const head = { form: run.sheet, office: officeInTitles(run.grid), year: run.form.year, made };
  return { rows, draft: layOutSummary(rows, head, name, order.paper) };
}

/** Keeps what stands on the finished summary, so that the next one knows whether it may be replaced. */
async function finish(context: Excel.RequestContext, sheet: string, run: Run, survey: Survey): Promise<void> {
  const { id, grid } = await readSheet(context, sheet);
  const summary = { of: run.sheetId, sheet: id, print: contentPrint(grid?.formulas ?? []) };
  keep(context, SUMMARIES, withSummary(survey.known, summary, new Set([...idsOf(survey), id])));
  await context.sync();
}

/** Whether something stands so far away on a sheet that its grid does not hold it. */
function hasMore(grid: Grid): boolean {
  const area = areaOf(grid);
  return grid.used !== undefined && (area === null || !liesIn(grid.used, area));
}

function madeOf(
  run: Run,
  { draft, rows }: Drafted,
  how: Pick<MadeSummary, "isReplaced" | "printing">,
): MadeSummary {
  const hasChart = draft.charts !== undefined;
  const stale = rows.filter(({ standing }) => standing === "stale").length;
  return {
    kind: "made",
    sheet: draft.name,
    form: { id: run.sheetId, name: run.sheet },
    hasChart,
    stale,
    ...how,
  };
}
