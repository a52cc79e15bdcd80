import { wordingOf } from "../core/answers/answer";
import { address } from "../core/grid/address";
import type { Grid, Position } from "../core/grid/grid";
import { differences } from "../core/plan/differences";
import { isHighlightFormula } from "../core/plan/highlight";
import { resultPlaces } from "../core/plan/identity";
import { withoutNumbersLeft } from "../core/plan/left-by-run";
import type { Plan } from "../core/plan/plan";
import { atOnce } from "../core/steps";
import { Extras } from "../gateway/extras";
import { failure, lockedFailure, noForm, type Answer } from "../gateway/failure";
import { HIGHLIGHT_FILL, isFreeForNote, isStaleNote, ownNote } from "../gateway/own-marks";
import { sheetsOverwritten } from "../gateway/reading/abroad";
import { Rounds } from "../gateway/rounds";
import type { Extra, Run, RunControl } from "../gateway/run";
import { RunRecord, type NoteChange } from "../gateway/run-record";
import { entriesOn } from "../gateway/settings/journal";
import { isRemembered, MEMORIES, signatureOf, type Memory } from "../gateway/settings/memories";
import { calculateSheet, calculatingSheet, type Wishes } from "../gateway/sheet-reading";
import { isToldToStop, stopFailure } from "../gateway/waiting";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import { keep, keepJournal, kept, keptJournal } from "./kept-in-file";
import { abroadIn, lockedCells, movedCells, readForm, readSheet, writeAll } from "./model-sheet";

/** How a sheet of a workbook is recalculated. */
export interface Circumstances extends Pick<Wishes, "elsewhere" | "replaced"> {
  readonly control?: RunControl;
  /** Whether result cells get cell notes; what earlier runs wrote is told to be stale otherwise, where it is. */
  readonly takesNotes?: boolean;
  /** The period whose values and results count, where there are columns for several; null where none is wished. */
  readonly period?: string | null;
  /** A formula that the run was asked for; where the sheet has no indicator of that wording, nothing is written. */
  readonly formula?: string | undefined;
  /** Keeps the journal where it is larger than the workbook takes. */
  readonly extras?: Extras;
}

/** How often a run is begun anew because somebody has changed the sheet while it was calculated. */
const ATTEMPTS = 2;

/**
 * Recalculates one sheet of a workbook that is open in this process: reads, calculates and writes, until inputs that build
 * on results move no more. It is calculated in turns with whatever else there is to do, as far as nothing is written yet; where
 * somebody changes the sheet meanwhile, it is read again. From the first cell that is written to the last nothing comes
 * between, and nothing is refused but what protection and array formulas keep; what is written is the same as in Excel.
 */
export async function recalculateSheet(
  workbook: Workbook,
  sheet: ModelSheet,
  circumstances: Circumstances = {},
): Promise<Answer<Run>> {
  for (let attempt = 1; ; attempt++) {
    const changes = watchChanges(workbook, sheet);
    try {
      const calculated = await calculateFirst(workbook, sheet, circumstances);
      if (!calculated.ok) return calculated;
      const changed = await changes.since(calculated.value.grid);
      if (changed.length === 0) return await writeRounds(workbook, sheet, calculated.value, circumstances);
      if (attempt >= ATTEMPTS) return { ok: false, failure: failure("changed-meanwhile", changed) };
    } finally {
      changes.end();
    }
  }
}

/** Hears of what anybody changes in a workbook, and tells which cells (A1) of a sheet are others than were read. */
function watchChanges(workbook: Workbook, sheet: ModelSheet) {
  let isChanged = false;
  const end = workbook.onChange(() => {
    isChanged = true;
  });
  return {
    since: async (before: Grid): Promise<readonly string[]> => {
      if (!isChanged) return [];
      const after = await readSheet(sheet);
      return after.ok ? differences(before, [], after.value ?? NOTHING) : [];
    },
    end,
  };
}

const NOTHING = { top: 0, left: 0, formulas: [] };

async function calculateFirst(
  workbook: Workbook,
  sheet: ModelSheet,
  { control = {}, formula, ...wishes }: Circumstances,
): Promise<Answer<Run>> {
  control.onProgress?.({ step: "reading", done: 0, of: 0 });
  const reading = await readForm(workbook, sheet);
  if (!reading.ok) return reading;
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  control.onProgress?.({ step: "calculating", done: 0, of: 0 });
  const run = await calculateSheet(reading.value, control, wished(wishes));
  if (isToldToStop(control)) return { ok: false, failure: stopFailure(control) };
  if (run === null) return { ok: false, failure: noForm(reading.value.grid) };
  const isMeant =
    formula === undefined ||
    run.outcomes.some(({ indicator }) => wordingOf(indicator.formula) === wordingOf(formula));
  return isMeant ? { ok: true, value: run } : { ok: false, failure: failure("not-found") };
}

function wished({ elsewhere, replaced, period = null }: Circumstances): Wishes {
  return { elsewhere, replaced, period };
}

