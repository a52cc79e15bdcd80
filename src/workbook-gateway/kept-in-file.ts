import { parseJson } from "../core/grid/parse-json";
import {
  JOURNAL_KEYS,
  journalEnd,
  journalIn,
  journalParts,
  journalValues,
  type KeptJournal,
} from "../gateway/settings/journal";
import type { Setting } from "../gateway/settings/setting";
import type { Workbook } from "../workbook/workbook";

/** Tells what the workbook keeps; a file holds each setting as JSON, ours is a text in it. */
export function kept<T>({ settings }: Workbook, { key, parse }: Setting<T>): T {
  return parse(textAt(settings, key));
}

/** Keeps something in the workbook. */
export function keep<T>({ settings }: Workbook, { key, print }: Setting<T>, value: T): void {
  settings.set(key, JSON.stringify(print(value) ?? ""));
}

/** Changes what the workbook keeps, and gives what is kept then; of nothing, nothing is kept. */
export function change<T>(workbook: Workbook, setting: Setting<T>, to: (present: T) => T): T {
  const changed = to(kept(workbook, setting));
  const text = setting.print(changed);
  if (text === null) workbook.settings.delete(setting.key);
  else workbook.settings.set(setting.key, JSON.stringify(text));
  return changed;
}

/** Lets go of what the workbook keeps. */
export function forget<T>({ settings }: Workbook, { key }: Setting<T>): void {
  settings.delete(key);
}

/** Tells the journal of the last run. */
export function keptJournal({ settings }: Workbook): KeptJournal {
  return journalIn(JOURNAL_KEYS.map((key) => textAt(settings, key)));
}

/** Keeps the journal of a run that has come to its end; `before` and `isStep` as for `journalParts`. */
export function keepJournal(
  { settings }: Workbook,
  text: string,
  before: KeptJournal,
  isStep: boolean,
): void {
  for (const [key, part] of [...journalParts(text, before, isStep), journalEnd(text)])
    settings.set(key, JSON.stringify(part));
}

/** Keeps these journals in place of all that are kept. */
export function replaceJournals({ settings }: Workbook, journals: KeptJournal): void {
  const values = journalValues(journals);
  for (const [i, key] of JOURNAL_KEYS.entries()) {
    const value = values[i] ?? null;
    if (value === null) settings.delete(key);
    else settings.set(key, JSON.stringify(value));
  }
}

function textAt(settings: ReadonlyMap<string, string>, key: string): string | null {
  const stored = settings.get(key);
  const value = stored === undefined ? null : parseJson(stored);
  return typeof value === "string" ? value : null;
}
