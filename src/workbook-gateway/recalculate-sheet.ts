import { address } from "../core/grid/address";
import type { Position } from "../core/grid/grid";
import type { CalculatedSheet } from "../core/outcome/circular-inputs";
import { isHighlightFormula } from "../core/plan/highlight";
import { resultPlaces } from "../core/plan/identity";
import { withoutNumbersLeft } from "../core/plan/left-by-run";
import type { CellWrite, Plan } from "../core/plan/plan";
import { recalculate } from "../core/recalculate";
import { atOnce } from "../core/steps";
import { failure, lockedFailure, noForm, type Answer } from "../gateway/failure";
import { HIGHLIGHT_FILL, isFreeForNote, isStaleNote, ownNote } from "../gateway/own-marks";
import { sheetsOverwritten } from "../gateway/reading/abroad";
import { Rounds } from "../gateway/rounds";
import type { Extra, Run, RunControl } from "../gateway/run";
import { RunRecord, type NoteChange } from "../gateway/run-record";
import { ANSWERS, COLUMNS, PREFERENCES, REVIEWED } from "../gateway/settings/choices";
import { entriesOn } from "../gateway/settings/journal";
import { isRemembered, MEMORIES, signatureOf, type Memory } from "../gateway/settings/memories";
import { PartOfArray } from "../workbook/failures";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import { keep, keepJournal, kept, keptJournal } from "./kept-in-file";
import { abroadIn, movedCells, readSheet, writeCell } from "./model-sheet";

/** How a sheet of a workbook is recalculated. */
export interface Circumstances {
  readonly control?: RunControl;
  /** The workbook's other sheets with forms, as far as they are known, whose results may be inputs here. */
  readonly elsewhere?: readonly CalculatedSheet[];
  /** Whether result cells get cell notes; what earlier runs wrote is told to be stale otherwise, where it is. */
  readonly takesNotes?: boolean;
  /** The period whose values and results count, where there are columns for several; null where none is wished. */
  readonly period?: string | null;
}

/**
 * Recalculates one sheet of a workbook that is open in this process: reads, calculates and writes, until inputs that build
 * on results move no more. A file does not change meanwhile and refuses nothing but what its protection and its array
 * formulas keep, so that there is nothing to look at again; what is written is the same as in Excel.
 */
export async function recalculateSheet(
  workbook: Workbook,
  sheet: ModelSheet,
  { control = {}, elsewhere = [], takesNotes = true, period = null }: Circumstances = {},
): Promise<Answer<Run>> {
  const before = keptJournal(workbook);
  const memories = kept(workbook, MEMORIES);
  const record = new RunRecord({ id: sheet.id, name: sheet.name, memories }, before);
  const rounds = new Rounds();
  for (;;) {
    control.onProgress?.({ step: "reading", done: 0, of: 0 });
    const read = await readSheet(sheet);
    if (!read.ok) return read;
    const grid = read.value;
    control.onProgress?.({ step: "calculating", done: 0, of: 0 });
    const [answers, preferences] = [kept(workbook, ANSWERS), kept(workbook, PREFERENCES)];
    const columns = kept(workbook, COLUMNS);
    const { isProtected } = sheet;
    const found =
      grid && recalculate(grid, { answers, preferences, isProtected, elsewhere, columns, period });
    if (grid === null || found === null) return { ok: false, failure: noForm(grid) };
    const calculated = withoutNumbersLeft({ ...found, grid }, entriesOn(sheet, keptJournal(workbook)));
    const { form, plan } = calculated;
    const locked = isProtected ? lockedCells(sheet, plan.writes) : [];
    if (locked.length > 0) return { ok: false, failure: lockedFailure(locked) };

    control.onProgress?.({ step: "writing", done: 0, of: plan.writes.length });
    const memory = memories[sheet.id];
    const isSame = isProtected || isRemembered(plan.highlights, memory);
    const entering = record.entering({
      grid,
      writes: plan.writes,
      places: resultPlaces(form),
      abroad: abroadIn(workbook, sheetsOverwritten(plan.writes, sheet.name)),
      ruleFormulas: isSame ? null : plan.highlights.map(({ formula }) => formula),
    });
    atOnce(entering);
    if (!writeAll(sheet, plan.writes)) return { ok: false, failure: failure("unknown") };
    const staleNotes = staleNotesOn(sheet, plan);
    const notes = notesDue(sheet, plan);
    if (takesNotes && !isProtected) record.enterNotes(writeNotes(sheet, notes));
    else staleNotes.push(...notes.filter(({ before }) => before !== null).map(({ at }) => at));
    const text = record.print();
    if (text !== null) keepJournal(workbook, text, before, record.isStep);
    if (!isProtected) setMarks(workbook, sheet, plan);
    const moved = movedCells(sheet, form.valueAreas, grid).map(address);
    const { id: sheetId, name } = sheet;
    const leftOut: Extra[] = takesNotes && isProtected && notes.length > 0 ? ["notes"] : [];
    if (text === "") leftOut.push("journal");
    const settings = { answers, preferences, reviewed: kept(workbook, REVIEWED), columns };
    const about = { sheet: name, sheetId, grid, ...settings, written: true, leftOut, staleNotes };
    const whole = rounds.take({ ...calculated, ...about }, moved);
    if (whole !== null) return { ok: true, value: whole };
  }
}

