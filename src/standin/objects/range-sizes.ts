import type { Scalar } from "../live";
import type { Json } from "../wire";
import { amount, type Formatted } from "./formatted";
import { refuseFormatting } from "./range-writing";

/** Excel tells sizes in points, the model widths in CSS pixels: 3 points are 4 pixels. */
const PIXELS_PER_POINT = 4 / 3;

/** The widths of a range's columns and the heights of its rows, in points; null where they differ. */
export const SIZES: Readonly<Record<"ColumnWidth" | "RowHeight", Scalar<Formatted>>> = {
  ColumnWidth: {
    since: "1.2",
    read: ({ sheet, areas }) =>
      same(areas.flatMap(({ left, right }) => range(left, right).map((column) => sheet.columnWidth(column)))),
    write: (self, value) => {
      refuseFormatting(self);
      const pixels = Math.round(amount(value) * PIXELS_PER_POINT);
      for (const { left, right } of self.areas) self.sheet.design.setColumnWidth(left, right, pixels);
    },
  },
  RowHeight: {
    since: "1.2",
    read: ({ sheet, areas }) =>
      same(areas.flatMap(({ top, bottom }) => range(top, bottom).map((row) => sheet.rowHeight(row)))),
    write: (self, value) => {
      refuseFormatting(self);
      for (const { top, bottom } of self.areas) self.sheet.design.setRowHeight(top, bottom, amount(value));
    },
  },
};

function range(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function same(pixels: readonly number[]): Json {
  const [only, ...others] = new Set(pixels);
  return only === undefined || others.length > 0 ? null : only / PIXELS_PER_POINT;
}
