import { areaAddress, columnLetters, parseArea } from "../core/grid/address";
import type { Area } from "../core/grid/grid";
import type { ModelSheet } from "../workbook/workbook";
import { invalidArgument } from "./refusal";

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** The whole sheet, as Excel counts it. */
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

/** Excel's limit for the text of an address (documented at `Worksheet.getRange`). */
const LONGEST_ADDRESS = 8192;

export function heightOf(area: Area): number {
  return area.bottom - area.top + 1;
}

export function widthOf(area: Area): number {
  return area.right - area.left + 1;
}

/** Whole rows or whole columns: Excel gives no cell values for such a range. */
export function isUnbounded(area: Area): boolean {
  return isWholeRows(area) || isWholeColumns(area);
}

function isWholeRows(area: Area): boolean {
  return area.left === 0 && area.right === LAST_COLUMN;
}

function isWholeColumns(area: Area): boolean {
  return area.top === 0 && area.bottom === LAST_ROW;
}

export function contains(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** The cells that both areas have, or null. */
export function overlap(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** The smallest area around both. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

/** The areas with those put together that, one below the other or side by side, make a larger rectangle. */
export function united(areas: readonly Area[]): readonly Area[] {
  const below = joined(
    [...areas].sort((a, b) => a.left - b.left || a.right - b.right || a.top - b.top),
    (a, b) => a.left === b.left && a.right === b.right && b.top === a.bottom + 1,
  );
  return joined(
    [...below].sort((a, b) => a.top - b.top || a.bottom - b.bottom || a.left - b.left),
    (a, b) => a.top === b.top && a.bottom === b.bottom && b.left === a.right + 1,
  );
}

function joined(areas: readonly Area[], touch: (a: Area, b: Area) => boolean): readonly Area[] {
  const done: Area[] = [];
  for (const area of areas) {
    const last = done.at(-1);
    if (last !== undefined && touch(last, area)) done[done.length - 1] = around(last, area);
    else done.push(area);
  }
  return done;
}

/** An area by 0-based place and size; refused where it leaves the sheet. */
export function sized(top: number, left: number, rows: number, columns: number): Area {
  const area = { top, left, bottom: top + rows - 1, right: left + columns - 1 };
  const whole = [top, left, rows, columns].every(Number.isInteger);
  if (!whole || rows < 1 || columns < 1 || overlap(area, WHOLE_SHEET) === null || leavesSheet(area)) {
    throw invalidArgument("the range is not on the sheet");
  }
  return area;
}

function leavesSheet(area: Area): boolean {
  return area.top < 0 || area.left < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN;
}

/** The area's address as Excel writes it, without the sheet: "G9:G13", "9:13", "A:C". */
export function localAddress(area: Area): string {
  if (isWholeRows(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (isWholeColumns(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  return areaAddress(area);
}

/** The address as `Range.address` gives it: "Sheet1!A1", "'FORM 1'!A1:B2". */
export function sheetAddress(sheet: ModelSheet, area: Area): string {
  const name = /^[A-Za-z_][A-Za-z0-9_]*$/.test(sheet.name)
    ? sheet.name
    : `'${sheet.name.replaceAll("'", "''")}'`;
  return `${name}!${localAddress(area)}`;
}

/** Reads an address on a sheet: "A1:B2", "$A$1", "1:5000", "A:C", with or without the sheet's own name before it. */
export function readAddress(text: string, sheet: ModelSheet): Area {
  if (text.length > LONGEST_ADDRESS) throw invalidArgument("the address is longer than 8192 characters");
  const local = withoutSheet(text.trim(), sheet).replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(local);
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(local);
  let area = parseArea(local);
  if (rows !== null) area = parseArea(`A${rows[1] ?? ""}:XFD${rows[2] ?? ""}`);
  if (columns !== null) area = parseArea(`${columns[1] ?? ""}1:${columns[2] ?? ""}1048576`);
  if (area === null || leavesSheet(area)) throw invalidArgument(`"${text}" is no address`);
  return area;
}

/** Reads a list of addresses, separated by commas. */
export function readAddresses(text: string, sheet: ModelSheet): readonly Area[] {
  if (text.length > LONGEST_ADDRESS) throw invalidArgument("the address is longer than 8192 characters");
  return text.split(",").map((part) => readAddress(part, sheet));
}

function withoutSheet(text: string, sheet: ModelSheet): string {
  const cut = text.lastIndexOf("!");
  if (cut < 0) return text;
  const name = text
    .slice(0, cut)
    .replace(/^'(.*)'$/, "$1")
    .replaceAll("''", "'");
  if (name.toLowerCase() !== sheet.name.toLowerCase()) {
    throw invalidArgument(`"${text}" is on another sheet`);
  }
  return text.slice(cut + 1);
}
