import { fingerprint } from "../../core/grid/fingerprint";
import type { JournalEntry } from "../../core/plan/journal";
import { pack, unpack } from "../../core/plan/journal-text";
import { wasLoaded } from "../loaded";
import { isTexts, memoryOf, type Memory } from "../settings/memory";
import { parseJson } from "../settings/parse-json";

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

/** Queues the reading of the kept journal; `journalOf` tells it after the sync. */
export function queueJournal(context: Excel.RequestContext): readonly Excel.Setting[] {
  return [CLOSED, ...partKeys()].map((key) => {
    const setting = context.workbook.settings.getItemOrNullObject(key);
    setting.load("value");
    return setting;
  });
}

/**
 * Queues the reading of the kept journal into the next batch, whatever else that asks for, and gives back how to get at
 * it. Where that batch was too large for an answer, it is asked for again.
 */
export function readKept(context: Excel.RequestContext): () => Promise<KeptJournal> {
  const settings = queueJournal(context);
  return async () => {
    if (areLoaded(settings)) return journalOf(settings);
    const again = queueJournal(context);
    await context.sync();
    return journalOf(again);
  };
}

/** Whether an answer brought the settings of a journal that were asked for. */
export function areLoaded(settings: readonly Excel.Setting[]): boolean {
  return settings.every((setting) => wasLoaded(() => setting.isNullObject));
}

/** The journal that was read. Where somebody else has written into the settings, there is none. */
export function journalOf(settings: readonly Excel.Setting[]): KeptJournal {
  const values = settings.map((setting) => (setting.isNullObject ? null : textOf(setting.value)));
  const [closed, ...parts] = values;
  const keys = [CLOSED, ...partKeys()];
  const text = parts.filter((part) => part !== null).join("");
  return {
    journal: text === "" ? null : parse(text),
    isOpen: closed !== fingerprint(text),
    text,
    settings: keys.map((key, i) => [key, values[i] ?? null] as const),
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

/** Queues the keeping of a journal, as that of a run under way. `before` is what was kept until now. */
export function keepJournal(context: Excel.RequestContext, text: string, before: KeptJournal | null): void {
  partKeys().forEach((key, i) => {
    const part = text.slice(i * PART, (i + 1) * PART);
    if (part !== "" || has(before, key)) context.workbook.settings.add(key, part);
  });
}

/** Queues the word that the run of a journal came to its end. */
export function closeJournal(context: Excel.RequestContext, text: string): void {
  context.workbook.settings.add(CLOSED, fingerprint(text));
}

/** Puts the settings back as they were; two batches, for only what is there can be deleted. */
export async function putJournalBack(
  context: Excel.RequestContext,
  settings: KeptJournal["settings"],
): Promise<void> {
  const standing = queueJournal(context);
  await context.sync();
  settings.forEach(([key, value], i) => {
    const setting = standing[i];
    if (value !== null) context.workbook.settings.add(key, value);
    else if (setting?.isNullObject === false) setting.delete();
  });
  await context.sync();
}

/** Queues the forgetting of a journal that was read with these settings. */
export function forgetJournal(settings: readonly Excel.Setting[]): void {
  for (const setting of settings) if (!setting.isNullObject) setting.delete();
}

function partKeys(): readonly string[] {
  return Array.from({ length: PARTS }, (_, i) => (i === 0 ? KEY : `${KEY}.${i + 1}`));
}

function has(kept: KeptJournal | null, key: string): boolean {
  return (kept?.settings ?? []).some(([standing, value]) => standing === key && value !== null);
}

function textOf(value: unknown): string | null {
  return typeof value === "string" ? value : null;
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
