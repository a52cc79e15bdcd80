import { address } from "../../core/grid/address";
import type { Grid } from "../../core/grid/grid";
import { sameState, type CellState } from "../../core/plan/cell-state";
import type { CellWrite } from "../../core/plan/plan";
import { differences } from "../../core/plan/differences";
import { refusalOf, wasLoaded, wasRefused } from "../failures";
import {
  cuttingBlocks,
  queueImage,
  readImage,
  rowsOf,
  type Image,
  type RowBlock,
} from "../reading/read-blocks";
import { sync } from "../turns";
import { inTurns } from "../../gateway/turns";
import { queueingWrites } from "./write-cells";

/** Something to write on one sheet. */
export interface Writing {
  readonly sheetId: string;
  /** The sheet as it was read; the writes' before-images are out of it. */
  readonly grid: Grid;
  readonly writes: readonly CellWrite[];
  /** Queues what goes before the first cell, in the batch that writes it. */
  readonly opening?: (sheet: Excel.Worksheet) => void;
  /** Queues what goes behind the last cell, in the batch that writes it. */
  readonly closing?: (sheet: Excel.Worksheet) => void;
  /** Asked before each batch: whether to go on. */
  readonly goOn: (cellsWritten: number) => boolean;
}

/** One batch that was sent, and what Excel's answer told of it. */
export interface SentBlock {
  readonly block: RowBlock;
  readonly writes: readonly CellWrite[];
  /** What the cells held right before; null where that is not known. */
  readonly images: readonly CellState[] | null;
  /** What the rows of the block held right after; null where that is not known. */
  readonly after: Image | null;
}

/** How the writing ended. In all ways but the first, what was sent may stand in the sheet, in whole or in part. */
export type Written =
  | { readonly kind: "done" }
  | { readonly kind: "clash"; readonly cells: readonly string[]; readonly sent: readonly SentBlock[] }
  | { readonly kind: "stopped"; readonly sent: readonly SentBlock[] }
  | { readonly kind: "failed"; readonly error: OfficeExtension.Error; readonly sent: readonly SentBlock[] };

/**
 * The one way in which cells are written: block by block (one for an ordinary sheet), and each batch reads its rows
 * again. Where the cells did not hold what was read, or the rows do not hold what they should now, somebody else has
 * changed the sheet since it was read.
 */
export async function writeBlocks(context: Excel.RequestContext, writing: Writing): Promise<Written> {
  const { grid, writes } = writing;
  const sheet = context.workbook.worksheets.getItem(writing.sheetId);
  sheet.load("id");
  const rows = writes.map(({ cell }) => cell.row);
  const all = await inTurns(cuttingBlocks(grid, rows));
  const blocks = writes.length === 0 ? all.slice(-1) : all;
  const sent: SentBlock[] = [];
  let count = 0;
  for (const [i, block] of blocks.entries()) {
    if (!writing.goOn(count)) return { kind: "stopped", sent };
    const some = writes.filter(({ cell }) => isIn(cell.row, block, i, blocks.length));
    if (i === 0) writing.opening?.(sheet);
    const queued = await inTurns(queueingWrites(sheet, some));
    const cellsWritten = some.map(({ cell }) => cell);
    const again = queueImage(sheet, grid, block, cellsWritten);
    if (i === blocks.length - 1) writing.closing?.(sheet);
    const refused = await refusalOf(() => sync(context, some.length));
    if (refused !== null && wasRefused(refused)) return { kind: "failed", error: refused, sent };
    const images = queued.images();
    let after = wasLoaded(() => again.image()) ? again.image() : null;
    sent.push({ block, writes: some, images, after });
    // Excel may give too little of the rows together with the writes.
    const error =
      refused ??
      (await refusalOf(async () => {
        after ??= await readImage(context, sheet, grid, block, cellsWritten);
      }));
    if (error !== null) return { kind: "failed", error, sent };
    if (after === null) return { kind: "clash", cells: [], sent };
    const cells = clashes(
      { block, writes: some, images, after },
      all.length === 1 ? grid : rowsOf(grid, block),
    );
    if (cells.length > 0 || again.outgrown()) return { kind: "clash", cells, sent };
    count += some.length;
  }
  return { kind: "done" };
}

/** Cells outside all blocks, on a sheet that was read empty there, go with the first or the last of them. */
function isIn(row: number, { from, to }: RowBlock, index: number, count: number): boolean {
  return (row >= from || index === 0) && (row < to || index === count - 1);
}

/** The cells (A1) that somebody else changed, by what a batch found and left. */
function clashes({ writes, images, after }: SentBlock, before: Grid): readonly string[] {
  const touched = writes.filter((write, i) => {
    const image = images?.[i];
    return image !== undefined && !sameState(image, write.before);
  });
  const changed = after === null ? [] : differences(before, writes, after);
  return [...new Set([...touched.map(({ cell }) => address(cell)), ...changed])];
}
