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
  const found = queueSetting(context, key);
  await context.sync();
  return changeFrom(context, key, change, { kept: found, standing: textOf(found), attempt: 1 });
}

/** Makes a change from what was kept; `standing` is what must stand there when it is written. */
async function changeFrom(
  context: Excel.RequestContext,
  key: string,
  change: (kept: Excel.Setting) => string | null,
  from: { readonly kept: Excel.Setting; readonly standing: string | null; readonly attempt: number },
): Promise<string | null> {
  const text = change(from.kept);
  const before = queueSetting(context, key);
  if (text !== null) context.workbook.settings.add(key, text);
  else if (from.standing !== null) before.delete();
  await context.sync();
  if (textOf(before) === from.standing || from.attempt >= ATTEMPTS) return text;
  return changeFrom(context, key, change, { kept: before, standing: text, attempt: from.attempt + 1 });
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
