import { SaxesParser } from "saxes";
import { Unreadable } from "../failures";

/**
 * A start tag met on a walk. `path` is the local names from the root, joined by "/"; an element of another namespace than
 * the root's keeps its prefix ("worksheet/extLst/ext/x14:conditionalFormattings"). `start` and `end` are the places of "<"
 * and behind ">" in the text. `prefix` is the root's own, with its colon, or "". No path is a name that every object has
 * ("constructor"), so paths may be looked up in a table.
 */
export interface Tag {
  readonly path: string;
  readonly name: string;
  readonly prefix: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly start: number;
  readonly end: number;
  readonly selfClosing: boolean;
}

/** What a walk calls. `close` tells the place of the end tag's "<" and the place behind its ">" (equal to the start tag's end where it closed itself). */
export interface Visitor {
  open?: (tag: Tag) => void;
  text?: (text: string, path: string) => void;
  close?: (path: string, closeStart: number, end: number) => void;
}

/** No part of an Office file comes near it; without an end, the paths alone would fill the memory. */
const DEEPEST = 256;

/** Reads XML from its beginning to its end, with the places of the tags. Throws `Unreadable` ("damaged") where it is not well-formed. */
export function walk(xml: string, visitor: Visitor): void {
  const parser = new SaxesParser<{ position: false; xmlns: false }>({ position: false, xmlns: false });
  const paths: string[] = [];
  let prefix: string | null = null;
  let selfClosing = false;
  const here = (): string => paths.at(-1) ?? "";
  const others = new Map<string, boolean>();
  const isRoots = (own: string, root: string): boolean => {
    const known = others.get(own) ?? namespaceOf(xml, own) === (namespaceOf(xml, root) ?? "");
    others.set(own, known);
    return known;
  };
  parser.on("error", (error) => {
    throw new Unreadable("damaged", error.message);
  });
  parser.on("opentag", ({ name, attributes, isSelfClosing }) => {
    const own = name.slice(0, name.indexOf(":") + 1);
    prefix ??= own;
    const local = own === prefix || isRoots(own, prefix) ? name.slice(own.length) : name;
    if (paths.length === 0 && local in Object.prototype) throw new Unreadable("damaged", `root ${local}`);
    if (paths.length >= DEEPEST) throw new Unreadable("damaged", `more than ${DEEPEST} levels`);
    const path = paths.length === 0 ? local : `${here()}/${local}`;
    paths.push(path);
    selfClosing = isSelfClosing;
    const end = parser.position;
    const start = xml.lastIndexOf("<", end - 1);
    visitor.open?.({ path, name: local, prefix, attributes, start, end, selfClosing });
  });
  const text = (content: string): void => {
    visitor.text?.(content, here());
  };
  parser.on("text", text);
  parser.on("cdata", text);
  parser.on("closetag", ({ isSelfClosing }) => {
    const end = parser.position;
    visitor.close?.(here(), isSelfClosing ? end : xml.lastIndexOf("<", end - 1), end);
    paths.pop();
  });
  parser.write(xml).close();
}

/** What a prefix (with its colon, or "") is first declared to stand for, or null where it is not. */
function namespaceOf(xml: string, prefix: string): string | null {
  const name = prefix === "" ? "" : `:${prefix.slice(0, -1).replace(/[.]/g, "\\.")}`;
  const declared = new RegExp(`\\sxmlns${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(xml);
  return declared?.[1] ?? declared?.[2] ?? null;
}

/** The end tag that belongs to a start tag's text. */
export function endTag(open: string): string {
  return `</${/^<([^\s/>]+)/.exec(open)?.[1] ?? ""}>`;
}

/** An attribute of a tag, "" where it is not there. */
export function attribute(tag: Tag, name: string): string {
  return tag.attributes[name] ?? "";
}

/** A whole-number attribute, `otherwise` where it is not there or no number. */
export function numberAttribute(tag: Tag, name: string, otherwise: number): number {
  const text = tag.attributes[name];
  const value = text === undefined || text === "" ? NaN : Number(text);
  return Number.isFinite(value) ? value : otherwise;
}

/** The same, null where it is not there or no number. */
export function numberOrNull(tag: Tag, name: string): number | null {
  const value = numberAttribute(tag, name, NaN);
  return Number.isNaN(value) ? null : value;
}

/** A yes-or-no attribute in any of the schema's spellings. */
export function flag(tag: Tag, name: string, otherwise = false): boolean {
  const text = tag.attributes[name];
  return text === undefined ? otherwise : text === "1" || text === "true" || text === "on";
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Text for use as XML content or in a double-quoted attribute, where line breaks and tabs must survive. */
export function escapeXml(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[\r\n\t]/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** One replacement in a text: what stands from `from` up to `to` gives way to `by`. */
export interface Splice {
  readonly from: number;
  readonly to: number;
  readonly by: string;
}

/** The text after all replacements, which must not overlap; insertions at the same place keep their order. */
export function splice(text: string, splices: readonly Splice[]): string {
  const ordered = splices
    .map((one, i) => ({ ...one, i }))
    .sort((a, b) => a.from - b.from || a.to - b.to || a.i - b.i);
  let done = 0;
  let out = "";
  for (const { from, to, by } of ordered) {
    if (from < done) throw new Error(`overlapping changes at ${from}`);
    out += text.slice(done, from) + by;
    done = to;
  }
  return out + text.slice(done);
}

/** A start tag's text with one attribute set, or taken away where `value` is null; all else stays as written. */
export function withAttribute(tag: string, name: string, value: string | null): string {
  const present = new RegExp(`\\s${name}\\s*=\\s*("[^"]*"|'[^']*')`).exec(tag);
  const by = value === null ? "" : ` ${name}="${escapeXml(value)}"`;
  if (present !== null)
    return tag.slice(0, present.index) + by + tag.slice(present.index + present[0].length);
  const end = /\s*\/?>$/.exec(tag);
  return end === null ? tag : tag.slice(0, end.index) + by + end[0];
}
