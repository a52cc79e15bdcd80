import { address } from "../../core/grid/address";
import type { CellValue, Position } from "../../core/grid/grid";
import { sameState, type CellState } from "../../core/plan/cell-state";
import { restoring } from "../../core/plan/inverse";
import type { CellWrite } from "../../core/plan/plan";
import { findAgain, isLinkTo, linkFormula, linkTargets, type LinkTarget } from "../../core/satisfaction/link";
import { isAbandoned, stopFailure, type WorkControl } from "../attempt";
import { failure, failureOf, leftBehind } from "../failures";
import type { Answer, Failure, ShownSheet } from "../gateway";
import { calculateSheet } from "../reading/calculate-sheet";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { lockedCells, lockedFailure } from "../writing/locked-cells";
import { writeBlocks, type Written } from "../writing/write-blocks";
import { queueStates, queueWrites } from "../writing/write-cells";
import { keepLink, linkOf, queueLink } from "./satisfaction-record";
import { findHelpers } from "./satisfaction-survey";

/** A link as it is ordered: from an input of a form to the weighted rating of a helper sheet. */
export interface LinkOrder {
  readonly sheetId: string;
  readonly target: Pick<LinkTarget, "identity" | "variable" | "cell">;
  /** What the person agreed to replace: "" for an empty cell. Where the cell holds anything else, nothing is written. */
  readonly replaces: CellValue;
  /** The helper sheet's name. */
  readonly helper: string;
}

/** A link that was made or taken back: the input's sheet and cell, and what the cell holds now. */
export interface Linked {
  readonly sheet: ShownSheet;
  readonly cell: Position;
  readonly content: CellValue;
}

const TEXT = "@";

/**
 * Writes into an input cell the formula that takes the weighted rating over from a helper sheet, and keeps what stood
 * there. It is written as carefully as results are: where the cell or the sheet is not as it was read, it is put back.
 */
export async function linkInput(
  context: Excel.RequestContext,
  order: LinkOrder,
  control: WorkControl = {},
): Promise<Answer<Linked>> {
  const sheet = context.workbook.worksheets.getItem(order.helper);
  const about = queueAbout(sheet);
  const reading = await readSheet(context, order.sheetId, control);
  const found = about();
  const [helper] = found === null ? [] : await findHelpers(context, [{ name: found.name, sheet }]);
  if (found === null || helper === undefined) return { ok: false, failure: failure("not-found") };
  const cells = [address(order.target.cell)];
  const target = targetsOf(reading).find((one) => isSame(one, order.target));
  if (target?.before.content !== order.replaces) {
    return { ok: false, failure: failure("changed-meanwhile", cells, CHANGED) };
  }
  const { cell, before } = target;
  const numberFormat = before.numberFormat === TEXT ? "General" : null;
  const content = linkFormula(helper.sheet, helper.cell);
  const write: CellWrite = { cell, before, after: { content, numberFormat } };
  const { identity, variable } = target;
  const record = { sheetId: reading.id, helperId: found.id, identity, variable, cell, before };
  const problem = await writeInput(context, reading, write, control, () => {
    keepLink(context, record);
  });
  if (problem !== null) return { ok: false, failure: problem };
  return { ok: true, value: { sheet: asShown(reading), cell, content } };
}

/** Puts back what an input held before it was linked; refused where it no longer holds the link. */
export async function unlinkInput(
  context: Excel.RequestContext,
  control: WorkControl = {},
): Promise<Answer<Linked>> {
  const setting = queueLink(context);
  await context.sync();
  const record = linkOf(setting);
  if (record === null) return { ok: false, failure: failure("nothing-to-undo") };
  const helper = queueAbout(context.workbook.worksheets.getItemOrNullObject(record.helperId));
  const reading = await readSheet(context, record.sheetId, control);
  const target = findAgain(targetsOf(reading), record);
  const { content } = target?.before ?? { content: "" };
  const name = helper()?.name ?? null;
  if (target === undefined || typeof content !== "string" || !isLinkTo(content, name)) {
    return { ok: false, failure: failure("changed-meanwhile", [address(record.cell)], KEPT) };
  }
  const write = restoring(target.cell, target.before, record.before);
  const problem = await writeInput(context, reading, write, control, () => {
    setting.delete();
  });
  if (problem !== null) return { ok: false, failure: problem };
  const value = { sheet: asShown(reading), cell: target.cell, content: record.before.content };
  return { ok: true, value };
}

