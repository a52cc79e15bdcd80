import { parseJson } from "../core/grid/parse-json";
import {
  JOURNAL_KEYS,
  journalEnd,
  journalIn,
  journalParts,
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

function textAt(settings: ReadonlyMap<string, string>, key: string): string | null {
  const stored = settings.get(key);
  const value = stored === undefined ? null : parseJson(stored);
  return typeof value === "string" ? value : null;
}
