import { findForm } from "../../core/form/find";
import { address } from "../../core/grid/address";
import type { Grid, Position } from "../../core/grid/grid";
import { calculate } from "../../core/outcome/calculate";
import { findAgain, sheetsKept } from "../../core/plan/find-again";
import { inverseOf, type Inverse } from "../../core/plan/inverse";
import type { JournalEntry } from "../../core/plan/journal";
import { liveCells } from "../../core/plan/live-cells";
import type { WorkControl } from "../attempt";
import { extraAt, type Extras } from "../extras";
import { isExpected, refusalOf } from "../failures";
import { readAbroad } from "../reading/read-abroad";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { journalOf, queueJournal } from "../transaction/journal-store";
import { lookNotesBack } from "../transaction/notes-back";
import { lookRulesBack, type RulesBack, type RulesChange } from "../transaction/rules-back";
import { endingAfter, transact, type Ending, type Try } from "../transaction/transact";
import type { Transaction } from "../transaction/transaction";
import { lockedCells } from "../writing/locked-cells";
import type { Written } from "../writing/write-blocks";
import { type Answer, type Failure, failure, lockedFailure } from "../../gateway/failure";
import type { Extra, ShownSheet, Undoable, Undone } from "../../gateway/run";
import type { Journal, KeptJournal } from "../../gateway/settings/journal";

/** What a click on "Batalkan" would take back; null where there is nothing, or its sheet is gone. */
export async function lookUndoable(
  context: Excel.RequestContext,
  extras: Extras,
): Promise<Answer<Undoable | null>> {
  const { kept, sheets } = await readJournal(context);
  const { journal, isOpen } = extras.counting(kept);
  if (journal === null || journal.entries.length === 0) return { ok: true, value: null };
  const sheet = sheetOf(journal, sheets);
  if (sheet === null) return { ok: true, value: null };
  const value = { sheetId: sheet.id, sheet: sheet.name, cells: journal.entries.length, interrupted: isOpen };
  return { ok: true, value };
}

/**
 * Takes the last run back: contents, number formats, notes and highlight rules. Cells are found by their indicators, or by
 * their addresses where these are gone, and one that no longer holds what the run wrote is kept. It is written as
 * carefully as a run; where Excel has done it all and its answer was lost, the journal is gone, which tells. Notes and
 * rules that this Excel refuses don't stop it.
 */
export function undoRun(
  context: Excel.RequestContext,
  extras: Extras,
  control: WorkControl = {},
): Promise<Answer<Undone>> {
  let sent: Ready | null = null;
  return transact(context, undoOnce, { extras, control, mayRepeat: true });

  async function undoOnce({ begin, isRepeated }: Try): Promise<Ending<Undone>> {
    const { settings, kept: own, sheets } = await readJournal(context);
    const isHere = extras.holdsJournal(own);
    const kept = extras.counting(own);
    if (kept.journal === null) return isRepeated && sent !== null ? endingOf(sent) : NOTHING;
    if (kept.journal.entries.length === 0) return NOTHING;
    const sheetId = sheetOf(kept.journal, sheets)?.id ?? kept.journal.sheetId;
    const ready = await prepare(context, { ...kept.journal, sheetId }, extras);
    if ("code" in ready) return { kind: "failed", failure: ready };
    sent = ready;
    const transaction = begin(ready.reading, { ...kept, isOpen: false });
    const forget = extras.isLeftOut("journal") ? [] : settings;
    const written = await restoreCells(ready, transaction, forget);
    if (written.kind === "done") {
      if (extras.isLeftOut("journal")) extras.keepJournal(null, own.text);
      else if (isHere) extras.forgetJournal();
      return endingOf(ready);
    }
    if (transaction.found?.journal !== null) return endingAfter(written);
    // Another pane has undone the run meanwhile: the rules are as they should be.
    transaction.leaveRules();
    return NOTHING;
  }
}

const NOTHING = { kind: "failed", failure: failure("nothing-to-undo") } as const;

async function readJournal(context: Excel.RequestContext): Promise<{
  readonly settings: readonly Excel.Setting[];
  readonly kept: KeptJournal;
  readonly sheets: readonly ShownSheet[];
}> {
  const settings = queueJournal(context);
  const { worksheets } = context.workbook;
  worksheets.load("items/id,items/name");
  await context.sync();
  const sheets = worksheets.items.map(({ id, name }) => ({ id, name }));
  return { settings, kept: journalOf(settings), sheets };
}

/**
 * Finds the sheet of a journal: by its id and, where that is another sheet's by now, by its name. Ids may go by position, so
 * that they name other sheets after the file was closed (OfficeDev/office-js 552, 1390).
 */
