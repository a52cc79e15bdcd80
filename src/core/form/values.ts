import type { CellValue } from "../grid/grid";
import { cellText } from "../grid/text";
import { readNumber } from "./number";

const BETWEEN = /;[^\S\r\n]*(?:\r\n|\r|\n)|\r\n|\r|\n|;/;

/**
 * The values that one cell holds, in their order: the parts of a text between line breaks or semicolons, trimmed.
 * "11⏎13" and "11; 13" are two values, "11;" is a value and an empty one, an empty cell has none, a number is one.
 */
export function splitValues(value: CellValue): readonly CellValue[] {
  if (typeof value !== "string") return [value];
  if (cellText(value) === "") return [];
  return value.split(BETWEEN).map(cellText);
}

/**
 * What one cell holds for each of `count` variables that share it, in their order; "" for those that have nothing yet.
 * Blank lines that are too many count for nothing: people set values level with labels of several lines. Where the
 * cell can't be told apart (more values than variables, or "9 / 13"), each variable has the whole cell, which is then
 * no number.
 */
export function valuesFor(value: CellValue, count: number): readonly CellValue[] {
  const parts = splitValues(value);
  const given = parts.length > count ? parts.filter((part) => part !== "") : parts;
  const isUnclear = given.length > count || (given.length < count && given.some(isNoNumber));
  return Array.from({ length: count }, (_, i) => (isUnclear ? value : (given[i] ?? "")));
}

function isNoNumber(part: CellValue): boolean {
  const reading = readNumber(part, "General");
  return reading.kind === "unusable" && reading.reason === "text";
}
