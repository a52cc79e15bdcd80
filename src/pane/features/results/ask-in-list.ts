import { address } from "../../../core/grid/address";
import type { Position } from "../../../core/grid/grid";

/**
 * Opens the question about an indicator in the list, and takes the keyboard there.
 * @param place the indicator's place in the sheet
 * @returns whether its row is drawn and has a question
 */
export function askInList(list: HTMLElement, place: Position): boolean {
  const row = list.querySelector(`[data-place="${address(place)}"]`);
  const button = row?.querySelector<HTMLElement>("button[aria-expanded]") ?? null;
  if (button === null) return false;
  const section = button.closest<HTMLDetailsElement>("details.section");
  if (section !== null) section.open = true;
  button.focus();
  if (button.getAttribute("aria-expanded") === "false") button.click();
  return true;
}
