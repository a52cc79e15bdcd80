import { parseArea } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/grid";
import { Unreadable } from "../failures";
import { placeKey } from "../model/live-cell";
import type { FileCell, FileFormula } from "../model/file-sheet";
import { unescapeText } from "./strings";
import { attribute, numberAttribute, type Tag } from "../package/xml";

/** A cell while its elements are being read. `v` is null as long as no value element was met. */
export interface CellDraft {
  readonly tag: Tag;
  readonly row: number;
  readonly column: number;
  f: Tag | null;
  formula: string;
  formulaEnd: number;
  v: string | null;
  inline: string | null;
}

/** What the values of a workbook's cells are told by: its shared strings, and whether its days are counted from 1904. */
export interface ValueSource {
  readonly shared: readonly string[];
  readonly isFrom1904: boolean;
}

/**
 * Stands in a cell whose value can't be read: Excel itself would offer to repair the file and drop it. It counts as an error, so
 * that nothing is calculated from it.
 */
export const UNREADABLE_VALUE = "#VALUE!";
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i;

const DAY = 86_400_000;
/** Excel's day 0 is 30 December 1899: its calendar has a 29 February 1900 that never was, its day 60. */
const DAY_0 = Date.UTC(1899, 11, 30);
const LEAP_DAY = 60;
/** How many days later the calendar of 1904 begins (ECMA-376 part 1, 18.17.4.1). */
const DAYS_TO_1904 = 1462;

const DATE = String.raw`(?<year>\d{4})(?<dash>-?)(?<month>\d\d)\k<dash>(?<date>\d\d)`;
const TIME = String.raw`(?<hour>\d\d):?(?<minute>\d\d)(?::?(?<second>\d\d(?:[.,]\d+)?))?`;
const ZONE = String.raw`(?<zone>Z|[+-]\d\d(?::?\d\d)?)?`;
const ISO_DATE = new RegExp(`^${DATE}(?:[T ]${TIME})?${ZONE}$`, "i");
const ISO_TIME = new RegExp(`^(?:T|(?=\\d\\d:))${TIME}${ZONE}$`, "i");

/** The place of a row (0-based); without a number, or with one that is none, it stands below the one before it. */
export function placeOfRow(tag: Tag, before: number): number {
  const written = attribute(tag, "r").trim();
  return /^[1-9]\d*$/.test(written) ? Number(written) - 1 : before + 1;
}

/**
 * Begins a cell of a row (0-based). Without an address, or with one that is none, which Excel passes over too, it stands behind
 * the one before it. Throws `Unreadable` where its address is in another row.
 */
export function beginCell(tag: Tag, row: number, before: number): CellDraft {
  const place = parseArea(attribute(tag, "r")) ?? { top: row, left: before + 1 };
  if (place.top !== row) throw new Unreadable("damaged", `cell ${attribute(tag, "r")} in row ${row + 1}`);
  return { tag, row, column: place.left, f: null, formula: "", formulaEnd: tag.end, v: null, inline: null };
}

/** The finished cell; `end` is the place behind its end tag. */
export function finishCell(draft: CellDraft, end: number, source: ValueSource): FileCell {
  const { tag, row, column } = draft;
  const value = cellValue(draft, source);
  return {
    row,
    column,
    style: numberAttribute(tag, "s", 0),
    value: value ?? UNREADABLE_VALUE,
    isError: value === null || (attribute(tag, "t") === "e" && value !== ""),
    twins: [],
    hasValue: draft.v !== null || draft.inline !== null,
    formula: formulaOf(draft),
    start: tag.start,
    openEnd: tag.end,
    end,
  };
}

