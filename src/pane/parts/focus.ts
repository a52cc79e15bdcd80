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

/** Lets Esc anywhere in an element close what it holds, and keeps the key from Excel, which takes it for the way back to the sheet. */
export function useEscape(element: RefObject<HTMLElement>, onEscape: () => void): void {
  const latest = useRef(onEscape);
  useEffect(() => {
    latest.current = onEscape;
  });
  useEffect(() => {
    const place = element.current;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== "Escape" || event.isComposing) return;
      event.stopPropagation();
      latest.current();
    };
    place?.addEventListener("keydown", press);
    return () => place?.removeEventListener("keydown", press);
  }, [element]);
}
