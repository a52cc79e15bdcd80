import type { CellValue } from "../../core/grid/grid";
import { pieces } from "../../core/grid/formula-text";

/** What a typed text becomes. `literal` text is never read as a formula; `numberFormat` is what typing sets on an unformatted cell. */
export interface Typed {
  readonly content: CellValue;
  readonly literal: boolean;
  readonly numberFormat: string | null;
}

const NUMBER = /^([+-]?)(\d{1,3}(?:\.\d{3})+|\d+|(?=,\d))(?:,(\d+))?\s*(%?)$/;

/**
 * Reads what a person types into a cell of an Indonesian Excel: "12,5", "1.234,5" and "50%" are numbers, "'13" is the
 * text 13, "=SUM(G12;G13)" a formula, TRUE a truth value; a text cell ("@") keeps everything as text. What Excel
 * might take for a date ("9/13", "12.5") stays the text it is.
 */
export function typed(text: string, numberFormat: string): Typed {
  const words = { content: text, literal: true, numberFormat: null };
  if (text.startsWith("'")) return { ...words, content: text.slice(1) };
  if (numberFormat === "@" || text === "") return words;
  if (text.startsWith("=") && text.length > 1) return { ...words, content: english(text), literal: false };
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return { ...words, content: trimmed.toLowerCase() === "true" };
  const [, sign = "", whole, decimals = "", percent] = NUMBER.exec(trimmed) ?? [];
  if (whole === undefined) return words;
  const digits = `${sign}${whole.replaceAll(".", "") || "0"}`;
  if (percent === "%")
    return {
      content: hundredth(digits, decimals),
      literal: true,
      numberFormat: decimals === "" ? "0%" : "0.00%",
    };
  const number = Number(`${digits}.${decimals || "0"}`);
  if (!Number.isFinite(number)) return words;
  if (numberFormat.includes("%") && Math.abs(number) >= 1)
    return { ...words, content: hundredth(digits, decimals) };
  const grouped = whole.includes(".");
  return {
    ...words,
    content: number,
    numberFormat: grouped ? (decimals === "" ? "#,##0" : "#,##0.00") : null,
  };
}

/** One hundredth of a decimal number, read from its digits so that 8,7% is exactly the double 0.087. */
function hundredth(digits: string, decimals: string): number {
  return Number(`${digits}.${decimals || "0"}e-2`);
}

/** A formula in the Indonesian notation (list separator ";", decimal comma) in the notation of the file. */
function english(formula: string): string {
  const all = pieces(formula);
  const semicolons = all.some(({ kind, text }) => kind === "sign" && text === ";");
  let calls = 0;
  return all
    .map(({ kind, text }, i) => {
      if (kind !== "sign") return text;
      if (text === "(" && (all[i - 1]?.kind === "function" || calls > 0)) calls++;
      if (text === ")" && calls > 0) calls--;
      if (text === ";") return ",";
      const between = all[i - 1]?.kind === "number" && all[i + 1]?.kind === "number";
      return text === "," && between && (semicolons || calls === 0) ? "." : text;
    })
    .join("");
}
