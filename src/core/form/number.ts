import type { CellValue } from "../grid/grid";
import { cellText } from "../grid/text";
import { isDateFormat } from "./date-format";
import { readTypedNumber } from "./typed-number";

/** Why a value that is there can't be used. */
export type Unusable = "text" | "date" | "error" | "not-calculated" | "boolean" | "ambiguous";

/** What a cell of the column Nilai says. `typedAsText` tells a number that was accepted from text ("12 kelurahan"). */
export type NumberReading =
  | { readonly kind: "number"; readonly value: number; readonly typedAsText: boolean }
  | { readonly kind: "missing" }
  | { readonly kind: "unusable"; readonly reason: Unusable };

/** What people put into a cell that they leave open: dashes, dots, "n/a". */
const LEFT_OPEN = /^(?:[-‐‑‒–—―−_.…·\s]*|n\/a|n\.a\.?)$/i;

/** What stands in a cell whose formula has no value yet: Excel is still busy with it, or a program left it to Excel. */
const NOT_CALCULATED = /^#(?:GETTING_DATA|BUSY!|N\/IMPL!)$/i;

/** Every error value of Excel looks like this: "#DIV/0!", "#N/A", "#NAME?", "#GETTING_DATA". */
const ERROR = /^#(?:N\/A|[A-Z0-9/_]+[!?])$/i;

/**
 * Reads one value as Indonesian offices type numbers.
 * @param value what the cell (or the part of a cell) holds
 * @param numberFormat the cell's number format code; a date format makes a number unusable
 * @returns the number; or that it is missing (blank, dashes, dots, "n/a"); or why it can't be used. A text counts as a
 * number only where it is one number and nothing else but a unit; a text with two readings ("1.234") is ambiguous.
 */
export function readNumber(value: CellValue, numberFormat: string): NumberReading {
  if (typeof value === "boolean") return unusable("boolean");
  if (typeof value === "number") {
    if (!Number.isFinite(value)) return unusable("text");
    return isDateFormat(numberFormat) ? unusable("date") : { kind: "number", value, typedAsText: false };
  }
  const text = cellText(value);
  if (LEFT_OPEN.test(text)) return { kind: "missing" };
  if (NOT_CALCULATED.test(text)) return unusable("not-calculated");
  if (ERROR.test(text)) return unusable("error");
  const typed = readTypedNumber(text);
  return typeof typed === "number" ? { kind: "number", value: typed, typedAsText: true } : unusable(typed);
}

function unusable(reason: Unusable): NumberReading {
  return { kind: "unusable", reason };
}