/** The value of a cell, null where what stands there is none. */
function cellValue({ tag, v, inline }: CellDraft, { shared, isFrom1904 }: ValueSource): CellValue | null {
  const type = attribute(tag, "t");
  if (v === null) return unescapeText(inline ?? "");
  if (type === "str" || type === "inlineStr") return unescapeText(inline ?? v);
  const text = v.trim();
  if (text === "") return type === "e" ? null : "";
  switch (type) {
    case "s":
      return /^\d+$/.test(text) ? (shared[Number(text)] ?? null) : null;
    case "e":
      return text;
    case "b":
      return /^(?:0|1|true|false)$/i.test(text) ? /^(?:1|true)$/i.test(text) : null;
    case "d":
      return serialNumber(text, isFrom1904);
    case "":
    case "n":
      return number(text);
    default:
      return null;
  }
}

function number(text: string): number | null {
  const value = NUMBER.test(text) ? Number(text) : NaN;
  return Number.isFinite(value) ? value : null;
}

function formulaOf({ f, formula, formulaEnd }: CellDraft): FileFormula | null {
  if (f === null) return null;
  const type = attribute(f, "t");
  const kind = type === "shared" || type === "array" || type === "dataTable" ? type : "normal";
  return {
    ...{ text: unescapeText(formula), kind, shared: kind === "shared" ? attribute(f, "si") : null },
    ...{ area: parseArea(attribute(f, "ref")), span: { start: f.start, end: formulaEnd } },
  };
}

/**
 * Excel's number for a date, a time of day or both in ISO 8601, or null where the text is none that Excel can show. A
 * serial number is in UTC (ECMA-376 part 1, 18.17.4.1), so a time with a zone is moved there.
 */
function serialNumber(text: string, isFrom1904: boolean): number | null {
  const found = ISO_DATE.exec(text)?.groups;
  if (found === undefined) {
    const groups = ISO_TIME.exec(text)?.groups;
    const time = groups === undefined ? null : timeOfDay(groups);
    return time === null ? null : (time < 0 ? time + DAY : time > DAY ? time - DAY : time) / DAY;
  }
  const midnight = midnightOf(found);
  const time = found["hour"] === undefined ? 0 : timeOfDay(found);
  if (midnight === null || time === null) return null;
  const days = (midnight + time - DAY_0) / DAY;
  const serial = days >= 1 && days <= LEAP_DAY ? days - 1 : days;
  const counted = isFrom1904 ? days - DAYS_TO_1904 : serial;
  return counted < 0 ? null : counted;
}

function midnightOf(found: Readonly<Record<string, string | undefined>>): number | null {
  const [year, month, date] = [found["year"], found["month"], found["date"]].map(Number);
  if (year === undefined || month === undefined || date === undefined) return null;
  const midnight = Date.UTC(year, month - 1, date);
  const known = new Date(midnight);
  return known.getUTCMonth() === month - 1 && known.getUTCDate() === date ? midnight : null;
}

/** Milliseconds since midnight, in UTC; null where there is no such time. */
function timeOfDay(found: Readonly<Record<string, string | undefined>>): number | null {
  const hour = Number(found["hour"]);
  const minute = Number(found["minute"] ?? 0);
  const second = Number((found["second"] ?? "0").replace(",", "."));
  const time = ((hour * 60 + minute) * 60 + second) * 1000;
  return hour > 24 || minute > 59 || second >= 60 || time > DAY ? null : time - zoneOf(found["zone"] ?? "Z");
}

function zoneOf(zone: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d\d):?(\d\d)?$/.exec(zone) ?? [];
  const offset = (Number(hours ?? 0) * 60 + Number(minutes ?? 0)) * 60_000;
  return sign === "-" ? -offset : offset;
}

/** Whether rows and their cells stand in the order of their places, none of them twice. */
export function isInOrder(
  rows: readonly { readonly row: number; readonly cells: readonly FileCell[] }[],
): boolean {
  const places = rows.flatMap(({ row, cells }) => [
    placeKey(row, -0.5),
    ...cells.map(({ column }) => placeKey(row, column)),
  ]);
  return places.every((place, i) => i === 0 || place > (places[i - 1] ?? 0));
}
