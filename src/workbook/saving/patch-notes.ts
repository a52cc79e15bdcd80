import { address, parseArea } from "../../core/grid/address";
import { keyPlace, placeKey } from "../model/live-cell";
import type { LiveSheet } from "../live/live-sheet";
import { BEFORE_DRAWING } from "./patch-charts";
import {
  addPart,
  ensureDefaultType,
  freeName,
  officeNamespace,
  XML_DECLARATION,
} from "../package/package-edit";
import type { Package } from "../package/package";
import { holdsNotes } from "../reading/notes";
import { escapeText } from "../reading/strings";
import { attribute, escapeXml, splice, walk, type Splice } from "../package/xml";
import { appendInto, outline, placeFor } from "../package/xml-edit";
import { Unreadable } from "../failures";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const COMMENTS = "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml";
const VML = "application/vnd.openxmlformats-officedocument.vmlDrawing";
const AUTHOR = "Hitung Capaian";
const NO_COMMENTS = `${XML_DECLARATION}<comments xmlns="${MAIN}"><authors/><commentList/></comments>`;
const NO_SHAPES =
  '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel">' +
  '<o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype></xml>';

/**
 * Writes a sheet's notes into its comments part and the drawing that shows them. `xml` is the sheet's new text; it
 * comes back with the drawing's place in it, where it had none. A comments part that is damaged stays as it is, and takes
 * no notes.
 */
export function withNotes(out: Package, { parts, notes }: LiveSheet, xml: string): string {
  const gone = [...parts.notes.keys()].filter((key) => notes.get(key) !== parts.notes.get(key));
  const written = [...notes].filter(([key, text]) => parts.notes.get(key) !== text).sort(([a], [b]) => a - b);
  if (gone.length === 0 && written.length === 0) return xml;
  const present = out.related(parts.part, "comments");
  if (present !== null && !holdsNotes(out, present)) return xml;
  const comments = present ?? newComments(out, parts.part);
  out.put(comments, patchedComments(out.text(comments), new Set(gone), written));
  const legacy =
    out.relationships(parts.part).find(({ id }) => id === parts.file.legacyDrawing)?.target ?? null;
  const shapeless = new Set(gone.filter((key) => !notes.has(key)));
  const fresh = written.map(([key]) => key).filter((key) => !parts.notes.has(key));
  if (legacy !== null && out.has(legacy)) {
    out.put(legacy, patchedShapes(out.text(legacy), shapeless, fresh));
    return xml;
  }
  ensureDefaultType(out, "vml", VML);
  const part = {
    name: freeName(out, "xl/drawings/vmlDrawing", ".vml"),
    text: patchedShapes(NO_SHAPES, shapeless, fresh),
    contentType: VML,
  };
  const office = officeNamespace(out);
  return withLegacyDrawing(xml, addPart(out, part, parts.part, `${office}/vmlDrawing`), office);
}

function newComments(out: Package, sheetPart: string): string {
  const part = { name: freeName(out, "xl/comments", ".xml"), text: NO_COMMENTS, contentType: COMMENTS };
  addPart(out, part, sheetPart, `${officeNamespace(out)}/comments`);
  return part.name;
}

function patchedComments(
  xml: string,
  gone: ReadonlySet<number>,
  written: readonly [number, string][],
): string {
  const { prefix, root, children } = outline(xml);
  const authors = children.find(({ name }) => name === "authors");
  const list = children.find(({ name }) => name === "commentList");
  if (authors === undefined || list === undefined) {
    const missing = authors === undefined ? "authors" : "commentList";
    const element = `<${prefix}${missing}/>`;
    const isFirst = authors === undefined && root.openEnd < root.end;
    const added = isFirst
      ? [{ from: root.openEnd, to: root.openEnd, by: element }]
      : appendInto(xml, root, element);
    return patchedComments(splice(xml, added), gone, written);
  }
  const names: string[] = [];
  const splices: Splice[] = [];
  let from: number | null = null;
  walk(xml, {
    open: (tag) => {
      if (tag.path === "comments/authors/author") names.push("");
      const place = tag.path === "comments/commentList/comment" ? parseArea(attribute(tag, "ref")) : null;
      if (place !== null && gone.has(placeKey(place.top, place.left))) from = tag.start;
    },
    text: (text, path) => {
      if (path === "comments/authors/author") names.push((names.pop() ?? "") + text);
    },
    close: (path, _, end) => {
      if (path !== "comments/commentList/comment" || from === null) return;
      splices.push({ from, to: end, by: "" });
      from = null;
    },
  });
  const known = names.indexOf(AUTHOR);
  const author = known === -1 ? names.length : known;
  const texts = written.map(([key, text]) => commentXml(prefix, address(keyPlace(key)), author, text));
  if (texts.length > 0) splices.push(...appendInto(xml, list, texts.join("")));
  if (texts.length > 0 && known === -1) {
    splices.push(...appendInto(xml, authors, `<${prefix}author>${AUTHOR}</${prefix}author>`));
  }
  return splice(xml, splices);
}

function commentXml(prefix: string, ref: string, author: number, text: string): string {
  const t = `<${prefix}t xml:space="preserve">${escapeXml(escapeText(text))}</${prefix}t>`;
  return `<${prefix}comment ref="${ref}" authorId="${author}"><${prefix}text><${prefix}r>${t}</${prefix}r></${prefix}text></${prefix}comment>`;
}

function patchedShapes(xml: string, gone: ReadonlySet<number>, fresh: readonly number[]): string {
  const kept = gone.size === 0 ? xml : withoutShapes(xml, gone);
  const opened = kept.replace(/^([^]*<xml(?:\s[^<>]*)?)\/>\s*$/, "$1></xml>");
  const end = opened.lastIndexOf("</xml>");
  if (end === -1) throw new Unreadable("damaged", "drawing of the notes");
  return opened.slice(0, end) + fresh.map(shapeXml).join("") + opened.slice(end);
}

/** The drawing language is older than XML: Excel itself writes drawings that are not well-formed. */
const SHAPE = /<v:shape\s(?:[^>]*[^>/])?>[^]*?<\/v:shape>/g;

function withoutShapes(xml: string, gone: ReadonlySet<number>): string {
  const place = (shape: string, line: string): number =>
    Number(new RegExp(`<x:${line}>\\s*(\\d+)\\s*</x:${line}>`).exec(shape)?.[1] ?? NaN);
  return xml.replace(SHAPE, (shape) =>
    gone.has(placeKey(place(shape, "Row"), place(shape, "Column"))) ? "" : shape,
  );
}

/** A hidden yellow note beside its cell, in the drawing language that Excel still uses for notes. */
function shapeXml(key: number): string {
  const { row, column } = keyPlace(key);
  const anchor = [column + 1, 15, Math.max(0, row - 1), 10, column + 4, 15, row + 5, 4].join(", ");
  return (
    `<v:shape id="_x0000_s${2000 + (key % 1_000_000_000)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

function withLegacyDrawing(xml: string, id: string, office: string): string {
  const found = outline(xml);
  const place = placeFor(found, [...BEFORE_DRAWING, "drawing"]);
  const by = `<${found.prefix}legacyDrawing xmlns:r="${office}" r:id="${id}"/>`;
  return splice(xml, [{ from: place, to: place, by }]);
}
