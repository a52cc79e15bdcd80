import { parseArea } from "../../core/grid/address";
import type { Area } from "../../core/grid/grid";
import { Unreadable } from "../failures";
import type { FileCell, FileColumns, FileRow, FileRule, FileSheet, Span } from "../model/file-sheet";
import { placeKey } from "../model/live-cell";
import {
  beginCell,
  finishCell,
  isInOrder,
  placeOfRow,
  UNREADABLE_VALUE,
  type CellDraft,
  type ValueSource,
} from "./read-cell";
import {
  attribute,
  flag,
  numberAttribute,
  numberOrNull,
  splice,
  walk,
  withAttribute,
  type Splice,
  type Tag,
} from "../package/xml";

type Draft<T> = { -readonly [K in keyof T]: T[K] };
type RowDraft = Draft<Omit<FileRow, "cells">> & { cells: FileCell[] };
const CELL = "worksheet/sheetData/row/c";
/** Excel's last cell is XFD1048576, and it has no more cell formats (Microsoft, "Excel specifications and limits"). */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;
const MOST_FORMATS = 65_490;

/**
 * Reads a worksheet part. Rows and cells come back in the order of their places, whatever theirs in the file; what stands
 * beyond Excel's last row or column is left out and stays in the file. A number of a cell format that no workbook can have is
 * taken out of the sheet's text.
 * Throws `Unreadable` where the XML is damaged, or a cell is in another row than its own.
 */
export function readSheet(xml: string, source: ValueSource): FileSheet {
  const strayFormats: Splice[] = [];
  const sheet = readText(xml, source, strayFormats);
  return strayFormats.length === 0 ? sheet : readText(splice(xml, strayFormats), source, []);
}