/** Writes what was calculated, and goes on until inputs that build on results move no more. */
async function writeRounds(
  workbook: Workbook,
  sheet: ModelSheet,
  first: Run,
  circumstances: Circumstances,
): Promise<Answer<Run>> {
  const { control = {}, takesNotes = true, extras = new Extras() } = circumstances;
  const before = extras.counting(keptJournal(workbook));
  const memories = kept(workbook, MEMORIES);
  const record = new RunRecord({ id: sheet.id, name: sheet.name, memories }, before);
  const rounds = new Rounds();
  for (let found: Run | null = first; ;) {
    const counting = extras.counting(keptJournal(workbook));
    const run = withoutNumbersLeft(found, entriesOn(sheet, counting));
    const { form, plan, grid } = run;
    const locked = lockedCells(sheet, plan.writes);
    if (locked.length > 0) return { ok: false, failure: lockedFailure(locked) };
    control.onProgress?.({ step: "writing", done: 0, of: plan.writes.length });
    const isSame = sheet.isProtected || isRemembered(plan.highlights, memories[sheet.id]);
    const entering = record.entering({
      grid,
      writes: plan.writes,
      places: resultPlaces(form),
      abroad: abroadIn(workbook, sheetsOverwritten(plan.writes, sheet.name)),
      ruleFormulas: isSame ? null : plan.highlights.map(({ formula }) => formula),
    });
    atOnce(entering);
    if (!writeAll(sheet, plan.writes)) return { ok: false, failure: failure("unknown") };
    const staleNotes = staleNotesOn(sheet, plan);
    const notes = notesDue(sheet, plan);
    if (takesNotes && !sheet.isProtected) record.enterNotes(writeNotes(sheet, notes));
    else staleNotes.push(...notes.filter(({ before }) => before !== null).map(({ at }) => at));
    const text = record.print();
    if (text !== null) keepJournal(workbook, text, before, record.isStep);
    if (text === "") extras.keepJournal(record.journal(), "");
    else if (text !== null) extras.forgetJournal();
    if (!sheet.isProtected) setMarks(workbook, sheet, plan);
    const moved = movedCells(sheet, form.valueAreas, grid).map(address);
    const leftOut: Extra[] = takesNotes && sheet.isProtected && notes.length > 0 ? ["notes"] : [];
    if (text === "") leftOut.push("journal");
    const whole = rounds.take({ ...run, written: true, leftOut, staleNotes }, moved);
    if (whole !== null) return { ok: true, value: whole };
    const again = await readForm(workbook, sheet);
    if (!again.ok) return again;
    found = atOnce(calculatingSheet(again.value, wished(circumstances)));
    if (found === null) return { ok: false, failure: noForm(again.value.grid) };
  }
}

/** A note that differs from what it should be and is nobody else's; `at` is its cell's A1 address. */
interface DueNote {
  readonly cell: Position;
  readonly at: string;
  readonly before: string | null;
  readonly after: string | null;
}

function notesDue(sheet: ModelSheet, { cellNotes }: Plan): readonly DueNote[] {
  return cellNotes.flatMap(({ cell, text }) => {
    const [before, after] = [sheet.note(cell), ownNote(text)];
    if (before === after || !isFreeForNote(before)) return [];
    return [{ cell, at: address(cell), before, after }];
  });
}

function writeNotes(sheet: ModelSheet, notes: readonly DueNote[]): readonly NoteChange[] {
  return notes.map(({ cell, at, before, after }) => {
    sheet.setNote(cell, after);
    return { cell: at, before, after };
  });
}

/** The cells (A1) whose notes are no more so, and stay because a person has written into them. */
function staleNotesOn(sheet: ModelSheet, { cellNotes }: Plan): string[] {
  return cellNotes
    .filter(({ cell, text }) => isStaleNote(sheet.note(cell), ownNote(text)))
    .map(({ cell }) => address(cell));
}

/** Marks the missing inputs, where they are not marked already; older marks of ours go, those of others stay. */
function setMarks(workbook: Workbook, sheet: ModelSheet, { highlights }: Plan): void {
  const memories = kept(workbook, MEMORIES);
  const memory = memories[sheet.id];
  if (isRemembered(highlights, memory) && stand(sheet, memory)) return;
  const ids = highlights.map(
    ({ areas, formula }) =>
      sheet.addConditionalFormat({ areas, formula, fill: HIGHLIGHT_FILL, fontColor: null }).id,
  );
  const outdated = sheet
    .conditionalFormats()
    .filter(({ id, type, formula }) => type === "Custom" && !ids.includes(id) && isHighlightFormula(formula));
  for (const { id } of outdated) sheet.removeConditionalFormat(id);
  const remembered = { ...memories, [sheet.id]: { signature: signatureOf(highlights), ids } };
  const sheets = new Set(workbook.sheets.map(({ id }) => id));
  keep(workbook, MEMORIES, Object.fromEntries(Object.entries(remembered).filter(([id]) => sheets.has(id))));
}

function stand(sheet: ModelSheet, memory: Memory | undefined): boolean {
  const standing = new Set(sheet.conditionalFormats().map(({ id }) => id));
  return memory?.ids.every((id) => standing.has(id)) ?? true;
}
