/**
 * Keeps the Tab key moving. In Excel for the web office.js takes the key from the page and moves the focus along the
 * elements that it finds by their names and their `tabindex`; from an element outside that list (one that only a
 * script focuses, or none at all) it leads nowhere. There the key is left to the browser, which goes on from the place.
 * An element that is a stop by nature only, such as `summary`, needs its `tabindex` spelled out to be on the list.
 */
export function keepTabMoving(): void {
  document.addEventListener("keydown", (event) => {
    if (event.key === "Tab" && !isStop(event.target)) event.stopPropagation();
  });
}

function isStop(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target !== document.body && target.tabIndex >= 0;
}
