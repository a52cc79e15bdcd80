import { wordsOf, type Word } from "../../matching/words";

const NUMBERING = String.raw`^[^a-z]*(?:(?:angka|tingkat|nilai|besaran|besarnya)\s+)?`;
const SHARE = new RegExp(String.raw`${NUMBERING}(?:p[eor]{1,2}r?sentas[ei]|proporsi)(?![a-z])`, "i");
const COUNT = /^[^a-z]*(?:jumlah|jml|jmlh|jlh|banyaknya|total)(?![a-z])/i;
const PERCENT_UNIT = /\(\s*(?:%|persen)\s*\)/i;
const MEASURES: ReadonlySet<string> = new Set(["jumlah", "seluruh", "persentase", "proporsi", "dari"]);
const LONGEST_HEAD = 3;

/** Does an indicator call itself a share: "Persentase …" in any spelling, or "Proporsi …"? */
export function isShareName(text: string): boolean {
  return SHARE.test(text);
}

/** Does an indicator give its result in per cent: a share, or "(%)" behind its name? */
export function isPercentName(text: string): boolean {
  return isShareName(text) || PERCENT_UNIT.test(text);
}

/** Does a text name a count: "Jumlah …", "Total …"? Behind it, "(%)" would take that back. */
export function isCountName(text: string): boolean {
  return COUNT.test(text) && !PERCENT_UNIT.test(text);
}

/**
 * The words that name what is measured, at most three: "Jumlah kelurahan yang aktif" is about "kelurahan". Words of
 * measure come off at the front, and a word such as "yang" or "di" ends the name.
 */
export function headOf(text: string): readonly Word[] {
  const words = wordsOf(text);
  const start = words.findIndex((word) => !MEASURES.has(word.text));
  const rest = start < 0 ? [] : words.slice(start);
  const end = rest.findIndex((word) => word.kind === "function");
  return rest.slice(0, end < 0 ? LONGEST_HEAD : Math.min(end, LONGEST_HEAD));
}
