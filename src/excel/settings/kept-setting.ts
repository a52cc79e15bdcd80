import type { Setting } from "../../gateway/settings/setting";

/** A setting that was asked for; what it says is known after the next sync. */
export interface Asked<T> {
  value(): T;
  /** Queues its deletion, where it is there. */
  forget(): void;
}

/** Queues the reading of something that the workbook keeps. */
export function ask<T>(context: Excel.RequestContext, { key, parse }: Setting<T>): Asked<T> {
  const setting = queueSetting(context, key);
  return {
    value: () => parse(textOf(setting)),
    forget: () => {
      if (!setting.isNullObject) setting.delete();
    },
  };
}

/** Queues the keeping of something. Of nothing, an empty one is kept: only what is there could be deleted. */
export function keep<T>(context: Excel.RequestContext, { key, print }: Setting<T>, value: T): void {
  context.workbook.settings.add(key, print(value) ?? "");
}

/** How often a change is made anew because somebody else has changed the same setting meanwhile. */
const ATTEMPTS = 5;

/**
 * Changes what the workbook keeps. What stood there right before is read in the same batch that writes: where that is not
 * what the change was made from, somebody else has written meanwhile, and the change is made anew from that.
 * @returns what is kept then
 */
export async function changeSetting<T>(
  context: Excel.RequestContext,
  setting: Setting<T>,
  change: (kept: T) => T,
): Promise<T> {
  const found = queueSetting(context, setting.key);
  await context.sync();
  return changeFrom(context, setting, change, { kept: textOf(found), standing: textOf(found), attempt: 1 });
}

/** Makes a change from what was kept; `standing` is what must stand there when it is written. */
async function changeFrom<T>(
  context: Excel.RequestContext,
  setting: Setting<T>,
  change: (kept: T) => T,
  from: { readonly kept: string | null; readonly standing: string | null; readonly attempt: number },
): Promise<T> {
  const changed = change(setting.parse(from.kept));
  const text = setting.print(changed);
  const before = queueSetting(context, setting.key);
  if (text !== null) context.workbook.settings.add(setting.key, text);
  else if (from.standing !== null) before.delete();
  await context.sync();
  const found = textOf(before);
  if (found === from.standing || from.attempt >= ATTEMPTS) return changed;
  return changeFrom(context, setting, change, { kept: found, standing: text, attempt: from.attempt + 1 });
}

/** Queues the reading of a setting. */
export function queueSetting(context: Excel.RequestContext, key: string): Excel.Setting {
  const setting = context.workbook.settings.getItemOrNullObject(key);
  setting.load("value");
  return setting;
}

/** The text of a setting that was read; null where there is none, or something else stands there. */
export function textOf(setting: Excel.Setting): string | null {
  const value: unknown = setting.isNullObject ? null : setting.value;
  return typeof value === "string" ? value : null;
}
