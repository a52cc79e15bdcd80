import { address, areaAddress, parseArea } from "../../core/grid/address";
import { formulaXml, hasRealValue, valueXml } from "./cell-xml";
import type { FileCell, FileRow, FileSheet } from "../model/file-sheet";
import { keyPlace, liveCells, placeKey, type LiveCell } from "../model/live-cell";
import { endTag, withAttribute, type Splice } from "../package/xml";
import { appendInto } from "../package/xml-edit";

/** What must be written into a sheet: for each changed place its cell, and whether the formulas themselves changed. */
export interface CellChanges {
  readonly splices: readonly Splice[];
  readonly formulasChanged: boolean;
  /** Whether a formula lost the value that the file had for it, or came without one: it must be calculated on opening. */
  readonly valuesDropped: boolean;
}

/** How a live cell differs from the file's. */
interface Difference {
  readonly content: boolean;
  readonly value: boolean;
  readonly style: boolean;
}

/**
 * The replacements that bring a sheet's XML to the present state of its cells. Only changed cells are rewritten.
 * `trustValues` is as in `liveCells`: values that were not the file's to begin with are not written into it, but where a
 * formula follows what was written, an old one does not stay.
 * `styleNumber` turns the model's style numbers into those of the saved file.
 */
export function cellChanges(
  file: FileSheet,
  cells: ReadonlyMap<number, LiveCell>,
  trustValues: boolean,
  styleNumber: (style: number) => number,
): CellChanges {
  const before = liveCells(file, true);
  const known = new Map(
    file.rows.flatMap((row) => row.cells.map((cell) => [placeKey(cell.row, cell.column), cell])),
  );
  const detached = detachedGroups(known, before, cells);
  const added = new Map<number, string[]>();
  const columns = new Map<number, number[]>();
  const splices: Splice[] = [];
  let formulasChanged = false;
  let valuesDropped = false;

  for (const [key, cell] of [...cells].sort(([a], [b]) => a - b)) {
    const old = before.get(key);
    const fileCell = known.get(key);
    const { row, column } = keyPlace(key);
    if (fileCell === undefined || old === undefined) {
      // The cells of an array formula's area that the file does not have say nothing that it should.
      if (cell.array !== null) continue;
      if (cell.value === "" && cell.formula === null && cell.style === 0) continue;
      formulasChanged ||= cell.formula !== null;
      valuesDropped ||= !hasRealValue(cell);
      added.set(row, [...(added.get(row) ?? []), newCell(file.prefix, row, column, cell, styleNumber)]);
      columns.set(row, [...(columns.get(row) ?? []), column]);
      continue;
    }
    const difference = differs(cell, old, fileCell.hasValue && (trustValues || cell.follows === true));
    formulasChanged ||= cell.formula !== old.formula;
    const leaves = detached.has(fileCell.formula?.shared ?? "") && !difference.content;
    if (difference.content || difference.value) valuesDropped ||= !hasRealValue(cell);
    if (difference.content || difference.value || difference.style || leaves) {
      splices.push(...rewritten(file, fileCell, cell, { difference, leaves, styleNumber }));
    }
  }
  return {
    splices: [...splices, ...insertions(file, added, columns), ...grownDimension(file, columns)],
    formulasChanged,
    valuesDropped,
  };
}

function differs(cell: LiveCell, old: LiveCell, valueIsFiles: boolean): Difference {
  const sameValue = cell.value === old.value && cell.isError === old.isError;
  const sameFormula = cell.formula === old.formula;
  return {
    content: !sameFormula || (cell.formula === null && !sameValue),
    value: sameFormula && cell.formula !== null && !sameValue && valueIsFiles,
    style: cell.style !== old.style,
  };
}

/** The groups of shared formulas whose first cell, which alone has the text, is overwritten: the others need their own text. */
function detachedGroups(
  known: ReadonlyMap<number, FileCell>,
  before: ReadonlyMap<number, LiveCell>,
  cells: ReadonlyMap<number, LiveCell>,
): Set<string> {
  const groups = new Set<string>();
  for (const [key, { formula }] of known) {
    const isFirst = typeof formula?.shared === "string" && formula.text !== "";
    if (isFirst && cells.get(key)?.formula !== before.get(key)?.formula) groups.add(formula.shared);
  }
  return groups;
}

