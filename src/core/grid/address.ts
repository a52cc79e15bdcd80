import type { Area, Position } from "./grid";

/** The letters of a 0-based column: 0 is "A", 26 is "AA". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26)) {
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  }
  return letters;
}

/** The A1 address of a 0-based place: { row: 8, column: 6 } is "G9". */
export function address(position: Position): string {
  return `${columnLetters(position.column)}${String(position.row + 1)}`;
}

/** The A1 address of an area: "G9:G13", or "G9" where it is one cell. */
export function areaAddress(area: Area): string {
  const first = address({ row: area.top, column: area.left });
  const last = address({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

const PATTERN =
  /^(?:(?:'(?:[^']|'')*'|[^'!]+)!)?\$?([A-Z]{1,3})\$?([1-9]\d*)(?::\$?([A-Z]{1,3})\$?([1-9]\d*))?$/i;

/** The area of an A1 address, with or without a sheet name and dollar signs; null where the text is no such address. */
export function parseArea(text: string): Area | null {
  const match = PATTERN.exec(text.trim());
  const [, left, top, right, bottom] = match ?? [];
  if (left === undefined || top === undefined) return null;
  const a = { row: Number(top) - 1, column: columnNumber(left) };
  const b = right === undefined ? a : { row: Number(bottom) - 1, column: columnNumber(right) };
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

function columnNumber(letters: string): number {
  let n = 0;
  for (const letter of letters.toUpperCase()) n = n * 26 + letter.charCodeAt(0) - 64;
  return n - 1;
}
