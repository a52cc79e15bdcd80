import { findingForm } from "../../core/form/find";
import { address } from "../../core/grid/address";
import type { Grid, Position } from "../../core/grid/grid";
import { sameState, type CellState } from "../../core/plan/cell-state";
import { findingAgain } from "../../core/plan/find-again";
import { inverting, looksWritten, restoring } from "../../core/plan/inverse";
import type { JournalEntry } from "../../core/plan/journal";
import type { CellWrite } from "../../core/plan/plan";
import type { Extras } from "../../gateway/extras";
import { isExpected } from "../failures";
import { putJournalBack } from "./journal-store";
import { lookNotesBack } from "./notes-back";
import { queueImage, type Image } from "../reading/read-blocks";
import { readSheet } from "../reading/read-sheet";
import { putRulesBack, type RulesChange } from "./rules-back";
import { differences } from "../../core/plan/differences";
import { writeBlocks, type SentBlock } from "../writing/write-blocks";
import { queueingWrites, queueStates } from "../writing/write-cells";
import { sync } from "../turns";
import { inTurns } from "../../gateway/turns";
import type { KeptJournal, NoteEntry } from "../../gateway/settings/journal";

/** All that a transaction has changed in a workbook so far. */
export interface Changes {
  readonly sheetId: string;
  /** Every result cell that its rounds wrote or meant to write, with what it held before the run. */
  readonly journal: readonly JournalEntry[];
  /** The batches of the last round, where that did not come to a good end, and the sheet as that round had read it. */
  readonly sent: readonly SentBlock[];
  readonly grid: Grid;
  readonly notes: readonly NoteEntry[];
  /** Null where it has left the highlight rules alone. */
  readonly rules: RulesChange | null;
  /** The journal of an earlier run, which becomes the last one again; null where it was left alone. */
  readonly kept: KeptJournal["settings"] | null;
}

/** How long to wait before each try, in milliseconds; a busy Excel may be free by then. */
const WAITS = [0, 300, 1_000];

/**
 * Takes back what a transaction has changed. Excel may refuse this too, so it is tried several times. Highlight rules and the
 * journal come last: where they are refused, the open journal stays, and the next undo does it. What Excel refuses for
 * good is not asked for.
 * @returns the cells (A1) that may still hold what the run wrote; empty where all is as it was
 */
export async function rollBack(changes: Changes, extras: Extras): Promise<readonly string[]> {
  const todo = new Set(changes.sent.filter(({ images }) => images !== null));
  let remaining: readonly string[] = changes.journal.map(({ cell }) => address(cell));
  const tried = await insist(async (context) => {
    for (const sent of todo) if (await putBlockBack(context, changes, sent)) todo.delete(sent);
    remaining = await restore(context, extras.isLeftOut("notes") ? { ...changes, notes: [] } : changes, todo);
    return remaining.length === 0;
  });
  if (tried === "failed") return remaining;
  const { rules } = changes;
  if (tried === "done" && rules !== null && !extras.isLeftOut("highlight")) {
    await insist(async (context) => {
      await putRulesBack(context, rules);
      return true;
    });
  }
  const { kept } = changes;
  if (kept === null || extras.isLeftOut("journal")) return [];
  await insist(async (context) => {
    await putJournalBack(context, kept);
    return true;
  });
  return [];
}

/** Does a piece of work until it says that it is done, or has been tried often enough, or its sheet is gone. */
async function insist(
  work: (context: Excel.RequestContext) => Promise<boolean>,
): Promise<"done" | "failed" | "gone"> {
  for (const wait of WAITS) {
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    try {
      if (await Excel.run(work)) return "done";
    } catch (error) {
      if (!isExpected(error)) throw error;
      if (error instanceof OfficeExtension.Error && error.code === "ItemNotFound") return "gone";
    }
  }
  return "failed";
}

