import { DIGIT_PIXELS } from "../live/live-design";
import { placeOfRow } from "../reading/read-cell";
import { attribute, splice, walk, withAttribute, type Splice, type Tag } from "../package/xml";
import { appendInto, outline } from "../package/xml-edit";

/** The rows of a worksheet part with heights (points, by 0-based row) of their own; rows that are missing are added. */
export function withRowHeights(xml: string, heights: ReadonlyMap<number, number>): string {
  if (heights.size === 0) return xml;
  const left = new Map([...heights].sort(([a], [b]) => a - b));
  const { prefix, children } = outline(xml);
  const sheetData = children.find(({ name }) => name === "sheetData");
  if (sheetData === undefined) throw new Error("a sheet that was opened has data");
  const splices: Splice[] = [];
  const present = new Set<number>();
  eachRow((_, row) => present.add(row));
  eachRow((tag, row) => {
    const missing = [...left].filter(([one]) => one < row && !present.has(one));
    if (missing.length > 0)
      splices.push({ from: tag.start, to: tag.start, by: missing.map(emptyRow).join("") });
    for (const [one] of missing) left.delete(one);
    const height = left.get(row);
    if (height === undefined) return;
    left.delete(row);
    const high = withAttribute(xml.slice(tag.start, tag.end), "ht", String(height));
    splices.push({ from: tag.start, to: tag.end, by: withAttribute(high, "customHeight", "1") });
  });
  if (left.size > 0) splices.push(...appendInto(xml, sheetData, [...left].map(emptyRow).join("")));
  return splice(xml, splices);

  function eachRow(visit: (tag: Tag, row: number) => void): void {
    let before = -1;
    walk(xml, {
      open: (tag) => {
        if (tag.path !== "worksheet/sheetData/row") return;
        before = placeOfRow(tag, before);
        visit(tag, before);
      },
    });
  }

  function emptyRow([row, height]: readonly [number, number]): string {
    return `<${prefix}row r="${row + 1}" ht="${height}" customHeight="1"/>`;
  }
}

/** One `col` element: the columns (0-based) that it speaks of, and its text. */
interface ColumnRun {
  readonly first: number;
  readonly last: number;
  readonly text: string;
}

/** The `cols` element with widths (CSS pixels, by 0-based column) of their own; what else it says about columns stays. */
export function withColumnWidths(cols: string, widths: ReadonlyMap<number, number>, prefix: string): string {
  const runs = runsOf(cols).flatMap((run) => parted(run, widths));
  const known = new Set(runs.filter(({ first, last }) => first === last).map(({ first }) => first));
  for (const column of widths.keys()) {
    if (!known.has(column)) runs.push({ first: column, last: column, text: `<${prefix}col/>` });
  }
  const texts = runs
    .sort((a, b) => a.first - b.first)
    .map(({ first, last, text }) => {
      const width = first === last ? widths.get(first) : undefined;
      const placed = withAttribute(withAttribute(text, "min", String(first + 1)), "max", String(last + 1));
      if (width === undefined) return placed;
      const wide = withAttribute(placed, "width", String(Number((width / DIGIT_PIXELS).toFixed(4))));
      return withAttribute(wide, "customWidth", "1");
    });
  return `<${prefix}cols>${texts.join("")}</${prefix}cols>`;
}

function runsOf(cols: string): ColumnRun[] {
  const runs: ColumnRun[] = [];
  if (cols === "") return runs;
  walk(cols, {
    open: (tag) => {
      if (tag.path !== "cols/col") return;
      const text = cols.slice(tag.start, tag.end).replace(/\s*\/?>$/, "/>");
      runs.push({ first: Number(attribute(tag, "min")) - 1, last: Number(attribute(tag, "max")) - 1, text });
    },
  });
  return runs;
}

/** A run, parted so that each column with a new width stands alone. */
function parted({ first, last, text }: ColumnRun, widths: ReadonlyMap<number, number>): ColumnRun[] {
  const runs: ColumnRun[] = [];
  let from = first;
  const own = [...widths.keys()].filter((column) => column >= first && column <= last).sort((a, b) => a - b);
  for (const column of own) {
    if (column > from) runs.push({ first: from, last: column - 1, text });
    runs.push({ first: column, last: column, text });
    from = column + 1;
  }
  if (from <= last) runs.push({ first: from, last, text });
  return runs;
}
