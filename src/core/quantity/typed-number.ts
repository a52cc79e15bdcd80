import { words } from "../grid/text";
import { readUnit, scaleOf, timesIn, unitsIn, type Measure, type Unit } from "./measure";
import { decimalInWords, numberInWords } from "./number-words";

/** Longer texts are prose; the limit also keeps the patterns below cheap on hostile input. */
const LONGEST = 80;

/** A double holds 15 decimal digits faithfully; a longer number (a NIP, an account) would lose some. */
const MOST_DIGITS = 15;

/** Why a text is no number of a quantity. */
export type Refusal = "ambiguous" | "date" | "text" | "other-unit";

/** A number as it was typed, and what it is a number of. */
export interface Typed {
  /** A percentage as a share: "50%" is 0.5. */
  readonly value: number;
  readonly isShare: boolean;
  readonly unit: Unit | null;
  /** The factor that a word says ("2 juta"), which the value has in it already; 1 where none does. */
  readonly scale: number;
  /** True where nothing but digits and marks was typed. */
  readonly isPlain: boolean;
}

const BESIDE =
  /^[=:]\s+|^\*{1,3}(?=\d)|^(?:jumlah|jml|total)(?:\s+|\s*[:=]\s*)(?=\d)|(?<=\d)\s+total$|\s*\*{1,3}\)?$|(?<=[\p{L}\d])[.;]$/giu;
const QUARTERS = ["", "25", "5", "75"];
const NOTHING = /^(?:nol|nihil)$/i;
const BRACKET = /^([^()]*\S)\s*\(\s*([^()]*?)\s*\)\s*([^()]*)$/u;
/** What a bracket may add without changing the number: the quality that it stands for, and where it comes from. */
const ASIDE =
  /^(?:(?:sangat |cukup |kurang |tidak )?(?:baik|cukup|kurang|buruk|tinggi|rendah|sedang|memuaskan)|[A-E]{1,2}|(?:data|sumber)(?!\p{L})[^\d]*|(?:lihat )?(?:ter)?lampir(?:an)?)$/iu;
const AMOUNT =
  /^(?<outer>[+-]?)(?<money>(?:rp\.?|idr)\s*)?(?<inner>[+-]?)(?<figures>\d(?:[\d.,]*\d)?(?:\s\d{3}){0,5}(?:(?<=\s\d{3}),\d+)?)(?<dash>[.,]-{1,2})?(?<tail>\D.*|)$/iu;
const MONTHS =
  /^(?:jan|feb|mar|apr|mei|may|jun|jul|agu|agt|ags|aug|sep|okt|oct|nov|nop|peb|des|dec)(?:uari|ruari|uary|ruary|et|ch|il|i|y|e|ustus|ust|t|tember|ober|ember)?$/;

/**
 * Reads a trimmed text that should be one number of a quantity: digits in Indonesian or English notation or words, with
 * "Rp" before it, a scale ("2,5 juta"), "%" or a unit after it. A bracket may say the same number in words, the
 * unit, or what it stands for.
 * @returns the number, or why it is none: "ambiguous" where the text can be read as two numbers, "other-unit" where it is
 * one of something else than the label names
 */
export function readTypedNumber(text: string, measure: Measure): Typed | Refusal {
  if (text.length > LONGEST) return "text";
  const plain = text
    .replace(/[\u200B-\u200F\u2060\uFEFF\u00AD]/g, "")
    .replace(/\u2212/g, "-")
    .replace(/[\uFF05\uFF0B-\uFF0E\uFF10-\uFF19]/g, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/(\d?)\s?([¼½¾])$/, withHalf)
    .replace(BESIDE, "")
    .replace(/^minus\s+(?=\d)/i, "-")
    .replace(measure.isCount ? /(?!)/ : /^(?=[.,]\d{1,2}$)/, "0");
  if (NOTHING.test(plain)) return { value: 0, isShare: false, unit: null, scale: 1, isPlain: false };
  const time = readTime(plain, measure);
  if (time !== null) return time;
  const bracket = BRACKET.exec(plain);
  if (bracket === null) return readAmount(plain, measure);
  const [, front = "", inside = "", behind = ""] = bracket;
  const isSpelledOut = /^\D*$/.test(front) && /^\d/.test(inside);
  const [figures, spelled] = isSpelledOut ? [inside, front] : [front, inside];
  const read = readAmount(`${figures} ${behind}`.trim(), measure);
  if (typeof read === "string" || /^\D*$/.test(figures)) return typeof read === "string" ? read : "text";
  const said = words(spelled).filter((word) => !["rupiah", "persen"].includes(word));
  const inWords = NOTHING.test(said.join(" ")) ? 0 : numberInWords(said);
  const shown = read.isShare ? read.value * 100 : read.value;
  if (inWords !== null) return Math.abs(inWords - shown) < 1e-9 ? { ...read, isPlain: false } : "ambiguous";
  if (isSpelledOut) return "text";
  if (ASIDE.test(inside)) return { ...read, isPlain: false };
  const unit = inside === "" ? null : readUnit(inside, measure);
  if (unit?.kind === "other-unit") return "other-unit";
  return unit?.kind === "unit" ? { ...read, unit: unit.unit ?? read.unit, isPlain: false } : "text";
}

