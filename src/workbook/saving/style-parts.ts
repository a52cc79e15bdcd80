import { SIDES, type FormatChange } from "../model/sheet-design";
import { attribute, escapeXml, numberAttribute, walk, withAttribute, endTag } from "../package/xml";

/** The file's cell formats, and the texts of the lists that they point into. */
export interface StyleTexts {
  readonly codes: ReadonlyMap<string, number>;
  readonly formats: readonly string[];
  /** The formats of named styles, which cell formats may be based on. */
  readonly baseFormats: readonly string[];
  readonly marks: readonly string[];
  readonly fonts: readonly string[];
  readonly fills: readonly string[];
  readonly borders: readonly string[];
}

const LISTS: ReadonlyMap<string, Exclude<keyof StyleTexts, "codes">> = new Map([
  ["styleSheet/cellXfs/xf", "formats"],
  ["styleSheet/cellStyleXfs/xf", "baseFormats"],
  ["styleSheet/dxfs/dxf", "marks"],
  ["styleSheet/fonts/font", "fonts"],
  ["styleSheet/fills/fill", "fills"],
  ["styleSheet/borders/border", "borders"],
]);

/** Takes the entries out of a styles part, as they are written there. */
export function styleTexts(xml: string): StyleTexts {
  const codes = new Map<string, number>();
  const texts = {
    formats: [] as string[],
    baseFormats: [] as string[],
    marks: [] as string[],
    fonts: [] as string[],
    fills: [] as string[],
    borders: [] as string[],
  };
  let start = 0;
  walk(xml, {
    open: (tag) => {
      if (tag.path === "styleSheet/numFmts/numFmt")
        codes.set(attribute(tag, "formatCode"), numberAttribute(tag, "numFmtId", 0));
      if (LISTS.has(tag.path)) start = tag.start;
    },
    close: (path, _, end) => {
      const list = LISTS.get(path);
      if (list !== undefined) texts[list].push(xml.slice(start, end));
    },
  });
  return { codes, ...texts };
}

/** A number that a cell format's start tag has, -1 where it has none. */
export function formatNumber(format: string, name: string): number {
  const open = format.slice(0, format.indexOf(">"));
  return Number(new RegExp(`\\s${name}\\s*=\\s*["'](\\d+)["']`).exec(open)?.[1] ?? -1);
}

/** The schema's order of what is said about a font. */
const FONT_ORDER =
  "b i strike condense extend outline shadow u vertAlign sz color name family charset scheme".split(" ");

/** A font as it is after a change. */
export function fontXml(base: string, change: FormatChange, prefix: string): string {
  const children = childrenOf(base);
  const put = (name: string, attributes: string | null): void => {
    if (attributes === null) children.delete(name);
    else children.set(name, `<${prefix}${name}${attributes}/>`);
  };
  if (change.bold !== undefined) put("b", change.bold ? "" : null);
  if (change.italic !== undefined) put("i", change.italic ? "" : null);
  if (change.fontSize !== undefined) put("sz", ` val="${change.fontSize}"`);
  if (change.color !== undefined) put("color", ` rgb="${rgb(change.color)}"`);
  if (change.fontName !== undefined) {
    put("name", ` val="${escapeXml(change.fontName)}"`);
    for (const gone of ["family", "charset", "scheme"]) put(gone, null);
  }
  const rank = (name: string): number =>
    (FONT_ORDER.indexOf(name) + FONT_ORDER.length + 1) % (FONT_ORDER.length + 1);
  const ordered = [...children].sort(([a], [b]) => rank(a) - rank(b)).map(([, text]) => text);
  return `<${prefix}font>${ordered.join("")}</${prefix}font>`;
}

/** A plain fill of one colour; null is no fill. */
export function fillXml(fill: string | null, prefix: string): string {
  const pattern = `${prefix}patternFill`;
  const inside =
    fill === null
      ? `<${pattern} patternType="none"/>`
      : `<${pattern} patternType="solid"><${prefix}fgColor rgb="${rgb(fill)}"/><${prefix}bgColor indexed="64"/></${pattern}>`;
  return `<${prefix}fill>${inside}</${prefix}fill>`;
}

/** A border as it is after a change; a diagonal line stays. */
export function borderXml(base: string, change: FormatChange, prefix: string): string {
  const children = childrenOf(base);
  const sides = SIDES.map((side) => {
    const line = change[side];
    const present = children.get(side) ?? `<${prefix}${side}/>`;
    if (line === undefined) return present;
    if (line === null) return `<${prefix}${side}/>`;
    return `<${prefix}${side} style="${line}"><${prefix}color auto="1"/></${prefix}${side}>`;
  });
  const open = /^<[^>]*?(?=\s*\/?>)/.exec(base)?.[0] ?? `<${prefix}border`;
  return `${open}>${sides.join("")}${children.get("diagonal") ?? `<${prefix}diagonal/>`}${endTag(open)}`;
}

/** A cell format (`xf`) after a change; `ids` are the numbers of its new entries in the other lists. */
export function formatXml(
  base: string,
  change: FormatChange,
  ids: Readonly<Partial<Record<"numFmt" | "font" | "fill" | "border", number>>>,
  prefix: string,
): string {
  const end = base.indexOf(">") + 1;
  let open = base.slice(0, end).replace(/\s*\/?>$/, ">");
  const set = (name: string, value: string): void => {
    open = withAttribute(open, name, value);
  };
  for (const [list, id] of Object.entries(ids)) {
    set(`${list}Id`, String(id));
    set(
      list === "numFmt" ? "applyNumberFormat" : `apply${list[0]?.toUpperCase() ?? ""}${list.slice(1)}`,
      "1",
    );
  }
  const children = childrenOf(base);
  const alignment = alignmentAttributes(change);
  if (alignment.length > 0) {
    set("applyAlignment", "1");
    children.set(
      "alignment",
      withAttributes(children.get("alignment") ?? `<${prefix}alignment/>`, alignment),
    );
  }
  if (change.locked !== undefined) {
    set("applyProtection", "1");
    const present = children.get("protection") ?? `<${prefix}protection/>`;
    children.set("protection", withAttributes(present, [["locked", change.locked ? "1" : "0"]]));
  }
  const inside = ["alignment", "protection", "extLst"].map((name) => children.get(name) ?? "").join("");
  return inside === "" ? open.replace(/>$/, "/>") : `${open}${inside}${endTag(open)}`;
}

function alignmentAttributes({ horizontal, vertical, wrap }: FormatChange): [string, string][] {
  const all: [string, string][] = [];
  if (horizontal !== undefined) all.push(["horizontal", horizontal]);
  if (vertical !== undefined) all.push(["vertical", vertical]);
  if (wrap !== undefined) all.push(["wrapText", wrap ? "1" : "0"]);
  return all;
}

function withAttributes(element: string, attributes: readonly [string, string][]): string {
  const end = element.indexOf(">") + 1;
  const open = attributes.reduce(
    (tag, [name, value]) => withAttribute(tag, name, value),
    element.slice(0, end),
  );
  return open + element.slice(end);
}

/** The children of an element by their names without prefix, in their order and as they are written. */
function childrenOf(element: string): Map<string, string> {
  const found = new Map<string, string>();
  let start = 0;
  walk(element, {
    open: (tag) => {
      if (tag.path.split("/").length === 2) start = tag.start;
    },
    close: (path, _, end) => {
      const [, name, ...deeper] = path.split("/");
      if (name !== undefined && deeper.length === 0) found.set(name, element.slice(start, end));
    },
  });
  return found;
}

function rgb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