function rewritten(
  { xml, prefix }: FileSheet,
  { start, openEnd, end, formula, twins }: FileCell,
  cell: LiveCell,
  how: { difference: Difference; leaves: boolean; styleNumber: (style: number) => number },
): Splice[] {
  const { content, value, style } = how.difference;
  let open = xml.slice(start, openEnd);
  if (style) open = withAttribute(open, "s", String(how.styleNumber(cell.style)));
  if (!content && !value) {
    const splices = style ? [{ from: start, to: openEnd, by: open }] : [];
    if (!how.leaves || formula === null) return splices;
    return [
      ...splices,
      { from: formula.span.start, to: formula.span.end, by: formulaXml(cell.formula, prefix) },
    ];
  }
  const { type, xml: inside } = valueXml(cell, prefix);
  open = withAttribute(open, "t", type);
  if (content) open = withAttribute(withAttribute(open, "cm", null), "vm", null);
  const keepsFormula = !content && !how.leaves && formula !== null;
  const f = keepsFormula
    ? xml.slice(formula.span.start, formula.span.end)
    : !content && formula === null
      ? ""
      : formulaXml(cell.formula, prefix);
  const body = f + inside;
  const bare = open.replace(/\s*\/?>$/, "");
  const by = body === "" ? `${bare}/>` : `${bare}>${body}${endTag(open)}`;
  return [{ from: start, to: end, by }, ...twins.map((twin) => ({ from: twin.start, to: twin.end, by: "" }))];
}

function newCell(
  prefix: string,
  row: number,
  column: number,
  cell: LiveCell,
  styleNumber: (style: number) => number,
): string {
  const { type, xml } = valueXml(cell, prefix);
  const style = cell.style === 0 ? "" : ` s="${styleNumber(cell.style)}"`;
  const body = formulaXml(cell.formula, prefix) + xml;
  const open = `<${prefix}c r="${address({ row, column })}"${style}${type === null ? "" : ` t="${type}"`}`;
  return body === "" ? `${open}/>` : `${open}>${body}</${prefix}c>`;
}

/** Cells that the file does not have, put into their rows, and rows that it does not have, put into the sheet. */
function insertions(
  file: FileSheet,
  added: ReadonlyMap<number, string[]>,
  columns: ReadonlyMap<number, number[]>,
): Splice[] {
  const splices: Splice[] = [];
  const newRows: string[] = [];
  const sheetData = file.children.find(({ name }) => name === "sheetData");
  const rows = new Map(file.rows.map((row) => [row.row, row]));
  for (const [row, cells] of added) {
    const present = rows.get(row);
    if (present !== undefined) {
      splices.push(...intoRow(file, present, cells, columns.get(row) ?? []));
      continue;
    }
    const text = `<${file.prefix}row r="${row + 1}">${cells.join("")}</${file.prefix}row>`;
    const next = file.rows.find((one) => one.row > row);
    if (next !== undefined) splices.push({ from: next.span.start, to: next.span.start, by: text });
    else newRows.push(text);
  }
  if (newRows.length === 0 || sheetData === undefined) return splices;
  return [...splices, ...appendInto(file.xml, sheetData, newRows.join(""))];
}

function intoRow(
  { xml }: FileSheet,
  row: FileRow,
  cells: readonly string[],
  columns: readonly number[],
): Splice[] {
  const open = widenedSpans(xml.slice(row.span.start, row.openEnd), columns);
  if (row.openEnd === row.span.end) {
    const by = `${open.replace(/\s*\/>$/, ">")}${cells.join("")}${endTag(open)}`;
    return [{ from: row.span.start, to: row.span.end, by }];
  }
  const inserted = cells.map((by, i) => {
    const next = row.cells.find(({ column }) => column > (columns[i] ?? 0));
    const place = next?.start ?? row.closeStart;
    return { from: place, to: place, by };
  });
  return [{ from: row.span.start, to: row.openEnd, by: open }, ...inserted];
}

/** `spans` says which columns of a row are in use, as "1:9". */
function widenedSpans(open: string, columns: readonly number[]): string {
  const [, first, last] = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(open) ?? [];
  if (first === undefined) return open;
  const used = columns.map((column) => column + 1);
  return withAttribute(
    open,
    "spans",
    `${Math.min(Number(first), ...used)}:${Math.max(Number(last), ...used)}`,
  );
}

function grownDimension({ dimension, xml }: FileSheet, columns: ReadonlyMap<number, number[]>): Splice[] {
  const area = dimension === null ? null : parseArea(dimension.ref);
  if (dimension === null || area === null || columns.size === 0) return [];
  const all = [...columns.values()].flat();
  const grown = areaAddress({
    ...{ top: Math.min(area.top, ...columns.keys()), bottom: Math.max(area.bottom, ...columns.keys()) },
    ...{ left: Math.min(area.left, ...all), right: Math.max(area.right, ...all) },
  });
  const by = withAttribute(xml.slice(dimension.start, dimension.end), "ref", grown);
  return [{ from: dimension.start, to: dimension.end, by }];
}
