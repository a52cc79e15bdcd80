import { parseArea } from "../core/grid/address";
import { EventType, type RichEvent } from "./listeners";
import { localAddress } from "./rectangles";
import type { Place, Session } from "./session";

/** The events for a change of cells' content; Excel raises one for each write of the add-in too, and says so. */
export function changedEvents(session: Session, place: Place, byAddIn: boolean): readonly RichEvent[] {
  const { sheet, area } = place;
  const id = session.idOf(sheet);
  return session.listeners.eventsFor(EventType.changed, id, {
    address: localAddress(area),
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: id,
    referenceId: `${localAddress(area)} ${id}`,
    shiftDirection: "None",
    triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
  });
}

/** The place that a change event's reference id speaks of (`event.getRange`), or null where the sheet is gone. */
export function changedPlace(session: Session, referenceId: string): Place | null {
  const cut = referenceId.indexOf(" ");
  const area = parseArea(referenceId.slice(0, cut));
  const sheet = session.workbook.sheets.find((one) => session.idOf(one) === referenceId.slice(cut + 1));
  return area === null || sheet === undefined ? null : { sheet, area };
}

/** The events for a new selection, and for another sheet becoming active. */
export function selectionEvents(session: Session, place: Place, left: string | null): readonly RichEvent[] {
  const { sheet, area } = place;
  const id = session.idOf(sheet);
  const selected = session.listeners.eventsFor(EventType.selectionChanged, id, {
    address: localAddress(area),
    worksheetId: id,
  });
  if (left === null) return selected;
  const leftId = session.idOf({ id: left });
  return [
    ...session.listeners.eventsFor(EventType.deactivated, leftId, { worksheetId: leftId }),
    ...session.listeners.eventsFor(EventType.activated, id, { worksheetId: id }),
    ...selected,
  ];
}
