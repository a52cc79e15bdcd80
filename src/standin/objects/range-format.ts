import type { CellLook, ModelSheet } from "../../workbook/workbook";
import { live, pascalCase, type Live, type ObjectType } from "../live";
import { changeFormat, color, common, lookAt, oneOf, truth, type Formatted } from "./formatted";
import { RANGE_BORDERS } from "./range-borders";
import { RANGE_FONT } from "./range-font";
import { SIZES } from "./range-sizes";

export type { Formatted };

export const RANGE_FILL: ObjectType<Formatted> = {
  name: "RangeFill",
  session: (self) => self.session,
  scalars: {
    Color: {
      since: "1.1",
      read: (self) => common(self, (row, column) => fillOf(self.sheet, row, column), "#FFFFFF") ?? "",
      write: (self, value) => {
        changeFormat(self, { fill: color(value) });
      },
    },
  },
  deeds: {
    Clear: {
      since: "1.1",
      call: (self) => {
        changeFormat(self, { fill: null });
        return null;
      },
    },
  },
};

export const FORMAT_PROTECTION: ObjectType<Formatted> = {
  name: "FormatProtection",
  session: (self) => self.session,
  scalars: {
    Locked: {
      since: "1.2",
      read: (self) => common(self, (row, column) => self.sheet.cell(row, column).locked, true),
      write: (self, value) => {
        changeFormat(self, { locked: truth(value) });
      },
    },
  },
};

type Horizontal = CellLook["horizontal"];
type Vertical = CellLook["vertical"];

export const RANGE_FORMAT: ObjectType<Formatted> = {
  name: "RangeFormat",
  session: (self) => self.session,
  scalars: {
    HorizontalAlignment: {
      since: "1.1",
      read: (self) => pascalCase(common(self, lookAt(self, "horizontal"), "general") ?? ""),
      write: (self, value) => {
        const known = [
          "general",
          "left",
          "center",
          "right",
          "justify",
        ] as const satisfies readonly Horizontal[];
        changeFormat(self, { horizontal: oneOf(known, value) });
      },
    },
    VerticalAlignment: {
      since: "1.1",
      read: (self) => pascalCase(common(self, lookAt(self, "vertical"), "bottom") ?? ""),
      write: (self, value) => {
        const known = ["top", "center", "bottom"] as const satisfies readonly Vertical[];
        changeFormat(self, { vertical: oneOf(known, value) });
      },
    },
    WrapText: {
      since: "1.1",
      read: (self) => common(self, lookAt(self, "wrap"), false),
      write: (self, value) => {
        changeFormat(self, { wrap: truth(value) });
      },
    },
    ...SIZES,
  },
  parts: {
    Fill: { since: "1.1", open: (self) => live(RANGE_FILL, self) },
    Font: { since: "1.1", open: (self) => live(RANGE_FONT, self) },
    Borders: { since: "1.1", open: (self) => live(RANGE_BORDERS, self) },
    Protection: { since: "1.2", open: (self) => live(FORMAT_PROTECTION, self) },
  },
};

/** `Range.format` and `RangeAreas.format`; what is mixed reads as null, a colour or an alignment as "". */
export function rangeFormat(self: Formatted): Live {
  return live(RANGE_FORMAT, self);
}

/** The cell's own fill colour; Excel calls a cell without one white. */
export function fillOf(sheet: ModelSheet, row: number, column: number): string {
  return sheet.look(row, column).fill ?? "#FFFFFF";
}
