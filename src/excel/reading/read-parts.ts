import type { Area } from "../../core/grid/grid";
import { TooMuchToRead, type ReadPart, type SheetSource } from "../../gateway/reading/read-grid";
import { cellsIn, firstOf, LEAF, withoutWholeRows } from "../../gateway/reading/sheet-islands";
import type { RunControl } from "../../gateway/run";
import { isTooLarge, isUnexplained } from "../failures";
import { queueMergedAreas, readMergedAreas, toldAreas, type MergesAsked } from "./merged-areas";
import { areaOfRange, queueUsed, rangeOf } from "./ranges";
import { partOf, queueContent } from "./sheet-rows";
import type { Steps } from "../../core/steps";
import { sync } from "../turns";
import { inTurns } from "../../gateway/turns";

/** A sheet in Excel, read block by block, in ever smaller ones where Excel refuses their size. */
export class ExcelSheet implements SheetSource {
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

  /** One round trip. */
  async usedWithin(areas: readonly Area[]): Promise<readonly (Area | null)[]> {
    const used = areas.map((area) => queueUsed(this.#sheet, area));
    await this.#context.sync();
    return used.map(areaOfRange);
  }

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

  whole<T>(steps: Steps<T>): Promise<T> {
    return inTurns(steps);
  }

  /** One batch, for several would be too large again; the error where even this one is. */
  async #readOnce(areas: readonly Area[]): Promise<readonly ReadPart[] | Error> {
    const queued = areas.map((area) => {
      const range = rangeOf(this.#sheet, area);
      queueContent(range);
      return { area, range, bands: this.#merges === "bands" ? queueMergedAreas(this.#sheet, area) : [] };
    });
    try {
      await sync(
        this.#context,
        areas.reduce((sum, area) => sum + cellsIn(area), 0),
      );
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
