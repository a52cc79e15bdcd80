import {
  around,
  areaOf,
  liesIn,
  widthOf,
  type Area,
  type CellValue,
  type Grid,
  type Position,
} from "../../core/grid/grid";
import { areaOfRange, queueUsed, rangeOf } from "./ranges";
import { FIRST, WHOLE_SHEET, cellsIn, firstOf, withoutWholeRows } from "../../gateway/reading/sheet-islands";
import { joinedRows } from "../../gateway/reading/sheet-part";
import { eachInSteps, type Steps } from "../../core/steps";

/** Some rows of a sheet; 0-based, `to` exclusive. */
export interface RowBlock {
  readonly from: number;
  readonly to: number;
}

/** What some rows hold; `top` and `left` are the place of the first cell on the sheet, 0-based. */
export type Image = Pick<Grid, "top" | "left" | "formulas">;

/** An image that was asked for; to be looked at after the batch is done. */
export interface QueuedImage {
  /** Null where Excel has given no content, because it was too much at once. */
  image(): Image | null;
  /** Whether something stands where nothing stood when the grid was read, and the image does not show it. */
  outgrown(): boolean;
}

/** Excel on the web refuses answers over 5 MB; what else is asked with the content of a block takes its share. */
const BLOCK_BYTES = 3_000_000;

/** Cells written in one batch at most: the client takes about 1.5 KB of the request for each, and 5 MB is the limit. */
const BLOCK_WRITES = 2_500;

/**
 * Cuts, in steps, the rows of a grid into blocks, in their order and without a gap, so that the content of each fits into one answer and
 * the writes to it into one request. An ordinary sheet is one block.
 * @param written the row of each cell that is to be written, in any order
 */
export function* cuttingBlocks(grid: Grid, written: readonly number[]): Steps<readonly RowBlock[]> {
  const writes = new Map<number, number>();
  for (const row of written) writes.set(row, (writes.get(row) ?? 0) + 1);
  const blocks: RowBlock[] = [];
  let from = grid.top;
  let bytes = 0;
  let count = 0;
  const width = widthOf(grid.formulas);
  yield* eachInSteps(grid.formulas, (cells, i) => {
    const row = grid.top + i;
    const size = cells.length === 0 ? 0 : sizeOf(cells) + BLANK_BYTES * (width - cells.length);
    const more = writes.get(row) ?? 0;
    if (row > from && (bytes + size > BLOCK_BYTES || count + more > BLOCK_WRITES)) {
      blocks.push({ from, to: row });
      from = row;
      bytes = 0;
      count = 0;
    }
    bytes += size;
    count += more;
  });
  return [...blocks, { from, to: grid.top + grid.formulas.length }];
}

/** The part of a grid that lies in a block. */
export function rowsOf(grid: Grid, { from, to }: RowBlock): Grid {
  const cut = <T>(rows: readonly T[]): readonly T[] => rows.slice(from - grid.top, to - grid.top);
  return {
    ...grid,
    top: from,
    values: cut(grid.values),
    formulas: cut(grid.formulas),
    numberFormats: cut(grid.numberFormats),
  };
}

/**
 * Queues, in the batch under way, the reading of what the rows of a block hold at that moment. Where the block is the
 * whole grid and stands in the first part of the sheet, all that is read which then stands in that part; otherwise the
 * rows are read as wide as the grid is, without those where nothing stands for long.
 * @param grid the sheet as it was read before
 * @param written cells that the batch writes; they may stand beyond the end of their rows
 */
export function queueImage(
  sheet: Excel.Worksheet,
  grid: Grid,
  block: RowBlock,
  written: readonly Position[],
): QueuedImage {
  const used = queueUsed(sheet, WHOLE_SHEET);
  const area = areaOf(grid);
  const known = grid.used ?? area;
  const isFirst = area !== null && liesIn(area, FIRST);
  const isWhole = block.from <= grid.top && block.to >= grid.top + grid.formulas.length;
  const first = isFirst && isWhole ? queueUsed(sheet, FIRST) : null;
  first?.load("formulas");
  const ranges =
    first === null ? stretchesOf(grid, block, written).map((one) => queueFormulas(sheet, one)) : [first];
  return {
    image: () => imageOf(ranges),
    outgrown: () => {
      const now = areaOfRange(used);
      const whole = around([known, first === null ? null : FIRST].flatMap((one) => one ?? []));
      return now !== null && (whole === null || !liesIn(now, whole));
    },
  };
}

/**
 * Reads what the rows of a block hold, in round trips of its own and in ever smaller parts, where one was too much; null
 * where even a single cell is.
 */
export function readImage(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  grid: Grid,
  block: RowBlock,
  written: readonly Position[],
): Promise<Image | null> {
  return readAreas(context, sheet, stretchesOf(grid, block, written));
}

async function readAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<Image | null> {
  const ranges = areas.map((area) => queueFormulas(sheet, area));
  await context.sync();
  const image = imageOf(ranges);
  const cells = areas.reduce((sum, area) => sum + cellsIn(area), 0);
  if (image !== null || cells <= 1) return image;
  const { now, later } = firstOf(areas, Math.ceil(cells / 2));
  const first = await readAreas(context, sheet, now);
  const rest = first === null ? null : await readAreas(context, sheet, later);
  return first === null || rest === null ? null : joinedRows([first, rest]);
}

function queueFormulas(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const range = rangeOf(sheet, area);
  range.load("rowIndex,columnIndex,formulas");
  return range;
}

/** Fewer blank rows than these are read with those around them. */
const BLANK_ROWS = 100;

/** The rows of a block as areas of the sheet, without those in which for long nothing stands or is written. */
function stretchesOf(grid: Grid, block: RowBlock, written: readonly Position[]): readonly Area[] {
  const ends = new Map<number, number>();
  for (const { row, column } of written) ends.set(row, Math.max(ends.get(row) ?? column, column));
  const stretches: Area[] = [];
  const { top, left, formulas } = rowsOf(grid, block);
  formulas.forEach((cells, i) => {
    const row = top + i;
    const right = Math.max(left + cells.length - 1, ends.get(row) ?? -1);
    if (right < left) return;
    const last = stretches.at(-1);
    if (last === undefined || row - last.bottom > BLANK_ROWS)
      stretches.push({ top: row, left, bottom: row, right });
    else stretches[stretches.length - 1] = { ...last, bottom: row, right: Math.max(last.right, right) };
  });
  return stretches.flatMap(withoutWholeRows);
}

function imageOf(ranges: readonly Excel.Range[]): Image | null {
  const images = ranges
    .filter((range) => !range.isNullObject)
    .map(({ rowIndex, columnIndex, formulas }) => ({
      top: rowIndex,
      left: columnIndex,
      formulas: formulas as CellValue[][] | null,
    }));
  const given = images.flatMap(({ formulas, ...place }) =>
    formulas === null ? [] : [{ ...place, formulas }],
  );
  return given.length < images.length ? null : joinedRows(given);
}

/** What an answer takes for a blank cell: its quotes and a comma. */
const BLANK_BYTES = 3;

/** About how many bytes of an answer a row takes, on the high side: text in JSON, other scripts than Latin included. */
function sizeOf(cells: readonly CellValue[]): number {
  return cells.reduce<number>((sum, cell) => sum + BLANK_BYTES + bytesOf(cell), 0);
}

const PLAIN = /^[ !#-[\]-~]*$/;

function bytesOf(cell: CellValue): number {
  if (typeof cell !== "string") return 20;
  return PLAIN.test(cell) ? cell.length : cell.length * 3;
}
