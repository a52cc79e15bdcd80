import { USUAL, type Preferences } from "../../core/plan/preferences";
import { mergeSetting, queueSetting } from "./merge-setting";
import { parseJson } from "./parse-json";
import type { Answer } from "../../gateway/failure";

/** Where the workbook keeps it; it travels with the file. */
const KEY = "hitungCapaian.pilihan";

/** Queues the reading of the preferences; `preferencesOf` tells them after the next sync. */
export function queuePreferences(context: Excel.RequestContext): Excel.Setting {
  return queueSetting(context, KEY);
}

/** The preferences that a setting which was read holds; what is not there, or not ours to understand, is as usual. */
export function preferencesOf(setting: Excel.Setting): Preferences {
  const value: unknown = setting.isNullObject ? null : setting.value;
  const kept = typeof value === "string" ? parseJson(value) : null;
  if (typeof kept !== "object" || kept === null) return USUAL;
  const { resultsAs, live, language } = kept as Partial<Record<keyof Preferences, unknown>>;
  return {
    resultsAs: resultsAs === "formulas" ? "formulas" : "values",
    live: live === true,
    language: language === "en" ? "en" : "id",
  };
}

/** Tells the preferences; it changes nothing. */
export async function readPreferences(context: Excel.RequestContext): Promise<Answer<Preferences>> {
  const setting = queuePreferences(context);
  await context.sync();
  return { ok: true, value: preferencesOf(setting) };
}

/** Keeps a change of the preferences in the workbook, and tells them as they are then. */
export async function prefer(
  context: Excel.RequestContext,
  change: Partial<Preferences>,
): Promise<Answer<Preferences>> {
  const chosen = { preferences: USUAL };
  await mergeSetting(context, KEY, (setting) => {
    chosen.preferences = { ...preferencesOf(setting), ...change };
    return JSON.stringify(chosen.preferences);
  });
  return { ok: true, value: chosen.preferences };
}
