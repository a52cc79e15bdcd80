import { findForm } from "../../core/form/find";
import { address } from "../../core/grid/address";
import type { Grid, Position } from "../../core/grid/grid";
import { calculate } from "../../core/outcome/calculate";
import { findAgain, sheetsKept } from "../../core/plan/find-again";
import { inverseOf, type Inverse } from "../../core/plan/inverse";
import type { JournalEntry } from "../../core/plan/journal";
import { liveCells } from "../../core/plan/live-cells";
import { isAbandoned, stopFailure, type WorkControl } from "../attempt";
import { extraAt, type Extras } from "../extras";
import { failure, failureOf, isExpected, leftBehind } from "../failures";
import type { Answer, Extra, Failure, Undoable, Undone } from "../gateway";
import {
  areLoaded,
  forgetJournal,
  journalOf,
  queueJournal,
  type Journal,
  type KeptJournal,
} from "../take-back/journal-store";
import { Ledger } from "./ledger";
import { lockedCells, lockedFailure } from "../writing/locked-cells";
import { lookNotesBack } from "../take-back/notes-back";
import { readAbroad } from "../reading/read-abroad";
import { readSheet, type SheetReading } from "../reading/read-sheet";
import { lookRulesBack, type RulesBack, type RulesChange } from "../take-back/rules-back";
import { takeBack } from "../take-back/take-back";
import { writeBlocks, type Written } from "../writing/write-blocks";

/** How often an undo is begun anew when somebody else changes the sheet meanwhile. */
const ATTEMPTS = 2;

/** What a click on "Batalkan" would take back; null where there is nothing, or its sheet is gone. */
export async function lookUndoable(
  context: Excel.RequestContext,
  extras: Extras,
): Promise<Answer<Undoable | null>> {
  const { journal, isOpen } = extras.counting((await readJournal(context)).kept);
  if (journal === null || journal.entries.length === 0) return { ok: true, value: null };
  const sheet = context.workbook.worksheets.getItemOrNullObject(journal.sheetId);
  sheet.load("name");
  await context.sync();
  if (sheet.isNullObject) return { ok: true, value: null };
  const value = { sheet: sheet.name, cells: journal.entries.length, interrupted: isOpen };
  return { ok: true, value };
}

/**
 * Takes the last run back: contents, number formats, notes and highlight rules. Cells are found by their indicators, or by
 * their addresses where these are gone, and one that no longer holds what the run wrote is kept. It is written as
 * carefully as a run; where Excel has done it all and its answer was lost, the journal is gone, which tells. Notes and
 * rules that this Excel refuses don't stop it.
 */
export async function undoRun(
  context: Excel.RequestContext,
  extras: Extras,
  control: WorkControl = {},
): Promise<Answer<Undone>> {
  let sent: Ready | null = null;
  for (let attempt = 1; ; attempt++) {
    const { settings, kept: own } = await readJournal(context);
    const isHere = extras.holdsJournal(own);
    const kept = extras.counting(own);
    if (kept.journal === null) {
      return sent === null ? { ok: false, failure: failure("nothing-to-undo") } : answerOf(sent, extras);
    }
    const ready = await prepare(context, kept.journal, extras);
    if ("code" in ready) return { ok: false, failure: ready };
    const ledger = new Ledger(ready.reading, { ...kept, isOpen: false });
    control.mayHold?.(ready.inverse.writes.map(({ cell }) => address(cell)));
    const written = await restoreCells(context, ready, ledger, extras.isLeftOut("journal") ? [] : settings);
    if (isAbandoned(control)) return { ok: false, failure: stopFailure(control) };
    if (written.kind === "done") {
      extras.succeeded();
      if (extras.isLeftOut("journal")) extras.keepJournal(null, own.text);
      else if (isHere) extras.forgetJournal();
      return answerOf(ready, extras);
    }
    const extra = written.kind === "failed" ? extraAt(written.error) : null;
    const isWorthAnother = extra !== null && extras.refused(extra);
    if (
      written.kind === "failed" &&
      written.sent.some(({ images }) => images === null) &&
      !isWorthAnother &&
      attempt < ATTEMPTS
    ) {
      sent = ready;
      continue;
    }
    const isUndone = ledger.found.journal === null;
    const left = await takeBackOwn(ledger, isUndone, extras);
    control.mayHold?.(left);
    if (left.length > 0) return { ok: false, failure: leftBehind(causeOf(written), left) };
    if (isWorthAnother) {
      attempt--;
      continue;
    }
    if (isUndone) return { ok: false, failure: failure("nothing-to-undo") };
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
  readonly reading: SheetReading;
  readonly places: ReadonlyMap<string, Position>;
  readonly grid: Grid;
  readonly inverse: Inverse;
  readonly rules: RulesBack;
  readonly applyNotes: () => void;
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
    liveCells(form === null ? [] : calculate(form, grid, reading.answers), grid),
  );
  if (reading.isProtected) {
    const locked = await lockedCells(context, reading.id, inverse.writes);
    if (locked.length > 0) return lockedFailure(locked);
  }
  const { notes } = journal;
  const change = rulesChange(journal, reading, inverse);
  const rules = await unlessRefused("highlight", extras, (isWanted) =>
    lookRulesBack(context, isWanted ? change : null),
  );
  const applyNotes = await unlessRefused("notes", extras, (isWanted) =>
    lookNotesBack(context, reading.id, places, isWanted ? notes : []),
  );
  return { reading, places, grid, inverse, rules, applyNotes };
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

/** Rules stay where there is nothing to take back, where protection forbids them to go, and where rows moved since: those before the run fit no more. */
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
  context: Excel.RequestContext,
  { reading, places, grid, inverse, rules, applyNotes }: Ready,
  ledger: Ledger,
  settings: readonly Excel.Setting[],
): Promise<Written> {
  ledger.begin(places, grid, inverse.writes, rules.formulas);
  let found: readonly Excel.Setting[] = [];
  const written = await writeBlocks(context, {
    sheetId: reading.id,
    grid,
    writes: inverse.writes,
    closing: () => {
      found = queueJournal(context);
      rules.apply();
      applyNotes();
      forgetJournal(settings);
    },
    goOn: () => true,
  });
  if (found.length > 0 && areLoaded(found)) ledger.enterFound(journalOf(found));
  ledger.end(written.kind === "done" ? [] : written.sent);
  if (written.kind === "done") await rules.rememberAgain();
  return written;
}

/** Where another pane has undone the run meanwhile, the rules are as they should be. */
async function takeBackOwn(ledger: Ledger, isUndone: boolean, extras: Extras): Promise<readonly string[]> {
  const deeds = ledger.deeds();
  if (deeds === null) return [];
  return takeBack(isUndone ? { ...deeds, rules: null } : deeds, extras);
}

function answerOf({ reading, inverse: { writes, kept } }: Ready, extras: Extras): Answer<Undone> {
  if (writes.length === 0 && kept.length === 0) return { ok: false, failure: failure("nothing-to-undo") };
  const restored = writes.map(({ cell }) => address(cell));
  return {
    ok: true,
    value: {
      sheet: reading.name,
      restored,
      kept: kept.map(({ cell }) => address(cell)),
      leftOut: extras.all,
    },
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