/** The cells (A1) that sheet protection keeps from being written, or would turn from a number into a text. */
function lockedCells(sheet: ModelSheet, writes: readonly CellWrite[]): readonly string[] {
  return writes
    .filter(({ cell, before, after }) => {
      const turnsToText = before.numberFormat === "@" && typeof after.content === "number";
      return turnsToText || sheet.cell(cell.row, cell.column).locked;
    })
    .map(({ cell }) => address(cell));
}

/** Writes all cells, or none where one of them belongs to an array formula. */
function writeAll(sheet: ModelSheet, writes: readonly CellWrite[]): boolean {
  const done: CellWrite[] = [];
  try {
    for (const write of writes) {
      writeCell(sheet, write);
      done.push(write);
    }
    return true;
  } catch (error) {
    if (!(error instanceof PartOfArray)) throw error;
  }
  for (const { cell, before, after } of done.reverse()) {
    writeCell(sheet, {
      cell,
      before: { ...before, ...after, numberFormat: before.numberFormat },
      after: before,
    });
  }
  return false;
}

/** A note that differs from what it should be and is nobody else's; `at` is its cell's A1 address. */
interface DueNote {
  readonly cell: Position;
  readonly at: string;
  readonly before: string | null;
  readonly after: string | null;
}

function notesDue(sheet: ModelSheet, { cellNotes }: Plan): readonly DueNote[] {
  return cellNotes.flatMap(({ cell, text }) => {
    const [before, after] = [sheet.note(cell), ownNote(text)];
    if (before === after || !isFreeForNote(before)) return [];
    return [{ cell, at: address(cell), before, after }];
  });
}

function writeNotes(sheet: ModelSheet, notes: readonly DueNote[]): readonly NoteChange[] {
  return notes.map(({ cell, at, before, after }) => {
    sheet.setNote(cell, after);
    return { cell: at, before, after };
  });
}

/** The cells (A1) whose notes are no more so, and stay because a person has written into them. */
function staleNotesOn(sheet: ModelSheet, { cellNotes }: Plan): string[] {
  return cellNotes
    .filter(({ cell, text }) => isStaleNote(sheet.note(cell), ownNote(text)))
    .map(({ cell }) => address(cell));
}

/** Marks the missing inputs, where they are not marked already; older marks of ours go, those of others stay. */
function setMarks(workbook: Workbook, sheet: ModelSheet, { highlights }: Plan): void {
  const memories = kept(workbook, MEMORIES);
  const memory = memories[sheet.id];
  if (isRemembered(highlights, memory) && stand(sheet, memory)) return;
  const ids = highlights.map(
    ({ areas, formula }) =>
      sheet.addConditionalFormat({ areas, formula, fill: HIGHLIGHT_FILL, fontColor: null }).id,
  );
  const outdated = sheet
    .conditionalFormats()
    .filter(({ id, type, formula }) => type === "Custom" && !ids.includes(id) && isHighlightFormula(formula));
  for (const { id } of outdated) sheet.removeConditionalFormat(id);
  const remembered = { ...memories, [sheet.id]: { signature: signatureOf(highlights), ids } };
  const sheets = new Set(workbook.sheets.map(({ id }) => id));
  keep(workbook, MEMORIES, Object.fromEntries(Object.entries(remembered).filter(([id]) => sheets.has(id))));
}

function stand(sheet: ModelSheet, memory: Memory | undefined): boolean {
  const standing = new Set(sheet.conditionalFormats().map(({ id }) => id));
  return memory?.ids.every((id) => standing.has(id)) ?? true;
}
