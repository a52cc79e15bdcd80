import type { CellValue } from "../grid/grid";
import { cellText } from "../grid/text";
import { measureOf, scaleOf, type Measure, type Unit } from "./measure";
import { isDateFormat, shownBy } from "./number-format";
import { isTooMuchOf, readTypedNumber, type Typed } from "./typed-number";

/** Why a value that is there can't be used. */
export type Unusable =
  | "text"
  | "date"
  | "error"
  | "not-calculated"
  | "boolean"
  | "ambiguous"
  /** A number of something else than the label names: "30 menit" for "(jam)". */
  | "other-unit"
  /** A percentage where the label names a number of things. */
  | "percent";

/** What a cell of the column Nilai says. */
export type NumberReading =
  | {
      readonly kind: "number";
      readonly value: number;
      /** True for a number that was accepted from text ("12 kelurahan"), or by the words of its format. */
      readonly typedAsText: boolean;
      /** True where more than digits had to be understood, so that it is worth saying what was read. */
      readonly isRead: boolean;
      /** True for a percentage; its value is the share. */
      readonly isShare: boolean;
      readonly unit: Unit | null;
      /** The factor that a word says ("2 juta"), which the value has in it already; 1 where none does. */
      readonly scale: number;
    }
  | { readonly kind: "missing" }
  | { readonly kind: "unusable"; readonly reason: Unusable };

/** What people put into a cell that they leave open: dashes, dots, "n/a". */
const LEFT_OPEN = /^(?:[-‐‑‒–—―−_.…·\s]*|n\/a|n\.a\.?)$/i;

/** What stands in a cell whose formula has no value yet: Excel is still busy with it, or a program left it to Excel. */
const NOT_CALCULATED = /^#(?:GETTING_DATA|BUSY!|N\/IMPL!)$/i;

/** Every error value of Excel looks like this: "#DIV/0!", "#N/A", "#NAME?", "#GETTING_DATA". */
const ERROR = /^#(?:N\/A|[A-Z0-9/_]+[!?])$/i;

/** Whole numbers of 16 to 20 digits name something (a NIK, an account) and count nothing. */
const LARGEST = 1e15;
const LONGEST = 1e20;

const CURRENCY = /rp|[$€£](?!-)/iu;

/** A percentage above 1000 % was meant in points; one below 1 % is not what a format without decimals shows. */
const MOST_SHARE = 10;

const ANYTHING = measureOf("", "");

/**
 * Reads one value as Indonesian offices type numbers.
 * @param value what the cell (or the part of a cell) holds
 * @param numberFormat the cell's number format code; what it shows beside the digits counts as if it were typed
 * @param measure what the label says of the quantity
 * @returns the number; or that it is missing (blank, dashes, dots, "n/a"); or why it can't be used. A text counts as a
 * number only where it is one number of that quantity; a text with two readings ("1.234") is ambiguous.
 */
export function readNumber(
  value: CellValue,
  numberFormat: string,
  measure: Measure = ANYTHING,
): NumberReading {
  if (typeof value === "boolean") return unusable("boolean");
  if (typeof value === "number") return readFormatted(value, numberFormat, measure);
  const text = cellText(value);
  if (LEFT_OPEN.test(text)) return { kind: "missing" };
  if (NOT_CALCULATED.test(text)) return unusable("not-calculated");
  if (ERROR.test(text)) return unusable("error");
  const typed = readTypedNumber(text, measure);
  return typeof typed === "string" ? unusable(typed) : checked(numberOf(typed, true), measure);
}

/** A number whose format may show more than its digits. */
function readFormatted(value: number, numberFormat: string, measure: Measure): NumberReading {
  if (!Number.isFinite(value)) return unusable("text");
  const plain = { value, isShare: false, unit: null, scale: 1, isPlain: true };
  if (numberFormat === "" || /^(?:general|standard|@)$/i.test(numberFormat))
    return checked(numberOf(plain, false), measure);
  if (isDateFormat(numberFormat)) return unusable("date");
  if (numberFormat.includes("‰") || (measure.isCount && CURRENCY.test(numberFormat)))
    return unusable("other-unit");
  const { before, behind, isPercent, thousandsLeftOut, hasDigits } = shownBy(numberFormat, value);
  if (!hasDigits) return value === 0 ? numberOf(plain, false) : unusable("ambiguous");
  if (thousandsLeftOut > 0) {
    const isSaid = scaleOf(behind.toLowerCase()) === 1000 ** thousandsLeftOut && before === "";
    return isSaid && measure.scale === 1 ? numberOf(plain, false) : unusable("ambiguous");
  }
  const isTooMuch =
    value > MOST_SHARE || (value !== 0 && Math.abs(value) < 0.01 && !numberFormat.includes("."));
  if (isPercent && isTooMuch) return unusable("ambiguous");
  if (isPercent && before + behind !== "") return unusable("text");
  if (isPercent) return checked(numberOf({ ...plain, isShare: true, isPlain: true }, false), measure);
  if (before === "" && behind === "") return checked(numberOf(plain, false), measure);
  if (before !== "") return unusable("text");
  const isScaled = scaleOf(behind.toLowerCase()) !== null;
  if (isScaled && scaleOf(behind.toLowerCase()) !== measure.scale) return unusable("ambiguous");
  if (isScaled) return numberOf(plain, false);
  if (/^(?:%|persen)/i.test(behind) && value !== 0 && Math.abs(value) <= 1) return unusable("ambiguous");
  const typed = readTypedNumber(`${String(value).replace(".", ",")} ${behind}`, measure);
  return typeof typed === "string" ? unusable(typed) : checked(numberOf(typed, typed.isShare), measure);
}

/** A share of things is no number of them, and a thing has no thousandths: those may be a lost thousands mark. */
function checked(
  reading: NumberReading & { readonly kind: "number" },
  { isCount, isAmount, isTyped, scale }: Measure,
): NumberReading {
  const { value, isShare } = reading;
  if (reading.scale === 1 && isTooMuchOf(value, scale)) return unusable("other-unit");
  if (isShare && (isCount || isAmount)) return unusable("percent");
  if (!isCount) return reading;
  if (value >= LARGEST && value < LONGEST) return unusable("text");
  const hasThreeDecimals = isTyped && /^\d{1,3}\.\d{3}$/.test(String(value)) && value >= 1;
  return hasThreeDecimals ? unusable("ambiguous") : reading;
}

function numberOf(
  { value, isShare, unit, scale, isPlain }: Typed,
  typedAsText: boolean,
): NumberReading & { readonly kind: "number" } {
  return { kind: "number", value, typedAsText, isRead: !isPlain, isShare, unit, scale };
}

function unusable(reason: Unusable): NumberReading {
  return { kind: "unusable", reason };
}
