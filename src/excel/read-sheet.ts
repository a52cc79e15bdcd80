import type { Area, CellValue, Grid } from "../core/grid/grid";
import { offers } from "./capabilities";
import { isTooLarge } from "./failures";
import { memoriesOf, queueMemories, type Memories } from "./memory";

/** A sheet as the first round trip found it. `grid` is null on an empty sheet. */
export interface SheetReading {
  readonly id: string;
  readonly name: string;
  readonly isProtected: boolean;
  readonly grid: Grid | null;
  readonly memories: Memories;
}

/** Rows that are read at once where the whole sheet is too large for one answer (Excel on the web: 5 MB). */
const BLOCK = 2_000;

/**
 * Reads one worksheet in one round trip: everything that has content, merged areas where Excel tells them (1.13), and
 * what the add-in remembers of the sheet. Where the answer would be too large, the rows are read in blocks.
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
  return readingOf(whole, [whole.used]);
}

interface Queued {
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  readonly merged: Excel.RangeAreas | null;
  readonly memories: Excel.Setting;
}

function queueSheet(context: Excel.RequestContext, name?: string): Queued {
  const sheets = context.workbook.worksheets;
  const sheet = name === undefined ? sheets.getActiveWorksheet() : sheets.getItem(name);
  sheet.load("id,name");
  sheet.protection.load("protected");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const merged = offers("1.13") ? used.getMergedAreasOrNullObject() : null;
  merged?.load("areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount");
  return { sheet, used, merged, memories: queueMemories(context) };
}

async function readInBlocks(context: Excel.RequestContext, name?: string): Promise<SheetReading> {
  const whole = queueSheet(context, name);
  await context.sync();
  const blocks: Excel.Range[] = [];
  for (let from = 0; from < whole.used.rowCount; from += BLOCK) {
    blocks.push(await readBlock(context, whole, from));
  }
  return readingOf(whole, blocks);
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

function readingOf({ sheet, used, merged, memories }: Queued, blocks: readonly Excel.Range[]): SheetReading {
  const areas = merged === null || merged.isNullObject ? [] : merged.areas.items;
  return {
    id: sheet.id,
    name: sheet.name,
    isProtected: sheet.protection.protected,
    memories: memoriesOf(memories),
    grid: used.isNullObject ? null : gridOf(sheet.name, used, blocks, areas),
  };
}

function gridOf(
  sheet: string,
  corner: { readonly rowIndex: number; readonly columnIndex: number },
  blocks: readonly Excel.Range[],
  merged: readonly Excel.Range[],
): Grid {
  return {
    sheet,
    top: corner.rowIndex,
    left: corner.columnIndex,
    values: blocks.flatMap((block) => block.values as CellValue[][]),
    formulas: blocks.flatMap((block) => block.formulas as CellValue[][]),
    numberFormats: blocks.flatMap((block) => block.numberFormat as string[][]),
    merges: merged.map((range): Area => ({
      top: range.rowIndex,
      left: range.columnIndex,
      bottom: range.rowIndex + range.rowCount - 1,
      right: range.columnIndex + range.columnCount - 1,
    })),
  };
}
