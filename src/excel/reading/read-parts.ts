import type { Area } from "../../core/grid/grid";
import { isTooLarge, isUnexplained, TooMuchToRead } from "../failures";
import { queueMergedAreas, readMergedAreas, toldAreas, type MergesAsked } from "./merged-areas";
import { cellsIn, firstOf, LEAF, piecesOf, withoutWholeRows } from "./sheet-islands";
import { partOf, queueContent, type SheetPart } from "./sheet-rows";
import type { RunControl } from "../../gateway/run";

/** Used ranges that are asked for at most, and how often. */
const MOST_LOOKS = 4_096;
const DEEPEST = 6;

/** Where something stands, as far as it was found out. */
export interface FoundParts {
  readonly parts: readonly Area[];
  /** False where too much stands too far apart to be found out. */
  readonly isComplete: boolean;
}

/** Queues a look at where something stands in an area; `areaOfRange` tells it after the batch is done. */
export function queueUsed(sheet: Excel.Worksheet, area: Area): Excel.Range {
  const used = rangeOf(sheet, area).getUsedRangeOrNullObject(true);
  used.load("rowIndex,columnIndex,rowCount,columnCount");
  return used;
}

/** The area of a range that was looked up; null where there is none. */
export function areaOfRange(range: Excel.Range): Area | null {
  if (range.isNullObject) return null;
  const { rowIndex: top, columnIndex: left, rowCount, columnCount } = range;
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 };
}

/** The range of an area. */
export function rangeOf(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.Range {
  return sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
}

/**
 * Finds out where in some areas something stands. An area is cut into pieces as long as it is large and mostly blank;
 * no round trip is made where none is.
 * @param areas used ranges
 */
export async function findParts(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  areas: readonly Area[],
): Promise<FoundParts> {
  const parts: Area[] = [];
  let open = areas;
  let looks = 0;
  for (let depth = 0; ; depth++) {
    parts.push(...open.filter((area) => cellsIn(area) <= LEAF));
    const large = open.filter((area) => cellsIn(area) > LEAF);
    if (large.length === 0) return { parts, isComplete: true };
    const asked = large.map((area) => ({ area, pieces: piecesOf(area) }));
    looks += asked.reduce((sum, { pieces }) => sum + pieces.length, 0);
    if (depth === DEEPEST || looks > MOST_LOOKS) return { parts, isComplete: false };
    const next: Area[] = [];
    for (const { area, inside } of await usedWithin(context, sheet, asked)) {
      const isDense = inside.reduce((sum, one) => sum + cellsIn(one), 0) > cellsIn(area) / 2;
      if (isDense) parts.push(area);
      else next.push(...inside);
    }
    open = next;
  }
}

/** Where something stands in the pieces of some areas; one round trip. */
async function usedWithin(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  asked: readonly { readonly area: Area; readonly pieces: readonly Area[] }[],
): Promise<readonly { readonly area: Area; readonly inside: readonly Area[] }[]> {
  const queued = asked.map(({ area, pieces }) => ({
    area,
    used: pieces.map((piece) => queueUsed(sheet, piece)),
  }));
  await context.sync();
  return queued.map(({ area, used }) => ({
    area,
    inside: used.flatMap((range) => areaOfRange(range) ?? []),
  }));
}

/** Something of a sheet as it was read, and the merged areas that begin in it or shortly below. */
export interface ReadPart {
  readonly area: Area;
  readonly content: SheetPart;
  readonly merges: readonly Area[];
}

/** Reads areas of a sheet block by block, in ever smaller ones where Excel refuses their size. */
export class PartReader {
  readonly #context: Excel.RequestContext;
  readonly #sheet: Excel.Worksheet;
  readonly #control: RunControl;
  #cells = LEAF;
  #merges: MergesAsked;

  /** @param merges how merged areas are asked for */
  constructor(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    control: RunControl,
    merges: MergesAsked,
  ) {
    this.#context = context;
    this.#sheet = sheet;
    this.#control = control;
    this.#merges = merges;
  }

  /**
   * Reads some areas, none of which lies over another; null where it is told to stop. What is read is in pieces of the
   * areas.
   * @param before rows that were read before; they count for the progress
   */
  async read(areas: readonly Area[], before: number): Promise<readonly ReadPart[] | null> {
    const all = before + rowsIn(areas);
    const done: ReadPart[] = [];
    let todo: readonly Area[] = areas.flatMap(withoutWholeRows);
    while (todo.length > 0) {
      if (this.#control.signal?.aborted === true) return null;
      this.#control.onProgress?.({ step: "reading", done: all - rowsIn(todo), of: all });
      const { now, later } = firstOf(todo, this.#cells);
      const read = await this.#readOnce(now);
      if (read instanceof Error) {
        const cells = now.reduce((sum, area) => sum + cellsIn(area), 0);
        if (cells <= 1) throw read;
        this.#cells = Math.ceil(cells / 2);
      } else {
        done.push(...read);
        todo = later;
      }
    }
    return done;
  }

  /** One batch, for several would be too large again; the error where even this one is. */
  async #readOnce(areas: readonly Area[]): Promise<readonly ReadPart[] | Error> {
    const queued = areas.map((area) => {
      const range = rangeOf(this.#sheet, area);
      queueContent(range);
      return { area, range, bands: this.#merges === "bands" ? queueMergedAreas(this.#sheet, area) : [] };
    });
    try {
      await this.#context.sync();
    } catch (error) {
      if (error instanceof Error && isTooLarge(error)) return error;
      if (this.#merges !== "bands" || !isUnexplained(error)) throw error;
      this.#merges = "pieces";
      return this.#readOnce(areas);
    }
    const read: ReadPart[] = [];
    for (const { area, range, bands } of queued) {
      const content = partOf(range);
      if (content === null) return new TooMuchToRead();
      const merges =
        this.#merges === "pieces"
          ? await readMergedAreas(this.#context, this.#sheet, area)
          : toldAreas(bands);
      read.push({ area, content, merges });
    }
    return read;
  }
}

function rowsIn(areas: readonly Area[]): number {
  return areas.reduce((sum, { top, bottom }) => sum + bottom - top + 1, 0);
}
