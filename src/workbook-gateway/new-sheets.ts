import { freeSheetName } from "../core/draft/sheet-name";
import type { SheetDraft } from "../core/draft/sheet-draft";
import { layOutSatisfaction } from "../core/satisfaction/lay-out";
import type { SatisfactionOrder } from "../core/satisfaction/order";
import { atOnce } from "../core/steps";
import { totalOf, TOTAL_AREA } from "../core/satisfaction/total";
import { CHART_NAME } from "../core/summary/overview";
import { summaryWords } from "../core/summary/summary-words";
import { failure, noForm, type Answer, type Failure } from "../gateway/failure";
import { draftForm, surveySheet } from "../gateway/form-draft";
import {
  helperOn,
  journeySince,
  landscapeBefore,
  linkedCell,
  linking,
  sheetsOfLink,
  surveyedForm,
  unlinking,
} from "../gateway/linking";
import {
  sheetObstacle,
  type EditedSummary,
  type FormOrder,
  type HelperSheet,
  type Linked,
  type LinkOrder,
  type MadeForm,
  type MadeHelper,
  type MadeSummary,
  type NewFormSurvey,
  type SatisfactionSurvey,
  type SummaryOrder,
} from "../gateway/new-sheets";
import { sheetsOverwritten } from "../gateway/reading/abroad";
import type { Run, RunControl } from "../gateway/run";
import { LINK } from "../gateway/settings/link";
import { contentPrint, SUMMARIES, summariesWith } from "../gateway/settings/summaries";
import { calculateSheet, calculatingSheet, type SheetReading } from "../gateway/sheet-reading";
import { draftSummary, earlierSummary, fateOf, formOfSummary, summaryMade } from "../gateway/summary-draft";
import { isToldToStop, stopFailure } from "../gateway/waiting";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import { clearSheet, drawSheet } from "./draw-sheet";
import { forget, keep, kept } from "./kept-in-file";
import { abroadIn, contentOf, readForm, sheetBy } from "./model-sheet";
import type { WorkbookDesk } from "./workbook-desk";
import { writeInput } from "./write-input";

/** A workbook and the desk that it lies on. */
export interface OnDesk {
  readonly workbook: Workbook;
  readonly desk: WorkbookDesk;
}

/** Tells what there is before somebody orders a new form; it changes nothing. */
export async function surveyForNewForm({ workbook, desk }: OnDesk): Promise<Answer<NewFormSurvey>> {
  const reading = await readBy(workbook, desk.sheetId);
  if (!reading.ok) return reading;
  const survey = await surveySheet(reading.value, () => Promise.resolve(true));
  return { ok: true, value: { sheets: namesIn(workbook), ...survey } };
}

