import { resultPlaces } from "../../core/plan/identity";
import type { WorkControl } from "../attempt";
import type { Extras } from "../extras";
import { NO_NOTES, queueNotes } from "../writing/cell-notes";
import { finishRound, NOTES_AT_ONCE, type Asked } from "./finish-round";
import type { Run } from "../gateway";
import { isRemembered, NO_HIGHLIGHT, queueHighlight } from "../writing/highlight";
import { areLoaded, closeJournal, journalOf, keepJournal, queueJournal } from "../take-back/journal-store";
import type { Ledger } from "./ledger";
import { queueInputsAgain } from "../reading/live-inputs";
import { readAbroad, sheetsOverwritten } from "../reading/read-abroad";
import type { SheetReading } from "../reading/read-sheet";
import { writeBlocks, type Written } from "../writing/write-blocks";

/** How a round ended; a good one tells the inputs (A1) that have other values since, because they build on results. */
export type Round =
  { readonly kind: "done"; readonly moved: readonly string[] } | Exclude<Written, { readonly kind: "done" }>;

/** What a run keeps account by while it goes on. */
export interface Enterprise {
  readonly ledger: Ledger;
  /** What this Excel has refused; it grows. */
  readonly extras: Extras;
}

/**
 * Writes the plan of a round: in one round trip on an ordinary sheet the journal, the results, the highlight rules, and
 * another look at all of it. One more is needed where ids of new rules are to be remembered or cell notes change.
 */
export async function writeRound(
  context: Excel.RequestContext,
  reading: SheetReading,
  run: Run,
  { ledger, extras }: Enterprise,
  control: WorkControl,
): Promise<Round> {
  const { plan, grid, form } = run;
  const memory = reading.memories[reading.id];
  const isSame = isRemembered(plan.highlights, memory);
  // Rules that can't be remembered would be set once more by each run.
  if (!isSame && extras.isLeftOut("journal")) extras.leaveOut("highlight");
  const takesRules = !reading.isProtected && !extras.isLeftOut("highlight");
  const takesNotes = !reading.isProtected && !extras.isLeftOut("notes");
  const formulas = isSame || !takesRules ? null : plan.highlights.map(({ formula }) => formula);
  const abroad = await readAbroad(context, sheetsOverwritten(plan.writes, grid.sheet));
  ledger.begin(resultPlaces(form), grid, plan.writes, formulas, abroad);
  const journal = extras.isLeftOut("journal") ? null : ledger.print();
  const total = plan.writes.length;
  control.mayHold?.(ledger.cells());
  const asked: { all: Asked | null } = { all: null };
  let found: readonly Excel.Setting[] = [];
  const written = await writeBlocks(context, {
    sheetId: reading.id,
    grid,
    writes: plan.writes,
    opening: () => {
      if (journal === null) return;
      found = queueJournal(context);
      keepJournal(context, journal, ledger.kept);
    },
    closing: (sheet) => {
      asked.all = {
        inputs: queueInputsAgain(sheet, form.valueAreas, grid),
        highlight: takesRules ? queueHighlight(sheet, plan.highlights, memory) : NO_HIGHLIGHT,
        notes: takesNotes ? queueNotes(sheet, plan.cellNotes.slice(0, NOTES_AT_ONCE)) : NO_NOTES,
      };
      if (journal !== null) closeJournal(context, journal);
    },
    goOn: (done) => {
      if (control.signal?.aborted === true) return false;
      control.onProgress?.({ step: "writing", done, of: total });
      return true;
    },
  });
  if (found.length > 0 && areLoaded(found)) ledger.enterFound(journalOf(found));
  const isAnswered = written.kind === "done" || written.sent.every(({ images }) => images !== null);
  const ruleIds = asked.all?.highlight.addedIds() ?? [];
  ledger.end(written.kind === "done" ? [] : written.sent, isAnswered ? ruleIds : null);
  if (written.kind !== "done") return written;
  if (control.signal?.aborted === true) return { kind: "stopped", sent: [] };
  if (asked.all === null) throw new Error("The last batch asked for nothing");
  const moved = asked.all.inputs.moved();
  await finishRound(context, reading, run, { ledger, extras }, asked.all);
  return { kind: "done", moved };
}
