import type { CellNote } from "../core/plan/plan";
import { offers } from "./capabilities";
import { NO_NOTES, queueNotes, type NotesWork } from "./cell-notes";
import type { Run } from "./gateway";
import { queueHighlight, type HighlightWork } from "./highlight";
import { closeJournal, keepJournal } from "./journal-store";
import type { Ledger } from "./ledger";
import type { InputsAgain } from "./live-inputs";
import { memoriesOf, queueMemories, remember, type Memory } from "./memory";
import type { SheetReading } from "./read-sheet";
import { rulesThatStand } from "./rules-back";

/** What the last batch of a round has asked for beside the cells. */
export interface Asked {
  readonly inputs: InputsAgain;
  readonly highlight: HighlightWork | null;
  readonly notes: NotesWork | null;
}

/** Notes that are looked up together with the cells; more go in batches of their own. */
export const NOTES_AT_ONCE = 1_000;

/**
 * Remembers new rules and writes cell notes, where there is anything of that kind; false where the notes were refused.
 * The results stand without them: a cell may have a comment that leaves no room for a note.
 */
export async function finishRound(
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
  const others = memory === null ? null : queueMemories(context);
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
  if (memory !== null && others !== null) {
    await dropDoubles(context, reading, memory, memoriesOf(others)[reading.id]);
  }
  if (asked?.highlight?.lost() === true) await setRulesAgain(context, reading, run);
  return reading.isProtected || writeMoreNotes(context, reading, run, ledger);
}

/**
 * Two panes may set the same rules at once: whichever remembers its own later takes the other's away.
 * @param found what was remembered right before this run remembered its own
 */
async function dropDoubles(
  context: Excel.RequestContext,
  { id, memories }: SheetReading,
  own: Memory,
  found: Memory | undefined,
): Promise<void> {
  const known = new Set([...own.ids, ...(memories[id]?.ids ?? [])]);
  const doubles = (found?.ids ?? []).filter((one) => !known.has(one));
  if (doubles.length === 0) return;
  const sheet = context.workbook.worksheets.getItem(id);
  for (const format of await rulesThatStand(context, sheet, doubles)) format.delete();
  await context.sync();
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
