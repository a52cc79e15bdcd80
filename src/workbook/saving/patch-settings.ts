import type { Package } from "../package/package";
import { addPart, freeName, relate, XML_DECLARATION } from "../package/package-edit";
import { ADDIN_ID, readSettings, settingsPart, TASKPANES } from "../reading/settings";
import { escapeXml, splice } from "../package/xml";
import { appendInto, appendToRoot, outline, placeFor } from "../package/xml-edit";

const EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const PANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const RELATIONSHIP = "http://schemas.microsoft.com/office/2011/relationships";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const BEFORE_PROPERTIES = ["reference", "alternateReferences"];

/** Writes the add-in's settings into its part, making the part where there is none. Other add-ins' parts stay as they are. */
export function writeSettings(out: Package, settings: ReadonlyMap<string, string>): void {
  const before = readSettings(out);
  const same =
    before.size === settings.size && [...settings].every(([key, value]) => before.get(key) === value);
  if (same) return;
  const present = settingsPart(out);
  if (present === null) addExtension(out, settings);
  else out.put(present, withProperties(out.text(present), settings));
}

function withProperties(xml: string, settings: ReadonlyMap<string, string>): string {
  const found = outline(xml);
  const old = found.children.find(({ name }) => name === "properties");
  const by = propertiesXml(found.prefix, settings);
  if (old !== undefined) return splice(xml, [{ from: old.start, to: old.end, by }]);
  if (found.root.openEnd === found.root.end) return splice(xml, appendInto(xml, found.root, by));
  const place = placeFor(found, BEFORE_PROPERTIES);
  return splice(xml, [{ from: place, to: place, by }]);
}

function propertiesXml(prefix: string, settings: ReadonlyMap<string, string>): string {
  const all = [...settings].map(
    ([key, value]) =>
      `<${prefix}property name="${escapeXml(key)}" value="${escapeXml(xmlSafeJson(value))}"/>`,
  );
  return `<${prefix}properties>${all.join("")}</${prefix}properties>`;
}

/** JSON may hold two characters that XML can't; as JSON escapes they read the same. */
function xmlSafeJson(json: string): string {
  return json.replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`);
}

function addExtension(out: Package, settings: ReadonlyMap<string, string>): void {
  const reference = `<we:reference id="${ADDIN_ID}" version="1.0.0.0" store="developer" storeType="Registry"/>`;
  const text =
    `${XML_DECLARATION}<we:webextension xmlns:we="${EXTENSION}" id="{${ADDIN_ID.toUpperCase()}}">${reference}` +
    `<we:alternateReferences/>${propertiesXml("we:", settings)}<we:bindings/></we:webextension>`;
  const panes = out.related("", TASKPANES) ?? addPanes(out);
  const part = {
    name: freeName(out, "xl/webextensions/webextension", ".xml"),
    ...{ text, contentType: "application/vnd.ms-office.webextension+xml" },
  };
  const id = addPart(out, part, panes, `${RELATIONSHIP}/webextension`);
  const pane = (prefix: string): string =>
    `<${prefix}taskpane dockstate="right" visibility="0" width="350" row="0">` +
    `<${prefix}webextensionref xmlns:r="${OFFICE}" r:id="${id}"/></${prefix}taskpane>`;
  out.put(panes, appendToRoot(out.text(panes), pane));
}

function addPanes(out: Package): string {
  const name = freeName(out, "xl/webextensions/taskpanes", ".xml").replace(/1\.xml$/, ".xml");
  const text = `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${PANES}"/>`;
  const contentType = "application/vnd.ms-office.webextensiontaskpanes+xml";
  if (out.has(name)) relate(out, "", `${RELATIONSHIP}/${TASKPANES}`, name);
  else addPart(out, { name, text, contentType }, "", `${RELATIONSHIP}/${TASKPANES}`);
  return name;
}
