import type { Area, CellValue, Grid } from "../core/grid/grid";
import type { CellWrite, Plan } from "../core/plan/plan";
import { differences } from "./after-image";
import { queueNotes } from "./cell-notes";
import { NO_HIGHLIGHT, queueHighlight } from "./highlight";
import { queueInputsAgain } from "./live-inputs";
import { remember } from "./memory";
import type { SheetReading } from "./read-sheet";

/** Writes that go into one batch; more would make a request that Excel on the web refuses (5 MB). */
const BATCH = 3_000;

/**
 * Whether a run was written, or somebody else changed the sheet meanwhile and it was taken back. `moved` are the inputs
 * (A1) that have other values since, because they build on what was written.
 */
export type Written =
  | { readonly ok: true; readonly moved: readonly string[] }
  | { readonly ok: false; readonly changed: readonly string[] };

/**
 * Writes a plan in one round trip and reads the sheet again in the same one. Where the sheet is not what it should be
 * then, somebody else changed it between reading and writing: what was written is put back.
 * @param valueAreas the parts of the column Nilai
 */
export async function writePlan(
  context: Excel.RequestContext,
  reading: SheetReading & { readonly grid: Grid },
  plan: Plan,
  valueAreas: readonly Area[],
): Promise<Written> {
  const sheet = context.workbook.worksheets.getItem(reading.id);
  const images: Image[] = [];
  for (let from = 0; from + BATCH < plan.writes.length; from += BATCH) {
    images.push(...(await writeBatch(context, sheet, plan.writes.slice(from, from + BATCH))));
  }
  const rest = plan.writes.slice(images.length);
  images.push(...queueWrites(sheet, rest));
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,formulas");
  const inputs = queueInputsAgain(sheet, valueAreas, reading.grid);
  const highlight = reading.isProtected
    ? NO_HIGHLIGHT
    : queueHighlight(sheet, plan.highlights, reading.memories[reading.id]);
  const notes = queueNotes(sheet, reading.isProtected ? [] : plan.cellNotes);
  await context.sync();

  const after = { top: used.rowIndex, left: used.columnIndex, formulas: used.formulas as CellValue[][] };
  const changed = differences(reading.grid, plan.writes, after);
  if (changed.length > 0) {
    putBack(images);
    for (const format of highlight.added()) format.delete();
    await context.sync();
    return { ok: false, changed };
  }
  for (const format of highlight.outdated()) format.delete();
  const memory = highlight.memory();
  if (memory !== null) remember(context, { ...reading.memories, [reading.id]: memory });
  const noted = notes.apply();
  if (memory !== null || noted) await context.sync();
  if (highlight.lost()) await setHighlightAgain(context, sheet, plan, reading);
  return { ok: true, moved: inputs.moved() };
}

/** What a cell held at the moment of writing, read in the same batch right before. */
interface Image {
  readonly range: Excel.Range;
  readonly before: Excel.Range;
}

async function writeBatch(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<readonly Image[]> {
  const images = queueWrites(sheet, writes);
  await context.sync();
  return images;
}

/** The number format goes first: a number written into a cell formatted as text would become text. */
function queueWrites(sheet: Excel.Worksheet, writes: readonly CellWrite[]): readonly Image[] {
  return writes.map(({ cell, after }) => {
    const before = sheet.getCell(cell.row, cell.column);
    before.load("formulas,numberFormat");
    const range = sheet.getCell(cell.row, cell.column);
    if (after.numberFormat !== null) range.numberFormat = [[after.numberFormat]];
    range.values = [[after.content]];
    return { range, before };
  });
}

function putBack(images: readonly Image[]): void {
  for (const { range, before } of images) {
    range.numberFormat = before.numberFormat;
    range.formulas = before.formulas;
  }
}

/** Somebody deleted our rules: they are set again, as on the first run. */
async function setHighlightAgain(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  plan: Plan,
  reading: SheetReading,
): Promise<void> {
  const again = queueHighlight(sheet, plan.highlights, undefined);
  await context.sync();
  const memory = again.memory();
  if (memory === null) return;
  remember(context, { ...reading.memories, [reading.id]: memory });
  await context.sync();
}
