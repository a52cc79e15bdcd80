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

/** The journals that the workbook keeps; `isOpen` while the run that the last one tells of has not come to its end. */
export interface KeptJournal {
  readonly journal: Journal | null;
  readonly isOpen: boolean;
  /** The journal as text, "" where there is none. */
  readonly text: string;
  /** Those of the runs before it as texts, the latest first. */
  readonly earlier: readonly string[];
  /** The settings as they stood, to be put back where the next run comes to nothing. */
  readonly settings: readonly (readonly [key: string, value: string | null])[];
}

const KEY = "hitungCapaian.batalkan";

/** Holds the stamp of the journal whose run came to its end. */
const CLOSED = `${KEY}.selesai`;

/** Holds the journals of the runs before the last one, a line each; a journal has no line breaks of its own. */
const EARLIER = `${KEY}.sebelumnya`;

/** So many runs can be taken back one after the other. */
const STEPS = 5;

/**
 * Settings of an add-in may hold 2 MB in all (Office.Settings), and larger single values are refused by some Excels.
 * A journal is cut into parts of this many characters, and one that takes more than PARTS of them is not kept at all.
 */
const PART = 400_000;
const PARTS = 4;

/** The keys of the settings that hold a journal: first the word that its run came to its end, then its parts, then those before it. */
export const JOURNAL_KEYS: readonly string[] = [CLOSED, ...partKeys(), EARLIER];

/**
 * Tells the journal that settings hold; where somebody else has written into them, there is none.
 * @param values what stands under JOURNAL_KEYS, in their order; null where nothing does
 */
export function journalIn(values: readonly (string | null)[]): KeptJournal {
  const [closed, ...parts] = values.slice(0, PARTS + 1);
  const text = parts.filter((part) => part !== null).join("");
  const earlier = values[PARTS + 1] ?? "";
  return {
    journal: text === "" ? null : parse(text),
    isOpen: closed !== fingerprint(text),
    text,
    earlier: earlier === "" ? [] : earlier.split("\n"),
    settings: JOURNAL_KEYS.map((key, i) => [key, values[i] ?? null] as const),
  };
}

/** The journals as they are kept once the last run was taken back: the one before it is the last one then. */
export function stepBack({ earlier: [text = "", ...earlier], settings }: KeptJournal): KeptJournal {
  return { journal: text === "" ? null : parse(text), isOpen: false, text, earlier, settings };
}

/** Whether nobody has kept or forgotten a journal since: both times the same runs can be taken back. */
export function isSameStep(a: KeptJournal, b: KeptJournal): boolean {
  return a.text === b.text && a.earlier.length === b.earlier.length;
}

/** What stands under JOURNAL_KEYS, in their order, where these journals are kept; null where nothing does. */
export function journalValues({ text, earlier }: KeptJournal): readonly (string | null)[] {
  if (text === "") return JOURNAL_KEYS.map(() => null);
  const parts = partsOf(text).map((part) => (part === "" ? null : part));
  return [fingerprint(text), ...parts, earlier.length === 0 ? null : earlier.join("\n")];
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
 * @param isStep whether the run before can be taken back behind this one; otherwise this journal stands in place of the last
 */
export function journalParts(
  text: string,
  before: KeptJournal | null,
  isStep: boolean,
): readonly (readonly [string, string])[] {
  const parts = partsOf(text).map((part, i) => [partKeys()[i] ?? KEY, part] as const);
  const earlier = [EARLIER, earlierThan(text, before, isStep).join("\n")] as const;
  return [...parts, earlier].filter(([key, value]) => value !== "" || has(before, key));
}

/** The journals behind a new one, as many as are kept and as a workbook takes: the oldest are let go first. */
function earlierThan(text: string, before: KeptJournal | null, isStep: boolean): readonly string[] {
  const isKept = before !== null && before.text !== "" && (before.journal?.entries.length ?? 0) > 0;
  const last = isStep && isKept ? [before.text] : [];
  const kept: string[] = [];
  let room = Math.min(PART, PART * PARTS - text.length);
  for (const each of [...last, ...(before?.earlier ?? [])].slice(0, STEPS - 1)) {
    room -= each.length + 1;
    if (room < 0) break;
    kept.push(each);
  }
  return kept;
}

function partsOf(text: string): readonly string[] {
  return Array.from({ length: PARTS }, (_, i) => text.slice(i * PART, (i + 1) * PART));
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
