import type { SheetDraft } from "../core/draft/sheet-draft";
import { areaOf, liesIn, type Grid } from "../core/grid/grid";
import { officeInTitles } from "../core/new-form/carry-over";
import { layOutSummary } from "../core/summary/lay-out-summary";
import { summaryRows, type SummaryRow } from "../core/summary/summary-rows";
import { summaryWords } from "../core/summary/summary-words";
import { failure, type Failure } from "./failure";
import type { EditedSummary, MadeSummary, SummaryOrder } from "./new-sheets";
import type { SheetReading } from "./sheet-reading";
import type { Run, ShownSheet } from "./run";
import { contentPrint, type StoredSummary } from "./settings/summaries";

/** A summary's rows, and the sheet that they are laid out on. */
export interface DraftedSummary {
  readonly rows: readonly SummaryRow[];
  readonly draft: SheetDraft;
}

/** Rows at the top of a summary among which its title stands, however many somebody has put above. */
const TITLE_ROWS = 20;

/**
 * Tells whether a sheet that the workbook remembers as a summary is one: ids may name other sheets after the file was closed
 * (OfficeDev/office-js 1390), so that what stands there has to say it. A sheet that says nothing can be taken for ours.
 */
function isSummary(grid: Grid | null, print: string): boolean {
  if (grid === null || contentPrint(grid.formulas) === print) return true;
  return grid.values.slice(0, TITLE_ROWS).some((cells) => cells.includes(summaryWords.title));
}

/** Tells whether somebody has changed a summary by hand since it was finished. */
function isEdited(grid: Grid | null, print: string): boolean {
  return grid !== null && (hasMore(grid) || contentPrint(grid.formulas) !== print);
}

/** Tells whether something stands so far away on a sheet that its grid does not hold it. */
function hasMore(grid: Grid): boolean {
  const area = areaOf(grid);
  return grid.used !== undefined && (area === null || !liesIn(grid.used, area));
}

/** Finds the summary that was made of a form before, where its sheet is still there; never the form itself. */
export function earlierSummary(
  { sheetId }: Run,
  known: readonly StoredSummary[],
  sheets: readonly ShownSheet[],
): { readonly sheet: ShownSheet; readonly print: string } | null {
  const stored = known.find(({ of, sheet }) => of === sheetId && sheet !== sheetId);
  const sheet = sheets.find(({ id }) => id === stored?.sheet);
  return stored === undefined || sheet === undefined ? null : { sheet, print: stored.print };
}

/**
 * Tells what becomes of the sheet on which an earlier summary was made: it gives way to the new one, or another sheet is to be
 * made, or nothing is done and this is told.
 */
export function fateOf(
  { grid, name, isProtected }: SheetReading,
  print: string,
  { ifEdited }: SummaryOrder,
): "gives way" | "another" | EditedSummary | Failure {
  if (!isSummary(grid, print)) return "another";
  if (isProtected) return failure("protected");
  if (!isEdited(grid, print) || ifEdited === "replace") return "gives way";
  return ifEdited === "keep" ? "another" : { kind: "edited", sheet: name };
}

/** Tells the sheet of the form that a summary of ours tells of, by its id; null where the sheet is no such summary. */
export function formOfSummary(
  { id: own, grid }: SheetReading,
  known: readonly StoredSummary[],
  sheets: readonly ShownSheet[],
): string | null {
  const told = known.find(({ sheet }) => sheet === own);
  if (told === undefined || !isSummary(grid, told.print)) return null;
  return sheets.some(({ id }) => id === told.of) ? told.of : null;
}

/** Drafts the summary of a form that was calculated. */
export function draftSummary(run: Run, order: SummaryOrder, name: string): DraftedSummary {
  const rows = summaryRows(run.form, run.outcomes, run.grid);
  const day = new Intl.DateTimeFormat("id-ID", { dateStyle: "long" }).format(order.madeAt);
  const time = new Intl.DateTimeFormat("id-ID", { timeStyle: "short" }).format(order.madeAt);
  const made = `${day} pukul ${time}`;
  const head = { form: run.sheet, office: officeInTitles(run.grid), year: run.form.year, made };
  return { rows, draft: layOutSummary(rows, head, name, order.paper) };
}

/** Tells of a summary that was made. */
export function summaryMade(
  run: Run,
  { draft, rows }: DraftedSummary,
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
    isRemembered: false,
    ...how,
  };
}
