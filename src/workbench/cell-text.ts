import type { ModelCell } from "../workbook/workbook";

const DATE_PARTS = /[dmyhs]/i;
const NOT_CODE = /"[^"]*"|\[[^\]]*\]|\\./g;

/**
 * What the formula bar and the editor show of a cell: its formula, its number in Indonesian notation with all its
 * digits, or its text, with an apostrophe before it where typing it again would make something else of it.
 */
export function editText(cell: ModelCell): string {
  if (cell.formula !== null) return cell.formula;
  const { value } = cell;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number") return numberText(value, cell);
  return /^[=+@-]/.test(value) || looksLikeNumber(value) ? `'${value}` : value;
}

function numberText(value: number, cell: ModelCell): string {
  const code = cell.numberFormat.replace(NOT_CODE, "");
  if (code.includes("%")) return `${decimal(Number((value * 100).toPrecision(15)))}%`;
  if (code !== "General" && DATE_PARTS.test(code)) return cell.text;
  return decimal(value);
}

function decimal(value: number): string {
  return String(value).replace(".", ",");
}

function looksLikeNumber(text: string): boolean {
  return /^\s*[\d.,]+\s*%?\s*$/.test(text) && /\d/.test(text);
}
