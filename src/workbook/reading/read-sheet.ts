import { parseArea } from "../../core/grid/address";
import type { Area } from "../../core/grid/grid";
import { Unreadable } from "../failures";
import type { FileCell, FileColumns, FileRow, FileRule, FileSheet, Span } from "../model/file-sheet";
import { beginCell, finishCell, type CellDraft } from "./read-cell";
import { attribute, flag, numberAttribute, walk, type Tag } from "../package/xml";

type Draft<T> = { -readonly [K in keyof T]: T[K] };
const CELL = "worksheet/sheetData/row/c";
/** Excel's last row is 1,048,576 (Microsoft, "Excel specifications and limits"). */
const MOST_ROWS = 1_048_576;

/** Reads a worksheet part. `shared` are the workbook's shared strings. Throws `Unreadable` where the XML is damaged. */
export function readSheet(xml: string, shared: readonly string[]): FileSheet {
  const children: FileSheet["children"][number][] = [];
  const columns: FileColumns[] = [];
  const merges: Area[] = [];
  const rules: Draft<FileRule>[] = [];
  const rows: (Draft<Omit<FileRow, "cells">> & { cells: FileCell[] })[] = [];
  const sheet: Draft<FileSheet> = {
    ...{ xml, prefix: "", rows, columns, merges, rules, children },
    ...{ isProtected: false, defaultHeight: null, defaultWidth: null, dimension: null, legacyDrawing: null },
    ...{ rootEnd: xml.length, rootStart: { start: 0, end: 0 } },
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
      const first = numberAttribute(tag, "min", 1) - 1;
      columns.push({
        ...{ first, last: numberAttribute(tag, "max", first + 1) - 1, width: numberOrNull(tag, "width") },
        ...{ hidden: flag(tag, "hidden"), style: numberAttribute(tag, "style", 0) },
      });
    },
    "worksheet/sheetData/row": (tag) => {
      const row = numberAttribute(tag, "r", (rows.at(-1)?.row ?? -1) + 2) - 1;
      if (row <= (rows.at(-1)?.row ?? -1)) throw new Unreadable("damaged", "rows out of order");
      if (row >= MOST_ROWS) throw new Unreadable("damaged", `row ${row + 1}`);
      const style = flag(tag, "customFormat") ? numberAttribute(tag, "s", 0) : null;
      const span = { start: tag.start, end: tag.end };
      rows.push({
        row,
        height: numberOrNull(tag, "ht"),
        hidden: flag(tag, "hidden"),
        style,
        cells: [],
        span,
        openEnd: tag.end,
        closeStart: tag.end,
      });
    },
    [CELL]: (tag) => {
      cell = beginCell(tag, rows.at(-1)?.row ?? 0, rows.at(-1)?.cells.at(-1)?.column ?? -1);
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
      group = { span: { start: tag.start, end: tag.end }, areas: areasOf(attribute(tag, "sqref")) };
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
      const row = rows.at(-1);
      if (row === undefined) return;
      row.span = { start: row.span.start, end };
      row.closeStart = closeStart;
    },
    [`${CELL}/f`]: (_, end) => {
      if (cell !== null) cell.formulaEnd = end;
    },
    [CELL]: (_, end) => {
      if (cell !== null) rows.at(-1)?.cells.push(finishCell(cell, end, shared));
      cell = null;
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
  return sheet;
}

function numberOrNull(tag: Tag, name: string): number | null {
  const value = numberAttribute(tag, name, NaN);
  return Number.isNaN(value) ? null : value;
}

function areasOf(list: string): Area[] {
  return list.split(/\s+/).flatMap((text) => parseArea(text) ?? []);
}
