import { findForm } from "../core/form/find";
import type { Form } from "../core/form/form";
import { address } from "../core/grid/address";
import type { Grid } from "../core/grid/grid";
import { inverseOf, type Inverse } from "../core/plan/inverse";
import { failure, failureOf, leftBehind } from "./failures";
import type { Answer, Failure, Undoable, Undone } from "./gateway";
import { forgetJournal, journalOf, queueJournal, type Journal, type KeptJournal } from "./journal-store";
import { Ledger } from "./ledger";
import { lockedCells, lockedFailure } from "./locked-cells";
import { putNotesBack } from "./notes-back";
import { readSheet, type SheetReading } from "./read-sheet";
import { putRulesBack } from "./rules-back";
import { takeBack } from "./take-back";
import { writeBlocks, type Written } from "./write-blocks";

/** How often an undo is begun anew when somebody else changes the sheet meanwhile. */
const ATTEMPTS = 2;

/** What a click on "Batalkan" would take back; null where there is nothing, or its sheet is gone. */
export async function lookUndoable(context: Excel.RequestContext): Promise<Answer<Undoable | null>> {
  const { journal, isOpen } = (await readJournal(context)).kept;
  if (journal === null) return { ok: true, value: null };
  const sheet = context.workbook.worksheets.getItemOrNullObject(journal.sheetId);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return { ok: true, value: null };
  const value = { sheet: sheet.name, cells: journal.entries.length, interrupted: isOpen };
  return { ok: true, value };
}

/**
 * Takes the last run back: contents, number formats, notes and highlight rules. Cells are found by their indicator, and
 * one that no longer holds what the run wrote is kept. It is written as carefully as a run.
 */
export async function undoRun(context: Excel.RequestContext): Promise<Answer<Undone>> {
  for (let attempt = 1; ; attempt++) {
    const { settings, kept } = await readJournal(context);
    if (kept.journal === null) return { ok: false, failure: failure("nothing-to-undo") };
    const ready = await prepare(context, kept.journal);
    if ("code" in ready) return { ok: false, failure: ready };
    const { written, left } = await restoreCells(context, ready, kept, settings);
    if (written.kind === "done") {
      await putRestBack(context, ready, settings);
      return answerOf(ready);
    }
    if (left.length > 0) return { ok: false, failure: leftBehind(causeOf(written), left) };
    if (written.kind === "failed") return refuse(written.error);
    if (attempt >= ATTEMPTS) return { ok: false, failure: causeOf(written) };
  }
}

async function readJournal(
  context: Excel.RequestContext,
): Promise<{ readonly settings: readonly Excel.Setting[]; readonly kept: KeptJournal }> {
  const settings = queueJournal(context);
  await context.sync();
  return { settings, kept: journalOf(settings) };
}

/** What an undo is about to do on the sheet as it stands. */
interface Ready {
  readonly journal: Journal;
  readonly reading: SheetReading;
  readonly form: Form;
  readonly grid: Grid;
  readonly inverse: Inverse;
}

/** Reads the sheet and finds the cells; a failure where that can't be. */
async function prepare(context: Excel.RequestContext, journal: Journal): Promise<Ready | Failure> {
  const reading = await readSheet(context, journal.sheetId);
  const { grid } = reading;
  const form = grid === null ? null : findForm(grid);
  if (grid === null || form === null) {
    const message = `Form 1 tidak ditemukan lagi di lembar ${reading.name}, jadi tidak ada yang dikembalikan.`;
    return failure("no-form", [], message);
  }
  const inverse = inverseOf(journal.entries, form, grid);
  if (reading.isProtected) {
    const locked = await lockedCells(context, reading.id, inverse.writes);
    if (locked.length > 0) return lockedFailure(locked);
  }
  return { journal, reading, form, grid, inverse };
}

/** Writes the cells; where that does not come to a good end, what it wrote is taken back, and `left` is what could not be. */
async function restoreCells(
  context: Excel.RequestContext,
  { journal, reading, form, grid, inverse }: Ready,
  kept: KeptJournal,
  settings: readonly Excel.Setting[],
): Promise<{ readonly written: Written; readonly left: readonly string[] }> {
  const ledger = new Ledger(reading, { ...kept, journal: null });
  ledger.begin(form, grid, inverse.writes);
  const written = await writeBlocks(context, {
    sheetId: reading.id,
    grid,
    writes: inverse.writes,
    closing: () => {
      if (isAllInCells(journal)) forgetJournal(settings);
    },
    goOn: () => true,
  });
  ledger.end(written.kind === "done" ? [] : written.sent);
  const deeds = written.kind === "done" ? null : ledger.deeds();
  return { written, left: deeds === null ? [] : await takeBack(deeds) };
}

/** Whether a run did nothing beside its cells, so that its journal can go in the batch that restores them. */
function isAllInCells({ notes, formulas }: Journal): boolean {
  return notes.length === 0 && formulas.length === 0;
}

/** Rules and notes come after the cells, and the journal goes last: until then the undo can be asked for again. */
async function putRestBack(
  context: Excel.RequestContext,
  { journal, reading, form }: Ready,
  settings: readonly Excel.Setting[],
): Promise<void> {
  if (isAllInCells(journal)) return;
  const { memory: before, formulas, notes } = journal;
  await putNotesBack(context, reading.id, form, notes);
  if (!reading.isProtected) await putRulesBack(context, { sheetId: reading.id, before, formulas, ids: null });
  forgetJournal(settings);
  await context.sync();
}

function answerOf({ reading, inverse: { writes, kept } }: Ready): Answer<Undone> {
  if (writes.length === 0 && kept.length === 0) return { ok: false, failure: failure("nothing-to-undo") };
  const restored = writes.map(({ cell }) => address(cell));
  return {
    ok: true,
    value: { sheet: reading.name, restored, kept: kept.map(({ cell }) => address(cell)) },
  };
}

function causeOf(written: Exclude<Written, { readonly kind: "done" }>): Failure {
  if (written.kind === "failed") return failureOf(written.error);
  return failure("changed-meanwhile", written.kind === "clash" ? written.cells : []);
}

/** Handed on as it came, for whoever does the work with Excel. */
function refuse(error: Error): never {
  throw error;
}
