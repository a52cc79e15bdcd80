import type { StoredAnswer } from "../core/answers/answer";
import type { Area, CellValue, Grid } from "../core/grid/grid";
import { answersOf, queueAnswers } from "./answers";
import { isTooLarge } from "./failures";
import { mergedAreas, queueMergedAreas, ROWS_AT_ONCE } from "./merged-areas";
import { memoriesOf, queueMemories, type Memories } from "./memory";

/** A sheet as the first round trip found it. `grid` is null on an empty sheet. */
export interface SheetReading {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly grid: Grid | null;
  readonly memories: Memories;
  readonly answers: readonly StoredAnswer[];
}

/** Rows that are read at once where the whole sheet is too large for one answer (Excel on the web: 5 MB). */
const BLOCK = 2_000;

/**
 * Reads one worksheet in one round trip: everything that has content, merged areas where Excel tells them (1.13), and
 * what the workbook remembers for the add-in. Only a sheet too large for one answer takes more: its rows are read in blocks.
 * @param name the sheet's name; without it, the active sheet
 */
export async function readSheet(context: Excel.RequestContext, name?: string): Promise<SheetReading> {
  const whole = queueSheet(context, name);
  whole.used.load("values,formulas,numberFormat");
  try {
    await context.sync();
  } catch (error) {
    if (!isTooLarge(error)) throw error;
    return readInBlocks(context, name);
  }
  return readingOf(context, whole, [whole.used]);
}

interface Queued {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly bands: readonly Excel.RangeAreas[];
  readonly memories: Excel.Setting;
  readonly answers: Excel.Setting;
}

function queueSheet(context: Excel.RequestContext, name?: string): Queued {
  const sheets = context.workbook.worksheets;
  const sheet = name === undefined ? sheets.getActiveWorksheet() : sheets.getItem(name);
  sheet.load("id,name");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const bands = queueMergedAreas(sheet, 0, ROWS_AT_ONCE);
  return { sheet, used, bands, memories: queueMemories(context), answers: queueAnswers(context) };
}

async function readInBlocks(context: Excel.RequestContext, name?: string): Promise<SheetReading> {
  const whole = queueSheet(context, name);
  await context.sync();
  const blocks: Excel.Range[] = [];
  for (let from = 0; from < whole.used.rowCount; from += BLOCK) {
    blocks.push(await readBlock(context, whole, from));
  }
  return readingOf(context, whole, blocks);
}

/** Each block is a round trip of its own: together they would be too large again. */
async function readBlock(
  context: Excel.RequestContext,
  { sheet, used }: Queued,
  from: number,
): Promise<Excel.Range> {
  const height = Math.min(BLOCK, used.rowCount - from);
  const block = sheet.getRangeByIndexes(used.rowIndex + from, used.columnIndex, height, used.columnCount);
  block.load("values,formulas,numberFormat");
  await context.sync();
  return block;
}

async function readingOf(
  context: Excel.RequestContext,
  { sheet, used, bands, memories, answers }: Queued,
  blocks: readonly Excel.Range[],
): Promise<SheetReading> {
  const about = {
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    memories: memoriesOf(memories),
    answers: answersOf(answers),
  };
  if (used.isNullObject) return { ...about, grid: null };
  const more = queueMergedAreas(sheet, ROWS_AT_ONCE, used.rowIndex + used.rowCount);
  if (more.length > 0) await context.sync();
  return { ...about, grid: gridOf(sheet.name, used, blocks, mergedAreas([...bands, ...more])) };
}

function gridOf(
  sheet: string,
  corner: { readonly rowIndex: number; readonly columnIndex: number },
  blocks: readonly Excel.Range[],
  merges: readonly Area[],
): Grid {
  return {
    sheet,
    top: corner.rowIndex,
    left: corner.columnIndex,
    values: blocks.flatMap((block) => block.values as CellValue[][]),
    formulas: blocks.flatMap((block) => block.formulas as CellValue[][]),
    numberFormats: blocks.flatMap((block) => block.numberFormat as string[][]),
    merges,
  };
}
