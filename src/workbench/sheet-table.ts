import { columnLetters } from "../core/grid/address";
import type { Area } from "../core/grid/grid";
import type { ModelSheet } from "../workbook/workbook";
import type { Place } from "./cell-element";
import { cellElement } from "./cell-element";
import { element } from "./element";
import type { Lines, Span } from "./lines";
import { shownIn } from "./lines";

/** What to draw of a sheet: all its lines, the run of rows and of columns that is drawn, and the zoom (1 = as the file says). */
export interface Sight {
  readonly rows: Lines;
  readonly columns: Lines;
  readonly rowSpan: Span;
  readonly columnSpan: Span;
  readonly zoom: number;
}

/** The width of the row numbers and the height of the column letters, in CSS pixels. */
export const HEADING = { width: 40, height: 22 };

/** Fills a table with the part of a sheet that is in sight, and blank space for the rest, so that the scroll bars tell the truth. */
export function drawSheet(table: HTMLTableElement, sheet: ModelSheet, sight: Sight): void {
  const columns = shownIn(sight.columns, sight.columnSpan);
  const rows = shownIn(sight.rows, sight.rowSpan);
  const inset = sight.columns.start(sight.columnSpan.first) > 0;
  table.setAttribute("aria-rowcount", String(sight.rows.count));
  table.setAttribute("aria-colcount", String(sight.columns.count));
  table.style.width = `${HEADING.width + sight.columns.start(sight.columns.count)}px`;

  const body = element("tbody", { attributes: { role: "rowgroup" } });
  body.append(...spacer(sight.rows.start(sight.rowSpan.first)));
  const places = placesOf(sheet, sight, rows, columns);
  for (const row of rows) {
    const line = element("tr", { attributes: { role: "row", "aria-rowindex": String(row + 1) } });
    line.style.height = `${sight.rows.size(row)}px`;
    line.append(rowHeading(row));
    if (inset) line.append(element("td", { classes: "beyond", attributes: { "aria-hidden": "true" } }));
    for (const place of places.get(row) ?? []) line.append(cellElement(sheet, place, sight.zoom));
    body.append(line);
  }
  const after = sight.rows.start(sight.rows.count) - sight.rows.start(sight.rowSpan.last + 1);
  body.append(...spacer(after));
  table.replaceChildren(columnSizes(sight, columns, inset), headings(columns, inset), body);
}

function spacer(height: number): readonly HTMLTableRowElement[] {
  if (height <= 0) return [];
  const row = element("tr", { classes: "beyond", attributes: { "aria-hidden": "true" } });
  row.style.height = `${height}px`;
  return [row];
}

function rowHeading(row: number): HTMLTableCellElement {
  const label = String(row + 1);
  return element("th", { text: label, attributes: { role: "rowheader", scope: "row", "data-row": label } });
}

function columnSizes(sight: Sight, columns: readonly number[], inset: boolean): HTMLElement {
  const group = element("colgroup");
  const add = (width: number): void => {
    const column = element("col");
    column.style.width = `${width}px`;
    group.append(column);
  };
  add(HEADING.width);
  if (inset) add(sight.columns.start(sight.columnSpan.first));
  for (const column of columns) add(sight.columns.size(column));
  add(sight.columns.start(sight.columns.count) - sight.columns.start(sight.columnSpan.last + 1));
  return group;
}

function headings(columns: readonly number[], inset: boolean): HTMLElement {
  const head = element("thead", { attributes: { role: "rowgroup" } });
  const line = element("tr", { attributes: { role: "row" } });
  line.style.height = `${HEADING.height}px`;
  line.append(element("th", { classes: "corner", attributes: { "aria-hidden": "true" } }));
  if (inset) line.append(element("th", { classes: "beyond", attributes: { "aria-hidden": "true" } }));
  for (const column of columns) {
    const text = columnLetters(column);
    const attributes = {
      role: "columnheader",
      scope: "col",
      "data-column": text,
      "aria-colindex": String(column + 1),
    };
    line.append(element("th", { text, attributes }));
  }
  head.append(line);
  return head;
}

/** The cells to draw, by the row they are drawn in; cells under merged ones are left out, cut-off merges are clipped. */
function placesOf(
  sheet: ModelSheet,
  sight: Sight,
  rows: readonly number[],
  columns: readonly number[],
): ReadonlyMap<number, readonly Place[]> {
  const merges = sheet.merges().filter((area) => meets(area, sight));
  const byCell = new Map<string, Area>();
  for (const area of merges) {
    for (const row of within(rows, area.top, area.bottom)) {
      for (const column of within(columns, area.left, area.right)) byCell.set(`${row} ${column}`, area);
    }
  }
  const drawn = new Set<Area>();
  const places = new Map<number, Place[]>();
  for (const row of rows) {
    const line: Place[] = [];
    for (const column of columns) {
      const merge = byCell.get(`${row} ${column}`);
      if (merge !== undefined && drawn.has(merge)) continue;
      if (merge !== undefined) drawn.add(merge);
      const area = merge ?? { top: row, left: column, bottom: row, right: column };
      const spanned = within(rows, area.top, area.bottom);
      const across = within(columns, area.left, area.right);
      const width = total(sight.columns, across);
      line.push({
        area,
        rows: spanned.length,
        columns: across.length,
        width,
        height: total(sight.rows, spanned),
        room: merge === undefined ? width + blankRight(sheet, sight, row, column, byCell) : width,
      });
    }
    places.set(row, line);
  }
  return places;
}

function meets(area: Area, { rowSpan, columnSpan }: Sight): boolean {
  return (
    area.top <= rowSpan.last &&
    area.bottom >= rowSpan.first &&
    area.left <= columnSpan.last &&
    area.right >= columnSpan.first
  );
}

function within(lines: readonly number[], first: number, last: number): readonly number[] {
  return first === last ? [first] : lines.filter((line) => line >= first && line <= last);
}

function total(lines: Lines, indexes: readonly number[]): number {
  return indexes.reduce((sum, index) => sum + lines.size(index), 0);
}

function blankRight(
  sheet: ModelSheet,
  sight: Sight,
  row: number,
  column: number,
  merged: ReadonlyMap<string, Area>,
): number {
  if (sheet.cell(row, column).text === "") return 0;
  let room = 0;
  for (let next = column + 1; next <= sight.columnSpan.last; next += 1) {
    if (merged.has(`${row} ${next}`) || sheet.cell(row, next).text !== "") break;
    room += sight.columns.size(next);
  }
  return room;
}
