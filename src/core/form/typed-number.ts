import { words } from "../grid/text";

/** Longer texts are prose; the limit also keeps the patterns below cheap on hostile input. */
const LONGEST = 80;

/** A double holds 15 decimal digits faithfully; a longer number (a NIP, an account) would lose some. */
const MOST_DIGITS = 15;

const PARTS =
  /^(?<outer>[+-]?)(?<money>rp\.?\s*)?(?<inner>[+-]?)(?<figures>\d(?:[\d.,]*\d)?)(?<dash>[.,]-)?(?<tail>\D*)$/iu;
const UNIT = /^(?:\s+|(?=\p{L}{2}))\p{L}[\p{L}./²³-]*(?:\s+[\p{L}./²³-]+){0,3}$/u;

/** Words after a number that change it, or make it part of a longer statement: such a text is not one number. */
const NOT_A_UNIT = new Set(
  (
    "satu dua tiga empat lima enam tujuh delapan sembilan nol sepuluh sebelas belas puluh seratus ratus seribu ribu " +
    "rb juta jt miliar milyar mlr triliun trilyun lusin kodi setengah seperempat koma titik minus kurang lebih dari atau " +
    "dan sampai hingga bagi dibagi kali dikali per tidak belum bukan persen k m t x e"
  ).split(" "),
);
const MONTHS =
  /^(?:jan|feb|mar|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|des|dec)(?:uari|ruari|uary|ruary|et|ch|il|i|y|e|ustus|ust|t|tember|ober|ember)?$/;

/**
 * Reads a trimmed text that should be one number: digits in Indonesian or English notation, with "Rp" before it, or "%"
 * or a unit after it ("1.234,5", "Rp 10.751.317.000", "50 %", "12 kelurahan").
 * @returns the number ("50%" is 0.5), or why it is none: "ambiguous" where the text can be read as two numbers
 */
export function readTypedNumber(text: string): number | "ambiguous" | "date" | "text" {
  if (text.length > LONGEST) return "text";
  const plain = text.replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, "").replace(/\u2212/g, "-");
  if (/^[+-]?\d{1,3}(?:\s\d{3})+(?:[.,]\d+)?$/.test(plain)) return "ambiguous";
  const parts = PARTS.exec(plain)?.groups;
  if (parts === undefined) return "text";
  const { outer = "", inner = "", figures = "", tail = "" } = parts;
  const isMoney = parts["money"] !== undefined;
  const hasDash = parts["dash"] !== undefined;
  if ((outer !== "" && inner !== "") || (inner !== "" && !isMoney)) return "text";
  const sign = outer + inner;

  const kind = tailKind(tail);
  if (kind === "text" || kind === "date") return kind;
  if (kind === "percent" && (isMoney || hasDash)) return "text";
  if (kind === "unit" && sign !== "") return "ambiguous";
  const digits = decimalDigits(figures, isMoney, hasDash);
  if (digits === "text" || digits === "ambiguous") return digits;
  if (digits.replace(/^[0.]+|\./g, "").length > MOST_DIGITS) return "text";
  return Number(`${sign}${digits}${kind === "percent" ? "e-2" : ""}`);
}

function tailKind(tail: string): "nothing" | "percent" | "unit" | "date" | "text" {
  if (tail.trim() === "") return "nothing";
  if (/^\s*(?:%|persen)$/i.test(tail)) return "percent";
  const named = words(tail);
  if (named.some((word) => MONTHS.test(word))) return "date";
  return UNIT.test(tail) && !named.some((word) => NOT_A_UNIT.has(word)) ? "unit" : "text";
}

/**
 * Turns figures with separators into digits with a decimal point. One separator before exactly three digits may be a
 * thousands mark or a decimal mark; rupiah have no thousandths, so "Rp 750.000" has only one reading.
 */
function decimalDigits(figures: string, isMoney: boolean, hasDash: boolean): string {
  const separators = figures.replace(/\d/g, "");
  const last = separators.at(-1);
  if (last === undefined) return figures;
  if (separators.includes(".") && separators.includes(",")) {
    const [whole = "", fraction = "", ...rest] = figures.split(last);
    const group = last === "," ? "." : ",";
    return rest.length === 0 && !hasDash && isGrouped(whole, group)
      ? `${whole.replaceAll(group, "")}.${fraction}`
      : "text";
  }
  if (separators.length > 1 || hasDash)
    return isGrouped(figures, last) ? figures.replaceAll(last, "") : "text";
  const [whole = "", fraction = ""] = figures.split(last);
  if (isGrouped(figures, last)) return isMoney && last === "." ? whole + fraction : "ambiguous";
  return /^(?:0|[1-9]\d*)$/.test(whole) ? `${whole}.${fraction}` : "text";
}

function isGrouped(figures: string, mark: string): boolean {
  const [first = "", ...rest] = figures.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
}
