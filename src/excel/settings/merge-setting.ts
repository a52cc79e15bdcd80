/** How often a change is made anew because somebody else has changed the same setting meanwhile. */
const ATTEMPTS = 5;

/**
 * Changes what the workbook keeps under a key. What stood there right before is read in the same batch that writes: where
 * that is not what the change was made from, somebody else has written meanwhile, and the change is made anew from that.
 * @param change what is to be kept instead of what a setting holds; null where nothing is to be kept any more
 * @returns the text that is kept
 */
export async function mergeSetting(
  context: Excel.RequestContext,
  key: string,
  change: (kept: Excel.Setting) => string | null,
): Promise<string | null> {
  let kept = queueSetting(context, key);
  await context.sync();
  let expected = textOf(kept);
  for (let attempt = 1; ; attempt++) {
    const text = change(kept);
    const before = await exchange(context, key, text, expected !== null);
    if (textOf(before) === expected || attempt >= ATTEMPTS) return text;
    kept = before;
    expected = text;
  }
}

/** Writes a setting in one batch, or deletes it where it is there, and gives what it held right before. */
async function exchange(
  context: Excel.RequestContext,
  key: string,
  text: string | null,
  isThere: boolean,
): Promise<Excel.Setting> {
  const before = queueSetting(context, key);
  if (text !== null) context.workbook.settings.add(key, text);
  else if (isThere) before.delete();
  await context.sync();
  return before;
}

/** Queues the reading of a setting. */
export function queueSetting(context: Excel.RequestContext, key: string): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  return setting;
}

function textOf(setting: Excel.Setting): string | null {
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}
