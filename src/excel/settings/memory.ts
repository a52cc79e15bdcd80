import { MEMORIES, type Memories, type Memory } from "../../gateway/settings/memories";
import { keep, type Asked } from "./kept-setting";

/**
 * Queues the writing of what is to be remembered of one sheet, or nothing any more.
 * @param setting the memories as they were read
 */
export function rememberSheet(
  context: Excel.RequestContext,
  setting: Asked<Memories>,
  sheetId: string,
  memory: Memory | null,
): void {
  const others = Object.entries(setting.value()).filter(([id]) => id !== sheetId);
  const memories = Object.fromEntries(memory === null ? others : [...others, [sheetId, memory]]);
  if (Object.keys(memories).length > 0) keep(context, MEMORIES, memories);
  else setting.forget();
}
