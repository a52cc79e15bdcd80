import type { CellValue } from "../grid/grid";
import { cellText } from "../grid/text";

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
