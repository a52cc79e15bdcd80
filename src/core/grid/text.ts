import type { CellValue } from "./grid";

const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;

/** The ends of nearly every text: nothing to take away. */
const PLAIN_ENDS = /^[!-~](?:[^]*[!-~])?$/;

/**
 * The text of a cell without what can't be seen at its ends: blanks of every kind, line breaks, zero-width and
 * direction marks. What stands between is left as typed. A cell that only looks empty gives "".
 */
export function cellText(value: CellValue): string {
  const text = String(value);
  if (PLAIN_ENDS.test(text)) return text;
  let start = 0;
  let end = text.length;
  while (start < end && INVISIBLE.test(text.charAt(start))) start++;
  while (end > start && INVISIBLE.test(text.charAt(end - 1))) end--;
  return text.slice(start, end);
}

/** The words and numbers of a text, in lower case, without punctuation: "Sub-Kegiatan 1.1:" is ["sub","kegiatan","1","1"]. */
export function words(text: string): readonly string[] {
  return text.toLowerCase().match(/\p{L}+|\p{Nd}+/gu) ?? [];
}
