import type { CellValue } from "./grid";

const INVISIBLE = /[\s\u00AD\u200B-\u200F\u2060\uFEFF]/;

/** The ends of nearly every text: nothing to take away. */
function isPlain(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/**
 * The text of a cell without what can't be seen at its ends: blanks of every kind, line breaks, zero-width and
 * direction marks. What stands between is left as typed. A cell that only looks empty gives "".
 */
export function cellText(value: CellValue): string {
  const text = String(value);
  if (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1))) return text;
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

/** A text in one line: every run of blanks and line breaks is one blank, none at the ends. */
export function oneLine(text: string): string {
  return isEven(text) ? text : text.replace(/\s+/g, " ").trim();
}

/** True where a text has single blanks between its words and nothing else that could be white space. */
function isEven(text: string): boolean {
  let wasBlank = true;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isBlank = code === 0x20;
    if (isBlank ? wasBlank : !isPlain(code)) return false;
    wasBlank = isBlank;
  }
  return !wasBlank || text === "";
}
