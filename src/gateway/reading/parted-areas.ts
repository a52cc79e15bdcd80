import { cellAt, type Area, type CellValue, type Grid } from "../../core/grid/grid";
import { eachInSteps, SOMEWHERE, type Steps } from "../../core/steps";

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
 * Gives, in steps, the areas with those cut that Excel has told as one because they touch. A merged area keeps content in its first cell
 * only, so a cell that holds something else begins another area. Not where that would leave a piece of one cell, which
 * is no merged area: then something was left in a cell that can't be seen. What shows in two columns is done to all in
 * the same row: areas that are still blank, as the results of a form before its first run, can't show it themselves.
 */
export function* partingAreas(areas: readonly Area[], grid: Grid): Steps<readonly Area[]> {
  const contentAt = (row: number, column: number): CellValue => {
    const { value, formula } = cellAt(grid, row, column);
    return formula ?? value;
  };
  yield SOMEWHERE;
  const parted = yield* eachInSteps(areas, (area) => {
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
  const again = yield* eachInSteps(parted.flat(), (area) => {
    const parts = cutAt(area, rows);
    return parts.some(isOneCell) ? [area] : parts;
  });
  return again.flat();
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
