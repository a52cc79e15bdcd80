import { areaAddress } from "../../core/grid/address";
import type { Position } from "../../core/grid/grid";
import { dataAt, objectAt, textAt } from "../arguments";
import { live, type Argument, type Live, type ObjectType } from "../live";
import { readAddress } from "../rectangles";
import { invalidArgument, Refusal } from "../refusal";
import type { Json } from "../wire";
import type { Target } from "./range-writing";
import { refuseFormatting } from "./range-writing";
import type { SheetInSession } from "./sheet-in-session";

/** The note of a cell. */
interface CellNote extends SheetInSession {
  readonly cell: Position;
}

export const NOTE: ObjectType<CellNote> = {
  name: "Note",
  session: (self) => self.session,
  scalars: {
    Content: {
      since: "1.18",
      read: contentOf,
      write: (self, value) => {
        contentOf(self);
        put(self, textOf(value));
      },
    },
  },
  deeds: {
    Delete: {
      since: "1.18",
      call: (self) => {
        contentOf(self);
        put(self, null);
        return null;
      },
    },
  },
};

export const NOTES: ObjectType<SheetInSession> = {
  name: "NoteCollection",
  session: (self) => self.session,
  item: (self, key) => find(self, textOf(key)),
  makers: {
    Add: { since: "1.18", make: add },
    GetItem: {
      since: "1.18",
      make: (self, args) => {
        const found = find(self, textAt(args, 0));
        if (found === null) throw new Refusal("ItemNotFound", `${textAt(args, 0)} has no note.`);
        return found;
      },
    },
    GetItemOrNullObject: { since: "1.18", make: (self, args) => find(self, textAt(args, 0)) },
  },
};

/** `Worksheet.notes`, as far as single cells are asked for theirs; it can't be listed. */
export function notes(self: SheetInSession): Live {
  return live(NOTES, self);
}

function add(self: SheetInSession, args: readonly Argument[]): Live {
  const range = objectAt(args, 0);
  const place = range === null ? textAt(args, 0) : areaAddress((range.self as Target).area);
  const note = { ...self, cell: cellAt(self, place) };
  if (read(note) !== null) throw new Refusal("ItemAlreadyExists", `${place} has a note already.`);
  put(note, textOf(dataAt(args, 1)));
  return live(NOTE, note);
}

function find(self: SheetInSession, place: string): Live | null {
  const note = { ...self, cell: cellAt(self, place) };
  return read(note) === null ? null : live(NOTE, note);
}

function cellAt({ sheet }: SheetInSession, place: string): Position {
  const { top, left, bottom, right } = readAddress(place, sheet);
  if (top !== bottom || left !== right) throw invalidArgument("a note belongs to a single cell");
  return { row: top, column: left };
}

function read({ sheet, cell }: CellNote): string | null {
  return sheet.note(cell);
}

function contentOf(self: CellNote): string {
  const content = read(self);
  if (content === null) throw new Refusal("ItemNotFound", "The note was deleted.");
  return content;
}

function put(self: CellNote, text: string | null): void {
  refuseFormatting(self);
  self.sheet.setNote(self.cell, text);
}

function textOf(value: Json): string {
  if (typeof value !== "string") throw invalidArgument("a text is expected");
  return value;
}
