import { pieces } from "../../core/grid/formula-text";
import type { CellValue } from "../../core/grid/grid";

/** Excel keeps so many digits of a number, and writes one without an exponent as long as it has no more places. */
const DIGITS = 15;
const PLACES = 20;

/** A content as Excel keeps it: the numbers in a formula have at most 15 digits, and 1E-7 is 0.0000001. */
export function asKept(content: CellValue): CellValue {
  if (typeof content !== "string" || !content.startsWith("=")) return content;
  const kept = pieces(content).map(({ kind, text }) => (kind === "number" ? keptNumber(text) : text));
  return kept.join("");
}

function keptNumber(text: string): string {
  const rounded = Number(Number(text).toPrecision(DIGITS));
  if (!Number.isFinite(rounded)) return text;
  const [digits = "", exponent = ""] = rounded.toExponential().split("e");
  const plain = withoutExponent(digits.replace(".", ""), Number(exponent));
  if (plain.replace(".", "").length <= PLACES) return plain;
  return `${digits}E${Number(exponent) < 0 ? "-" : "+"}${Math.abs(Number(exponent)).toString().padStart(2, "0")}`;
}

/** A number by its digits and the place of the first one: 12 and -3 are 0.0012. */
function withoutExponent(digits: string, exponent: number): string {
  if (exponent < 0) return `0.${"0".repeat(-exponent - 1)}${digits}`;
  const whole = digits.slice(0, exponent + 1).padEnd(exponent + 1, "0");
  const rest = digits.slice(exponent + 1);
  return rest === "" ? whole : `${whole}.${rest}`;
}
