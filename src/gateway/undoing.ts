import { address } from "../core/grid/address";
import type { Inverse } from "../core/plan/inverse";
import { failure, type Failure } from "./failure";
import type { Extra, ShownSheet, Undoable, Undone } from "./run";
import { stepBack, type Journal, type KeptJournal } from "./settings/journal";

/**
 * Gives the journals as they count on these sheets: a run whose sheet is gone, or that wrote no cell, can't be taken back; the
 * one before it can.
 */
export function countingStep(kept: KeptJournal, sheets: readonly ShownSheet[]): KeptJournal {
  const { journal, earlier } = kept;
  const isNone =
    journal !== null && (journal.entries.length === 0 || sheetOfJournal(journal, sheets) === null);
  return isNone && earlier.length > 0 ? countingStep(stepBack(kept), sheets) : kept;
}

/**
 * Finds the sheet of a journal: by its id and, where that is another sheet's by now, by its name. Ids may go by position, so
 * that they name other sheets after the file was closed (OfficeDev/office-js 552, 1390).
 */
export function sheetOfJournal(
  { sheetId, sheet }: Journal,
  sheets: readonly ShownSheet[],
): ShownSheet | null {
  const byId = sheets.find(({ id }) => id === sheetId);
  if (byId?.name === sheet) return byId;
  return sheets.find(({ name }) => name === sheet) ?? byId ?? null;
}

/** Tells what a click on "Batalkan" would take back; null where there is nothing, or its sheet is gone. */
export function undoableOf(kept: KeptJournal, sheets: readonly ShownSheet[]): Undoable | null {
  const { journal, isOpen } = countingStep(kept, sheets);
  const sheet = journal === null || journal.entries.length === 0 ? null : sheetOfJournal(journal, sheets);
  if (journal === null || sheet === null) return null;
  return { sheetId: sheet.id, sheet: sheet.name, cells: journal.entries.length, interrupted: isOpen };
}

/** The failure of an undo whose sheet holds no form any more and nothing that the run wrote. */
export function formGone({ name }: { readonly name: string }): Failure {
  const message = `Form 1 tidak ditemukan lagi di lembar ${name} dan isinya sudah berubah, jadi tidak ada yang dikembalikan. Pulihkan judul kolomnya, lalu coba lagi.`;
  return failure("no-form", [], { detail: "form-gone", message });
}

/** The failure where there is no run to take back. */
export const NOTHING_TO_UNDO = { ok: false, failure: failure("nothing-to-undo") } as const;

/** Whether all is as it was before the run, whoever brought it back. */
export function isUndone({ writes, kept }: Inverse): boolean {
  return writes.length === 0 && kept.length === 0;
}

/**
 * Whether the highlight rules of a run stay: where there is nothing to take back, where protection forbids them to go, and where
 * rows moved since, so that those before the run fit no more.
 */
export function rulesStay({ memory }: Journal, isProtected: boolean, inverse: Inverse): boolean {
  return isProtected || isUndone(inverse) || (memory !== null && inverse.hasMoved);
}

/** Tells what came of an undo. */
export function undoneBy({ writes, kept }: Inverse, sheet: string, leftOut: readonly Extra[]): Undone {
  return {
    sheet,
    restored: writes.map(({ cell }) => address(cell)),
    kept: kept.map(({ cell }) => address(cell)),
    leftOut,
  };
}
