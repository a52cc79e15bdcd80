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

/** Where somebody else has written into the setting it says nothing, and the next run writes it anew. */
function parse(value: unknown): Memories {
  if (typeof value !== "string") return {};
  const sheets = parseJson(value);
  if (typeof sheets !== "object" || sheets === null) return {};
  return Object.fromEntries(
    Object.entries(sheets).filter((entry): entry is [string, Memory] => isMemory(entry[1])),
  );
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

function isMemory(value: unknown): boolean {
  if (typeof value !== "object" || value === null) return false;
  const { signature, ids } = value as Partial<Memory>;
  return typeof signature === "string" && Array.isArray(ids) && ids.every((id) => typeof id === "string");
}
