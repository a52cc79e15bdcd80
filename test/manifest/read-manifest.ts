import { readFileSync } from "node:fs";
import path from "node:path";
import { SaxesParser } from "saxes";

/** The project's root folder. */
export const ROOT = path.join(import.meta.dirname, "../..");

/** One element of the manifest; names are without their prefix. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  text: string;
}

/** Reads a manifest, that of the project's root if none is named, into a tree; throws where it is not well-formed. */
export function readManifest(file = path.join(ROOT, "manifest.xml")): Element {
  const root: Element = { name: "", attributes: {}, children: [], text: "" };
  const open: Element[] = [root];
  const parser = new SaxesParser();
  parser.on("error", (error) => {
    throw error;
  });
  parser.on("opentag", (tag) => {
    const name = tag.name.replace(/^.*:/, "");
    const element: Element = { name, attributes: tag.attributes, children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
  });
  parser.on("text", (text) => {
    const element = open.at(-1);
    if (element !== undefined) element.text += text.trim();
  });
  parser.on("closetag", () => {
    open.pop();
  });
  parser.write(readFileSync(file, "utf8")).close();
  return root;
}

/** Every element of the tree, from top to bottom. */
export function everyElement(element: Element): readonly Element[] {
  return [element, ...element.children.flatMap(everyElement)];
}
