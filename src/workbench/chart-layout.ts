import type { ModelSheet, Workbook } from "../workbook/workbook";
import type { Bars, ChartCells } from "../workbook/model/sheet-chart";

/** What one bar shows: its label, its value as its cell shows it, and its number; null where the cell has none. */
export interface BarShown {
  readonly label: string;
  readonly value: string;
  readonly number: number | null;
}

/** A rectangle of the drawing, in CSS pixels from its top left corner. */
export interface BarBox {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One bar as it is drawn. */
export interface BarDrawn extends BarShown {
  readonly box: BarBox;
  /** The label broken into lines that fit beside the bar; what does not fit ends in "…". */
  readonly lines: readonly string[];
  /** Where the label ends and where the value begins, at the bar's middle. */
  readonly labelX: number;
  readonly valueX: number;
  readonly middle: number;
}

/** A bar chart as it is drawn; `axisX` is where zero lies. */
export interface ChartDrawn {
  readonly bars: readonly BarDrawn[];
  readonly fontSize: number;
  readonly titleSize: number;
  readonly axisX: number;
  readonly top: number;
  readonly bottom: number;
}

/** The share of the width that labels and values may take. */
const LABELS = 0.4;
const VALUES = 0.12;
const USUAL_POINTS = 9;
const POINT = 4 / 3;
/** How wide a letter is on average, and how high a line, in sizes of the font. */
const LETTER = 0.53;
const LINE = 1.15;
const GAP = 6;

/** Reads from the cells what a chart shows, in the order in which it is drawn from the top. */
export function barsShown(workbook: Workbook, { series, labelAxis }: Bars): readonly BarShown[] {
  const values = cellsOf(workbook, series.values);
  const labels = series.labels === null ? [] : cellsOf(workbook, series.labels);
  const shown = values.map((cell, i) => ({
    label: labels[i]?.text ?? String(i + 1),
    value: cell.text,
    number: typeof cell.value === "number" ? cell.value : null,
  }));
  return labelAxis.isReversed ? shown : shown.reverse();
}

function cellsOf(workbook: Workbook, { sheet: id, area }: ChartCells): ReturnType<ModelSheet["cell"]>[] {
  const sheet = workbook.sheets.find((one) => one.id === id);
  if (sheet === undefined) return [];
  const cells: ReturnType<ModelSheet["cell"]>[] = [];
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) cells.push(sheet.cell(row, column));
  }
  return cells;
}

/**
 * Lays out a chart of bars from left to right: labels, bars, and beside each bar its value.
 * @param size of the whole chart in CSS pixels
 * @param zoom 1 is the size that the chart gives its letters
 */
export function layOutChart(
  bars: Bars,
  shown: readonly BarShown[],
  size: { readonly width: number; readonly height: number },
  zoom: number,
): ChartDrawn {
  const fontSize = (bars.labelAxis.fontSize ?? USUAL_POINTS) * POINT * zoom;
  const titleSize = fontSize * 1.4;
  const top = GAP + (bars.title === null ? 0 : titleSize * 1.5);
  const bottom = Math.max(top, size.height - GAP);
  const band = shown.length === 0 ? 0 : (bottom - top) / shown.length;
  const left = GAP + size.width * LABELS;
  const right = Math.max(left, size.width * (1 - VALUES) - GAP);
  const { low, high } = rangeOf(bars, shown);
  const at = (number: number): number =>
    left + ((Math.min(high, Math.max(low, number)) - low) / (high - low)) * (right - left);
  const axisX = at(0);
  const height = band / (1 + bars.series.gap / 100);
  const drawn = shown.map((bar, i): BarDrawn => {
    const end = at(bar.number ?? 0);
    const middle = top + band * (i + 0.5);
    const mostLines = Math.max(1, Math.floor(band / (fontSize * LINE)));
    return {
      ...bar,
      box: { x: Math.min(axisX, end), y: middle - height / 2, width: Math.abs(end - axisX), height },
      lines: broken(bar.label, Math.floor((left - 2 * GAP) / (fontSize * LETTER)), mostLines),
      labelX: left - GAP,
      valueX: Math.max(axisX, end) + GAP / 2,
      middle,
    };
  });
  return { bars: drawn, fontSize, titleSize, axisX, top, bottom };
}

/** What the axis reaches from and to: as the chart says, else all numbers and zero. */
function rangeOf({ valueAxis }: Bars, shown: readonly BarShown[]): { low: number; high: number } {
  const numbers = shown.flatMap(({ number }) => (number === null ? [] : [number]));
  const low = valueAxis.minimum ?? Math.min(0, ...numbers);
  const high = valueAxis.maximum ?? Math.max(0, ...numbers);
  return { low, high: high > low ? high : low + 1 };
}

/** Breaks a text between words into lines of at most so many letters. */
function broken(text: string, letters: number, most: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(/\s+/).filter((one) => one !== "")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (longer.length <= letters || line === "") line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  if (line !== "") lines.push(line);
  const kept = lines.slice(0, most).map((one) => cut(one, letters));
  const last = kept.at(-1);
  if (lines.length > most && last !== undefined) kept[kept.length - 1] = cut(`${last} …`, letters);
  return kept;
}

function cut(line: string, letters: number): string {
  if (line.length <= letters) return line;
  return `${line.slice(0, Math.max(1, letters - 1)).replace(/[\s…]+$/, "")}…`;
}
