import { LANDSCAPE_WIDTH } from "../draft/landscape-page";
import type { Look, SheetDraft } from "../draft/sheet-draft";
import type { Area, CellValue } from "../grid/grid";

/** The columns: number, section, indicator, result, standing, notes. */
export const INDICATOR = 2;
export const RESULT = 3;
export const STANDING = 4;
export const LAST = 5;
const NARROW = [28, 72, 230, 72, 108];
/** Their widths in points; the notes get what is left of a landscape page. */
export const WIDTHS: readonly number[] = [...NARROW, LANDSCAPE_WIDTH - total(NARROW)];

export const SIZE = 9;
/** What a line of that size takes in height. */
export const LINE = 12;
export const TEXT: Look = { vertical: "top", wrap: true };
export const HEADING: Look = {
  ...{ bold: true, horizontal: "center", vertical: "center", wrap: true },
  fill: "#D9E2F3",
};

/** A sheet being laid out from the top. */
export interface Sheet {
  readonly rows: CellValue[][];
  readonly heights: number[];
  readonly formulas: SheetDraft["formulas"][number][];
  readonly looks: SheetDraft["looks"][number][];
  readonly boxes: Area[];
  readonly merges: Area[];
}

/** A sheet on which nothing stands yet. */
export function newSheet(): Sheet {
  return { rows: [], heights: [], formulas: [], looks: [], boxes: [], merges: [] };
}

/** Puts a row below the last one, with contents in some columns, and gives its place. */
export function put(
  sheet: Sheet,
  height: number,
  contents: readonly (readonly [column: number, content: CellValue])[] = [],
): number {
  const cells = new Map(contents);
  sheet.heights.push(height);
  return sheet.rows.push(WIDTHS.map((_, column) => cells.get(column) ?? "")) - 1;
}

export function rowArea(row: number, left = 0, right = LAST): Area {
  return { top: row, left, bottom: row, right };
}

export function total(sizes: readonly number[]): number {
  return sizes.reduce((sum, size) => sum + size, 0);
}
