import type { Area } from "../../core/grid/grid";
import { dataAt, flagAt, numberAt, objectAt } from "../arguments";
import { live, type Argument, type Live, type ObjectType } from "../live";
import { around, heightOf, overlap, sheetAddress, sized, united, widthOf } from "../rectangles";
import { invalidArgument, Refusal } from "../refusal";
import { cellProperties } from "./cell-properties";
import { conditionalFormats } from "./conditional-formats";
import { DATA_VALIDATION } from "./data-validation";
import { mergesBeginningIn } from "./covered-cells";
import { MERGING } from "./range-merging";
import { rangeAreas } from "./range-areas";
import { matrix, valueType } from "./range-content";
import { rangeFormat } from "./range-format";
import { checkShape, writeContent, writeNumberFormat, type Target } from "./range-writing";

/** Excel gives no merged areas when a range has more than this (documented at `getMergedAreasOrNullObject`). */
const MOST_MERGED_AREAS = 512;

export const RANGE: ObjectType<Target> = {
  name: "Range",
  session: (self) => self.session,
  scalars: {
    Address: { since: "1.1", read: (self) => sheetAddress(self.sheet, self.area) },
    RowIndex: { since: "1.1", read: (self) => self.area.top },
    ColumnIndex: { since: "1.1", read: (self) => self.area.left },
    RowCount: { since: "1.1", read: (self) => heightOf(self.area) },
    ColumnCount: { since: "1.1", read: (self) => widthOf(self.area) },
    Values: {
      since: "1.1",
      read: (self) => matrix(self, (cell) => cell.value),
      write: writeContent,
    },
    Formulas: {
      since: "1.1",
      read: (self) => matrix(self, (cell) => cell.formula ?? cell.value),
      write: writeContent,
    },
    NumberFormat: {
      since: "1.1",
      read: (self) => matrix(self, (cell) => cell.numberFormat),
      write: writeNumberFormat,
    },
    Text: { since: "1.1", read: (self) => matrix(self, (cell) => cell.text) },
    ValueTypes: { since: "1.1", read: (self) => matrix(self, valueType) },
  },
  parts: {
    Format: { since: "1.1", open: (self) => rangeFormat({ ...self, areas: [self.area] }) },
    ConditionalFormats: {
      since: "1.6",
      open: (self) => conditionalFormats({ ...self, areas: [self.area] }),
    },
    DataValidation: { since: "1.8", open: (self) => live(DATA_VALIDATION, self) },
  },
  makers: {
    GetCell: {
      since: "1.1",
      make: (self, args) =>
        moved(self, sized(self.area.top + numberAt(args, 0), self.area.left + numberAt(args, 1), 1, 1)),
    },
    GetRow: {
      since: "1.1",
      make: (self, args) =>
        moved(self, sized(self.area.top + numberAt(args, 0), self.area.left, 1, widthOf(self.area))),
    },
    GetBoundingRect: {
      since: "1.1",
      make: (self, args) => moved(self, around(self.area, otherArea(self, args))),
    },
    GetUsedRange: { since: "1.1", make: usedPart },
    GetUsedRangeOrNullObject: {
      since: "1.4",
      make: (self, args) => nullable(self, usedArea(self, flagAt(args, 0))),
    },
    GetMergedAreasOrNullObject: { since: "1.13", make: mergedAreas },
  },
  deeds: {
    Select: {
      since: "1.1",
      call: (self) => {
        if (self.session.inFront === "another workbook") self.session.refuseInFront();
        self.session.inFront = "nothing";
        self.session.select(self);
        return null;
      },
    },
    ...MERGING,
    GetCellProperties: {
      since: "1.9",
      call: (self, args) => cellProperties(self.sheet, self.area, dataAt(args, 0)),
    },
    _ValidateArraySize: {
      since: "1.3",
      call: (self, args) => {
        checkShape(self.area, numberAt(args, 0), numberAt(args, 1));
        return null;
      },
    },
  },
};

/** A range of cells as the client sees it. */
export function range(target: Target): Live {
  return live(RANGE, target);
}

/**
 * The used part of a range, or null: every cell with content or a format of its own, or with content only. Excel
 * takes a sheet's used range the same way, from its whole area.
 */
export function usedArea(target: Target, valuesOnly: boolean): Area | null {
  const used = target.sheet.usedArea();
  const inside = used === null ? null : overlap(used, target.area);
  if (inside === null || !valuesOnly) return inside;
  return target.sheet.filledArea(inside);
}

function usedPart(self: Target, args: readonly Argument[]): Live {
  const area = usedArea(self, flagAt(args, 0));
  if (area === null) throw new Refusal("ItemNotFound", "The range has no used cells.");
  return moved(self, area);
}

/** Excel finds a merged area where its first cell lies in the range (OfficeDev/office-js 3611). */
function mergedAreas(self: Target): Live | null {
  const areas = mergesBeginningIn(self.sheet, self.area);
  if (areas.length > MOST_MERGED_AREAS) {
    throw new Refusal(
      "GeneralException",
      `The range has ${areas.length} merged areas; Excel gives no more than ${MOST_MERGED_AREAS}.`,
    );
  }
  if (areas.length === 0) return null;
  const told = self.session.strictness.unitesMerges ? united(areas) : areas;
  return rangeAreas({ ...self, areas: told, rangeOf: (area) => moved(self, area) });
}

function otherArea(self: Target, args: readonly Argument[]): Area {
  const other = objectAt(args, 0);
  if (other?.typeName !== "Range") throw invalidArgument("another range is expected");
  const { sheet, area } = other.self as Target;
  if (sheet.id !== self.sheet.id) throw invalidArgument("both ranges must be on one sheet");
  return area;
}

function moved(self: Target, area: Area): Live {
  return range({ session: self.session, sheet: self.sheet, area });
}

function nullable(self: Target, area: Area | null): Live | null {
  return area === null ? null : moved(self, area);
}
