import { areaAddress, parseArea } from "../../src/core/grid/address";
import type { Area } from "../../src/core/grid/grid";
import { pieces, quoteSheet } from "../../src/core/grid/formula-text";
import { escapeXml } from "../../src/workbook/package/xml";
import { partsOf, zipped } from "../workbook/file";

/** Rows put in before row `at` (0-based), or, where `count` is negative, so many rows deleted from there on. */
export interface RowMove {
  readonly at: number;
  readonly count: number;
}

/** Where an area lies after rows have moved; null where all of it was deleted. */
export function movedArea(area: Area, move: RowMove): Area | null {
  const { at, count } = move;
  const gone = -Math.min(0, count);
  const top = area.top >= at + gone ? area.top + count : Math.min(area.top, at);
  const bottom = area.bottom >= at + gone ? area.bottom + count : Math.min(area.bottom, at - 1);
  if (count > 0) return { ...area, top: shifted(area.top, move), bottom: shifted(area.bottom, move) };
  return top <= bottom ? { ...area, top, bottom } : null;
}

const SHEET_PART = "xl/worksheets/sheet1.xml";

/**
 * The file after somebody has inserted or deleted rows on its first sheet, named `sheet`: cells, formulas, merged
 * areas, conditional formats, data validation, notes and names move as Excel moves them. Made for the files of these
 * tests; what they don't hold (tables, drawings, shared formulas) is not moved.
 */
export function withMovedRows(bytes: Uint8Array, sheet: string, move: RowMove): Uint8Array {
  const parts = Object.entries(partsOf(bytes)).map(([name, text]): [string, string] => {
    if (name === SHEET_PART) return [name, movedSheet(text, sheet, move)];
    if (/worksheets\/|workbook\.xml$/.test(name)) return [name, movedFormulas(text, sheet, move, false)];
    if (/comments\d*\.xml$/.test(name)) return [name, movedReferences(text, move)];
    if (name.endsWith(".vml")) {
      return [name, text.replace(/<x:Row>(\d+)</g, (_, row: string) => `<x:Row>${shifted(+row, move)}<`)];
    }
    return [name, text];
  });
  return zipped(Object.fromEntries(parts));
}

function movedSheet(xml: string, sheet: string, move: RowMove): string {
  const rows = xml.replace(/<row\b[^>]*(?:\/>|(?<!\/)>.*?<\/row>)/gs, (row) => {
    const number = Number(/\br="(\d+)"/.exec(row)?.[1]) - 1;
    if (number >= move.at && number < move.at - move.count) return "";
    const next = shifted(number, move) + 1;
    return row
      .replace(/\br="\d+"/, `r="${next}"`)
      .replace(/(<c\b[^>]*?\br="[A-Z]+)\d+"/g, (_, before: string) => `${before}${next}"`);
  });
  return movedFormulas(movedReferences(rows, move), sheet, move, true);
}

/** A list of areas in an attribute; an element that has lost all of them is taken away. */
function movedReferences(xml: string, move: RowMove): string {
  return xml
    .replace(/ (ref|sqref)="([^"]*)"/g, (_, name: string, list: string) => {
      const areas = list.split(" ").flatMap((text) => {
        const area = parseArea(text);
        const next = area === null ? null : movedArea(area, move);
        if (area === null) return [text];
        return next === null ? [] : [areaAddress(next)];
      });
      return ` ${name}="${areas.join(" ")}"`;
    })
    .replace(/<mergeCell ref=""\/>/g, "");
}

/** Formulas (`own`: on the sheet itself, where references need not name it) and the formulas of rules and names. */
function movedFormulas(xml: string, sheet: string, move: RowMove, own: boolean): string {
  const element = /(<(f|formula|formula1|formula2|definedName)\b[^>]*(?<!\/)>)([^<]*)(<)/g;
  return xml.replace(element, (_, open: string, __, text: string, close: string) => {
    const formula = pieces(unescaped(text)).map((piece) => {
      const moves = piece.kind === "reference" && (piece.sheet === quoteSheet(sheet) || own);
      if (!moves) return piece.text;
      const corners = piece.corners.map(({ row }) => row ?? 0);
      const area = { left: 0, right: 0, top: Math.min(...corners), bottom: Math.max(...corners) };
      const next = movedArea(area, move);
      if (next === null) return "#REF!";
      const rows = corners.map((row) => (row === area.top ? next.top : next.bottom));
      let end = 0;
      return piece.text.replace(/(\$?)(\d+)(?=:|$)/g, (___, fixed: string) => {
        return `${fixed}${(rows[end++] ?? 0) + 1}`;
      });
    });
    return `${open}${escapeXml(formula.join(""))}${close}`;
  });
}

function shifted(row: number, { at, count }: RowMove): number {
  return row >= at ? Math.max(at, row + count) : row;
}

function unescaped(text: string): string {
  return text
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&quot;", '"')
    .replaceAll("&apos;", "'")
    .replaceAll("&amp;", "&");
}
