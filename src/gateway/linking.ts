import { findForm } from "../core/form/find";
import { address } from "../core/grid/address";
import type { CellValue, Grid, Position } from "../core/grid/grid";
import { officeInTitles } from "../core/new-form/carry-over";
import { resultPlaces } from "../core/plan/identity";
import { preparingTravels, type Journey } from "../core/plan/journey";
import { landscapeOf, linesOf, printLandscape, readLandscape, type Abroad } from "../core/plan/landscape";
import type { CellWrite } from "../core/plan/plan";
import { isFormula, restated } from "../core/plan/references";
import { findAgain, isLinkTo, linkFormula, linkTargets, type LinkTarget } from "../core/satisfaction/link";
import { findTotal } from "../core/satisfaction/total";
import { atOnce } from "../core/steps";
import { failure, type Failure, type Special } from "./failure";
import type { HelperSheet, LinkOrder, SatisfactionSurvey } from "./new-sheets";
import type { SheetPart } from "./reading/sheet-part";
import type { Run } from "./run";
import type { LinkRecord } from "./settings/link";
import type { SheetReading } from "./sheet-reading";

/** Tells the form of a run as it is surveyed before somebody orders a helper sheet or a link. */
export function surveyedForm({
  sheetId,
  sheet,
  grid,
  form,
  outcomes,
}: Run): NonNullable<SatisfactionSurvey["form"]> {
  const about = { sheetId, sheet, office: officeInTitles(grid), year: form.year };
  return { ...about, targets: linkTargets(form, outcomes, grid) };
}

/** Tells the helper sheet whose content that is; null where it is none. */
export function helperOn(sheet: string, content: SheetPart): HelperSheet | null {
  const grid: Grid = { sheet, merges: [], ...content };
  const cell = findTotal(grid);
  return cell === null ? null : { sheet, cell, value: grid.values[cell.row]?.[cell.column] ?? "" };
}

/** The cell (A1) that a record speaks of, as long as it holds a link. */
export function linkedCell(
  { sheetId, targets }: NonNullable<SatisfactionSurvey["form"]>,
  helpers: readonly HelperSheet[],
  record: LinkRecord | null,
): string | null {
  const target = record?.sheetId === sheetId ? findAgain(targets, record) : undefined;
  const { content } = target?.before ?? { content: "" };
  if (target === undefined || typeof content !== "string") return null;
  const isLinked = [null, ...helpers.map(({ sheet }) => sheet)].some((sheet) => isLinkTo(content, sheet));
  return isLinked ? address(target.cell) : null;
}

/** Tells what links an input to a helper sheet, or why not: it must be what the person agreed to replace. */
export function linking(
  run: Run | null,
  { target: ordered, replaces }: LinkOrder,
  helper: HelperSheet,
): { readonly target: LinkTarget; readonly write: CellWrite } | Failure {
  const target = targetsOf(run).find(
    (one) => one.identity === ordered.identity && address(one.cell) === address(ordered.cell),
  );
  if (target?.before.content !== replaces) return changed(ordered.cell, CHANGED);
  const { cell, before } = target;
  const numberFormat = before.numberFormat === TEXT ? "General" : null;
  const content = linkFormula(helper.sheet, helper.cell);
  return { target, write: { cell, before, after: { content, numberFormat } } };
}

/**
 * Tells what puts back what an input held before it was linked, or why not: it must still hold the link.
 * @param helper the name of the helper sheet; null where it is gone
 */
export function unlinking(
  run: Run | null,
  record: LinkRecord,
  since: Journey | null,
  helper: string | null,
): CellWrite | Failure {
  const target = findLinked(targetsOf(run), record, since);
  const { content } = target?.before ?? { content: "" };
  if (target === undefined || typeof content !== "string" || !isLinkTo(content, helper))
    return changed(record.cell, KEPT);
  const back = contentBack(record, since);
  if (back === null) return changed(target.cell, LOST);
  const isTextAgain = record.before.numberFormat === TEXT && target.before.numberFormat === "General";
  const after = { content: back, numberFormat: isTextAgain ? TEXT : null };
  return { cell: target.cell, before: target.before, after };
}

const TEXT = "@";

function targetsOf(run: Run | null): readonly LinkTarget[] {
  return run === null ? [] : linkTargets(run.form, run.outcomes, run.grid);
}

function changed(cell: Position, special: Special): Failure {
  return failure("changed-meanwhile", [address(cell)], special);
}

const CHANGED = {
  detail: "input-changed",
  message:
    "Isi sel yang akan dihubungkan sudah berubah sejak dilihat, jadi tidak ada yang ditulis. Coba lagi.",
} as const;
const KEPT = {
  detail: "link-changed",
  message: "Sel itu tidak lagi berisi tautan ke lembar IKM, jadi isinya dibiarkan.",
} as const;

const LOST = {
  detail: "formula-lost",
  message:
    "Sel itu semula berisi rumus Excel, dan baris atau lembar yang dirujuknya sudah berubah, jadi tautannya dibiarkan. Tulis ulang rumus Excel itu sendiri.",
} as const;

/** Prints what tells the rows and columns apart of the sheet of a link, and of those that an overwritten formula speaks of. */
export function landscapeBefore({ grid, columns }: SheetReading, abroad: readonly Abroad[]): string | null {
  if (grid === null) return null;
  return printLandscape({ ...landscapeOf(grid, resultLines(grid, columns)), abroad });
}

/** Tells the ids of the other sheets whose landscapes were kept with a link. */
export function sheetsOfLink({ landscape }: LinkRecord): readonly string[] {
  const then = landscape === null ? null : readLandscape(landscape);
  return (then?.abroad ?? []).map(({ id }) => id);
}

/** Tells how the sheet of a link has moved since; null where nothing tells. */
export function journeySince(
  { grid, columns }: SheetReading,
  { landscape }: LinkRecord,
  abroad: readonly Abroad[],
): Journey | null {
  const then = landscape === null ? null : readLandscape(landscape);
  if (grid === null || then === null) return null;
  return atOnce(preparingTravels([landscape], grid, resultLines(grid, columns), abroad))(landscape);
}

function resultLines(grid: NonNullable<SheetReading["grid"]>, columns: SheetReading["columns"]) {
  const form = findForm(grid, { columns });
  return linesOf(form === null ? [] : [...resultPlaces(form).values()]);
}

/** The input that was linked: by its indicator and its name, or by the row in which it stands now. */
function findLinked(
  targets: readonly LinkTarget[],
  record: LinkRecord,
  since: Journey | null,
): LinkTarget | undefined {
  const named = findAgain(targets, record);
  if (named !== undefined || since === null) return named;
  const row = since.moves.rows.likely(record.cell.row);
  const column = since.moves.columns.sure(record.cell.column);
  if (row === null || column === null) return undefined;
  return targets.find(({ cell }) => address(cell) === address({ row, column }));
}

/** What the input held before it was linked, as it is to be put back; null where it is not known where a formula's cells stand. */
function contentBack(
  { before: { content }, landscape }: LinkRecord,
  since: Journey | null,
): CellValue | null {
  if (!isFormula(content)) return content;
  if (since === null) return landscape === null ? content : null;
  return restated(content, since);
}
