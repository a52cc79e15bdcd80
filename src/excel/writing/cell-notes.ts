import { isFreeForNote, isStaleNote, ownNote } from "../../gateway/own-marks";
import { address } from "../../core/grid/address";
import type { CellNote } from "../../core/plan/plan";
import type { NoteChange } from "../../gateway/run-record";
import { offersNotes } from "../capabilities";

/** The notes of the result cells, looked up in one batch; `apply` queues what differs for the next one. */
export interface NotesWork {
  /** What is to be changed; empty where no round trip is needed. */
  changes(): readonly NoteChange[];
  /** The cells (A1) whose notes are no more so, and stay because a person has written into them. */
  stale(): readonly string[];
  /** Queues the changes. */
  apply(): void;
}

/** Queues the look at the notes of the result cells, where Excel has notes (ExcelApi 1.18); nothing elsewhere. */
export function queueNotes(sheet: Excel.Worksheet, wanted: readonly CellNote[]): NotesWork {
  if (!offersNotes(sheet)) return NO_NOTES;
  const looked = wanted.map(({ cell, text }) => ({
    look: queueNote(sheet, address(cell)),
    after: ownNote(text),
  }));
  const due = (): typeof looked =>
    looked.filter(({ look, after }) => isFreeForNote(look.now()) && look.now() !== after);
  return {
    changes: () => due().map(({ look, after }) => ({ cell: look.cell, before: look.now(), after })),
    stale: () =>
      looked.filter(({ look, after }) => isStaleNote(look.now(), after)).map(({ look }) => look.cell),
    apply: () => {
      for (const { look, after } of due()) look.change(after);
    },
  };
}

/** For a sheet that takes no notes. */
export const NO_NOTES: NotesWork = { changes: () => [], stale: () => [], apply: () => undefined };

/** A note that was looked up. */
export interface NoteLook {
  readonly cell: string;
  /** What it says, after the sync; null where the cell has none. */
  now(): string | null;
  /** Queues the change to another text; null takes the note away. */
  change(text: string | null): void;
}

/** Queues a look at the note of one cell (A1). */
export function queueNote(sheet: Excel.Worksheet, cell: string): NoteLook {
  const note = sheet.notes.getItemOrNullObject(cell);
  note.load("content");
  return {
    cell,
    now: () => contentOf(note),
    change: (text) => {
      change(sheet, cell, text, note);
    },
  };
}

function contentOf(note: Excel.Note): string | null {
  return note.isNullObject ? null : note.content;
}

function change(sheet: Excel.Worksheet, cell: string, text: string | null, note: Excel.Note): void {
  if (note.isNullObject) {
    if (text !== null) sheet.notes.add(cell, text);
  } else if (text === null) note.delete();
  else note.content = text;
}
