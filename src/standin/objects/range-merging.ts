import type { Area } from "../../core/grid/grid";
import { dataAt, flagAt } from "../arguments";
import type { Deed } from "../live";
import { isUnbounded, overlap } from "../rectangles";
import { invalidArgument, Refusal } from "../refusal";
import { oneOf } from "./formatted";
import { refuseFormatting, writeContent, type Target } from "./range-writing";

/** Merging a range's cells, parting them, and clearing them. */
export const MERGING: Readonly<Record<"Merge" | "Unmerge" | "Clear", Deed<Target>>> = {
  Merge: {
    since: "1.2",
    call: (self, args) => {
      refuseFormatting(self);
      for (const area of flagAt(args, 0) ? rowsOf(self.area) : [self.area]) merge(self, area);
      return null;
    },
  },
  Unmerge: {
    since: "1.2",
    call: (self) => {
      refuseFormatting(self);
      self.sheet.design.unmerge(self.area);
      return null;
    },
  },
  Clear: {
    since: "1.1",
    call: (self, args) => {
      clear(self, oneOf(["all", "formats", "contents"], dataAt(args, 0) ?? "All"));
      return null;
    },
  },
};

/** Only the first cell of a merged area keeps its content. Excel parts merged areas that it would cut. */
function merge({ sheet }: Target, area: Area): void {
  if (isUnbounded(area))
    throw new Refusal("ApiNotFound", "The stand-in host cannot merge whole rows and columns.");
  if (sheet.merges().some((other) => overlap(other, area) !== null)) {
    throw invalidArgument("the stand-in host does not merge over merged cells; part them first");
  }
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const isFirst = row === area.top && column === area.left;
      if (!isFirst && sheet.cell(row, column).value !== "") sheet.write({ row, column }, "");
    }
  }
  sheet.design.merge(area);
}

function clear(self: Target, what: "all" | "formats" | "contents"): void {
  if (what !== "formats") writeContent(self, "");
  if (what === "contents") return;
  refuseFormatting(self);
  self.sheet.design.unmerge(self.area);
  self.sheet.design.clearFormat(self.area);
}

function rowsOf({ top, left, bottom, right }: Area): readonly Area[] {
  return Array.from({ length: bottom - top + 1 }, (_, i) => ({ top: top + i, left, bottom: top + i, right }));
}
