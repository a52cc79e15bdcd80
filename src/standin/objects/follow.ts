import type { Live } from "../live";
import type { Moved, Session } from "../session";
import { range } from "./range";
import { rangeAreas, type Areas } from "./range-areas";
import type { Target } from "./range-writing";

/**
 * A kept range after somebody else's change: Excel moves the ranges that it keeps for the add-in along with their
 * cells (documented at `TrackedObjects.add`). Null where the cells or their sheet are gone.
 */
export function follow(object: Live, session: Session, moved: Moved): Live | null {
  if (object.typeName !== "Range" && object.typeName !== "RangeAreas") return null;
  const { sheet: before } = object.self as Pick<Target, "sheet">;
  const sheet = session.workbook.sheets.find(({ id }) => id === before.id);
  if (sheet === undefined) return null;
  if (object.typeName === "Range") {
    const area = moved(before.id, (object.self as Target).area);
    return area === null ? null : range({ session, sheet, area });
  }
  const areas = (object.self as Areas).areas.flatMap((area) => moved(before.id, area) ?? []);
  if (areas.length === 0) return null;
  return rangeAreas({ session, sheet, areas, rangeOf: (area) => range({ session, sheet, area }) });
}
