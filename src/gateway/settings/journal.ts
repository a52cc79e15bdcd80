import { fingerprint } from "../../core/grid/fingerprint";
import { parseJson } from "../../core/grid/parse-json";
import type { JournalEntry } from "../../core/plan/journal";
import { pack, unpack } from "../../core/plan/journal-text";
import { isTexts, memoryOf, type Memory } from "./memories";

/** What "Batalkan" needs to know of the last run. It is kept in the workbook, so that it outlives the pane. */
export interface Journal {
  /** The id and the name that the sheet had. */
  readonly sheetId: string;
  readonly sheet: string;
  /** The highlight rules that stood before the run. */
  readonly memory: Memory | null;
  readonly entries: readonly JournalEntry[];
  readonly notes: readonly NoteEntry[];
  /** The formulas of the highlight rules that the run has set; null where it has left the rules alone. */
  readonly formulas: readonly string[] | null;
}

/** What a run did to the cell note of a result cell. */
export interface NoteEntry {
  readonly identity: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** The journal that the workbook keeps; `isOpen` while the run that it tells of has not come to its end. */
export interface KeptJournal {
  readonly journal: Journal | null;
  readonly isOpen: boolean;
  /** The journal as text, "" where there is none. */
  readonly text: string;
  /** The settings as they stood, to be put back where the next run comes to nothing. */
  readonly settings: readonly (readonly [key: string, value: string | null])[];
}

const KEY = "hitungCapaian.batalkan";

/** Holds the stamp of the journal whose run came to its end. */
const CLOSED = `${KEY}.selesai`;

/**
 * Settings of an add-in may hold 2 MB in all (Office.Settings), and larger single values are refused by some Excels.
 * A journal is cut into parts of this many characters, and one that takes more than PARTS of them is not kept at all.
 */
const PART = 400_000;
const PARTS = 4;

/** The keys of the settings that hold a journal: first the word that its run came to its end, then its parts. */
export const JOURNAL_KEYS: readonly string[] = [CLOSED, ...partKeys()];

/**
 * Tells the journal that settings hold; where somebody else has written into them, there is none.
 * @param values what stands under JOURNAL_KEYS, in their order; null where nothing does
 */
export function journalIn(values: readonly (string | null)[]): KeptJournal {
  const [closed, ...parts] = values;
  const text = parts.filter((part) => part !== null).join("");
  return {
    journal: text === "" ? null : parse(text),
    isOpen: closed !== fingerprint(text),
    text,
    settings: JOURNAL_KEYS.map((key, i) => [key, values[i] ?? null] as const),
  };
}

/** What the kept journal tells of a sheet; nothing where it is of another one. */
export function entriesOn(
  { id }: { readonly id: string },
  { journal }: KeptJournal,
): readonly JournalEntry[] {
  return journal?.sheetId === id ? journal.entries : [];
}

/** A journal made ready to be kept; "" where it is larger than a workbook takes. */
export function printJournal(journal: Journal): string {
  const { sheetId, sheet, memory, entries, notes, formulas } = journal;
  const text = JSON.stringify({ sheetId, sheet, memory, entries: pack(entries), notes, formulas });
  return text.length <= PART * PARTS ? text : "";
}

/**
 * Tells what is to be kept of a journal as that of a run under way, key by key.
 * @param before what was kept until now
 */
export function journalParts(
  text: string,
  before: KeptJournal | null,
): readonly (readonly [string, string])[] {
  return partKeys().flatMap((key, i) => {
    const part = text.slice(i * PART, (i + 1) * PART);
    return part !== "" || has(before, key) ? [[key, part] as const] : [];
  });
}

/** Tells what is to be kept where the run of a journal came to its end. */
export function journalEnd(text: string): readonly [string, string] {
  return [CLOSED, fingerprint(text)];
}

function partKeys(): readonly string[] {
  return Array.from({ length: PARTS }, (_, i) => (i === 0 ? KEY : `${KEY}.${i + 1}`));
}

function has(kept: KeptJournal | null, key: string): boolean {
  return (kept?.settings ?? []).some(([standing, value]) => standing === key && value !== null);
}

function parse(text: string): Journal | null {
  const data = parseJson(text);
  if (typeof data !== "object" || data === null) return null;
  const { sheetId, sheet, memory, entries, notes, formulas } = data as Partial<
    Record<keyof Journal, unknown>
  >;
  const unpacked = unpack(entries);
  if (typeof sheetId !== "string" || typeof sheet !== "string" || unpacked === null) return null;
  if (!Array.isArray(notes) || !notes.every(isNoteEntry)) return null;
  if (formulas !== null && !isTexts(formulas)) return null;
  return { sheetId, sheet, memory: memoryOf(memory), entries: unpacked, notes, formulas };
}

function isNoteEntry(value: unknown): value is NoteEntry {
  if (typeof value !== "object" || value === null) return false;
  const { identity, before, after } = value as Partial<Record<keyof NoteEntry, unknown>>;
  return (
    typeof identity === "string" && [before, after].every((text) => text === null || typeof text === "string")
  );
}
