import type { Area } from "../../core/grid/grid";
import type { ModelSheet } from "../../workbook/workbook";
import { live, type Live, type ObjectType } from "../live";
import { heightOf, overlap, widthOf } from "../rectangles";
import type { Session } from "../session";

/** Areas of one sheet whose format is asked for. */
export interface Formatted {
  readonly session: Session;
  readonly sheet: ModelSheet;
  readonly areas: readonly Area[];
}

export const RANGE_FILL: ObjectType<Formatted> = {
  name: "RangeFill",
  session: (self) => self.session,
  scalars: {
    Color: {
      since: "1.1",
      read: (self) => common(self, (row, column) => fillOf(self.sheet, row, column), "#FFFFFF") ?? "",
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
    },
  },
};

export const RANGE_FORMAT: ObjectType<Formatted> = {
  name: "RangeFormat",
  session: (self) => self.session,
  parts: {
    Fill: { since: "1.1", open: (self) => live(RANGE_FILL, self) },
    Protection: { since: "1.2", open: (self) => live(FORMAT_PROTECTION, self) },
  },
};

/** `Range.format` and `RangeAreas.format`: the fill colour ("" where mixed) and the lock (null where mixed). */
export function rangeFormat(self: Formatted): Live {
  return live(RANGE_FORMAT, self);
}

/** The cell's own fill colour; Excel calls a cell without one white. */
export function fillOf(sheet: ModelSheet, row: number, column: number): string {
  return sheet.look(row, column).fill ?? "#FFFFFF";
}

/**
 * What all cells of the areas have in common, or null. Beyond the used area every cell is plain, so that whole rows
 * and columns cost no more than what is used of them.
 */
function common<V extends string | boolean>(
  self: Formatted,
  of: (row: number, column: number) => V,
  plain: V,
): V | null {
  const used = self.sheet.usedArea();
  const seen = new Set<V>();
  for (const area of self.areas) {
    const inside = used === null ? null : overlap(area, used);
    if (inside === null || cellCount(inside) < cellCount(area)) seen.add(plain);
    if (inside === null) continue;
    for (let row = inside.top; row <= inside.bottom && seen.size < 2; row++) {
      for (let column = inside.left; column <= inside.right; column++) seen.add(of(row, column));
    }
  }
  const [only] = seen;
  return seen.size === 1 && only !== undefined ? only : null;
}

function cellCount(area: Area): number {
  return heightOf(area) * widthOf(area);
}
