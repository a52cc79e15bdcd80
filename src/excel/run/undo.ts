import { findingForm } from "../../core/form/find";
import type { Grid, Position } from "../../core/grid/grid";
import { calculating } from "../../core/outcome/calculate";
import { findingAgain } from "../../core/plan/find-again";
import { inverting, type Inverse } from "../../core/plan/inverse";
import type { JournalEntry } from "../../core/plan/journal";
import { sheetsKept } from "../../core/plan/journey";
import { liveCells } from "../../core/plan/live-cells";
import type { Steps } from "../../core/steps";
import type { WorkControl } from "../attempt";
import type { Extras } from "../../gateway/extras";
import { extraAt, isExpected, refusalOf } from "../failures";
import { readAbroad } from "../reading/read-abroad";
import { readSheet } from "../reading/read-sheet";
import { journalOf, queueJournal } from "../transaction/journal-store";
import { lookNotesBack } from "../transaction/notes-back";
import { lookRulesBack, type RulesBack, type RulesChange } from "../transaction/rules-back";
import { endingAfter, transact, type Ending, type Try } from "../transaction/transact";
import type { Round, Transaction } from "../transaction/transaction";
import { inTurns } from "../../gateway/turns";
import { lockedCells } from "../reading/locked-cells";
import type { Written } from "../writing/write-blocks";
import { type Answer, type Failure, lockedFailure } from "../../gateway/failure";
import type { Extra, ShownSheet, Undoable, Undone } from "../../gateway/run";
import {
  countingStep,
  formGone,
  isUndone,
  NOTHING_TO_UNDO,
  rulesStay,
  sheetOfJournal,
  undoableOf,
  undoneBy,
} from "../../gateway/undoing";
import { isSameStep, stepBack, type Journal, type KeptJournal } from "../../gateway/settings/journal";
import type { SheetReading } from "../../gateway/sheet-reading";

/** What a click on "Batalkan" would take back; null where there is nothing, or its sheet is gone. */
export async function lookUndoable(
  context: Excel.RequestContext,
  extras: Extras,
): Promise<Answer<Undoable | null>> {
  const { kept, sheets } = await readJournal(context);
  return { ok: true, value: undoableOf(extras.counting(kept), sheets) };
}

/**
 * Takes the last run back, and lets the one before it be the last then: contents, number formats, notes and highlight rules.
 * Cells are found by their indicators, or by their addresses where these are gone, and one that no longer holds what the run
 * wrote is kept. It is written as carefully as a run; where Excel has done it all and its answer was lost, other journals are
 * kept, which tells. Notes and rules that this Excel refuses don't stop it.
 */
export async function undoRun(
  context: Excel.RequestContext,
  extras: Extras,
  control: WorkControl = {},
): Promise<Answer<Undone>> {
  let sent: { readonly ready: Ready; readonly kept: KeptJournal } | null = null;
  const answer = await transact(context, undoOnce, { extras, control, mayRepeat: true });
  if (!answer.ok) return answer;
  return answer.value === null ? NOTHING_TO_UNDO : { ok: true, value: answer.value };

  async function undoOnce({ begin, isRepeated }: Try): Promise<Ending<Undone | null>> {
    const { settings, kept: own, sheets } = await readJournal(context);
    const isHere = extras.holdsJournal(own);
    const counting = extras.counting(own);
    if (isRepeated && sent !== null && !isSameStep(sent.kept, counting)) return endingOf(sent.ready);
    const kept = countingStep(counting, sheets);
    if (kept.journal === null || kept.journal.entries.length === 0) return FAILED;
    const sheetId = sheetOfJournal(kept.journal, sheets)?.id ?? kept.journal.sheetId;
    const ready = await prepare(context, { ...kept.journal, sheetId }, extras);
    if ("code" in ready) return { kind: "failed", failure: ready };
    sent = { ready, kept: counting };
    const journals = stepBack(kept);
    if (isUndone(ready.inverse) && journals.text === "") return FAILED;
    const transaction = begin(ready.reading, { ...counting, isOpen: false });
    const written = await restoreCells(ready, transaction, {
      settings: extras.isLeftOut("journal") ? [] : settings,
      journals,
    });
    if (written.kind === "done") {
      if (extras.isLeftOut("journal")) extras.keepJournal(null, own.text);
      else if (isHere) extras.forgetJournal();
      return endingOf(ready);
    }
    if (transaction.found === null || isSameStep(transaction.found, own)) return endingAfter(written);
    // Another pane has undone the run meanwhile: the rules are as they should be.
    transaction.leaveRules();
    return FAILED;
  }
}

const FAILED = { kind: "failed", failure: NOTHING_TO_UNDO.failure } as const;

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
  const { grid, columns } = reading;
  const form = grid === null ? null : await inTurns(findingForm(grid, { columns }));
  if (grid === null) return formGone(reading);
  const abroad = await readAbroad(context, sheetsKept(journal.entries));
  const whereabouts = await inTurns(findingAgain(journal.entries, form, grid, abroad));
  const { places } = whereabouts;
  const isFound = ({ identity }: JournalEntry): boolean => places.has(identity);
  if (form === null && !journal.entries.every(isFound)) return formGone(reading);
  const live = function* (): Steps<ReadonlySet<string>> {
    const outcomes = form === null ? [] : yield* calculating(form, grid, { answers: reading.answers });
    return liveCells(outcomes, grid);
  };
  const inverse = await inTurns(inverting(journal.entries, whereabouts, grid, live));
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

function rulesChange(
  journal: Journal,
  { id: sheetId, isProtected }: SheetReading,
  inverse: Inverse,
): RulesChange | null {
  const { memory: before, formulas } = journal;
  if (formulas === null || rulesStay(journal, isProtected, inverse)) return null;
  return { sheetId, before, formulas, ids: null };
}

/** Cells, rules, notes, and last the journal, in one batch on an ordinary sheet. */
async function restoreCells(
  { places, grid, inverse, rules, applyNotes }: Ready,
  transaction: Transaction,
  journal: Exclude<Round["journal"], string>,
): Promise<Written> {
  const written = await transaction.write({
    grid,
    writes: inverse.writes,
    places,
    ruleFormulas: rules.formulas,
    journal,
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

function endingOf({ reading, inverse, leftOut }: Ready): Ending<Undone | null> {
  return { kind: "done", value: isUndone(inverse) ? null : undoneBy(inverse, reading.name, leftOut) };
}
