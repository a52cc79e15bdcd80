import type { Package } from "./package";
import { partKey, relationshipsOf, TYPES } from "./part-name";
import { attribute, escapeXml, splice, walk, type Splice } from "./xml";
import { appendToRoot } from "./xml-edit";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The beginning of every part that is made anew. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** The namespace of relationships in files of the usual form; those in the standard's strict form have another one. */
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** The namespace that this package's relationships of Office parts have, with which their types begin. */
export function officeNamespace(file: Package): string {
  const type = file.relationships("").find((one) => one.type.endsWith("/officeDocument"))?.type;
  return type?.replace(/\/officeDocument$/, "") ?? OFFICE;
}

/** Adds a part of this content type, related from the part `from` ("" is the package). Gives the relationship's id. */
export function addPart(
  file: Package,
  part: { readonly name: string; readonly text: string; readonly contentType: string },
  from: string,
  relationshipType: string,
): string {
  file.put(part.name, part.text);
  const override = `Override PartName="${escapeXml(`/${part.name}`)}" ContentType="${part.contentType}"`;
  file.put(
    TYPES,
    appendToRoot(withoutType(file, part.name), (prefix) => `<${prefix}${override}/>`),
  );
  return relate(file, from, relationshipType, part.name);
}

/**
 * Relates the part `from` to the part `to`, and gives the relationship's id: that of the present one where a relationship of this
 * type has led to a part of this name that was not there.
 */
export function relate(file: Package, from: string, type: string, to: string): string {
  const name = relationshipsOf(from);
  const all = file.relationships(from);
  const present = all.find(
    (one) => one.type === type && !one.isExternal && partKey(one.target) === partKey(to),
  );
  if (present !== undefined) return present.id;
  const taken = new Set(all.map(({ id }) => id));
  let n = taken.size + 1;
  while (taken.has(`rId${n}`)) n++;
  const before = file.has(name)
    ? file.text(name)
    : `${XML_DECLARATION}<Relationships xmlns="${RELATIONSHIPS}"/>`;
  const element = `Relationship Id="rId${n}" Type="${type}" Target="${escapeXml(`/${to}`)}"`;
  file.put(
    name,
    appendToRoot(before, (prefix) => `<${prefix}${element}/>`),
  );
  return `rId${n}`;
}

/** Takes a part away, with its content type and its relationship from the part `from`. */
export function dropPart(file: Package, part: string, from: string): void {
  file.drop(part);
  file.put(TYPES, withoutType(file, part));
  const isIt = (one: { target: string; isExternal: boolean }): boolean =>
    !one.isExternal && partKey(one.target) === partKey(part);
  const gone = new Set(file.relationships(from).flatMap((one) => (isIt(one) ? [one.id] : [])));
  const name = relationshipsOf(from);
  const isGone = (attributes: Readonly<Record<string, string>>): boolean => gone.has(attributes["Id"] ?? "");
  file.put(name, without(file.text(name), "Relationships/Relationship", isGone));
}

/** The content types without the one that a part has of its own. */
function withoutType(file: Package, part: string): string {
  return without(
    file.text(TYPES),
    "Types/Override",
    (attributes) => partKey(attributes["PartName"] ?? "") === partKey(part),
  );
}

/** Says what files with this extension are, where that is not said yet. */
export function ensureDefaultType(file: Package, extension: string, contentType: string): void {
  const types = file.text(TYPES);
  const known = new Set<string>();
  walk(types, {
    open: (tag) => {
      if (tag.path === "Types/Default") known.add(attribute(tag, "Extension").toLowerCase());
    },
  });
  if (known.has(extension)) return;
  const element = `Default Extension="${extension}" ContentType="${contentType}"`;
  file.put(
    TYPES,
    appendToRoot(types, (prefix) => `<${prefix}${element}/>`),
  );
}

/** A part's name that is not taken, nor promised to another: the first of "…1.xml", "…2.xml", and so on. */
export function freeName(
  file: Package,
  before: string,
  after: string,
  promised: ReadonlySet<string> = new Set(),
): string {
  const keys = new Set([...promised].map(partKey));
  const isTaken = (name: string): boolean => file.has(name) || keys.has(partKey(name));
  let n = 1;
  while (isTaken(`${before}${n}${after}`)) n++;
  return `${before}${n}${after}`;
}

function without(
  xml: string,
  path: string,
  gone: (attributes: Readonly<Record<string, string>>) => boolean,
): string {
  const splices: Splice[] = [];
  let from: number | null = null;
  walk(xml, {
    open: (tag) => {
      if (tag.path === path && gone(tag.attributes)) from = tag.start;
    },
    close: (closed, _, end) => {
      if (closed !== path || from === null) return;
      splices.push({ from, to: end, by: "" });
      from = null;
    },
  });
  return splice(xml, splices);
}
