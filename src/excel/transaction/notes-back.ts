import { address } from "../../core/grid/address";
import type { Position } from "../../core/grid/grid";
import { offersNotes } from "../capabilities";
import { queueNote, type NoteLook } from "../writing/cell-notes";
import type { NoteEntry } from "../../gateway/settings/journal";

/** Looks that go into one batch. */
const AT_ONCE = 1_000;

/**
 * Looks up the notes of result cells, to bring them back to what they were before a run, where they still say what the
 * run wrote.
 * @param places where the result cells stand now, by the identities of their indicators
 * @returns what queues the change, into any batch
 */
export async function lookNotesBack(
  context: Excel.RequestContext,
  sheetId: string,
  places: ReadonlyMap<string, Position>,
  notes: readonly NoteEntry[],
): Promise<() => void> {
  const found: { readonly note: NoteEntry; readonly look: NoteLook }[] = [];
  if (offersNotes()) {
    for (let from = 0; from < notes.length; from += AT_ONCE) {
      found.push(...(await lookAtSome(context, sheetId, places, notes.slice(from, from + AT_ONCE))));
    }
  }
  return () => {
    const changed = new Set<string>();
    for (const { note, look } of found) {
      // Two entries may be found at one cell, as where an indicator was renumbered: the first one counts.
      if (changed.has(look.cell) || look.now() !== note.after) continue;
      changed.add(look.cell);
      look.change(note.before);
    }
  };
}

async function lookAtSome(
  context: Excel.RequestContext,
  sheetId: string,
  places: ReadonlyMap<string, Position>,
  notes: readonly NoteEntry[],
): Promise<readonly { readonly note: NoteEntry; readonly look: NoteLook }[]> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const looked = notes.flatMap((note) => {
    const cell = places.get(note.identity);
    return cell === undefined ? [] : [{ note, look: queueNote(sheet, address(cell)) }];
  });
  await context.sync();
  return looked;
}
