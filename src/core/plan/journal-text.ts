import type { CellValue } from "../grid/grid";
import type { JournalEntry, Trace } from "./journal";

/**
 * Entries as they are kept: number formats and landscapes once, and for each entry its row and column (0-based), identity,
 * what stood beside the cell, its landscape, content before, format before, and what was written, trace and format in
 * turn. Formats and landscapes are indexes; what is not known is null.
 */
interface Kept {
  readonly formats: readonly string[];
  readonly landscapes: readonly string[];
  readonly entries: readonly (readonly unknown[])[];
}

/** The entries of a journal as plain data, as small as can be while still JSON. */
export function pack(journal: readonly JournalEntry[]): Kept {
  const [formats, landscapes] = [new Map<string, number>(), new Map<string, number>()];
  const entries = journal.map(({ identity, cell, beside, landscape, before, written }) => [
    cell.row,
    cell.column,
    identity,
    beside,
    landscape === null ? null : indexOf(landscapes, landscape),
    before.content,
    indexOf(formats, before.numberFormat),
    ...written.flatMap(({ trace, numberFormat }) => [trace, indexOf(formats, numberFormat)]),
  ]);
  return { formats: [...formats.keys()], landscapes: [...landscapes.keys()], entries };
}

function indexOf(texts: Map<string, number>, text: string): number {
  const index = texts.get(text) ?? texts.size;
  texts.set(text, index);
  return index;
}

/** The entries again; null where the data is not what `pack` makes, be it by a fault or on purpose. */
export function unpack(data: unknown): readonly JournalEntry[] | null {
  if (typeof data !== "object" || data === null) return null;
  const { formats, landscapes, entries } = isList(data) ? earlier(data) : (data as Partial<Kept>);
  if (!isTexts(formats) || !isTexts(landscapes) || !isList(entries)) return null;
  const unpacked = entries.map((entry) => (isList(entry) ? unpackEntry(entry, formats, landscapes) : null));
  return unpacked.every((entry) => entry !== null) ? unpacked : null;
}

/** As an earlier version kept it: no landscapes, and last in an entry, where it was known, what stood beside the cell. */
function earlier([formats, entries]: readonly unknown[]): Partial<Record<keyof Kept, unknown>> {
  if (!isList(entries)) return {};
  const asNow = entries.map((entry) => {
    if (!isList(entry)) return null;
    const [row, column, identity, content, format, ...rest] = entry;
    const beside = rest.length % 2 === 0 ? null : rest.pop();
    return [row, column, identity, beside, null, content, format, ...rest];
  });
  return { formats, landscapes: [], entries: asNow };
}

function unpackEntry(
  kept: readonly unknown[],
  formats: readonly string[],
  landscapes: readonly string[],
): JournalEntry | null {
  const [row, column, identity, beside, place, content, format, ...rest] = kept;
  const formatBefore = textAt(formats, format);
  const landscape = textAt(landscapes, place);
  if (!isIndex(row) || !isIndex(column) || typeof identity !== "string") return null;
  if (beside !== null && typeof beside !== "string") return null;
  if (landscape === null && place !== null) return null;
  if (!isContent(content) || formatBefore === null || rest.length % 2 !== 0) return null;
  const written: { trace: Trace; numberFormat: string }[] = [];
  for (let i = 0; i < rest.length; i += 2) {
    const trace = rest[i];
    const numberFormat = textAt(formats, rest[i + 1]);
    if ((typeof trace !== "number" && typeof trace !== "string") || numberFormat === null) return null;
    written.push({ trace, numberFormat });
  }
  const before = { content, numberFormat: formatBefore };
  return { identity, cell: { row, column }, beside, landscape, before, written };
}

function textAt(texts: readonly string[], index: unknown): string | null {
  return isIndex(index) ? (texts[index] ?? null) : null;
}

function isTexts(value: unknown): value is readonly string[] {
  return isList(value) && value.every((one) => typeof one === "string");
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
