import type { Area } from "../core/grid/grid";
import { offers } from "./capabilities";

/**
 * Excel gives up where a range has more than 512 merged areas (Office.js documentation, Range.getMergedAreasOrNullObject),
 * so rows are asked in bands. Bands overlap, because it is not said whether an area that a band cuts comes whole.
 */
const BAND = 120;
const OVERLAP = 24;
const COLUMNS = 256;

/** The rows that are asked for in the first round trip, before it is known how many there are. */
export const ROWS_AT_ONCE = 5_000;

/** Queues the question for the merged areas of some rows (0-based, `to` exclusive); nothing below ExcelApi 1.13. */
export function queueMergedAreas(
  sheet: Excel.Worksheet,
  from: number,
  to: number,
): readonly Excel.RangeAreas[] {
  if (!offers("1.13")) return [];
  const bands: Excel.RangeAreas[] = [];
  for (let row = from; row < to; row += BAND) {
    const merged = sheet.getRangeByIndexes(row, 0, BAND + OVERLAP, COLUMNS).getMergedAreasOrNullObject();
    merged.load("areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount");
    bands.push(merged);
  }
  return bands;
}

/** The merged areas that the bands told, each once and whole. */
export function mergedAreas(bands: readonly Excel.RangeAreas[]): readonly Area[] {
  const byColumns = new Map<string, Area[]>();
  for (const band of bands) {
    if (band.isNullObject) continue;
    for (const { rowIndex, columnIndex, rowCount, columnCount } of band.areas.items) {
      const key = `${columnIndex}:${columnCount}`;
      const areas = byColumns.get(key) ?? [];
      areas.push({
        top: rowIndex,
        left: columnIndex,
        bottom: rowIndex + rowCount - 1,
        right: columnIndex + columnCount - 1,
      });
      byColumns.set(key, areas);
    }
  }
  return [...byColumns.values()].flatMap(united);
}

/** Merged areas never overlap: what overlaps in the same columns is one area, told by two bands. */
function united(areas: readonly Area[]): readonly Area[] {
  const whole: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const last = whole.at(-1);
    if (last === undefined || area.top > last.bottom) whole.push(area);
    else whole[whole.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
  }
  return whole;
}
