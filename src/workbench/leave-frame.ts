import type { WayOut } from "../standin/envelope";
import { stopsOf } from "./stops";

/** Puts the focus where a key led that left the pane: on the stop behind it or before it, going round, or on the sheet. */
export function leaveFrame(frame: HTMLElement, way: WayOut): void {
  const page = frame.ownerDocument;
  if (way === "to-sheet") {
    page.querySelector<HTMLElement>("[role=grid]")?.focus();
    return;
  }
  const stops = stopsOf(page);
  const behind = stops.findIndex((stop) => isBehind(frame, stop));
  const next = behind === -1 ? stops.length : behind;
  stops.at(way === "backwards" ? next - 1 : next % stops.length)?.focus();
}

function isBehind(frame: HTMLElement, stop: HTMLElement): boolean {
  return (frame.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0;
}
