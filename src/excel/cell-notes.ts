import { address } from "../core/grid/address";
import type { CellNote } from "../core/plan/plan";
import { offers } from "./capabilities";

/** The first line of every note of ours; a note without it is the user's, and stays as it is. */
const HEADING = "Hitung Capaian";

/** The notes of the result cells, looked up in one batch; `apply` queues what differs for the next one. */
export interface NotesWork {
  /** Queues the changes; false where there is nothing to change, so that no round trip is needed. */
  apply(): boolean;
}

/** Queues the look at the notes of the result cells, where Excel has notes (ExcelApi 1.18); nothing elsewhere. */
export function queueNotes(sheet: Excel.Worksheet, wanted: readonly CellNote[]): NotesWork {
  if (!offers("1.18")) return { apply: () => false };
  const looked = wanted.map(({ cell, text }) => {
    const note = sheet.notes.getItemOrNullObject(address(cell));
    note.load("content");
    return { cell: address(cell), text: text === null ? null : `${HEADING}\n${text}`, note };
  });
  return {
    apply: () => looked.filter(({ cell, text, note }) => change(sheet, cell, text, note)).length > 0,
  };
}

function change(sheet: Excel.Worksheet, cell: string, text: string | null, note: Excel.Note): boolean {
  if (note.isNullObject) {
    if (text === null) return false;
    sheet.notes.add(cell, text);
    return true;
  }
  if (!note.content.startsWith(HEADING) || note.content === text) return false;
  if (text === null) note.delete();
  else note.content = text;
  return true;
}
