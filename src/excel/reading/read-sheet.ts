import type { StoredAnswer } from "../../core/answers/answer";
import type { Area, Grid } from "../../core/grid/grid";
import { answersOf, queueAnswers } from "../settings/answers";
import type { Preferences } from "../../core/plan/preferences";
import { preferencesOf, queuePreferences } from "../settings/preferences";
import { isTooLarge } from "../failures";
import type { RunControl } from "../gateway";
import { queueMergedAreas, toldAreas, unitedAreas } from "./merged-areas";
import { memoriesOf, queueMemories, type Memories } from "../settings/memory";
import { BLOCK_ROWS } from "./read-blocks";
import { joinedRows, queueContent, rowsOfRange, type SheetRows } from "./sheet-rows";

/** A sheet as it was read. `grid` is null on an empty sheet, and where the reading was stopped. */
export interface SheetReading {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly grid: Grid | null;
  readonly memories: Memories;
  readonly answers: readonly StoredAnswer[];
  readonly preferences: Preferences;
}

/** Rows that the first round trip asks for; with texts of the usual length they fit into one answer. */
const FIRST_ROWS = 5_000;
const ALL_COLUMNS = 16_384;

/**
 * Reads one worksheet: everything that has content, merged areas where Excel tells them (1.13), and what the workbook
 * remembers for the add-in. An ordinary sheet takes one round trip. A longer one is read in blocks of rows, because
 * Excel on the web refuses answers over 5 MB; the person sees how far it is and can stop it.
 * @param name the sheet's name; without it, the active sheet
 */
export async function readSheet(
  context: Excel.RequestContext,
  name?: string,
  control: RunControl = {},
): Promise<SheetReading> {
  control.onProgress?.({ step: "reading", done: 0, of: 0 });
  const { sheet, used, memories, answers, preferences, first } = await readFirst(context, name);
  const about = {
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    memories: memoriesOf(memories),
    answers: answersOf(answers),
    preferences: preferencesOf(preferences),
  };
  if (used.isNullObject) return { ...about, grid: null };
  const corner = { top: used.rowIndex, left: used.columnIndex, width: used.columnCount };
  const end = used.rowIndex + used.rowCount;
  const blocks: Block[] = [];
  let row = corner.top;
  let height = BLOCK_ROWS;
  if (first !== null && isWhole(first.range, used)) {
    blocks.push(blockOf(first));
    row = FIRST_ROWS;
  }
  while (row < end) {
    if (control.signal?.aborted === true) return { ...about, grid: null };
    control.onProgress?.({ step: "reading", done: row - corner.top, of: used.rowCount });
    const to = Math.min(end, row + height);
    const block = await readBlock(context, sheet, { from: row, to, ...corner });
    if (block === null) height = Math.ceil((to - row) / 2);
    else {
      blocks.push(block);
      row = to;
    }
  }
  const merges = unitedAreas(blocks.flatMap((block) => block.merges));
  const { top, left } = corner;
  return { ...about, grid: { sheet: sheet.name, top, left, ...joinedRows(blocks), merges } };
}

/** Rows of the used range, with the merged areas that begin in them or shortly below. */
interface Block extends SheetRows {
  readonly merges: readonly Area[];
}

interface QueuedBlock {
  readonly range: Excel.Range;
  readonly bands: readonly Excel.RangeAreas[];
}

interface FirstRead {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly memories: Excel.Setting;
  readonly answers: Excel.Setting;
  readonly preferences: Excel.Setting;
  /** What was read of the first rows; null where that was too much for one answer. */
  readonly first: QueuedBlock | null;
}

/** The first round trip asks for the first rows too, which are all there is of an ordinary sheet. */
async function readFirst(context: Excel.RequestContext, name?: string): Promise<FirstRead> {
  const queued = queueSheet(context, name);
  const rows = queued.sheet.getRangeByIndexes(0, 0, FIRST_ROWS, ALL_COLUMNS);
  const first = queueBlock(queued.sheet, rows.getUsedRangeOrNullObject(true), 0, FIRST_ROWS);
  try {
    await context.sync();
    return { ...queued, first };
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const again = queueSheet(context, name);
  await context.sync();
  return { ...again, first: null };
}

function queueSheet(context: Excel.RequestContext, name?: string): Omit<FirstRead, "first"> {
  const sheets = context.workbook.worksheets;
  const sheet = name === undefined ? sheets.getActiveWorksheet() : sheets.getItem(name);
  sheet.load("id,name");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return {
    sheet,
    used,
    memories: queueMemories(context),
    answers: queueAnswers(context),
    preferences: queuePreferences(context),
  };
}

function queueBlock(sheet: Excel.Worksheet, range: Excel.Range, from: number, to: number): QueuedBlock {
  queueContent(range);
  return { range, bands: queueMergedAreas(sheet, from, to) };
}

function blockOf({ range, bands }: QueuedBlock): Block {
  return { ...rowsOfRange(range), merges: toldAreas(bands) };
}

/** Whether the first rows were read as wide as the sheet is used, and up to where they end. */
function isWhole(range: Excel.Range, used: Excel.Range): boolean {
  if (range.isNullObject) return false;
  const height = Math.min(used.rowIndex + used.rowCount, FIRST_ROWS) - used.rowIndex;
  return (
    range.rowIndex === used.rowIndex &&
    range.rowCount === height &&
    range.columnIndex === used.columnIndex &&
    range.columnCount === used.columnCount
  );
}

/** Each block is a round trip of its own: together they would be too large again. Null where even this one is. */
async function readBlock(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: { readonly from: number; readonly to: number; readonly left: number; readonly width: number },
): Promise<Block | null> {
  const { from, to, left, width } = rows;
  const block = queueBlock(sheet, sheet.getRangeByIndexes(from, left, to - from, width), from, to);
  try {
    await context.sync();
    return blockOf(block);
  } catch (error) {
    if (!isTooLarge(error) || to - from === 1) throw error;
    return null;
  }
}
