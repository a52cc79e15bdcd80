import { parseArea } from "../core/grid/address";
import { EventType, type RichEvent } from "./listeners";
import { localAddress } from "./rectangles";
import type { Place, Session } from "./session";

/** The events for a change of cells' content; Excel raises one for each write of the add-in too, and says so. */
export function changedEvents(session: Session, place: Place, byAddIn: boolean): readonly RichEvent[] {
  const { sheet, area } = place;
  return session.listeners.eventsFor(EventType.changed, sheet.id, {
    address: localAddress(area),
    changeType: "RangeEdited",
    source: "Local",
    worksheetId: sheet.id,
    referenceId: `${localAddress(area)} ${sheet.id}`,
    shiftDirection: "None",
    triggerSource: byAddIn ? "ThisLocalAddin" : "Unknown",
  });
}

/** The place that a change event's reference id speaks of (`event.getRange`), or null where the sheet is gone. */
export function changedPlace(session: Session, referenceId: string): Place | null {
  const cut = referenceId.indexOf(" ");
  const area = parseArea(referenceId.slice(0, cut));
  const sheet = session.workbook.sheets.find((one) => one.id === referenceId.slice(cut + 1));
  return area === null || sheet === undefined ? null : { sheet, area };
}

/** The events for a new selection, and for another sheet becoming active. */
export function selectionEvents(session: Session, place: Place, left: string | null): readonly RichEvent[] {
  const { sheet, area } = place;
  const selected = session.listeners.eventsFor(EventType.selectionChanged, sheet.id, {
    address: localAddress(area),
    worksheetId: sheet.id,
  });
  if (left === null) return selected;
  return [
    ...session.listeners.eventsFor(EventType.deactivated, left, { worksheetId: left }),
    ...session.listeners.eventsFor(EventType.activated, sheet.id, { worksheetId: sheet.id }),
    ...selected,
  ];
}