/** Makes a new form on a sheet of its own. No other sheet is touched. */
export async function makeForm(
  on: OnDesk,
  order: FormOrder,
  control: RunControl = {},
): Promise<Answer<MadeForm>> {
  const { workbook } = on;
  const old = order.from === null ? null : await readBy(workbook, order.from);
  if (old?.ok === false) return old;
  const obstacle = obstacleTo(workbook, order.name);
  if (obstacle !== null) return { ok: false, failure: obstacle };
  const drafted = await draftForm(old?.value ?? null, order, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (drafted === null) return { ok: false, failure: noForm(old?.value.grid ?? null) };
  const sheet = makeSheet(on, drafted.draft);
  return sheet.ok ? { ok: true, value: drafted.made({ id: sheet.value.id, printing: "set" }) } : sheet;
}

/** Makes the sheet that calculates the satisfaction index. No other sheet is touched. */
export function makeSatisfaction(on: OnDesk, order: SatisfactionOrder): Answer<MadeHelper> {
  const draft = layOutSatisfaction(order);
  const made = makeSheet(on, draft);
  if (!made.ok) return made;
  const helper = { sheet: order.name, cell: totalOf(draft), value: "" };
  return { ok: true, value: { helper, printing: "set" } };
}

/**
 * Makes a summary of the form on the shown sheet, or replaces the one that was made of it before; on a summary, of the form
 * that it tells of. Nothing on the form's sheet is changed.
 */
export async function makeSummary(
  on: OnDesk,
  order: SummaryOrder,
  control: RunControl = {},
): Promise<Answer<MadeSummary | EditedSummary>> {
  const { workbook, desk } = on;
  const known = kept(workbook, SUMMARIES);
  const shown = await readBy(workbook, desk.sheetId);
  if (!shown.ok) return shown;
  const told = formOfSummary(shown.value, known, workbook.sheets);
  const reading = told === null ? shown : await readBy(workbook, told);
  if (!reading.ok) return reading;
  const run = await calculateSheet(reading.value, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (run === null) return { ok: false, failure: noForm(reading.value.grid) };
  const old = await placeOfSummary(workbook, run, order);
  if ("code" in old) return { ok: false, failure: old };
  if ("kind" in old) return { ok: true, value: old };
  const drafted = draftSummary(run, order, old.name);
  const made = old.sheet === null ? makeSheet(on, drafted.draft) : remakeSheet(on, old.sheet, drafted.draft);
  if (!made.ok) return made;
  await rememberSummary(workbook, run.sheetId, made.value);
  const how = { isReplaced: old.sheet !== null, printing: "set" } as const;
  return { ok: true, value: { ...summaryMade(run, drafted, how), isRemembered: true } };
}

/** Where a summary goes: the name of its sheet, and the sheet of an earlier one that it is to replace. */
interface SummaryPlace {
  readonly name: string;
  readonly sheet: ModelSheet | null;
}

async function placeOfSummary(
  workbook: Workbook,
  run: Run,
  order: SummaryOrder,
): Promise<SummaryPlace | EditedSummary | Failure> {
  const old = earlierSummary(run, kept(workbook, SUMMARIES), workbook.sheets);
  const sheet = old === null ? null : sheetBy(workbook, old.sheet.id);
  if (old !== null && sheet !== null) {
    const reading = await readForm(workbook, sheet);
    if (!reading.ok) return reading.failure;
    const fate = fateOf(reading.value, old.print, order);
    if (fate === "gives way") return { name: sheet.name, sheet };
    if (fate !== "another") return fate;
  }
  const name = freeSheetName([summaryWords.sheet], namesIn(workbook));
  return obstacleTo(workbook, name) ?? { name, sheet: null };
}

/** Lets the workbook remember a summary with what stands on it; those whose sheets are gone are forgotten. */
async function rememberSummary(workbook: Workbook, of: string, made: ModelSheet): Promise<void> {
  const reading = await readForm(workbook, made);
  const formulas = reading.ok ? (reading.value.grid?.formulas ?? []) : [];
  const summary = { of, sheet: made.id, print: contentPrint(formulas) };
  const sheets = new Set(workbook.sheets.map(({ id }) => id));
  const standing = summariesWith(kept(workbook, SUMMARIES), summary).filter(({ sheet }) => sheets.has(sheet));
  keep(workbook, SUMMARIES, standing);
}

/** Tells what there is before somebody orders a helper sheet or a link; it changes nothing. */
export async function surveySatisfaction({ workbook, desk }: OnDesk): Promise<Answer<SatisfactionSurvey>> {
  const reading = await readBy(workbook, desk.sheetId);
  if (!reading.ok) return reading;
  const run = await calculateSheet(reading.value);
  const form = run === null ? null : surveyedForm(run);
  const helpers = workbook.sheets.flatMap((sheet) => helperIn(sheet) ?? []);
  const linked = form === null ? null : linkedCell(form, helpers, kept(workbook, LINK));
  return { ok: true, value: { sheets: namesIn(workbook), form, helpers, linked } };
}

/** Writes into an input cell the formula that takes the weighted rating over from a helper sheet, and keeps what stood there. */
export async function linkInput({ workbook }: OnDesk, order: LinkOrder): Promise<Answer<Linked>> {
  const found = sheetBy(workbook, order.helper);
  const helper = found === null ? null : helperIn(found);
  if (found === null || helper === null) return { ok: false, failure: failure("not-found") };
  const read = await readBy(workbook, order.sheetId);
  if (!read.ok) return read;
  const reading = read.value;
  const run = atOnce(calculatingSheet(reading));
  const linked = linking(run, order, helper);
  if ("code" in linked) return { ok: false, failure: linked };
  const { write, target } = linked;
  const abroad = abroadIn(workbook, sheetsOverwritten([write], reading.name));
  const { identity, variable, cell, before } = target;
  const landscape = landscapeBefore(reading, abroad);
  const answer = writeLink(workbook, reading, write);
  if (answer.ok)
    keep(workbook, LINK, {
      sheetId: reading.id,
      helperId: found.id,
      identity,
      variable,
      cell,
      before,
      landscape,
    });
  return answer;
}

/** Puts back what an input held before it was linked; refused where it no longer holds the link. */
export async function unlinkInput({ workbook }: OnDesk): Promise<Answer<Linked>> {
  const record = kept(workbook, LINK);
  if (record === null) return { ok: false, failure: failure("nothing-to-undo") };
  const read = await readBy(workbook, record.sheetId);
  if (!read.ok) return read;
  const reading = read.value;
  const since = journeySince(reading, record, abroadIn(workbook, sheetsOfLink(record)));
  const run = atOnce(calculatingSheet(reading));
  const write = unlinking(run, record, since, sheetBy(workbook, record.helperId)?.name ?? null);
  if ("code" in write) return { ok: false, failure: write };
  const answer = writeLink(workbook, reading, write);
  if (answer.ok) forget(workbook, LINK);
  return answer;
}

function writeLink(
  workbook: Workbook,
  { id, name }: SheetReading,
  write: Parameters<typeof writeInput>[1],
): Answer<Linked> {
  const sheet = sheetBy(workbook, id);
  if (sheet === null) return { ok: false, failure: failure("not-found") };
  const written = writeInput(sheet, write);
  if (!written.ok) return written;
  return { ok: true, value: { sheet: { id, name }, cell: write.cell, content: write.after.content } };
}

function helperIn(sheet: ModelSheet): HelperSheet | null {
  const area = { top: 0, left: 0, bottom: TOTAL_AREA.rows - 1, right: TOTAL_AREA.columns - 1 };
  return helperOn(sheet.name, contentOf(sheet, area));
}

async function readBy(workbook: Workbook, key: string): Promise<Answer<SheetReading>> {
  const sheet = sheetBy(workbook, key);
  return sheet === null ? { ok: false, failure: failure("not-found") } : readForm(workbook, sheet);
}

function namesIn({ sheets }: Workbook): readonly string[] {
  return sheets.map(({ name }) => name);
}

function obstacleTo(workbook: Workbook, name: string): Failure | null {
  return sheetObstacle(name, namesIn(workbook), workbook.isStructureProtected);
}

function makeSheet({ workbook, desk }: OnDesk, draft: SheetDraft): Answer<ModelSheet> {
  const obstacle = obstacleTo(workbook, draft.name);
  if (obstacle !== null) return { ok: false, failure: obstacle };
  const sheet = workbook.addSheet(draft.name);
  drawSheet(sheet, draft);
  desk.show(sheet.id, { row: 0, column: 0 });
  return { ok: true, value: sheet };
}

function remakeSheet({ desk }: OnDesk, sheet: ModelSheet, draft: SheetDraft): Answer<ModelSheet> {
  clearSheet(sheet, draft, new Set([CHART_NAME]));
  drawSheet(sheet, draft);
  desk.show(sheet.id, { row: 0, column: 0 });
  return { ok: true, value: sheet };
}
