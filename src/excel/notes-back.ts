import type { Form } from "../core/form/form";
import { address } from "../core/grid/address";
import { indicatorsByIdentity } from "../core/plan/identity";
import { offers } from "./capabilities";
import { queueNote } from "./cell-notes";
import type { NoteEntry } from "./journal-store";

/** Looks that go into one batch. */
const AT_ONCE = 1_000;

/** Brings the notes of result cells back to what they were before a run, where they still say what the run wrote. */
export async function putNotesBack(
  context: Excel.RequestContext,
  sheetId: string,
  form: Form,
  notes: readonly NoteEntry[],
): Promise<void> {
  if (!offers("1.18")) return;
  for (let from = 0; from < notes.length; from += AT_ONCE) {
    await putSomeBack(context, sheetId, form, notes.slice(from, from + AT_ONCE));
  }
}

async function putSomeBack(
  context: Excel.RequestContext,
  sheetId: string,
  form: Form,
  notes: readonly NoteEntry[],
): Promise<void> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const indicators = indicatorsByIdentity(form);
  const looked = notes.flatMap((note) => {
    const cell = indicators.get(note.identity)?.resultCell;
    return cell === undefined ? [] : [{ note, look: queueNote(sheet, address(cell)) }];
  });
  await context.sync();
  for (const { note, look } of looked) if (look.now() === note.after) look.change(note.before);
  await context.sync();
}
