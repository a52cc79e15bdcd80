import type { Area } from "../../core/grid/grid";
import { offers } from "../capabilities";

/**
 * Excel gives up where a range has more than 512 merged areas (Office.js documentation, Range.getMergedAreasOrNullObject),
 * so rows are asked in bands, low enough for six areas in every row. Bands overlap, because it is not said whether an
 * area that a band cuts comes whole.
 */
const BAND = 60;
const OVERLAP = 24;
const COLUMNS = 256;

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

/** The merged areas as the bands told them, some of them twice or in two parts. */
export function toldAreas(bands: readonly Excel.RangeAreas[]): readonly Area[] {
  return bands.flatMap((band) => {
    if (band.isNullObject) return [];
    return band.areas.items.map(({ rowIndex, columnIndex, rowCount, columnCount }) => ({
      top: rowIndex,
      left: columnIndex,
      bottom: rowIndex + rowCount - 1,
      right: columnIndex + columnCount - 1,
    }));
  });
}

/** The areas each once and whole. Merged areas never overlap: what overlaps in the same columns is one area. */
export function unitedAreas(told: readonly Area[]): readonly Area[] {
  const byColumns = new Map<string, Area[]>();
  for (const area of told) {
    const key = `${area.left}:${area.right}`;
    const areas = byColumns.get(key);
    if (areas === undefined) byColumns.set(key, [area]);
    else areas.push(area);
  }
  return [...byColumns.values()].flatMap(united);
}

function united(areas: readonly Area[]): readonly Area[] {
  const whole: Area[] = [];
  for (const area of [...areas].sort((a, b) => a.top - b.top)) {
    const last = whole.at(-1);
    if (last === undefined || area.top > last.bottom) whole.push(area);
    else whole[whole.length - 1] = { ...last, bottom: Math.max(last.bottom, area.bottom) };
  }
  return whole;
}
