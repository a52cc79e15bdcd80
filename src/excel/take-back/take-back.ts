import { findForm } from "../../core/form/find";
import { address } from "../../core/grid/address";
import type { Grid, Position } from "../../core/grid/grid";
import { sameState, stateAt, type CellState } from "../../core/plan/cell-state";
import { findAgain } from "../../core/plan/find-again";
import { inverseOf } from "../../core/plan/inverse";
import { left, type JournalEntry } from "../../core/plan/journal";
import type { Extras } from "../extras";
import { isExpected } from "../failures";
import { putJournalBack, type KeptJournal, type NoteEntry } from "./journal-store";
import { lookNotesBack } from "./notes-back";
import { putBlockBack } from "./put-block-back";
import { readSheet } from "../reading/read-sheet";
import { putRulesBack, type RulesChange } from "./rules-back";
import { writeBlocks, type SentBlock } from "../writing/write-blocks";

/** All that a run has done to a workbook so far. */
export interface Deeds {
  readonly sheetId: string;
  /** Every result cell that its rounds wrote or meant to write, with what it held before the run. */
  readonly journal: readonly JournalEntry[];
  /** The batches of the last round, where that did not come to a good end, and the sheet as that round had read it. */
  readonly sent: readonly SentBlock[];
  readonly grid: Grid;
  readonly notes: readonly NoteEntry[];
  /** Null where it has left the highlight rules alone. */
  readonly rules: RulesChange | null;
  /** The journal of an earlier run, which becomes the last one again. */
  readonly kept: KeptJournal["settings"];
}

/** How long to wait before each try, in milliseconds; a busy Excel may be free by then. */
const WAITS = [0, 300, 1_000];

/**
 * Takes back what a run has done. Excel may refuse this too, so it is tried several times. Highlight rules and the
 * journal come last: where they are refused, the open journal stays, and the next undo does it. What Excel refuses for
 * good is not asked for.
 * @returns the cells (A1) that may still hold what the run wrote; empty where all is as it was
 */
export async function takeBack(deeds: Deeds, extras: Extras): Promise<readonly string[]> {
  const todo = new Set(deeds.sent.filter(({ images }) => images !== null));
  let remaining: readonly string[] = deeds.journal.map(({ cell }) => address(cell));
  const tried = await insist(async (context) => {
    for (const sent of todo) if (await putBlockBack(context, deeds, sent)) todo.delete(sent);
    remaining = await restore(context, extras.isLeftOut("notes") ? { ...deeds, notes: [] } : deeds, todo);
    return remaining.length === 0;
  });
  if (tried === "failed") return remaining;
  const { rules } = deeds;
  if (tried === "done" && rules !== null && !extras.isLeftOut("highlight")) {
    await insist(async (context) => {
      await putRulesBack(context, rules);
      return true;
    });
  }
  if (extras.isLeftOut("journal")) return [];
  await insist(async (context) => {
    await putJournalBack(context, deeds.kept);
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
  deeds: Deeds,
  todo: Set<SentBlock>,
): Promise<readonly string[]> {
  const { sheetId, journal, notes } = deeds;
  const { grid } = await readSheet(context, sheetId);
  if (grid === null) return [];
  const form = findForm(grid);
  const whereabouts = findAgain(journal, form, grid);
  const { places } = whereabouts;
  const { writes } = inverseOf(ours(deeds, places), whereabouts, grid);
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
  if (form !== null && deeds.sent.every(({ images }) => images !== null)) return [];
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
function ours({ journal, sent }: Deeds, places: ReadonlyMap<string, Position>): readonly JournalEntry[] {
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

/** Whether the place of an entry holds what the run wrote there, whosever row it is by now. */
function looksWritten(grid: Grid, { cell, before, written }: JournalEntry): boolean {
  const now = stateAt(grid, cell);
  return !sameState(now, before) && written.some(({ trace }) => left(now.content, trace, cell));
}
