import type { CellNote } from "../../core/plan/plan";
import { offersNotes } from "../capabilities";
import type { Extras } from "../../gateway/extras";
import { extraAt, refusalOf } from "../failures";
import { NO_NOTES, queueNotes, type NotesWork } from "../writing/cell-notes";
import { oursAmong, oursBeside } from "../writing/own-rules";
import { queueHighlight, type HighlightWork } from "../writing/highlight";
import type { Transaction } from "../transaction/transaction";
import type { InputsAgain } from "../reading/live-inputs";
import { ask, keep } from "../settings/kept-setting";
import { rulesThatStand } from "../transaction/rules-back";
import type { Extra, Run } from "../../gateway/run";
import { MEMORIES, type Memories, type Memory } from "../../gateway/settings/memories";
import type { SheetReading } from "../../gateway/sheet-reading";

/** What the last batch of a round has asked for beside the cells. */
export interface Asked {
  readonly inputs: InputsAgain;
  readonly highlight: HighlightWork;
  readonly notes: NotesWork;
}

/** Notes that are looked up together with the cells; more go in batches of their own. */
export const NOTES_AT_ONCE = 2_000;

/** What a round is written by. */
export interface Means {
  readonly transaction: Transaction;
  /** What this Excel has refused; it grows. */
  readonly extras: Extras;
  /** What is to be said of this round, which grows, too: what was left out, and which notes (A1) may be out of date. */
  readonly leftOut: Set<Extra>;
  readonly staleNotes: string[];
}

/**
 * Remembers new rules and writes cell notes, where there is anything of that kind. The results stand without all this:
 * what Excel refuses of it is left out and told, and rules that nobody remembers are found by the journal in the next run.
 */
export async function finishRound(
  context: Excel.RequestContext,
  reading: SheetReading,
  run: Run,
  means: Means,
  { highlight, notes }: Asked,
): Promise<void> {
  await insistOnNotes(notes, reading, means, (some) =>
    finishOnce(context, reading, means.transaction, highlight, some),
  );
  await writeMoreNotes(context, reading, run, means);
  if (!highlight.lost()) return;
  if ((await refusalOf(() => setRulesAgain(context, reading, run))) !== null) means.leftOut.add("highlight");
}

/**
 * Does work that writes notes: once more where Excel refused them, for that may have been chance, and without them in the
 * end, as on a protected sheet.
 */
async function insistOnNotes(
  notes: NotesWork,
  { isProtected }: SheetReading,
  { extras, leftOut, staleNotes }: Means,
  work: (notes: NotesWork) => Promise<void>,
): Promise<void> {
  staleNotes.push(...notes.stale());
  while (!isProtected && !extras.isLeftOut("notes")) {
    const refused = await refusalOf(() => work(notes));
    if (refused === null) return;
    if (extraAt(refused) !== "notes" || !extras.refused("notes")) break;
  }
  await refusalOf(() => work(NO_NOTES));
  for (const { cell, before } of notes.changes()) {
    leftOut.add("notes");
    if (before !== null) staleNotes.push(cell);
  }
}

/** Where there is nothing to do, no round trip is made. */
async function finishOnce(
  context: Excel.RequestContext,
  reading: SheetReading,
  transaction: Transaction,
  highlight: HighlightWork,
  notes: NotesWork,
): Promise<void> {
  const memory = highlight.memory();
  const isNoted = notes.changes().length > 0;
  if (memory === null && !isNoted) return;
  const outdated = await outdatedRules(context, reading, highlight);
  const others = ask(context, MEMORIES);
  if (memory !== null) keep(context, MEMORIES, { ...reading.memories, [reading.id]: memory });
  if (isNoted) transaction.queueNotes(notes);
  for (const format of outdated) format.delete();
  const { worksheets } = context.workbook;
  worksheets.load("items/id");
  await context.sync();
  if (memory === null) return;
  const found = others.value();
  await dropDoubles(context, reading, memory, found[reading.id]);
  const ids = new Set(worksheets.items.map(({ id }) => id));
  const standing = Object.entries({ ...found, [reading.id]: memory }).filter(([id]) => ids.has(id));
  await settleMemories(context, { ...reading.memories, [reading.id]: memory }, Object.fromEntries(standing));
}

/** Forgets sheets that are deleted, and keeps what another pane has remembered of other sheets meanwhile. */
async function settleMemories(
  context: Excel.RequestContext,
  written: Memories,
  standing: Memories,
): Promise<void> {
  if (JSON.stringify(written) === JSON.stringify(standing)) return;
  keep(context, MEMORIES, standing);
  await context.sync();
}

/** The rules of ours that are to go. Where Excel can't list its rules, those that nobody remembers stay: they do no harm. */
async function outdatedRules(
  context: Excel.RequestContext,
  { id }: SheetReading,
  highlight: HighlightWork,
): Promise<readonly Excel.ConditionalFormat[]> {
  if (highlight.hasOthers()) {
    const sheet = context.workbook.worksheets.getItem(id);
    const found: { rules: readonly Excel.ConditionalFormat[] } = { rules: [] };
    const refused = await refusalOf(async () => {
      found.rules = await oursBeside(context, sheet, highlight.addedIds());
    });
    if (refused === null) return found.rules;
  }
  return oursAmong(context, highlight.outdated());
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

/** The notes of a large form, beyond those that were looked up with the cells. */
async function writeMoreNotes(
  context: Excel.RequestContext,
  reading: SheetReading,
  { plan: { cellNotes } }: Run,
  means: Means,
): Promise<void> {
  for (let from = NOTES_AT_ONCE; from < cellNotes.length; from += NOTES_AT_ONCE) {
    if (!offersNotes() || means.extras.isLeftOut("notes")) return;
    await writeSomeNotes(context, reading, cellNotes.slice(from, from + NOTES_AT_ONCE), means);
  }
}

async function writeSomeNotes(
  context: Excel.RequestContext,
  reading: SheetReading,
  some: readonly CellNote[],
  means: Means,
): Promise<void> {
  const looked = queueNotes(context.workbook.worksheets.getItem(reading.id), some);
  if ((await refusalOf(() => context.sync())) !== null) {
    means.leftOut.add("notes");
    return;
  }
  await insistOnNotes(looked, reading, means, async (notes) => {
    if (notes.changes().length === 0) return;
    means.transaction.queueNotes(notes);
    await context.sync();
  });
}

/** Somebody deleted our rules: they are set again, as on the first run. */
async function setRulesAgain(context: Excel.RequestContext, reading: SheetReading, run: Run): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(reading.id);
  const again = queueHighlight(sheet, run.plan.highlights, undefined);
  await context.sync();
  const memory = again.memory();
  if (memory === null) return;
  for (const format of await outdatedRules(context, reading, again)) format.delete();
  keep(context, MEMORIES, { ...reading.memories, [reading.id]: memory });
  await context.sync();
}
