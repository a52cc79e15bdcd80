import type { CellValue, Grid } from "../../core/grid/grid";

/** Some rows of a sheet; 0-based, `to` exclusive. */
export interface RowBlock {
  readonly from: number;
  readonly to: number;
}

/** What some rows hold; `top` and `left` are the place of the first cell on the sheet, 0-based. */
export type Image = Pick<Grid, "top" | "left" | "formulas">;

/** An image that was asked for; to be looked at after the batch is done. */
export interface QueuedImage {
  image(): Image;
  /** Whether the sheet has grown beyond the grid while only a part of it was read, so that the image can't show where. */
  outgrown(): boolean;
}

/** Excel on the web refuses answers over 5 MB; what else is asked with the content of a block takes its share. */
const BLOCK_BYTES = 3_000_000;

/** Cells written in one batch at most: the client takes about 1.5 KB of the request for each, and 5 MB is the limit. */
const BLOCK_WRITES = 2_500;

/** Rows that are read at once where the size of their content is not known. */
export const BLOCK_ROWS = 2_000;

/**
 * The rows of a grid in blocks, in their order and without a gap, so that the content of each fits into one answer and
 * the writes to it into one request. An ordinary sheet is one block.
 * @param written the row of each cell that is to be written, in any order
 */
export function blocksOf(grid: Grid, written: readonly number[]): readonly RowBlock[] {
  const writes = new Map<number, number>();
  for (const row of written) writes.set(row, (writes.get(row) ?? 0) + 1);
  const blocks: RowBlock[] = [];
  let from = grid.top;
  let bytes = 0;
  let count = 0;
  grid.formulas.forEach((cells, i) => {
    const row = grid.top + i;
    const size = sizeOf(cells);
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
 * whole grid, all that the sheet then holds is read; of several blocks, each reads its rows as wide as the sheet was.
 * @param grid the sheet as it was read before
 */
export function queueImage(sheet: Excel.Worksheet, grid: Grid, block: RowBlock): QueuedImage {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  const height = grid.formulas.length;
  const width = grid.formulas[0]?.length ?? 0;
  if (block.from <= grid.top && block.to >= grid.top + height) {
    used.load("formulas");
    return { image: () => imageOf(used), outgrown: () => false };
  }
  const rows = sheet.getRangeByIndexes(block.from, grid.left, block.to - block.from, width);
  rows.load("rowIndex,columnIndex,formulas");
  return { image: () => imageOf(rows), outgrown: () => !lies(used, grid) };
}

const EMPTY: Image = { top: 0, left: 0, formulas: [] };

function imageOf(range: Excel.Range): Image {
  if (range.isNullObject) return EMPTY;
  return { top: range.rowIndex, left: range.columnIndex, formulas: range.formulas as CellValue[][] };
}

/** Whether a used range lies within a grid. */
function lies(used: Excel.Range, { top, left, formulas }: Grid): boolean {
  if (used.isNullObject) return true;
  const bottom = top + formulas.length;
  const right = left + (formulas[0]?.length ?? 0);
  return (
    used.rowIndex >= top &&
    used.columnIndex >= left &&
    used.rowIndex + used.rowCount <= bottom &&
    used.columnIndex + used.columnCount <= right
  );
}

/** About how many bytes of an answer a row takes, on the high side: text in JSON, other scripts than Latin included. */
function sizeOf(cells: readonly CellValue[]): number {
  return cells.reduce<number>((sum, cell) => sum + 3 + bytesOf(cell), 0);
}

const PLAIN = /^[ !#-[\]-~]*$/;

function bytesOf(cell: CellValue): number {
  if (typeof cell !== "string") return 20;
  return PLAIN.test(cell) ? cell.length : cell.length * 3;
}