const TIME = /^(\d{1,3})\s*(\p{L}+)\s+(\d{1,2})\s*(\p{L}+)$/u;

/** "1 jam 30 menit", where the label names one of the two units; null where the text is none. */
function readTime(text: string, { units }: Measure): Typed | null {
  const [, whole, larger = "", part, smaller = ""] = TIME.exec(text) ?? [];
  if (whole === undefined || part === undefined) return null;
  const [first, second] = [larger, smaller].flatMap(unitsIn);
  const factor = first === undefined || second === undefined ? null : timesIn(first.name, second.name);
  if (first === undefined || second === undefined || factor === null || Number(part) >= factor) return null;
  const unit = units.find(({ name }) => name === first.name || name === second.name);
  if (unit === undefined) return null;
  const inSmaller = Number(whole) * factor + Number(part);
  const value = unit.name === second.name ? inSmaller : inSmaller / factor;
  return { value, isShare: false, unit, scale: 1, isPlain: false };
}

/** "2 ½" is 2,5. */
function withHalf(_: string, whole: string, part: string): string {
  return `${whole === "" ? "0" : whole},${QUARTERS["¼½¾".indexOf(part) + 1] ?? ""}`;
}

function readAmount(text: string, measure: Measure): Typed | Refusal {
  const parts = AMOUNT.exec(text)?.groups;
  if (parts === undefined) return readWords(text, measure);
  const { outer = "", inner = "", figures = "", tail = "" } = parts;
  const isMoney = parts["money"] !== undefined;
  const hasDash = parts["dash"] !== undefined;
  if ((outer !== "" && inner !== "") || (inner !== "" && !isMoney)) return "text";
  if (isMoney && (measure.isCount || measure.isPercent)) return "other-unit";
  const sign = outer + inner;
  const ranks = isMoney || hasDash ? tail : tail.replace(/^(?=\p{L}{2})/u, " ");
  const scaled = readScale(ranks);
  const behind = readTail(scaled.rest, measure);
  if (typeof behind === "string") return behind;
  if (behind.isShare && (isMoney || hasDash || scaled.factor !== 1)) return "text";
  if ((behind.isUnit || isMoney) && sign !== "") return "ambiguous";
  const isWhole = (isMoney && scaled.factor === 1) || (behind.isOfThings && !figures.includes(","));
  const digits = decimalDigits(figures, isWhole || (measure.isCount && /\s/.test(figures)), hasDash);
  if (digits === "text" || digits === "ambiguous") return digits;
  if (digits.replace(/^[0.]+|\./g, "").length > MOST_DIGITS) return "text";
  if (scaled.factor !== 1 && /\.\d{3}$/.test(digits)) return "ambiguous";
  const number = Number(`${sign}${digits}${behind.isShare ? "e-2" : ""}`);
  const more = scaled.more === "" ? 0 : readLower(scaled.more, scaled.factor, measure);
  if (typeof more === "string") return more;
  const { isShare, isUnit, unit } = behind;
  if (measure.isPercent && (scaled.factor !== 1 || behind.isOfThings)) return "other-unit";
  const value = scaledTo(number * scaled.factor + more, scaled.factor, isMoney, measure);
  if (value === null) return "other-unit";
  const isPlain = !isMoney && !isShare && !isUnit && scaled.factor === 1;
  return {
    value,
    isShare,
    unit: isMoney ? RUPIAH : unit,
    scale: measure.scale === 1 ? scaled.factor : 1,
    isPlain,
  };
}

/** No office of a district has a hundred billion: such a number in thousands or millions was typed in full. */
export function isTooMuchOf(value: number, scale: number): boolean {
  return scale > 1 && Math.abs(value) * scale >= 1e11;
}

/** "500 ribu" behind "2 juta": an amount of a lower rank. */
function readLower(text: string, factor: number, measure: Measure): number | Refusal {
  const lower = readAmount(text, measure);
  if (typeof lower === "string") return lower;
  return lower.value < factor && !lower.isPlain && Number.isInteger(lower.value) ? lower.value : "text";
}

/**
 * A number by the scale of its label: "450 juta" is 450 of a label "(juta rupiah)". Null where text and label have
 * different scales, or the text is in rupiah and the label in thousands.
 */
function scaledTo(value: number, factor: number, isMoney: boolean, { scale }: Measure): number | null {
  if (scale === 1) return value;
  if (factor === 1 && isTooMuchOf(value, scale)) return null;
  if (factor === scale) return value / scale;
  return factor === 1 && !isMoney ? value : null;
}

