import { relationshipsOf, type Package } from "./package";
import { attribute, escapeXml, splice, walk, type Splice } from "./xml";
import { appendToRoot } from "./xml-edit";

const TYPES = "[Content_Types].xml";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/package/2006/relationships";

/** The beginning of every part that is made anew. */
export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

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
    appendToRoot(file.text(TYPES), (prefix) => `<${prefix}${override}/>`),
  );
  return relate(file, from, relationshipType, part.name);
}

/** Relates the part `from` to the part `to`, and gives the new relationship's id. */
export function relate(file: Package, from: string, type: string, to: string): string {
  const name = relationshipsOf(from);
  const taken = new Set(file.relationships(from).map(({ id }) => id));
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
  const types = file.text(TYPES);
  file.put(
    TYPES,
    without(types, "Types/Override", (attributes) => attributes["PartName"] === `/${part}`),
  );
  const gone = new Set(file.relationships(from).flatMap(({ id, target }) => (target === part ? [id] : [])));
  const name = relationshipsOf(from);
  const isGone = (attributes: Readonly<Record<string, string>>): boolean => gone.has(attributes["Id"] ?? "");
  file.put(name, without(file.text(name), "Relationships/Relationship", isGone));
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
  const isTaken = (name: string): boolean => file.has(name) || promised.has(name);
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
