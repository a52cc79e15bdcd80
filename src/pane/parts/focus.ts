import { useEffect, useRef, type RefObject } from "react";

/** Gives an element the focus, if the pane has it: whoever has gone on in the sheet meanwhile keeps the keyboard there. */
export function takeFocus(element: HTMLElement | null | undefined): void {
  if (document.hasFocus()) element?.focus();
}

/**
 * Gives the element that holds the returned ref the focus once it is drawn, and again with every other `reason`; as
 * `takeFocus` does, so not while the sheet has it.
 */
export function useTakenFocus<T extends HTMLElement>(reason?: unknown): RefObject<T> {
  const element = useRef<T>(null);
  useEffect(() => {
    takeFocus(element.current);
  }, [reason]);
  return element;
}
