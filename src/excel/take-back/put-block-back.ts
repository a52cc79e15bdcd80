import { sameState, type CellState } from "../../core/plan/cell-state";
import { restoring } from "../../core/plan/inverse";
import type { CellWrite } from "../../core/plan/plan";
import type { Grid } from "../../core/grid/grid";
import { differences } from "../writing/after-image";
import { queueImage, type Image } from "../reading/read-blocks";
import { queueStates, queueWrites } from "../writing/write-cells";
import type { SentBlock } from "../writing/write-blocks";

/**
 * Where a batch told what its cells had held, they get that back at their very places: rows may have moved before it,
 * so that it hit other cells than it meant. Not where the rows changed after it: then places say nothing any more.
 * @returns whether nothing is left to do for this batch
 */
export async function putBlockBack(
  context: Excel.RequestContext,
  { sheetId, grid }: { readonly sheetId: string; readonly grid: Grid },
  { block, writes, images, after }: SentBlock,
): Promise<boolean> {
  const sheet = context.workbook.worksheets.getItem(sheetId);
  const cells = writes.map(({ cell }) => cell);
  const again = queueImage(sheet, grid, block, cells);
  const looks = queueStates(sheet, cells);
  await context.sync();
  const states = looks.images();
  if (states === null || images === null) return true;
  if (after !== null && !isSame(after, again.image())) return true;
  const back = writes.flatMap((write, i): readonly CellWrite[] => {
    const now = states[i];
    const image = images[i];
    if (now === undefined || image === undefined || sameState(now, image)) return [];
    return isWritten(now, write, image) ? [restoring(write.cell, now, image)] : [];
  });
  return writeExactly(context, sheet, back);
}

/** The format is written before the content: a batch that broke off may have left only that. */
function isWritten(now: CellState, { after }: CellWrite, image: CellState): boolean {
  const written = { content: after.content, numberFormat: after.numberFormat ?? image.numberFormat };
  return sameState(now, written) || sameState(now, { ...written, content: image.content });
}

/** Writes cells that hold what was just read; one that no longer did gets back what it held. */
async function writeExactly(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  writes: readonly CellWrite[],
): Promise<boolean> {
  if (writes.length === 0) return true;
  const queued = queueWrites(sheet, writes);
  await context.sync();
  const images = queued.images() ?? [];
  const wrong = writes.flatMap(({ cell, before, after }, i): readonly CellWrite[] => {
    const image = images[i];
    if (image === undefined || sameState(image, before)) return [];
    const now = { content: after.content, numberFormat: after.numberFormat ?? image.numberFormat };
    return [restoring(cell, now, image)];
  });
  if (wrong.length === 0) return true;
  queueWrites(sheet, wrong);
  await context.sync();
  return false;
}

function isSame(after: Image, now: Image | null): boolean {
  return now !== null && differences(after, [], now).length === 0;
}
