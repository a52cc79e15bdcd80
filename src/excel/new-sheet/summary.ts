import { freeSheetName } from "../../core/draft/sheet-name";
import { CHART_NAME } from "../../core/summary/overview";
import { summaryWords } from "../../core/summary/summary-words";
import { type Answer, type Failure, noForm } from "../../gateway/failure";
import type { EditedSummary, MadeSummary, SummaryOrder } from "../../gateway/new-sheets";
import type { Run, RunControl } from "../../gateway/run";
import { contentPrint, SUMMARIES, summariesWith, type StoredSummary } from "../../gateway/settings/summaries";
import {
  draftSummary,
  earlierSummary,
  fateOf,
  formOfSummary,
  summaryMade,
} from "../../gateway/summary-draft";
import type { Extras } from "../../gateway/extras";
import { readSheet } from "../reading/read-sheet";
import { ask, keep } from "../settings/kept-setting";
import { makeSheet, queueBook, type Book } from "./make-sheet";
import { remakeSheet } from "./remake-sheet";
import { calculateSheet, type SheetReading } from "../../gateway/sheet-reading";

/** What the workbook has before a summary is made. */
interface Survey {
  readonly active: string;
  readonly sheets: readonly { readonly id: string; readonly name: string }[];
  readonly book: Book;
  readonly known: readonly StoredSummary[];
}

/** A summary that stands, and as what it is to be remembered. */
interface StandingSummary {
  readonly kind: "standing";
  readonly made: MadeSummary;
  readonly stored: StoredSummary;
}

/**
 * Makes a summary of the form on the active sheet, or replaces the one that was made of it before; on a summary, of the
 * form that it tells of. The form is read and calculated anew; nothing on its sheet is changed. It is kept in the pane
 * until the workbook remembers it.
 */
export async function makeSummary(
  context: Excel.RequestContext,
  order: SummaryOrder,
  { extras, control }: { readonly extras: Extras; readonly control: RunControl },
): Promise<Answer<StandingSummary | EditedSummary>> {
  const survey = await lookAround(context, extras);
  const reading = await readSource(context, survey, control);
  const run = await calculateSheet(reading);
  if (run === null) return { ok: false, failure: noForm(reading.grid) };
  const place = await findPlace(context, run, order, survey, control);
  if ("code" in place) return { ok: false, failure: place };
  if ("kind" in place) return { ok: true, value: place };
  const { name, old } = place;
  const drafted = draftSummary(run, order, name);
  const made =
    old === null
      ? await makeSheet(context, drafted.draft, control)
      : await remakeSheet(old, drafted.draft, new Set([CHART_NAME]), control);
  if (!made.ok) return made;
  const { id, printing } = made.value;
  const stored = { of: run.sheetId, sheet: id, print: "" };
  extras.summaries = summariesWith(extras.summaries, stored);
  const value = summaryMade(run, drafted, { isReplaced: old !== null, printing });
  return { ok: true, value: { kind: "standing", made: value, stored } };
}

/** Where a summary goes: the sheet's name, and the sheet of an earlier one that it is to replace. */
interface SummaryPlace {
  readonly name: string;
  readonly old: Excel.Worksheet | null;
}

async function findPlace(
  context: Excel.RequestContext,
  run: Run,
  order: SummaryOrder,
  survey: Survey,
  control: RunControl,
): Promise<SummaryPlace | EditedSummary | Failure> {
  const old = earlierSummary(run, survey.known, survey.sheets);
  if (old === null) return newPlace(survey);
  const fate = fateOf(await readSheet(context, old.sheet.id, control), old.print, order);
  if (fate === "another") return newPlace(survey);
  if (fate !== "gives way") return fate;
  return { name: old.sheet.name, old: context.workbook.worksheets.getItem(old.sheet.id) };
}

function newPlace({ book }: Survey): SummaryPlace | Failure {
  const name = freeSheetName([summaryWords.sheet], book.names());
  return book.obstacle(name) ?? { name, old: null };
}

/** The form that is meant: the one on the active sheet, or the one that a summary of ours there tells of. */
async function readSource(
  context: Excel.RequestContext,
  { active, known, sheets }: Survey,
  control: RunControl,
): Promise<SheetReading> {
  const reading = await readSheet(context, active, control);
  const form = formOfSummary(reading, known, sheets);
  return form === null ? reading : readSheet(context, form, control);
}

async function lookAround(context: Excel.RequestContext, extras: Extras): Promise<Survey> {
  const book = queueBook(context);
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  const active = worksheets.getActiveWorksheet();
  active.load("id");
  const summaries = ask(context, SUMMARIES);
  await context.sync();
  return {
    active: active.id,
    sheets: worksheets.items.map(({ id, name }) => ({ id, name })),
    book,
    known: extras.summaries.reduce(summariesWith, summaries.value()),
  };
}

/**
 * Lets the workbook remember a summary with what stands on it, so that the next one knows whether it may be replaced. Those
 * whose sheets are gone are forgotten.
 */
export async function rememberSummary(
  context: Excel.RequestContext,
  { of, sheet }: StoredSummary,
  extras: Extras,
): Promise<Answer<null>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  const known = ask(context, SUMMARIES);
  const { grid } = await readSheet(context, sheet);
  const summary = { of, sheet, print: contentPrint(grid?.formulas ?? []) };
  extras.summaries = summariesWith(extras.summaries, summary);
  const sheets = new Set(worksheets.items.map(({ id }) => id));
  const standing = summariesWith(known.value(), summary).filter((each) => sheets.has(each.sheet));
  keep(context, SUMMARIES, standing);
  await context.sync();
  extras.summaries = extras.summaries.filter((each) => each !== summary);
  return { ok: true, value: null };
}
