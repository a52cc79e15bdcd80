import { parseArea } from "../../core/grid/address";
import { placeKey } from "../model/live-cell";
import type { Package } from "../package/package";
import { unescapeText } from "./strings";
import { attribute, walk } from "../package/xml";

/** The classic comments of a worksheet part, by `placeKey`. */
export function readNotes(file: Package, sheetPart: string): Map<number, string> {
  const notes = new Map<number, string>();
  const part = file.related(sheetPart, "comments");
  if (part === null) return notes;
  let key: number | null = null;
  walk(file.text(part), {
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