function readText(xml: string, source: ValueSource, strayFormats: Splice[]): FileSheet {
  const children: FileSheet["children"][number][] = [];
  const columns: FileColumns[] = [];
  const merges: Area[] = [];
  const rules: Draft<FileRule>[] = [];
  const rows: RowDraft[] = [];
  const sheet: Draft<FileSheet> = {
    ...{ xml, prefix: "", rows, columns, merges, rules, children },
    ...{ isProtected: false, defaultHeight: null, defaultWidth: null, dimension: null, legacyDrawing: null },
    ...{ rootEnd: xml.length, rootStart: { start: 0, end: 0 }, needs: { formats: 0, marks: 0 } },
  };
  let formats = 0;
  let row: RowDraft | null = null;
  let column = -1;
  /** Takes note of the format that a row, a cell or a column has. */
  const countFormat = (tag: Tag, name: string): void => {
    const written = tag.attributes[name];
    if (written === undefined) return;
    const format = /^\s*\d+\s*$/.test(written) ? Number(written) : MOST_FORMATS;
    if (format < MOST_FORMATS) {
      formats = Math.max(formats, format + 1);
      return;
    }
    const by = withAttribute(xml.slice(tag.start, tag.end), name, null);
    strayFormats.push({ from: tag.start, to: tag.end, by });
  };
  let cell: CellDraft | null = null;
  let group: { span: Draft<Span>; areas: Area[] } = { span: { start: 0, end: 0 }, areas: [] };

  const opened: Record<string, (tag: Tag) => void> = {
    worksheet: (tag) => {
      sheet.prefix = tag.prefix;
      sheet.rootStart = { start: tag.start, end: tag.end };
    },
    "worksheet/dimension": (tag) => {
      sheet.dimension = { start: tag.start, end: tag.end, ref: attribute(tag, "ref") };
    },
    "worksheet/sheetFormatPr": (tag) => {
      sheet.defaultHeight = numberOrNull(tag, "defaultRowHeight");
      sheet.defaultWidth = numberOrNull(tag, "defaultColWidth");
    },
    "worksheet/cols/col": (tag) => {
      countFormat(tag, "style");
      const first = numberAttribute(tag, "min", 1) - 1;
      columns.push({
        ...{ first, last: numberAttribute(tag, "max", first + 1) - 1, width: numberOrNull(tag, "width") },
        ...{ hidden: flag(tag, "hidden"), style: numberAttribute(tag, "style", 0) },
      });
    },
    "worksheet/sheetData/row": (tag) => {
      countFormat(tag, "s");
      const before: number = row?.row ?? -1;
      const number = placeOfRow(tag, before);
      column = -1;
      row = {
        row: number,
        height: numberOrNull(tag, "ht"),
        hidden: flag(tag, "hidden"),
        style: flag(tag, "customFormat") ? numberAttribute(tag, "s", 0) : null,
        cells: [],
        span: { start: tag.start, end: tag.end },
        openEnd: tag.end,
        closeStart: tag.end,
      };
      if (number < MOST_ROWS) rows.push(row);
    },
    [CELL]: (tag) => {
      countFormat(tag, "s");
      cell = beginCell(tag, row?.row ?? 0, column);
      column = cell.column;
    },
    [`${CELL}/f`]: (tag) => {
      if (cell !== null) cell.f = tag;
    },
    [`${CELL}/v`]: () => {
      if (cell !== null) cell.v = "";
    },
    "worksheet/sheetProtection": (tag) => {
      sheet.isProtected = flag(tag, "sheet");
    },
    "worksheet/mergeCells/mergeCell": (tag) => {
      const area = parseArea(attribute(tag, "ref"));
      if (area !== null) merges.push(area);
    },
    "worksheet/conditionalFormatting": (tag) => {
      group = {
        span: { start: tag.start, end: tag.end },
        areas: attribute(tag, "sqref")
          .split(/\s+/)
          .flatMap((one) => parseArea(one) ?? []),
      };
    },
    "worksheet/conditionalFormatting/cfRule": (tag) => {
      rules.push({
        ...{ type: attribute(tag, "type"), priority: numberAttribute(tag, "priority", 0) },
        ...{ format: numberOrNull(tag, "dxfId"), formula: "", areas: group.areas },
        ...{ span: { start: tag.start, end: tag.end }, group: group.span },
      });
    },
    "worksheet/legacyDrawing": (tag) => {
      sheet.legacyDrawing =
        Object.entries(tag.attributes).find(([name]) => name.endsWith(":id"))?.[1] ?? null;
    },
  };

  const inlineText = (text: string): void => {
    if (cell !== null) cell.inline = (cell.inline ?? "") + text;
  };
  const texts: Record<string, (text: string) => void> = {
    [`${CELL}/f`]: (text) => {
      if (cell !== null) cell.formula += text;
    },
    [`${CELL}/v`]: (text) => {
      if (cell !== null) cell.v = (cell.v ?? "") + text;
    },
    [`${CELL}/is/t`]: inlineText,
    [`${CELL}/is/r/t`]: inlineText,
    "worksheet/conditionalFormatting/cfRule/formula": (text) => {
      const rule = rules.at(-1);
      if (rule !== undefined) rule.formula += text;
    },
  };

  const closed: Record<string, (closeStart: number, end: number) => void> = {
    "worksheet/sheetData/row": (closeStart, end) => {
      if (row === null) return;
      row.span = { start: row.span.start, end };
      row.closeStart = closeStart;
    },
    [`${CELL}/f`]: (_, end) => {
      if (cell !== null) cell.formulaEnd = end;
    },
    [CELL]: (_, end) => {
      if (cell !== null && cell.column < MOST_COLUMNS) row?.cells.push(finishCell(cell, end, source));
    },
    "worksheet/conditionalFormatting": (_, end) => {
      group.span.end = end;
    },
    "worksheet/conditionalFormatting/cfRule": (_, end) => {
      const rule = rules.at(-1);
      if (rule !== undefined) rule.span = { start: rule.span.start, end };
    },
    worksheet: (closeStart) => {
      sheet.rootEnd = closeStart;
    },
  };

  walk(xml, {
    open: (tag) => {
      if (/^worksheet\/[^/]+$/.test(tag.path)) {
        children.push({
          name: tag.name,
          start: tag.start,
          end: tag.end,
          openEnd: tag.end,
          closeStart: tag.end,
        });
      }
      opened[tag.path]?.(tag);
    },
    text: (text, path) => {
      texts[path]?.(text);
    },
    close: (path, closeStart, end) => {
      const child = children.at(-1);
      if (child !== undefined && path === `worksheet/${child.name}`)
        Object.assign(child, { closeStart, end });
      closed[path]?.(closeStart, end);
    },
  });
  if (!children.some(({ name }) => name === "sheetData")) throw new Unreadable("damaged", "no sheetData");
  if (!isInOrder(rows)) putInOrder(xml, rows);
  sheet.needs = { formats, marks: Math.max(0, ...rules.map(({ format }) => (format ?? -1) + 1)) };
  return sheet;
}

/**
 * Sorts rows and cells by their places. Of several cells in one place the last one stands for all, as most programs take it;
 * but where they differ, nobody can tell which one counts, and the place has no value that can be read.
 */
function putInOrder(xml: string, rows: RowDraft[]): void {
  const text = ({ start, end }: Span): string => xml.slice(start, end);
  const last = new Map<number, FileCell>();
  for (const cell of rows.flatMap(({ cells }) => cells)) {
    const key = placeKey(cell.row, cell.column);
    const twin = last.get(key);
    const twins = twin === undefined ? [] : [...twin.twins, twin];
    const differ = twins.some((one) => text(one) !== text(cell));
    last.set(key, {
      ...{ ...cell, twins },
      ...(differ && { value: UNREADABLE_VALUE, isError: true, formula: null }),
    });
  }
  rows.sort((a, b) => a.row - b.row);
  for (const row of rows) {
    const kept = row.cells.flatMap((cell) => {
      const one = last.get(placeKey(cell.row, cell.column));
      return one?.start === cell.start ? [one] : [];
    });
    row.cells = kept.sort((a, b) => a.column - b.column);
  }
}
