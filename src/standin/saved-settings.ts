import { isFields } from "./arguments";
import type { Json } from "./wire";

/**
 * The pairs of key and JSON text in a request of `Office.context.document.settings.saveAsync`, which sends all
 * settings each time.
 */
export function readSavedSettings(data: Json): readonly (readonly [string, string])[] {
  const method = isFields(data) ? (data["DdaSettingsMethod"] ?? null) : null;
  const properties = isFields(method) ? (method["Properties"] ?? null) : null;
  const list: readonly Json[] = Array.isArray(properties) ? properties : [];
  return list.flatMap((pair) => {
    const parts: readonly Json[] = Array.isArray(pair) ? pair : [];
    const [key, value] = parts;
    return typeof key === "string" && typeof value === "string" ? [[key, value] as const] : [];
  });
}

/** The answer to `refreshAsync`. */
export function settingsAnswer(settings: ReadonlyMap<string, string>): Json {
  const list = [...settings].map(([name, value]) => ({ Name: name, Value: value }));
  return { Error: 0, Version: 1, Properties: { Settings: list } };
}
