import { SaxesParser } from "saxes";

/** An element of an XML text. Names are local; attributes of another namespace are left out but for those that point to parts. */
export interface XmlNode {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly (XmlNode | string)[];
}

type Draft = XmlNode & { readonly children: (XmlNode | string)[] };
const RELATIONSHIPS = /officeDocument(\/2006)?\/relationships$/;

/** Reads an XML text. Attributes that point to another part are named "r:id" and the like. Throws where it is no XML. */
export function parseXml(text: string): XmlNode {
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true });
  const open: Draft[] = [];
  const roots: XmlNode[] = [];
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", ({ local, attributes }) => {
    const own: Record<string, string> = {};
    for (const { local: name, prefix, uri, value } of Object.values(attributes)) {
      if (prefix === "xmlns" || name === "xmlns") continue;
      own[RELATIONSHIPS.test(uri) ? `r:${name}` : name] = value;
    }
    const node: Draft = { name: local, attributes: own, children: [] };
    (open.at(-1)?.children ?? roots).push(node);
    open.push(node);
  });
  parser.on("closetag", () => open.pop());
  const add = (content: string): void => {
    open.at(-1)?.children.push(content);
  };
  parser.on("text", add);
  parser.on("cdata", add);
  parser.write(text.replace(/^\uFEFF/, "")).close();
  const [root] = roots;
  if (root === undefined) throw new Error("an XML text without an element");
  return root;
}

/** The child elements of this name, or all of them. */
export function elements(node: XmlNode | undefined, name?: string): readonly XmlNode[] {
  const all = node?.children.filter((child): child is XmlNode => typeof child !== "string") ?? [];
  return name === undefined ? all : all.filter((child) => child.name === name);
}

/** The first child element of this name. */
export function element(node: XmlNode | undefined, name: string): XmlNode | undefined {
  return elements(node, name)[0];
}

/** All text of an element, in its descendants too; phonetic readings (rPh) are no text of a cell. */
export function textOf(node: XmlNode | undefined): string {
  const parts = node?.children.map((child) => {
    if (typeof child === "string") return child;
    return child.name === "rPh" ? "" : textOf(child);
  });
  return parts?.join("") ?? "";
}

/**
 * An element as text in which nothing but its meaning counts: attributes in order, no white space between elements.
 * `replaced` gives an attribute another value, or leaves it out (null).
 */
export function canonical(
  node: XmlNode,
  replaced: (name: string, value: string, node: XmlNode) => string | null = (_, value) => value,
): string {
  const attributes = Object.entries(node.attributes)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([name, value]) => {
      const now = replaced(name, value, node);
      return now === null ? [] : [` ${name}="${now}"`];
    });
  const hasElements = elements(node).length > 0;
  const inside = node.children.map((child) => {
    if (typeof child !== "string") return canonical(child, replaced);
    return hasElements && child.trim() === "" ? "" : child;
  });
  const open = `${node.name}${attributes.join("")}`;
  return inside.join("") === "" ? `<${open}/>` : `<${open}>${inside.join("")}</${node.name}>`;
}
