import type { ObjectType } from "../live";
import { invalidArgument } from "../refusal";
import { amount, changeFormat, color, common, lookAt, truth, type Formatted } from "./formatted";

const PLAIN_SIZE = 11;

/** `RangeFormat.font`; what is mixed reads as null, the colour as "". */
export const RANGE_FONT: ObjectType<Formatted> = {
  name: "RangeFont",
  session: (self) => self.session,
  scalars: {
    Name: {
      since: "1.1",
      read: (self) => common(self, (row, column) => self.sheet.design.fontName(row, column), ""),
      write: (self, value) => {
        if (typeof value !== "string" || value === "") throw invalidArgument("a font's name is expected");
        changeFormat(self, { fontName: value });
      },
    },
    Size: {
      since: "1.1",
      read: (self) => common(self, lookAt(self, "fontSize"), PLAIN_SIZE),
      write: (self, value) => {
        changeFormat(self, { fontSize: amount(value, 1) });
      },
    },
    Bold: {
      since: "1.1",
      read: (self) => common(self, lookAt(self, "bold"), false),
      write: (self, value) => {
        changeFormat(self, { bold: truth(value) });
      },
    },
    Italic: {
      since: "1.1",
      read: (self) => common(self, lookAt(self, "italic"), false),
      write: (self, value) => {
        changeFormat(self, { italic: truth(value) });
      },
    },
    Color: {
      since: "1.1",
      read: (self) =>
        common(self, (row, column) => self.sheet.look(row, column).color ?? "#000000", "#000000") ?? "",
      write: (self, value) => {
        changeFormat(self, { color: color(value) });
      },
    },
  },
};
