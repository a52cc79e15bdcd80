import { MEMORIES, type Memories, type Memory } from "../../gateway/settings/memories";
import { keep, queueSetting, textOf } from "./kept-setting";

/** Queues the reading of what the workbook remembers; `memoriesOf` tells it after the next sync. */
export function queueMemories(context: Excel.RequestContext): Excel.Setting {
  return queueSetting(context, MEMORIES.key);
}

/** Tells what a setting that was read remembers. */
export function memoriesOf(setting: Excel.Setting): Memories {
  return MEMORIES.parse(textOf(setting));
}

/** Queues the writing of what is to be remembered. */
export function remember(context: Excel.RequestContext, memories: Memories): void {
  keep(context, MEMORIES, memories);
}

/**
 * Queues the writing of what is to be remembered of one sheet, or nothing any more.
 * @param setting the setting as it was read
 */
export function rememberSheet(
  context: Excel.RequestContext,
  setting: Excel.Setting,
  sheetId: string,
  memory: Memory | null,
): void {
  const others = Object.entries(memoriesOf(setting)).filter(([id]) => id !== sheetId);
  const memories = Object.fromEntries(memory === null ? others : [...others, [sheetId, memory]]);
  if (Object.keys(memories).length > 0) remember(context, memories);
  else if (!setting.isNullObject) setting.delete();
}
