import { parseArea } from "../../core/grid/address";
import { placeKey } from "../model/live-cell";
import { Unreadable } from "../failures";
import type { Package } from "../package/package";
import { unescapeText } from "./strings";
import { attribute, walk } from "../package/xml";

/**
 * The classic comments of a worksheet part, by `placeKey`. A part that is damaged is kept as it is, and tells of none: it
 * says nothing that a form is calculated from.
 */
export function readNotes(file: Package, sheetPart: string): Map<number, string> {
  const part = file.related(sheetPart, "comments");
  return part === null ? new Map<number, string>() : (notesIn(file, part) ?? new Map<number, string>());
}

/** Whether a comments part can be read, so that notes can be added to it without losing the others. */
export function holdsNotes(file: Package, part: string): boolean {
  return notesIn(file, part) !== null;
}

/** The notes of a comments part; null where it is damaged. */
function notesIn(file: Package, part: string): Map<number, string> | null {
  try {
    return notesOf(file.text(part));
  } catch (cause) {
    if (cause instanceof Unreadable) return null;
    throw cause;
  }
}

function notesOf(xml: string): Map<number, string> {
  const notes = new Map<number, string>();
  let key: number | null = null;
  walk(xml, {
    open: (tag) => {
      if (tag.path !== "comments/commentList/comment") return;
      const place = parseArea(attribute(tag, "ref"));
      key = place === null ? null : placeKey(place.top, place.left);
      if (key !== null) notes.set(key, "");
    },
    text: (text, path) => {
      const isText = /^comments\/commentList\/comment\/text\/(r\/)?t$/.test(path);
      if (isText && key !== null) notes.set(key, (notes.get(key) ?? "") + text);
    },
  });
  return new Map([...notes].map(([place, text]) => [place, unescapeText(text)]));
}
