import { fingerprint } from "../../core/grid/fingerprint";
import { jsonSetting } from "./setting";

/** A summary that the add-in has made: of which form's sheet, on which sheet, by their ids, which stay when sheets are renamed. */
export interface StoredSummary {
  readonly of: string;
  readonly sheet: string;
  /** What stood on it when it was finished, by `contentPrint`; "" where that could not be read. */
  readonly print: string;
}

/** Anybody can write into a setting; no workbook has so many forms. */
const MOST = 1_000;

/** The summaries that are known; what is not ours to understand is passed over. */
export const SUMMARIES = jsonSetting<readonly StoredSummary[]>("hitungCapaian.ringkasan", (kept) => {
  if (!Array.isArray(kept)) return [];
  return kept.slice(0, MOST).flatMap((each) => {
    const stored = storedOf(each);
    return stored === null ? [] : [stored];
  });
});

function storedOf(value: unknown): StoredSummary | null {
  if (typeof value !== "object" || value === null) return null;
  const { of, sheet, print } = value as Partial<Record<keyof StoredSummary, unknown>>;
  if (typeof of !== "string" || typeof sheet !== "string" || typeof print !== "string") return null;
  return { of, sheet, print };
}

/** Adds a summary to those that are known; an earlier one of the same form, or on the same sheet, gives way. */
export function summariesWith(
  known: readonly StoredSummary[],
  summary: StoredSummary,
): readonly StoredSummary[] {
  const others = known.filter(({ of, sheet }) => of !== summary.of && sheet !== summary.sheet);
  return [...others, summary];
}

const SHEET = /(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!/gu;
const CELL = /\$?[A-Z]{1,3}\$?\d+/g;
/** What Excel makes of a cell that is deleted. */
const GONE = "#REF!";

/**
 * A short name for what stands on a sheet. It stays the same when Excel follows a sheet that is renamed or rows that
 * are moved or deleted, and is another when somebody types something.
 * @param formulas what `Range.formulas` gives
 */
export function contentPrint(formulas: readonly (readonly unknown[])[]): string {
  const settled = formulas.map((row) =>
    row.map((content) =>
      typeof content === "string" && content.startsWith("=")
        ? content.replaceAll(GONE, "").replace(SHEET, "").replace(CELL, "")
        : content,
    ),
  );
  return fingerprint(JSON.stringify(settled));
}
