import { endTag, splice, walk, withAttribute, type Splice } from "./xml";

/** A child of a document's root: where it stands, with the places behind its start tag and before its end tag. */
export interface Child {
  readonly name: string;
  readonly start: number;
  readonly end: number;
  readonly openEnd: number;
  readonly closeStart: number;
}

/** A document's root and its children in their order. `prefix` is the root's, with its colon, or "". */
export interface Outline {
  readonly prefix: string;
  readonly root: Child;
  readonly children: readonly Child[];
}

/** Finds the root and its children. Throws `Unreadable` where the XML is damaged. */
export function outline(xml: string): Outline {
  const children: Child[] = [];
  let root: Child = { name: "", start: 0, end: 0, openEnd: 0, closeStart: 0 };
  let prefix = "";
  const depth = (path: string): number => path.split("/").length;
  walk(xml, {
    open: (tag) => {
      const child = { name: tag.name, start: tag.start, end: tag.end, openEnd: tag.end, closeStart: tag.end };
      if (depth(tag.path) === 1) {
        root = child;
        prefix = tag.prefix;
      } else if (depth(tag.path) === 2) children.push(child);
    },
    close: (path, closeStart, end) => {
      const last = children.at(-1);
      if (depth(path) === 1) root = { ...root, closeStart, end };
      else if (depth(path) === 2 && last !== undefined)
        children[children.length - 1] = { ...last, closeStart, end };
    },
  });
  return { prefix, root, children };
}

/** Puts content before an element's end tag, giving it one where it closed itself. */
export function appendInto(xml: string, element: Child, content: string): Splice[] {
  const selfClosed = element.openEnd === element.end;
  if (!selfClosed) return [{ from: element.closeStart, to: element.closeStart, by: content }];
  const open = xml.slice(element.start, element.end).replace(/\s*\/>$/, ">");
  return [{ from: element.start, to: element.end, by: `${open}${content}${endTag(open)}` }];
}

/** The place for a new child: behind the last child that `order` (the schema's sequence up to the new one) allows before it. */
export function placeFor({ root, children }: Outline, order: readonly string[]): number {
  const before = children.filter(({ name }) => order.includes(name));
  return Math.max(root.openEnd, ...before.map(({ end }) => end));
}

/**
 * Appends entries to a counted list below the root (`<cellXfs count="3">`), making the list where there is none.
 * `order` names the children that stand before the list.
 */
export function appendToList(
  xml: string,
  list: string,
  entries: readonly string[],
  order: readonly string[],
): string {
  if (entries.length === 0) return xml;
  const found = outline(xml);
  const { prefix } = found;
  const content = entries.join("");
  const present = found.children.find(({ name }) => name === list);
  if (present === undefined) {
    const root = found.root.openEnd === found.root.end ? appendInto(xml, found.root, "") : [];
    if (root.length > 0) return appendToList(splice(xml, root), list, entries, order);
    const place = placeFor(found, order);
    const by = `<${prefix}${list} count="${entries.length}">${content}</${prefix}${list}>`;
    return splice(xml, [{ from: place, to: place, by }]);
  }
  const open = xml.slice(present.start, present.openEnd);
  const count = outline(xml.slice(present.start, present.end)).children.length + entries.length;
  const counted = /\scount\s*=/.test(open) ? withAttribute(open, "count", String(count)) : open;
  const grown = splice(xml, appendInto(xml, present, content));
  const opened = present.openEnd === present.end ? open.replace(/\s*\/>$/, ">") : open;
  const by = present.openEnd === present.end ? counted.replace(/\s*\/>$/, ">") : counted;
  return splice(grown, [{ from: present.start, to: present.start + opened.length, by }]);
}

/** Appends content as the last children of the root. */
export function appendToRoot(xml: string, content: (prefix: string) => string): string {
  const { prefix, root } = outline(xml);
  return splice(xml, appendInto(xml, root, content(prefix)));
}
