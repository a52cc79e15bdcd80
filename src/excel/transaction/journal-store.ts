import {
  JOURNAL_KEYS,
  journalEnd,
  journalIn,
  journalParts,
  journalValues,
  type KeptJournal,
} from "../../gateway/settings/journal";
import { wasLoaded } from "../failures";
import { queueSetting, textOf } from "../settings/kept-setting";

/** Queues the reading of the kept journal; `journalOf` tells it after the sync. */
export function queueJournal(context: Excel.RequestContext): readonly Excel.Setting[] {
  return JOURNAL_KEYS.map((key) => queueSetting(context, key));
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

/** The journal that was read. */
export function journalOf(settings: readonly Excel.Setting[]): KeptJournal {
  return journalIn(settings.map(textOf));
}

/** Queues the keeping of a journal, as that of a run under way; `before` and `isStep` as for `journalParts`. */
export function keepJournal(
  context: Excel.RequestContext,
  text: string,
  before: KeptJournal | null,
  isStep: boolean,
): void {
  for (const [key, part] of journalParts(text, before, isStep)) context.workbook.settings.add(key, part);
}

/** Queues the word that the run of a journal came to its end. */
export function closeJournal(context: Excel.RequestContext, text: string): void {
  context.workbook.settings.add(...journalEnd(text));
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

/** Queues the keeping of these journals in place of all that was read with the settings; of none where there are none. */
export function queueJournals(
  context: Excel.RequestContext,
  settings: readonly Excel.Setting[],
  journals: KeptJournal,
): void {
  const values = journalValues(journals);
  for (const [i, setting] of settings.entries()) {
    const [key = "", value = null] = [JOURNAL_KEYS[i], values[i]];
    if (value !== null) context.workbook.settings.add(key, value);
    else if (!setting.isNullObject) setting.delete();
  }
}
