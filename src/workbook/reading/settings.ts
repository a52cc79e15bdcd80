import type { Package } from "../package/package";
import { attribute, walk } from "../package/xml";

/** The add-in's id: the manifest carries it, and a workbook's web-extension part names it as the owner of our settings. */
export const ADDIN_ID = "7f6c1d52-3f0e-4b7a-9d27-5a2f0c8e4b11";

/** Where Office keeps the task panes of a file, and behind each its add-in's part. */
export const TASKPANES = "webextensiontaskpanes";

/** The part that holds our add-in's settings, or null where the file has none; other add-ins' parts are passed over. */
export function settingsPart(file: Package): string | null {
  const panes = file.related("", TASKPANES);
  if (panes === null) return null;
  const parts = file
    .relationships(panes)
    .filter(({ type, target }) => type.endsWith("/webextension") && file.has(target));
  return parts.map(({ target }) => target).find((part) => isOurs(file.text(part))) ?? null;
}

/** The add-in's settings in the file: key to JSON text. */
export function readSettings(file: Package): Map<string, string> {
  const settings = new Map<string, string>();
  const part = settingsPart(file);
  if (part === null) return settings;
  walk(file.text(part), {
    open: (tag) => {
      if (tag.path === "webextension/properties/property")
        settings.set(attribute(tag, "name"), attribute(tag, "value"));
    },
  });
  return settings;
}

function isOurs(xml: string): boolean {
  let ours = false;
  walk(xml, {
    open: (tag) => {
      if (tag.path === "webextension/reference") ours = attribute(tag, "id").toLowerCase() === ADDIN_ID;
    },
  });
  return ours;
}
