import type { CellValue, Grid } from "../grid/grid";
import type { MergeLookup } from "../grid/merges";
import { cellText } from "../grid/text";
import { headingOf, type Field } from "./column-aliases";
import type { Rows } from "./column-headings";
import { qualifierOf } from "./qualifier";
import { sectionOf } from "./section-words";

/** Fields that may stand alone above the others, merged down or not; a variable may well be called "Nilai". */
const OPTIONAL: ReadonlySet<Field> = new Set(["number", "name", "indicator", "definition", "remark"]);

/** A heading has no more rows than this. */
const TALLEST = 6;

interface Filled {
  readonly column: number;
  readonly text: string;
  /** Whether it could be a heading by what it is: a text, or a year. */
  readonly isText: boolean;
}

/**
 * All rows that belong to a heading of which some are known: those that its merged cells reach, sub-headings below a cell
 * that spans several columns, further rows of heading words, and what spans columns above it. The office's titles above
 * and the first section or indicator below are none of it.
 * @param known the rows in which the headings of the required fields stand
 * @param from the first row (0-based) that may belong to it
 */
export function headingBand(grid: Grid, merges: MergeLookup, known: Rows, from = grid.top): Rows {
  let band = known;
  const last = grid.top + grid.values.length - 1;
  for (let height = 0; height !== heightOf(band) && heightOf(band) < TALLEST;) {
    height = heightOf(band);
    if (band.bottom < last && goesOn(grid, merges, band)) band = { ...band, bottom: band.bottom + 1 };
    if (band.top > from && beginsAbove(grid, merges, band)) band = { ...band, top: band.top - 1 };
  }
  return band;
}

function heightOf({ top, bottom }: Rows): number {
  return bottom - top + 1;
}

/** Whether the row below belongs to the heading, too; a blank one does where merged cells or sub-headings show that it goes on. */
function goesOn(grid: Grid, merges: MergeLookup, band: Rows): boolean {
  const row = band.bottom + 1;
  const reaching = reachingCells(grid, merges, band, row);
  const filled = filledCells(grid, merges, row);
  if (filled.length === 0) return reaching > 0 || hasOnlyHeadings(grid, merges, band, row + 1);
  return reaching >= 2 || hasOnlyHeadings(grid, merges, band, row);
}

/** Whether all that stands in a row below a heading are headings or sub-headings. */
function hasOnlyHeadings(grid: Grid, merges: MergeLookup, band: Rows, row: number): boolean {
  const filled = filledCells(grid, merges, row);
  if (filled.length === 0 || sectionOf(filled.map(({ text }) => text).join(" ")) !== null) return false;
  const spans = filled.map(({ column }) => spanAbove(grid, merges, band, row, column));
  return filled.every(({ text, isText }, i) => {
    if (!isText) return false;
    const span = spans[i] ?? null;
    const isSubheading = span !== null && spans.filter((one) => one === span).length >= 2;
    return isSubheading || headingOf(text) !== null || (span !== null && isQualifier(text));
  });
}

/** How many cells of the heading are merged down into a row below it. */
function reachingCells(grid: Grid, merges: MergeLookup, band: Rows, row: number): number {
  const reaching = new Set<number>();
  const width = grid.values[0]?.length ?? 0;
  for (let column = grid.left; column < grid.left + width; column++) {
    const area = merges(row, column);
    if (area === null || area.top > band.bottom || area.top < band.top) continue;
    if (textAt(grid, area.top, area.left) !== "") reaching.add(area.left);
  }
  return reaching.size;
}

/**
 * The column in which the heading begins that spans a cell's column: its merged area, or blank cells beside it that have
 * a text in the cell's row and no heading of their own. Over a column of its own it is that very column; null where
 * nothing stands above.
 */
function spanAbove(grid: Grid, merges: MergeLookup, band: Rows, row: number, column: number): number | null {
  const area = merges(band.bottom, column);
  if (area !== null && textAt(grid, area.top, area.left) !== "") return area.left;
  for (let left = column; left >= grid.left; left--) {
    if (hasHeading(grid, merges, band, left))
      return left < column && isMerged(merges, band, left) ? null : left;
    if (textAt(grid, row, left) === "") return null;
  }
  return null;
}

/** Whether a heading's cell is merged, so that it is known how far it reaches. */
function isMerged(merges: MergeLookup, { top, bottom }: Rows, column: number): boolean {
  for (let row = top; row <= bottom; row++) if (merges(row, column) !== null) return true;
  return false;
}

/** Whether any row of a band has a text over a column. */
function hasHeading(grid: Grid, merges: MergeLookup, { top, bottom }: Rows, column: number): boolean {
  for (let row = top; row <= bottom; row++) {
    const area = merges(row, column);
    if (textAt(grid, area?.top ?? row, area?.left ?? column) !== "") return true;
  }
  return false;
}

/** Whether the row above belongs to the heading, too: its cells reach down into it, or span several of its columns. */
function beginsAbove(grid: Grid, merges: MergeLookup, band: Rows): boolean {
  const row = band.top - 1;
  const filled = filledCells(grid, merges, row, true);
  if (filled.length === 0) return false;
  const width = grid.values[0]?.length ?? 0;
  const spread = filled.map(({ column }) => merges(row, column));
  if (spread.some((area) => area !== null && area.bottom >= band.top)) return true;
  const named = new Set(filled.flatMap(({ text }) => headingOf(text)?.field ?? []));
  if (filled.length >= 2 && named.size >= 2) return true;
  const isOverBlank = ({ column, text }: Filled): boolean =>
    OPTIONAL.has(headingOf(text)?.field ?? "formula") && !hasHeading(grid, merges, band, column);
  if (filled.every(isOverBlank)) return true;
  return (
    filled.length >= 2 &&
    filled.every(({ column, text, isText }, i) => {
      const area = spread[i] ?? null;
      const isSpanning = area !== null && area.left < area.right && area.right - area.left + 1 < width;
      return isText && (isSpanning || (isQualifier(text) && isMeasured(grid, merges, band.top, column)));
    })
  );
}

/** Whether a column of the heading is one of values or results. */
function isMeasured(grid: Grid, merges: MergeLookup, row: number, column: number): boolean {
  const area = merges(row, column);
  const field = headingOf(textAt(grid, area?.top ?? row, area?.left ?? column))?.field;
  return field === "value" || field === "result";
}

/**
 * The cells of a row that hold something, each merged one once, where it begins.
 * @param reaching whether cells count that are merged down from above
 */
function filledCells(grid: Grid, merges: MergeLookup, row: number, reaching = false): readonly Filled[] {
  const filled: Filled[] = [];
  (grid.values[row - grid.top] ?? []).forEach((own, c) => {
    const column = grid.left + c;
    const area = merges(row, column);
    if (area !== null && (area.left < column || (area.top < row && !reaching))) return;
    const value = area === null ? own : (grid.values[area.top - grid.top]?.[c] ?? "");
    const text = cellText(value);
    if (text !== "") filled.push({ column, text, isText: isText(value) });
  });
  return filled;
}

function isText(value: CellValue): boolean {
  return typeof value === "string" ? /\p{L}|^20\d\d$/u.test(value) : /^20\d\d$/.test(String(value));
}

/** Whether a text says nothing but a year, a period, or which of several numbers: "2024", "TW I", "Realisasi". */
function isQualifier(text: string): boolean {
  const { year, period, role, rest } = qualifierOf(text);
  return rest.length === 0 && (year !== null || period !== null || role !== null);
}

function textAt(grid: Grid, row: number, column: number): string {
  return cellText(grid.values[row - grid.top]?.[column - grid.left] ?? "");
}
