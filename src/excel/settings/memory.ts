import { parseJson } from "./parse-json";

/** What the add-in remembers of one sheet, in the workbook itself: the highlight rules it has set there. */
export interface Memory {
  /** What the rules say and where; other rules are needed where this differs from what they should be. */
  readonly signature: string;
  /** The ids of the conditional formats. */
  readonly ids: readonly string[];
}

/** What is remembered of each sheet, by the sheet's id. */
export type Memories = Readonly<Record<string, Memory>>;

const KEY = "hitungCapaian.sorotan";

/** Queues the reading of what the workbook remembers; `memoriesOf` tells it after the next sync. */
export function queueMemories(context: Excel.RequestContext): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  return setting;
}

/** What a setting that was read remembers. */
export function memoriesOf(setting: Excel.Setting): Memories {
  return setting.isNullObject ? {} : parse(setting.value);
}

/** Queues the writing of what is to be remembered. */
export function remember(context: Excel.RequestContext, memories: Memories): void {
  context.workbook.settings.add(KEY, JSON.stringify(memories));
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

/** Where somebody else has written into the setting it says nothing, and the next run writes it anew. */
function parse(value: unknown): Memories {
  if (typeof value !== "string") return {};
  const sheets = parseJson(value);
  if (typeof sheets !== "object" || sheets === null) return {};
  return Object.fromEntries(
    Object.entries(sheets).flatMap(([sheet, value]) => {
      const memory = memoryOf(value);
      return memory === null ? [] : [[sheet, memory]];
    }),
  );
}

/** No form needs as many rules; each id that is remembered is looked up in every run. */
const MOST_IDS = 1_000;

/** A memory out of what was kept; null where it is none. */
export function memoryOf(value: unknown): Memory | null {
  if (typeof value !== "object" || value === null) return null;
  const { signature, ids } = value as Partial<Record<keyof Memory, unknown>>;
  if (typeof signature !== "string" || !isTexts(ids) || ids.length > MOST_IDS) return null;
  return { signature, ids };
}

/** Whether something out of a setting is a list of texts. */
export function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
