import { findForm } from "../core/form/find";
import type { Area } from "../core/grid/grid";
import { areaAddress } from "../core/grid/address";
import { withoutNumbersLeft } from "../core/plan/left-by-run";
import { changesSince, UNCHANGED, watchedColumns } from "../gateway/changes";
import type { Extras } from "../gateway/extras";
import { failure, noForm, type Answer } from "../gateway/failure";
import { cellsIn, WHOLE_SHEET } from "../gateway/reading/sheet-islands";
import {
  MOST_LOCKED,
  type Changes,
  type Place,
  type Run,
  type RunControl,
  type ShownSheet,
} from "../gateway/run";
import { entriesOn } from "../gateway/settings/journal";
import { calculateSheet } from "../gateway/sheet-reading";
import { isToldToStop, stopFailure } from "../gateway/waiting";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import { keptJournal } from "./kept-in-file";
import { lockedCells, readForm, sheetBy } from "./model-sheet";

/** Calculates a sheet and changes nothing. */
export async function lookAtSheet(
  workbook: Workbook,
  sheet: ModelSheet,
  control: RunControl = {},
): Promise<Answer<Run>> {
  control.onProgress?.({ step: "reading", done: 0, of: 0 });
  const reading = await readForm(workbook, sheet);
  if (!reading.ok) return reading;
  control.onProgress?.({ step: "calculating", done: 0, of: 0 });
  const run = await calculateSheet(reading.value, control);
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (run === null) return { ok: false, failure: noForm(reading.value.grid) };
  if (!sheet.isProtected) return { ok: true, value: run };
  return { ok: true, value: { ...run, locked: lockedCells(sheet, run.plan.writes.slice(0, MOST_LOCKED)) } };
}

/** Tells what a run over a sheet would write, and changes nothing. */
export async function checkSheet(
  workbook: Workbook,
  sheet: ModelSheet,
  extras: Extras,
  control: RunControl = {},
): Promise<Answer<Run>> {
  const looked = await lookAtSheet(workbook, sheet, control);
  if (!looked.ok) return looked;
  const entries = entriesOn(sheet, extras.counting(keptJournal(workbook)));
  return { ok: true, value: withoutNumbersLeft(looked.value, entries) };
}

/** Sheets that are read at most, and the cells that one may have to be read: nobody has asked for it, so it costs little. */
const MOST_SHEETS = 20;
const MOST_CELLS = 50_000;

/** Finds the visible sheets beside the shown one that hold a form, in the order of the workbook; it changes nothing. */
export async function findForms(workbook: Workbook, shown: string): Promise<readonly ShownSheet[]> {
  const forms: ShownSheet[] = [];
  const others = workbook.sheets.filter(({ id, visible }) => id !== shown && visible);
  for (const sheet of others.slice(0, MOST_SHEETS)) {
    const used = sheet.filledArea(WHOLE_SHEET);
    if (used === null || cellsIn(used) > MOST_CELLS) continue;
    const read = await readForm(workbook, sheet);
    if (!read.ok || read.value.grid === null) continue;
    const { grid, columns, id, name } = read.value;
    if (findForm(grid, { columns }) !== null) forms.push({ id, name });
  }
  return forms;
}

/** Tells which sheet is shown and how much of it is filled. */
export function placeOf(sheet: ModelSheet): Place {
  const used = sheet.filledArea(WHOLE_SHEET);
  return { sheetId: sheet.id, used: used === null ? "" : addressOn(sheet, used) };
}

/** An area's address as Excel tells it: "Sheet1!A1:B2", "'FORM 1'!A1". */
function addressOn({ name }: ModelSheet, area: Area): string {
  const isPlain = /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
  return `${isPlain ? name : `'${name.replaceAll("'", "''")}'`}!${areaAddress(area)}`;
}

/** Tells what of the sheet of a run is another by now; nothing where too many cells would have to be asked. */
export function changesIn(workbook: Workbook, run: Run): Answer<Changes> {
  const sheet = sheetBy(workbook, run.sheetId);
  if (sheet === null) return { ok: false, failure: failure("not-found") };
  if (watchedColumns(run).length === 0) return { ok: true, value: UNCHANGED };
  const changes = changesSince(run, ({ row, column }) => sheet.cell(row, column).value);
  const isUnlocked = (run.locked ?? []).length > 0 && !sheet.isProtected;
  return { ok: true, value: { ...changes, isOther: changes.isOther || isUnlocked } };
}
