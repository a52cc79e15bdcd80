import { findingForm } from "../core/form/find";
import { address } from "../core/grid/address";
import type { Position } from "../core/grid/grid";
import { calculating } from "../core/outcome/calculate";
import { findingAgain } from "../core/plan/find-again";
import { isHighlightFormula, saysTheSame } from "../core/plan/highlight";
import { inverting } from "../core/plan/inverse";
import { sheetsKept } from "../core/plan/journey";
import { liveCells } from "../core/plan/live-cells";
import { atOnce, type Steps } from "../core/steps";
import type { Extras } from "../gateway/extras";
import { failure, lockedFailure, type Answer } from "../gateway/failure";
import { HIGHLIGHT_FILL } from "../gateway/own-marks";
import type { Undone } from "../gateway/run";
import { stepBack, type Journal, type NoteEntry } from "../gateway/settings/journal";
import { MEMORIES, rulesOf, signatureOf, type Memory } from "../gateway/settings/memories";
import {
  countingStep,
  formGone,
  isUndone,
  NOTHING_TO_UNDO,
  rulesStay,
  sheetOfJournal,
  undoneBy,
} from "../gateway/undoing";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import { forget, keep, kept, keptJournal, replaceJournals } from "./kept-in-file";
import { abroadIn, lockedCells, readForm, sheetBy, writeAll } from "./model-sheet";

/**
 * Takes the last run back, and lets the one before it be the last then: contents, number formats, notes and highlight rules.
 * Cells are found by their indicators, or by their addresses where these are gone, and one that no longer holds what the run
 * wrote is kept. All of it is done at once, or nothing.
 */
export async function undoRun(workbook: Workbook, extras: Extras): Promise<Answer<Undone>> {
  const own = keptJournal(workbook);
  const counting = countingStep(extras.counting(own), workbook.sheets);
  const { journal } = counting;
  if (journal === null || journal.entries.length === 0) return NOTHING_TO_UNDO;
  const found = sheetOfJournal(journal, workbook.sheets);
  const sheet = found === null ? null : sheetBy(workbook, found.id);
  if (sheet === null) return { ok: false, failure: failure("not-found") };
  const read = await readForm(workbook, sheet);
  if (!read.ok) return read;
  const { grid, columns, answers, isProtected } = read.value;
  const form = grid === null ? null : atOnce(findingForm(grid, { columns }));
  if (grid === null) return { ok: false, failure: formGone(sheet) };
  const abroad = abroadIn(workbook, sheetsKept(journal.entries));
  const whereabouts = atOnce(findingAgain(journal.entries, form, grid, abroad));
  const { places } = whereabouts;
  if (form === null && !journal.entries.every(({ identity }) => places.has(identity)))
    return { ok: false, failure: formGone(sheet) };
  const live = function* (): Steps<ReadonlySet<string>> {
    return liveCells(form === null ? [] : yield* calculating(form, grid, { answers }), grid);
  };
  const inverse = atOnce(inverting(journal.entries, whereabouts, grid, live));
  const locked = lockedCells(sheet, inverse.writes);
  if (locked.length > 0) return { ok: false, failure: lockedFailure(locked) };
  const journals = stepBack(counting);
  if (isUndone(inverse) && journals.text === "") return NOTHING_TO_UNDO;
  const isHere = extras.holdsJournal(own);
  if (!writeAll(sheet, inverse.writes)) return { ok: false, failure: failure("unknown") };
  if (!rulesStay(journal, isProtected, inverse)) putRulesBack(workbook, sheet, journal);
  if (!isProtected) putNotesBack(sheet, places, journal.notes);
  replaceJournals(workbook, journals);
  if (isHere) extras.forgetJournal();
  if (isUndone(inverse)) return NOTHING_TO_UNDO;
  const leftOut = isProtected && journal.notes.length > 0 ? (["notes"] as const) : [];
  return { ok: true, value: undoneBy(inverse, sheet.name, leftOut) };
}

/** Brings notes back to what they were before a run, where they still say what the run wrote. */
function putNotesBack(
  sheet: ModelSheet,
  places: ReadonlyMap<string, Position>,
  notes: readonly NoteEntry[],
): void {
  const changed = new Set<string>();
  for (const { identity, before, after } of notes) {
    const cell = places.get(identity);
    // Two entries may be found at one cell, as where an indicator was renumbered: the first one counts.
    if (cell === undefined || changed.has(address(cell)) || sheet.note(cell) !== after) continue;
    changed.add(address(cell));
    sheet.setNote(cell, before);
  }
}

/** Brings the highlight rules back to what they were before a run, as far as it has touched them. */
function putRulesBack(workbook: Workbook, sheet: ModelSheet, { memory: before, formulas }: Journal): void {
  if (formulas === null) return;
  const memories = kept(workbook, MEMORIES);
  const wanted = new Set(before?.ids ?? []);
  const rules = sheet.conditionalFormats().filter(({ type }) => type === "Custom");
  const remembered = new Set([...(memories[sheet.id]?.ids ?? []), ...wanted]);
  const standing = rules.filter(({ id, formula }) => remembered.has(id) && isHighlightFormula(formula));
  const known = standing.filter(({ id }) => !wanted.has(id));
  const isLost = [...wanted].some((id) => !standing.some((rule) => rule.id === id));
  const anew = before !== null && isLost ? rulesOf(before) : [];
  const missed = known.length >= formulas.length ? [] : formulas;
  const notOrphans = new Set([...wanted, ...known.map(({ id }) => id)]);
  const said = [...missed, ...anew.map(({ formula }) => formula)];
  const orphans = rules.filter(
    ({ id, formula }) => !notOrphans.has(id) && said.some((one) => saysTheSame(one, formula)),
  );
  for (const id of new Set([...(isLost ? standing : known), ...orphans].map((rule) => rule.id)))
    sheet.removeConditionalFormat(id);
  const ids = anew.map(
    ({ areas, formula }) =>
      sheet.addConditionalFormat({ areas, formula, fill: HIGHLIGHT_FILL, fontColor: null }).id,
  );
  // As in Excel, where ids are known only later: the setting goes behind the others.
  remember(workbook, sheet, isLost ? null : before);
  if (ids.length > 0) remember(workbook, sheet, { signature: signatureOf(anew), ids });
}

function remember(workbook: Workbook, { id: own }: ModelSheet, memory: Memory | null): void {
  const others = Object.entries(kept(workbook, MEMORIES)).filter(([id]) => id !== own);
  const memories = Object.fromEntries(memory === null ? others : [...others, [own, memory]]);
  if (Object.keys(memories).length > 0) keep(workbook, MEMORIES, memories);
  else forget(workbook, MEMORIES);
}
