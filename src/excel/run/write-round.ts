import { resultPlaces } from "../../core/plan/identity";
import type { WorkControl } from "../attempt";
import { NO_NOTES, queueNotes } from "../writing/cell-notes";
import { finishRound, NOTES_AT_ONCE, type Asked } from "./finish-round";
import type { Run } from "../gateway";
import { isRemembered, NO_HIGHLIGHT, queueHighlight } from "../writing/highlight";
import { areLoaded, closeJournal, journalOf, keepJournal, queueJournal } from "../take-back/journal-store";
import type { Ledger } from "./ledger";
import { queueInputsAgain } from "../reading/live-inputs";
import type { SheetReading } from "../reading/read-sheet";
import { leftoverRules } from "../take-back/rules-back";
import { writeBlocks, type Written } from "../writing/write-blocks";

/** How a round ended; a good one tells the inputs (A1) that have other values since, because they build on results. */
export type Round =
  | { readonly kind: "done"; readonly moved: readonly string[]; readonly notesMissing: boolean }
  | Exclude<Written, { readonly kind: "done" }>;

/**
 * Writes the plan of a round: in one round trip on an ordinary sheet the journal, the results, the highlight rules, and
 * another look at all of it. One more is needed where ids of new rules are to be remembered or cell notes change.
 */
export async function writeRound(
  context: Excel.RequestContext,
  reading: SheetReading,
  run: Run,
  ledger: Ledger,
  control: WorkControl,
): Promise<Round> {
  const { plan, grid, form } = run;
  const memory = reading.memories[reading.id];
  const isSame = reading.isProtected || isRemembered(plan.highlights, memory);
  const formulas = isSame ? null : plan.highlights.map(({ formula }) => formula);
  ledger.begin(resultPlaces(form), grid, plan.writes, formulas);
  const leftover = isSame ? [] : await leftoverRules(context, reading, ledger.kept.journal);
  const journal = ledger.print();
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
      for (const format of leftover) format.delete();
      asked.all = {
        inputs: queueInputsAgain(sheet, form.valueAreas, grid),
        highlight: reading.isProtected ? NO_HIGHLIGHT : queueHighlight(sheet, plan.highlights, memory),
        notes: reading.isProtected ? NO_NOTES : queueNotes(sheet, plan.cellNotes.slice(0, NOTES_AT_ONCE)),
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
  const notesMissing = !(await finishRound(context, reading, run, ledger, asked.all));
  return { kind: "done", moved, notesMissing };
}