/** A scale at the beginning of what stands behind figures, and the lower amount or the words behind it. */
function readScale(tail: string): { readonly factor: number; readonly more: string; readonly rest: string } {
  const found = /^\s*(\p{L}+)\.?(?:\s+(\d.*)|(.*))$/su.exec(tail);
  const factor = found === null ? null : scaleOf((found[1] ?? "").toLowerCase());
  if (found === null || factor === null) return { factor: 1, more: "", rest: tail };
  return { factor, more: found[2] ?? "", rest: found[3] ?? "" };
}

/** A number in words, and behind it a percentage or a unit. */
function readWords(text: string, measure: Measure): Typed | Refusal {
  if (/[^\p{L}\s-]/u.test(text)) return "text";
  const all = words(text);
  for (let end = all.length; end > 0; end--) {
    const value = numberOrHalf(all.slice(0, end), measure);
    if (value === null) continue;
    const rest = all.slice(end).join(" ");
    const behind = readTail(rest === "" ? "" : ` ${rest}`, measure);
    if (typeof behind === "string") return behind;
    const { isShare, unit } = behind;
    return { value: isShare ? value / 100 : value, isShare, unit, scale: 1, isPlain: false };
  }
  return "text";
}

/** "dua setengah", "dua koma lima"; only what has a unit of measure has halves. */
function numberOrHalf(said: readonly string[], { units, kind, isCount }: Measure): number | null {
  const comma = said.indexOf("koma");
  if (comma > 0) return isCount ? null : decimalInWords(said.slice(0, comma), said.slice(comma + 1));
  if (said.at(-1) !== "setengah") return numberInWords(said);
  if (units.length === 0 && kind === null) return null;
  if (said.length === 1) return 0.5;
  const whole = numberInWords(said.slice(0, -1));
  return whole === null || whole > 99 ? null : whole + 0.5;
}

const RUPIAH: Unit = { kind: "money", name: "rupiah" };

interface Tail {
  readonly isShare: boolean;
  readonly isUnit: boolean;
  readonly isOfThings: boolean;
  readonly unit: Unit | null;
}

const BARE: Tail = { isShare: false, isUnit: false, isOfThings: false, unit: null };

/** What stands behind a number: nothing, a percentage, or a unit of the quantity. */
function readTail(tail: string, measure: Measure): Tail | Refusal {
  const text = tail.trim();
  if (text === "") return BARE;
  if (/^(?:%|persen|prosen|pct)$/i.test(text)) return { ...BARE, isShare: true };
  if (words(text).some((word) => MONTHS.test(word))) return "date";
  if (!/^\p{L}[\p{L}\d².³^\s-]*$/u.test(text)) return "text";
  const read = readUnit(text, measure);
  if (read.kind === "other-unit") return "other-unit";
  return read.kind === "unknown"
    ? "text"
    : { ...BARE, isUnit: true, isOfThings: read.isOfThings, unit: read.unit };
}

/**
 * Turns figures with separators into digits with a decimal point. One separator before exactly three digits may be a
 * thousands mark or a decimal mark; rupiah and things have no thousandths, so "Rp 750.000" and "1.250 jiwa" have only one
 * reading. Three digits behind more than three, or behind thousands, may have lost a mark.
 */
function decimalDigits(figures: string, isWhole: boolean, hasDash: boolean): string {
  if (/\s/.test(figures)) {
    const isGroupedByBlanks = /^[1-9]\d{0,2}(?:\s\d{3})+(?:,\d+)?$/.test(figures);
    if (!isGroupedByBlanks) return "text";
    const isClear = figures.split(/\s/).length > 2 || isWhole || figures.includes(",");
    return isClear ? figures.replace(/\s/g, "").replace(",", ".") : "ambiguous";
  }
  const separators = figures.replace(/\d/g, "");
  const last = separators.at(-1);
  if (last === undefined) return /^0\d/.test(figures) ? "text" : figures;
  if (separators.includes(".") && separators.includes(",")) {
    const [whole = "", fraction = "", ...rest] = figures.split(last);
    const group = last === "," ? "." : ",";
    return rest.length === 0 && !hasDash && fraction.length !== 3 && isGrouped(whole, group)
      ? `${whole.replaceAll(group, "")}.${fraction}`
      : "text";
  }
  if (separators.length > 1 || hasDash)
    return isGrouped(figures, last) ? figures.replaceAll(last, "") : "text";
  const [whole = "", fraction = ""] = figures.split(last);
  if (isGrouped(figures, last)) return isWhole && last === "." ? whole + fraction : "ambiguous";
  if (isWhole && last === "." && fraction.length !== 0) return "text";
  const mayHaveLostMark = fraction.length === 3 && whole.length > 3;
  return /^(?:0|[1-9]\d*)$/.test(whole) && !mayHaveLostMark ? `${whole}.${fraction}` : "text";
}

function isGrouped(figures: string, mark: string): boolean {
  const [first = "", ...rest] = figures.split(mark);
  return /^[1-9]\d{0,2}$/.test(first) && rest.length > 0 && rest.every((group) => /^\d{3}$/.test(group));
}
