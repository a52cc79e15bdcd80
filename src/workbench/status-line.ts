import type { Teller } from "./files";
import { wording } from "./wording";

/** The line below: what the cell editor does, and news about files. */
export interface StatusLine extends Teller {
  readonly showEditing: (editing: boolean) => void;
}

/**
 * @param mode says whether a cell is being typed into
 * @param news a live region for what happened
 * @param alert a bar for what went wrong, with a button that closes it
 */
export function createStatusLine(
  mode: HTMLElement,
  news: HTMLElement,
  alert: { bar: HTMLElement; text: HTMLElement; close: HTMLElement },
): StatusLine {
  const hide = (): void => {
    alert.bar.hidden = true;
    alert.text.textContent = "";
  };
  alert.close.addEventListener("click", hide);
  mode.textContent = wording.ready;
  return {
    tell: (text) => {
      hide();
      news.textContent = text;
    },
    warn: (text) => {
      alert.bar.hidden = false;
      alert.text.textContent = text;
    },
    showEditing: (editing) => {
      mode.textContent = editing ? wording.editing : wording.ready;
    },
  };
}
