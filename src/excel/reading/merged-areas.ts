import { cellAt, type Area, type CellValue, type Grid } from "../../core/grid/grid";
import { offers } from "../capabilities";

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

function queueOne(sheet: Excel.Worksheet, { top, left, bottom, right }: Area): Excel.RangeAreas {
  const range = sheet.getRangeByIndexes(top, left, bottom - top + 1, right - left + 1);
  const merged = range.getMergedAreasOrNullObject();
  merged.load("areas/rowIndex,areas/columnIndex,areas/rowCount,areas/columnCount");
  return merged;
}

/** The merged areas as Excel told them, some of them twice or in two parts. */
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

/** Larger areas are not looked into for content beyond their first cell. */
const MOST_LOOKED_AT = 20_000;

/** In so many columns content has to show that areas were told as one, before others are cut in the same row. */
const WITNESSES = 2;

/**
 * The areas with those cut that Excel has told as one because they touch. A merged area keeps content in its first cell
 * only, so a cell that holds something else begins another area. Not where that would leave a piece of one cell, which
 * is no merged area: then something was left in a cell that can't be seen. What shows in two columns is done to all in
 * the same row: areas that are still blank, as the results of a form before its first run, can't show it themselves.
 */
export function partedAreas(areas: readonly Area[], grid: Grid): readonly Area[] {
  const contentAt = (row: number, column: number): CellValue => {
    const { value, formula } = cellAt(grid, row, column);
    return formula ?? value;
  };
  const parted = areas.map((area) => {
    if ((area.bottom - area.top + 1) * (area.right - area.left + 1) > MOST_LOOKED_AT) return [area];
    const first = contentAt(area.top, area.left);
    const parts = cut(area, (row, column) => !["", first].includes(contentAt(row, column)));
    return parts.some(isOneCell) ? [area] : parts;
  });
  const columns = new Map<number, Set<number>>();
  for (const [whole, ...others] of parted) {
    for (const { top, left } of others) {
      if (top !== whole?.top) columns.set(top, (columns.get(top) ?? new Set()).add(left));
    }
  }
  const rows = [...columns].filter(([, { size }]) => size >= WITNESSES).map(([row]) => row);
  if (rows.length === 0) return parted.flat();
  return parted.flat().flatMap((area) => {
    const parts = cutAt(area, rows);
    return parts.some(isOneCell) ? [area] : parts;
  });
}

/** An area cut wherever a cell begins another one: first below each other, then side by side. */
function cut(area: Area, begins: (row: number, column: number) => boolean): readonly Area[] {
  const { top, left, bottom, right } = area;
  const below = numbers(top + 1, bottom).filter((row) => begins(row, left));
  if (below.length > 0) return cutAt(area, below).flatMap((part) => cut(part, begins));
  const beside = numbers(left + 1, right).find((column) =>
    numbers(top, bottom).some((row) => begins(row, column)),
  );
  if (beside === undefined) return [area];
  return [{ ...area, right: beside - 1 }, ...cut({ ...area, left: beside }, begins)];
}

/** An area cut above each of some rows that lies inside it. */
function cutAt(area: Area, rows: readonly number[]): readonly Area[] {
  const inside = rows.filter((row) => row > area.top && row <= area.bottom).sort((a, b) => a - b);
  const tops = [area.top, ...inside];
  return tops.map((top, i) => ({ ...area, top, bottom: (tops[i + 1] ?? area.bottom + 1) - 1 }));
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

function numbers(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, i) => from + i);
}