function sheetOf({ sheetId, sheet }: Journal, sheets: readonly ShownSheet[]): ShownSheet | null {
  const byId = sheets.find(({ id }) => id === sheetId);
  if (byId?.name === sheet) return byId;
  return sheets.find(({ name }) => name === sheet) ?? byId ?? null;
}

/** What an undo is about to do on the sheet as it stands. */
interface Ready {
  readonly reading: SheetReading;
  readonly places: ReadonlyMap<string, Position>;
  readonly grid: Grid;
  readonly inverse: Inverse;
  readonly rules: RulesBack;
  readonly applyNotes: () => void;
  /** What this Excel would not bring back, or the sheet, because it is protected. */
  readonly leftOut: readonly Extra[];
}

/** Reads the sheet and finds the cells; a failure where that can't be. */
async function prepare(
  context: Excel.RequestContext,
  journal: Journal,
  extras: Extras,
): Promise<Ready | Failure> {
  const reading = await readSheet(context, journal.sheetId);
  const { grid } = reading;
  const form = grid === null ? null : findForm(grid);
  if (grid === null) return formGone(reading);
  const abroad = await readAbroad(context, sheetsKept(journal.entries));
  const whereabouts = findAgain(journal.entries, form, grid, abroad);
  const { places } = whereabouts;
  const isFound = ({ identity }: JournalEntry): boolean => places.has(identity);
  if (form === null && !journal.entries.every(isFound)) return formGone(reading);
  const inverse = inverseOf(journal.entries, whereabouts, grid, () =>
    liveCells(form === null ? [] : calculate(form, grid, { answers: reading.answers }), grid),
  );
  if (reading.isProtected) {
    const locked = await lockedCells(context, reading.id, inverse.writes);
    if (locked.length > 0) return lockedFailure(locked);
  }
  const { notes } = journal;
  const change = rulesChange(journal, reading, inverse);
  const rules = await unlessRefused("highlight", extras, (isWanted) =>
    lookRulesBack(context, isWanted && !extras.isLeftOut("journal") ? change : null),
  );
  const applyNotes = await unlessRefused("notes", extras, (isWanted) =>
    lookNotesBack(context, reading.id, places, isWanted && !reading.isProtected ? notes : []),
  );
  const leftOut = new Set(extras.all);
  if (reading.isProtected && notes.length > 0) leftOut.add("notes");
  return { reading, places, grid, inverse, rules, applyNotes, leftOut: [...leftOut] };
}

/** Looks something up that is an extra; where Excel refuses even that, what stands for it left out. */
async function unlessRefused<T>(
  extra: Extra,
  extras: Extras,
  look: (isWanted: boolean) => Promise<T>,
): Promise<T> {
  for (;;) {
    try {
      return await look(!extras.isLeftOut(extra));
    } catch (error) {
      if (!isExpected(error) || extraAt(error) !== extra || !extras.refused(extra)) throw error;
    }
  }
}

function formGone({ name }: SheetReading): Failure {
  const message = `Form 1 tidak ditemukan lagi di lembar ${name} dan isinya sudah berubah, jadi tidak ada yang dikembalikan. Pulihkan judul kolomnya, lalu coba lagi.`;
  return failure("no-form", [], { detail: "form-gone", message });
}

/**
 * Rules stay where there is nothing to take back, where protection forbids them to go, and where rows moved since: those
 * before the run fit no more.
 */
function rulesChange(
  journal: Journal,
  { id: sheetId, isProtected }: SheetReading,
  inverse: Inverse,
): RulesChange | null {
  const { memory: before, formulas } = journal;
  const isNothing = inverse.writes.length === 0 && inverse.kept.length === 0;
  const stays = isProtected || isNothing || (before !== null && inverse.hasMoved);
  return stays || formulas === null ? null : { sheetId, before, formulas, ids: null };
}

/** Cells, rules, notes, and last the journal, in one batch on an ordinary sheet. */
async function restoreCells(
  { places, grid, inverse, rules, applyNotes }: Ready,
  transaction: Transaction,
  forget: readonly Excel.Setting[],
): Promise<Written> {
  const written = await transaction.write({
    grid,
    writes: inverse.writes,
    places,
    ruleFormulas: rules.formulas,
    journal: { forget },
    isStoppable: false,
    closing: () => {
      rules.apply();
      applyNotes();
    },
  });
  // All is undone by then; rules whose ids are not remembered are known by what they say.
  if (written.kind === "done") await refusalOf(() => rules.rememberAgain());
  return written;
}

function endingOf({ reading, inverse: { writes, kept }, leftOut }: Ready): Ending<Undone> {
  if (writes.length === 0 && kept.length === 0) return NOTHING;
  const value: Undone = {
    sheet: reading.name,
    restored: writes.map(({ cell }) => address(cell)),
    kept: kept.map(({ cell }) => address(cell)),
    leftOut,
  };
  return { kind: "done", value };
}
