import type { CellValue } from "../grid/grid";
import type { JournalEntry, Trace } from "./journal";

/**
 * Entries as they are kept: the number formats once, and for each entry its row and column (0-based), identity,
 * content before, format before, what was written, trace and format in turn, and last, where it is known, what stood
 * beside the cell. Formats are indexes.
 */
type Kept = readonly [formats: readonly string[], entries: readonly (readonly unknown[])[]];

/** The entries of a journal as plain data, as small as can be while still JSON. */
export function pack(journal: readonly JournalEntry[]): Kept {
  const formats = new Map<string, number>();
  const indexOf = (format: string): number => {
    const index = formats.get(format) ?? formats.size;
    formats.set(format, index);
    return index;
  };
  const entries = journal.map(({ identity, cell, beside, before, written }) => [
    cell.row,
    cell.column,
    identity,
    before.content,
    indexOf(before.numberFormat),
    ...written.flatMap(({ trace, numberFormat }) => [trace, indexOf(numberFormat)]),
    ...(beside === null ? [] : [beside]),
  ]);
  return [[...formats.keys()], entries];
}

/** The entries again; null where the data is not what `pack` makes, be it by a fault or on purpose. */
export function unpack(data: unknown): readonly JournalEntry[] | null {
  if (!Array.isArray(data)) return null;
  const [formats, kept] = data as readonly unknown[];
  if (!isList(formats) || !isList(kept) || !formats.every((format) => typeof format === "string"))
    return null;
  const entries = kept.map((entry) => (isList(entry) ? unpackEntry(entry, formats) : null));
  return entries.every((entry) => entry !== null) ? entries : null;
}

function unpackEntry(kept: readonly unknown[], formats: readonly string[]): JournalEntry | null {
  const [row, column, identity, content, format, ...rest] = kept;
  const formatBefore = formatAt(formats, format);
  if (!isIndex(row) || !isIndex(column) || typeof identity !== "string") return null;
  const beside = rest.length % 2 === 0 ? null : rest.pop();
  if (!isContent(content) || formatBefore === null) return null;
  if (beside !== null && typeof beside !== "string") return null;
  const written: { trace: Trace; numberFormat: string }[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const trace = rest[i];
    const numberFormat = formatAt(formats, rest[i + 1]);
    if ((typeof trace !== "number" && typeof trace !== "string") || numberFormat === null) return null;
    written.push({ trace, numberFormat });
  }
  const before = { content, numberFormat: formatBefore };
  return { identity, cell: { row, column }, beside, before, written };
}

function formatAt(formats: readonly string[], index: unknown): string | null {
  return isIndex(index) ? (formats[index] ?? null) : null;
}

function isList(value: unknown): value is readonly unknown[] {
  return Array.isArray(value);
}

function isIndex(value: unknown): value is number {
  return typeof value === "number" && Number.isInteger(value) && value >= 0;
}

function isContent(value: unknown): value is CellValue {
  return typeof value === "string" || typeof value === "boolean" || Number.isFinite(value);
}
