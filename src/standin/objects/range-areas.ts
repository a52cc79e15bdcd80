import type { Area } from "../../core/grid/grid";
import { live, type Live, type ObjectType } from "../live";
import { sheetAddress } from "../rectangles";
import { conditionalFormats } from "./conditional-formats";
import { rangeFormat, type Formatted } from "./range-format";

/** Several areas of one sheet; `rangeOf` makes the range of one of them. */
export interface Areas extends Formatted {
  readonly rangeOf: (area: Area) => Live;
}

export const RANGES: ObjectType<Areas> = {
  name: "RangeCollection",
  session: (self) => self.session,
  items: (self) => self.areas.map(self.rangeOf),
  deeds: { GetCount: { since: "1.9", call: (self) => self.areas.length } },
};

export const RANGE_AREAS: ObjectType<Areas> = {
  name: "RangeAreas",
  session: (self) => self.session,
  scalars: {
    Address: {
      since: "1.9",
      read: (self) => self.areas.map((area) => sheetAddress(self.sheet, area)).join(","),
    },
    AreaCount: { since: "1.9", read: (self) => self.areas.length },
  },
  parts: {
    Areas: { since: "1.9", open: (self) => live(RANGES, self) },
    Format: { since: "1.9", open: (self) => rangeFormat(self) },
    ConditionalFormats: { since: "1.9", open: (self) => conditionalFormats(self) },
  },
};

/** Several areas of one sheet as the client sees them. */
export function rangeAreas(self: Areas): Live {
  return live(RANGE_AREAS, self);
}