function asShown({ id, name }: SheetReading): ShownSheet {
  return { id, name };
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

/** Queues a look at what a sheet is called; null where there is no such sheet. */
function queueAbout(sheet: Excel.Worksheet): () => { readonly id: string; readonly name: string } | null {
  sheet.load("id,name");
  return () => (sheet.isNullObject ? null : { id: sheet.id, name: sheet.name });
}

function targetsOf(reading: SheetReading): readonly LinkTarget[] {
  const run = calculateSheet(reading);
  return run === null ? [] : linkTargets(run.form, run.outcomes, run.grid);
}

function isSame(one: LinkTarget, other: LinkOrder["target"]): boolean {
  return one.identity === other.identity && address(one.cell) === address(other.cell);
}

/** Writes one input cell in one round trip; why it could not be done, null where it was. */
async function writeInput(
  context: Excel.RequestContext,
  { id: sheetId, grid, isProtected }: SheetReading,
  write: CellWrite,
  control: WorkControl,
  closing: () => void,
): Promise<Failure | null> {
  if (grid === null) return control.signal?.aborted === true ? stopFailure(control) : failure("not-found");
  const cells = [address(write.cell)];
  if (isProtected) {
    const locked = await lockedCells(context, sheetId, [write]);
    if (locked.length > 0 || write.after.numberFormat !== null) return lockedFailure(cells);
  }
  control.mayHold?.(cells);
  const goOn = (): boolean => control.signal?.aborted !== true;
  const written = await writeBlocks(context, { sheetId, grid, writes: [write], closing, goOn });
  if (written.kind === "done" || isWrittenOtherwise(written, write)) return null;
  if (isAbandoned(control)) return stopFailure(control);
  const why = causeOf(written, cells, control);
  if (written.sent.length === 0) return why;
  const held = written.sent[0]?.images?.[0] ?? write.before;
  return (await putBack(context, sheetId, write, held)) ? why : leftBehind(why, cells);
}

/** Excel may put the sheet's name into quotes, or take them away: then the cell holds the formula in other letters. */
function isWrittenOtherwise(written: Written, { cell, before, after }: CellWrite): boolean {
  if (written.kind !== "clash" || written.cells.some((one) => one !== address(cell))) return false;
  const [{ images, after: image } = { images: null, after: null }] = written.sent;
  const [found] = images ?? [];
  if (image === null || found === undefined || !sameState(found, before)) return false;
  const now = image.formulas[cell.row - image.top]?.[cell.column - image.left];
  return isSameLink(String(now ?? ""), String(after.content));
}

/** Whether two formulas differ in no more than the quotes around a sheet's name. */
function isSameLink(a: string, b: string): boolean {
  return a.startsWith("=") && a.replaceAll("'", "") === b.replaceAll("'", "");
}

function causeOf(
  written: Exclude<Written, { readonly kind: "done" }>,
  cells: readonly string[],
  control: WorkControl,
): Failure {
  if (written.kind === "failed") return failureOf(written.error);
  return written.kind === "stopped" ? stopFailure(control) : failure("changed-meanwhile", cells, CHANGED);
}

/**
 * Whether the cell holds again what it held before, or what somebody else has written there meanwhile.
 * @param held what it held right before it was written
 */
async function putBack(
  context: Excel.RequestContext,
  sheetId: string,
  { cell, after }: CellWrite,
  held: CellState,
): Promise<boolean> {
  try {
    const sheet = context.workbook.worksheets.getItem(sheetId);
    const look = queueStates(sheet, [cell]);
    await context.sync();
    const now: CellState | undefined = look.images()?.[0];
    if (now === undefined) return false;
    if (sameState(now, held) || now.content !== after.content) return true;
    queueWrites(sheet, [restoring(cell, now, held)]);
    await context.sync();
    return true;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return false;
  }
}
