import { placingResults } from "../../core/plan/identity";
import type { WorkControl } from "../attempt";
import { queueInputsAgain } from "../reading/live-inputs";
import { sheetsOverwritten } from "../../gateway/reading/abroad";
import { readAbroad } from "../reading/read-abroad";
import { inTurns } from "../../gateway/turns";
import { endingAfter, type Ending } from "../transaction/transact";
import { NO_NOTES, queueNotes } from "../writing/cell-notes";
import { NO_HIGHLIGHT, queueHighlight } from "../writing/highlight";
import { finishRound, NOTES_AT_ONCE, type Asked, type Means } from "./finish-round";
import type { Run } from "../../gateway/run";
import { isRemembered } from "../../gateway/settings/memories";
import type { SheetReading } from "../../gateway/sheet-reading";

/**
 * Writes the plan of a round: in one round trip on an ordinary sheet the journal, the results, the highlight rules, and
 * another look at all of it. One more is needed where ids of new rules are to be remembered or cell notes change.
 * @returns the inputs (A1) that have other values since, because they build on results
 */
export async function writeRound(
  context: Excel.RequestContext,
  reading: SheetReading,
  run: Run,
  means: Means,
  control: WorkControl,
): Promise<Ending<readonly string[]>> {
  const { transaction, extras } = means;
  const { plan, grid, form } = run;
  const memory = reading.memories[reading.id];
  const isSame = isRemembered(plan.highlights, memory);
  // Rules that can't be remembered would be set once more by each run.
  if (!isSame && extras.isLeftOut("journal")) extras.leaveOut("highlight");
  const takesRules = !reading.isProtected && !extras.isLeftOut("highlight");
  const looksAtNotes = !extras.isLeftOut("notes");
  const asked: { all: Asked | null } = { all: null };
  const abroad = await readAbroad(context, sheetsOverwritten(plan.writes, grid.sheet));
  const places = await inTurns(placingResults(form), control);
  if (places === null) return { kind: "stopped" };
  const written = await transaction.write({
    grid,
    abroad,
    writes: plan.writes,
    places,
    ruleFormulas: isSame || !takesRules ? null : plan.highlights.map(({ formula }) => formula),
    ruleIds: () => asked.all?.highlight.addedIds() ?? [],
    journal: "keep",
    isStoppable: true,
    closing: (sheet) => {
      asked.all = {
        inputs: queueInputsAgain(sheet, form.valueAreas, grid),
        highlight: takesRules ? queueHighlight(sheet, plan.highlights, memory) : NO_HIGHLIGHT,
        notes: looksAtNotes ? queueNotes(sheet, plan.cellNotes.slice(0, NOTES_AT_ONCE)) : NO_NOTES,
      };
    },
  });
  if (written.kind !== "done") return endingAfter(written);
  if (control.signal?.aborted === true) return { kind: "stopped" };
  if (asked.all === null) throw new Error("The last batch asked for nothing");
  const moved = asked.all.inputs.moved();
  await finishRound(context, reading, run, means, asked.all);
  return { kind: "done", value: moved };
}
