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
