import type { CellValue } from "../../core/grid/grid";
import type { Locale } from "../../core/outcome/arithmetic";
import type { Outcome, Result } from "../../core/outcome/outcome";
import { neededFormat } from "../../core/plan/number-format";

/** What a language has for values: its notation of numbers, and words for what is no number. */
export interface ValueWording {
  readonly locale: Locale;
  readonly yes: string;
  readonly no: string;
  readonly emptyCell: string;
}

const TWO_DECIMALS = { minimumFractionDigits: 2, maximumFractionDigits: 2 } as const;

type NumberStyle = Intl.NumberFormatOptions & { readonly maximumFractionDigits: number };

const RESULT_STYLE: Readonly<Record<Result["kind"], NumberStyle>> = {
  percentage: { style: "percent", ...TWO_DECIMALS },
  number: TWO_DECIMALS,
  count: { maximumFractionDigits: 9 },
};

/** A result in the notation of a language, in Indonesian "84,62%" for 0.8462, "81,75", "11". */
export function showResult(result: Result, { locale }: Pick<ValueWording, "locale">): string {
  return showNumber(result.value, RESULT_STYLE[result.kind], locale);
}

/**
 * The result of an indicator, first as its cell shows it where the cell has a number format of its own that rounds more:
 * "85% (84,62%)". Null where there is no result.
 */
export function showOutcome({ result, held }: Outcome, wording: Pick<ValueWording, "locale">): string | null {
  if (result === null) return null;
  const exact = showResult(result, wording);
  const isKept = held.by !== "own-formula" && neededFormat(result.kind, held.numberFormat) === null;
  const own = isKept ? plainStyle(held.numberFormat) : null;
  if (own === null) return exact;
  const usual = RESULT_STYLE[result.kind];
  const trimmed = (style: NumberStyle): string =>
    showNumber(result.value, { ...style, minimumFractionDigits: 0 }, wording.locale);
  const isRounded =
    own.maximumFractionDigits < usual.maximumFractionDigits && trimmed(own) !== trimmed(usual);
  const shown = showNumber(result.value, own, wording.locale);
  return isRounded ? `${shown} (${exact})` : shown;
}

/**
 * A cell's content as the list of changes shows it. A text stays as it is, a number follows its number format as far
 * as the format is a plain one ("0.00", "0%"); an empty cell is named.
 */
export function showContent(content: CellValue, numberFormat: string, wording: ValueWording): string {
  if (typeof content === "boolean") return content ? wording.yes : wording.no;
  if (typeof content === "number") return showNumber(content, styleOf(numberFormat), wording.locale);
  return content === "" ? wording.emptyCell : content;
}

const PLAIN_FORMAT = /^(?:#,##)?0(?:\.(0+))?(%?)$/;

function styleOf(numberFormat: string): NumberStyle {
  return plainStyle(numberFormat) ?? { maximumFractionDigits: 9 };
}

/** How a plain number format shows numbers; null where it is none. */
function plainStyle(numberFormat: string): NumberStyle | null {
  const match = PLAIN_FORMAT.exec(numberFormat);
  if (match === null) return null;
  const decimals = match[1]?.length ?? 0;
  return {
    style: match[2] === "%" ? "percent" : "decimal",
    minimumFractionDigits: decimals,
    maximumFractionDigits: decimals,
  };
}

/**
 * Excel rounds what it keeps of a number, 15 significant digits; a browser rounds all 17. A sum that comes to
 * 1.0049999999999997 is 1,01 in a cell and would be 1,00 here.
 */
function showNumber(value: number, style: Intl.NumberFormatOptions, locale: Locale): string {
  return notation(style, locale).format(Number(value.toPrecision(15)));
}

const notations = new Map<string, Intl.NumberFormat>();

/** A notation takes longer to make than to use, and a large form shows thousands of numbers. */
function notation(style: Intl.NumberFormatOptions, locale: Locale): Intl.NumberFormat {
  const name = `${locale} ${style.style ?? ""} ${style.minimumFractionDigits ?? ""} ${style.maximumFractionDigits ?? ""}`;
  const known = notations.get(name) ?? new Intl.NumberFormat(locale, style);
  notations.set(name, known);
  return known;
}

/** A number as exactly as a cell holds it, without marks for thousands, a share in percent: in Indonesian "1250", "12,5", "85%". */
export function showTyped(value: number, isShare: boolean, locale: Locale): string {
  const style = isShare ? "percent" : "decimal";
  return new Intl.NumberFormat(locale, { style, maximumFractionDigits: 20, useGrouping: false }).format(
    value,
  );
}
