import { type Area } from "../../core/grid/grid";
import { offers } from "../capabilities";
import { areaOfRange, rangeOf } from "./ranges";

/**
 * Excel gives up where a range has more than 512 merged areas (Office.js documentation, Range.getMergedAreasOrNullObject),
 * so rows are asked in bands, low enough for six areas in every row. Bands overlap, because Excel tells only areas that
 * begin in a range (OfficeDev/office-js 3611), and not every Excel may.
 */
const BAND = 60;
const OVERLAP = 24;

/**
 * How merged areas are asked for: in bands together with content, in small pieces after it, or not at all, since on the
 * desktop the question empties Excel's own undo list (OfficeDev/office-js 5918).
 */
export type MergesAsked = "bands" | "pieces" | "none";

/** A piece has 512 cells, so that no more merged areas than Excel gives can lie in it. */
const PIECE = { rows: 8, columns: 64 };

/** So many pieces are asked in one batch: full of merged areas, their answer stays below 5 MB. */
const PIECES_AT_ONCE = 40;

const LAST_ROW = 1_048_575;

/** Queues the question for the merged areas of an area; nothing below ExcelApi 1.13. */
export function queueMergedAreas(sheet: Excel.Worksheet, area: Area): readonly Excel.RangeAreas[] {
  if (!offers("1.13")) return [];
  const bands: Excel.RangeAreas[] = [];
  for (let row = area.top; row <= area.bottom; row += BAND) {
    const bottom = Math.min(row + BAND + OVERLAP - 1, LAST_ROW);
    bands.push(queueOne(sheet, { ...area, top: row, bottom }));
  }
  return bands;
}

/**
 * The merged areas of an area that has too many of them for a band; a batch for every 2,560 rows where it is not wider
 * than 64 columns.
 */
export async function readMergedAreas(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Area,
): Promise<readonly Area[]> {
  if (!offers("1.13")) return [];
  const pieces: Area[] = [];
  for (let top = area.top; top <= area.bottom; top += PIECE.rows) {
    for (let left = area.left; left <= area.right; left += PIECE.columns) {
      const bottom = Math.min(top + PIECE.rows - 1, area.bottom);
      pieces.push({ top, left, bottom, right: Math.min(left + PIECE.columns - 1, area.right) });
    }
  }
  const told: Area[] = [];
  for (let i = 0; i < pieces.length; i += PIECES_AT_ONCE) {
    told.push(...(await readSome(context, sheet, pieces.slice(i, i + PIECES_AT_ONCE))));
  }
  return told;
}

async function readSome(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  pieces: readonly Area[],
): Promise<readonly Area[]> {
  const asked = pieces.map((piece) => queueOne(sheet, piece));
  await context.sync();
  return toldAreas(asked);
}

function queueOne(sheet: Excel.Worksheet, area: Area): Excel.RangeAreas {
  const merged = rangeOf(sheet, area).getMergedAreasOrNullObject();
  merged.load("areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount");
  return merged;
}

/** The merged areas as Excel told them, some of them twice or in two parts. */
export function toldAreas(bands: readonly Excel.RangeAreas[]): readonly Area[] {
  return bands.flatMap((band) => {
    if (band.isNullObject) return [];
    return band.areas.items.flatMap((range) => areaOfRange(range) ?? []);
  });
}
