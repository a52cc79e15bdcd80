import { address } from "../../../core/grid/address";
import type { Position } from "../../../core/grid/grid";

/**
 * Opens the question about an indicator in the list, and takes the keyboard there.
 * @param place the indicator's place in the sheet
 * @returns whether its row is drawn and has a question
 */
export function askInList(list: HTMLElement, place: Position): boolean {
  const button = rowIn(list, place)?.querySelector<HTMLElement>("button[aria-expanded]") ?? null;
  if (button === null) return false;
  unfold(button);
  button.focus();
  if (button.getAttribute("aria-expanded") === "false") button.click();
  return true;
}

/** Takes the keyboard to the row of an indicator, and opens how its result came about; tells whether the row is drawn. */
export function showInList(list: HTMLElement, place: Position): boolean {
  const row = rowIn(list, place);
  if (row === null) return false;
  unfold(row);
  const how = row.querySelector("details");
  if (how !== null) how.open = true;
  row.querySelector("button")?.focus();
  return true;
}

function rowIn(list: HTMLElement, place: Position): Element | null {
  return list.querySelector(`[data-place="${address(place)}"]`);
}

function unfold(inside: Element): void {
  const section = inside.closest<HTMLDetailsElement>("details.section");
  if (section !== null) section.open = true;
}