/** Every cell of the run is found, by its indicator or where it stood, and gets back what it held before. */
async function restore(
  context: Excel.RequestContext,
  changes: Changes,
  todo: Set<SentBlock>,
): Promise<readonly string[]> {
  const { sheetId, journal, notes } = changes;
  const { grid, columns } = await readSheet(context, sheetId);
  if (grid === null) return [];
  const form = await inTurns(findingForm(grid, { columns }));
  const whereabouts = await inTurns(findingAgain(journal, form, grid));
  const { places } = whereabouts;
  const { writes } = await inTurns(inverting(ours(changes, places), whereabouts, grid));
  if (writes.length > 0) {
    const written = await writeBlocks(context, { sheetId, grid, writes, goOn: () => true });
    if (written.kind !== "done") {
      for (const sent of written.sent) if (sent.images !== null) todo.add(sent);
      return journal.map(({ cell }) => address(cell));
    }
  }
  if (notes.length > 0) {
    const applyNotes = await lookNotesBack(context, sheetId, places, notes);
    applyNotes();
    await context.sync();
  }
  if (form !== null && changes.sent.every(({ images }) => images !== null)) return [];
  const restored = new Set(writes.map(({ cell }) => address(cell)));
  return journal
    .filter((entry) => !restored.has(address(entry.cell)) && looksWritten(grid, entry))
    .map(({ cell }) => address(cell));
}

/**
 * The entries of cells that held what was expected when they were written. What another pane or person had put there
 * since is not for this run to restore; its batch has told, and it is put back already. That says nothing of cells whose
 * rows have moved.
 */
function ours({ journal, sent }: Changes, places: ReadonlyMap<string, Position>): readonly JournalEntry[] {
  const foreign = new Set(
    sent.flatMap(({ writes, images }) =>
      writes.filter(({ before }, i) => isOther(images?.[i], before)).map(({ cell }) => address(cell)),
    ),
  );
  if (foreign.size === 0) return journal;
  return journal.filter(({ identity, cell }) => {
    const now = places.get(identity);
    return now === undefined || address(now) !== address(cell) || !foreign.has(address(cell));
  });
}

function isOther(image: CellState | undefined, before: CellState): boolean {
  return image !== undefined && !sameState(image, before);
}

/**
 * Where a batch told what its cells had held, they get that back at their very places: rows may have moved before it,
 * so that it hit other cells than it meant. Not where the rows changed after it: then places say nothing any more.
 * @returns whether nothing is left to do for this batch
 */
async function putBlockBack(
  context: Excel.RequestContext,
  { sheetId, grid }: { readonly sheetId: string; readonly grid: Grid },
  { block, writes, images, after }: SentBlock,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const cells = writes.map(({ cell }) => cell);
  const again = queueImage(sheet, grid, block, cells);
  const looks = queueStates(sheet, cells);
  await context.sync();
  const states = looks.images();
  if (states === null || images === null) return true;
  if (after !== null && !isSame(after, again.image())) return true;
  const back = writes.flatMap((write, i): readonly CellWrite[] => {
    const now = states[i];
    const image = images[i];
    if (now === undefined || image === undefined || sameState(now, image)) return [];
    return isWritten(now, write, image) ? [restoring(write.cell, now, image)] : [];
  });
  return writeExactly(context, sheet, back);
}

/** The format is written before the content: a batch that broke off may have left only that. */
function isWritten(now: CellState, { after }: CellWrite, image: CellState): boolean {
  const written = { content: after.content, numberFormat: after.numberFormat ?? image.numberFormat };
  return sameState(now, written) || sameState(now, { ...written, content: image.content });
}

/** Writes cells that hold what was just read; one that no longer did gets back what it held. */
async function writeExactly(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<boolean> {
  if (writes.length === 0) return true;
  const queued = await inTurns(queueingWrites(sheet, writes));
  await sync(context, writes.length);
  const images = queued.images() ?? [];
  const wrong = writes.flatMap(({ cell, before, after }, i): readonly CellWrite[] => {
    const image = images[i];
    if (image === undefined || sameState(image, before)) return [];
    const now = { content: after.content, numberFormat: after.numberFormat ?? image.numberFormat };
    return [restoring(cell, now, image)];
  });
  if (wrong.length === 0) return true;
  await inTurns(queueingWrites(sheet, wrong));
  await context.sync();
  return false;
}

function isSame(after: Image, now: Image | null): boolean {
  return now !== null && differences(after, [], now).length === 0;
}
