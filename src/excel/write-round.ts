import type { CellNote } from "../core/plan/plan";
import { offers } from "./capabilities";
import { NO_NOTES, queueNotes, type NotesWork } from "./cell-notes";
import type { Run, RunControl } from "./gateway";
import { newRules, queueHighlight, type HighlightWork } from "./highlight";
import { closeJournal, keepJournal } from "./journal-store";
import type { Ledger } from "./ledger";
import { queueInputsAgain, type InputsAgain } from "./live-inputs";
import { remember } from "./memory";
import type { SheetReading } from "./read-sheet";
import { leftoverRules } from "./rules-back";
import { writeBlocks, type Written } from "./write-blocks";

/** How a round ended; a good one tells the inputs (A1) that have other values since, because they build on results. */
export type Round =
  | { readonly kind: "done"; readonly moved: readonly string[]; readonly notesMissing: boolean }
  | Exclude<Written, { readonly kind: "done" }>;

/** What the last batch of a round has asked for beside the cells. */
interface Asked {
  readonly inputs: InputsAgain;
  readonly highlight: HighlightWork | null;
  readonly notes: NotesWork | null;
}

/** Notes that are looked up together with the cells; more go in batches of their own. */
const NOTES_AT_ONCE = 1_000;

/**
 * Writes the plan of a round: in one round trip on an ordinary sheet the journal, the results, the highlight rules, and
 * another look at all of it. One more is needed where ids of new rules are to be remembered or cell notes change.
 */
export async function writeRound(
  context: Excel.RequestContext,
  reading: SheetReading,
  run: Run,
  ledger: Ledger,
  control: RunControl,
): Promise<Round> {
  const { plan, grid, form } = run;
  const memory = reading.memories[reading.id];
  const rules = reading.isProtected ? [] : newRules(plan.highlights, memory);
  ledger.begin(
    form,
    grid,
    plan.writes,
    rules.map(({ formula }) => formula),
  );
  const leftover = rules.length === 0 ? [] : await leftoverRules(context, reading, ledger.kept.journal);
  const journal = ledger.print();
  const total = plan.writes.length;
  const asked: { all: Asked | null } = { all: null };
  const written = await writeBlocks(context, {
    sheetId: reading.id,
    grid,
    writes: plan.writes,
    opening: () => {
      if (journal !== null) keepJournal(context, journal, ledger.kept);
    },
    closing: (sheet) => {
      for (const format of leftover) format.delete();
      asked.all = {
        inputs: queueInputsAgain(sheet, form.valueAreas, grid),
        highlight: reading.isProtected ? null : queueHighlight(sheet, plan.highlights, memory),
        notes: reading.isProtected ? null : queueNotes(sheet, plan.cellNotes.slice(0, NOTES_AT_ONCE)),
      };
      if (journal !== null) closeJournal(context, journal);
    },
    goOn: (done) => {
      if (control.signal?.aborted === true) return false;
      control.onProgress?.({ step: "writing", done, of: total });
      return true;
    },
  });
  ledger.end(written.kind === "done" ? [] : written.sent);
  if (written.kind !== "done") return written;
  if (control.signal?.aborted === true) return { kind: "stopped", sent: [] };
  const moved = asked.all?.inputs.moved() ?? [];
  const notesMissing = !(await finish(context, reading, run, ledger, asked.all));
  return { kind: "done", moved, notesMissing };
}

/**
 * Remembers new rules and writes cell notes, where there is anything of that kind; false where the notes were refused.
 * The results stand without them: a cell may have a comment that leaves no room for a note.
 */
async function finish(
  context: Excel.RequestContext,
  reading: SheetReading,
  run: Run,
  ledger: Ledger,
  asked: Asked | null,
): Promise<boolean> {
  const memory = asked?.highlight?.memory() ?? null;
  const notes = asked?.notes ?? NO_NOTES;
  const changes = notes.changes();
  const rememberRules = (): void => {
    if (memory !== null) remember(context, { ...reading.memories, [reading.id]: memory });
  };
  rememberRules();
  if (changes.length > 0) queueNoteChanges(context, ledger, notes);
  for (const format of asked?.highlight?.outdated() ?? []) format.delete();
  if (memory !== null || changes.length > 0) {
    try {
      await context.sync();
    } catch (error) {
      if (!(error instanceof OfficeExtension.Error) || changes.length === 0) throw error;
      rememberRules();
      await context.sync();
      return false;
    }
  }
  if (asked?.highlight?.lost() === true) await setRulesAgain(context, reading, run);
  return reading.isProtected || writeMoreNotes(context, reading, run, ledger);
}

/** The journal is kept first, so that it knows of every note that is changed. */
function queueNoteChanges(context: Excel.RequestContext, ledger: Ledger, notes: NotesWork): void {
  ledger.enterNotes(notes.changes());
  const journal = ledger.print();
  if (journal !== null) {
    keepJournal(context, journal, ledger.kept);
    closeJournal(context, journal);
  }
  notes.apply();
}

/** The notes of a large form, beyond those that were looked up with the cells. */
async function writeMoreNotes(
  context: Excel.RequestContext,
  { id }: SheetReading,
  { plan }: Run,
  ledger: Ledger,
): Promise<boolean> {
  if (!offers("1.18")) return true;
  try {
    for (let from = NOTES_AT_ONCE; from < plan.cellNotes.length; from += NOTES_AT_ONCE) {
      await writeSomeNotes(context, id, plan.cellNotes.slice(from, from + NOTES_AT_ONCE), ledger);
    }
    return true;
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) throw error;
    return false;
  }
}

async function writeSomeNotes(
  context: Excel.RequestContext,
  sheetId: string,
  some: readonly CellNote[],
  ledger: Ledger,
): Promise<void> {
  const notes = queueNotes(context.workbook.worksheets.getItem(sheetId), some);
  await context.sync();
  if (notes.changes().length === 0) return;
  queueNoteChanges(context, ledger, notes);
  await context.sync();
}

/** Somebody deleted our rules: they are set again, as on the first run. */
async function setRulesAgain(context: Excel.RequestContext, reading: SheetReading, run: Run): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(reading.id);
  const again = queueHighlight(sheet, run.plan.highlights, undefined);
  await context.sync();
  const memory = again.memory();
  if (memory === null) return;
  remember(context, { ...reading.memories, [reading.id]: memory });
  await context.sync();
}
