import { parseArea } from "../../core/grid/address";
import type { CellValue } from "../../core/grid/grid";
import { Unreadable } from "../failures";
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

/** Excel's last column is XFD (Microsoft, "Excel specifications and limits"). */
const MOST_COLUMNS = 16_384;
const DAY = 86_400_000;
const DAYS_BEFORE_1970 = 25_569;

/** Begins a cell of a row (0-based); without an address of its own it stands behind the one before it. */
export function beginCell(tag: Tag, row: number, before: number): CellDraft {
  const written = attribute(tag, "r");
  const place = written === "" ? { top: row, left: before + 1 } : parseArea(written);
  if (place?.top !== row || place.left <= before)
    throw new Unreadable("damaged", `cell ${written} out of order`);
  if (place.left >= MOST_COLUMNS) throw new Unreadable("damaged", `cell ${written} beyond the last column`);
  return { tag, row, column: place.left, f: null, formula: "", formulaEnd: tag.end, v: null, inline: null };
}

/** The finished cell; `end` is the place behind its end tag. Throws `Unreadable` where its value is none. */
export function finishCell(draft: CellDraft, end: number, shared: readonly string[]): FileCell {
  const { tag, row, column } = draft;
  const value = cellValue(draft, shared);
  return {
    row,
    column,
    style: numberAttribute(tag, "s", 0),
    value,
    isError: attribute(tag, "t") === "e",
    hasValue: draft.v !== null || draft.inline !== null,
    formula: formulaOf(draft),
    start: tag.start,
    openEnd: tag.end,
    end,
  };
}

function cellValue({ tag, v, inline }: CellDraft, shared: readonly string[]): CellValue {
  const type = attribute(tag, "t");
  if (type === "inlineStr") return unescapeText(inline ?? "");
  if (v === null) return "";
  switch (type) {
    case "s": {
      const text = shared[Number(v)];
      if (text === undefined) throw new Unreadable("damaged", `shared string ${v}`);
      return text;
    }
    case "str":
      return unescapeText(v);
    case "e":
      return v.trim();
    case "b":
      return v.trim() === "1" || v.trim() === "true";
    case "d":
      return serialDate(v.trim());
    default:
      return v.trim() === "" ? "" : number(v.trim());
  }
}

function number(text: string): number {
  const value = Number(text);
  if (!Number.isFinite(value)) throw new Unreadable("damaged", `number ${text}`);
  return value;
}

/** An ISO 8601 date as Excel's day number. */
function serialDate(text: string): number {
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text) ? text : `${text}${text.includes("T") ? "" : "T00:00:00"}Z`;
  return number(String(Date.parse(zoned) / DAY + DAYS_BEFORE_1970));
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
