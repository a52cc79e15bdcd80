const LITERALS = /"[^"]*"|\\.|[_*]./g;
const BRACKETS = /\[[^\]]*\]/g;
const ELAPSED = /\[(?:h+|m+|s+)\]/i;
const NOT_A_DATE = /general|standard/gi;

/**
 * Whether an Excel number format code (en-US) shows a number as a date or a time: day, month, year, hour, minute or
 * second codes outside quotes, escapes and brackets. A bracket that counts elapsed time ("[h]") is one of them.
 */
export function isDateFormat(numberFormat: string): boolean {
  if (numberFormat === "General") return false;
  const code = numberFormat.replace(LITERALS, "");
  return ELAPSED.test(code) || /[dmyhs]/i.test(code.replace(BRACKETS, "").replace(NOT_A_DATE, ""));
}

/** What a number format shows beside the digits of a number. */
export interface Shown {
  /** The words before and behind the number; "Rp" and blanks count for nothing. */
  readonly before: string;
  readonly behind: string;
  /** Whether it shows a hundred times the number, with "%". */
  readonly isPercent: boolean;
  /** How often it leaves out three digits: 2 shows millions. */
  readonly thousandsLeftOut: number;
  /** Whether it shows digits at all: ";;;" hides every number, and a section may be a mere word. */
  readonly hasDigits: boolean;
}

/** Tells what a number format shows of a value, by the section that is for it. */
export function shownBy(numberFormat: string, value: number): Shown {
  const section = sectionFor(numberFormat, value);
  const code = section.replace(LITERALS, "").replace(BRACKETS, "");
  const first = section.search(/[0#?]|general|standard|@/i);
  const digits = /[0#?]|general|standard|@/i.test(code);
  const [before, behind] = splitAtDigits(section);
  return {
    before: before.replace(/rp\.?/i, "").trim(),
    behind: behind.trim(),
    isPercent: code.includes("%"),
    thousandsLeftOut: (/[0#?](,+)(?![0#?,])/.exec(code.replace(/[^0#?,.%]/g, ""))?.[1] ?? "").length,
    hasDigits: digits && (first >= 0 || numberFormat === ""),
  };
}

/** The section of a format that Excel takes: for positive numbers, negative ones, zero. */
function sectionFor(numberFormat: string, value: number): string {
  const sections = numberFormat.match(/(?:"[^"]*"|\\.|[^;])*/g)?.filter((_, i) => i % 2 === 0) ?? [];
  const all = sections.slice(0, numberFormat.replace(LITERALS, "").split(";").length);
  const [positive = "", negative = positive, zero = positive] = all;
  if (value < 0) return negative;
  return value === 0 ? zero : positive;
}

/** The literal words on both sides of the digits. */
function splitAtDigits(section: string): readonly [string, string] {
  const texts: [string, string] = ["", ""];
  let side: 0 | 1 = 0;
  for (const [piece] of section.matchAll(/"[^"]*"|\\.|[_*].|\[[^\]]*\]|general|standard|./gis)) {
    if (/^(?:[0#?]|general|standard|@)$/i.test(piece)) side = 1;
    else if (piece.startsWith('"')) texts[side] += piece.slice(1, -1);
    else if (piece.startsWith("\\")) texts[side] += piece.slice(1);
    else if (piece === " ") texts[side] += " ";
  }
  return texts;
}
