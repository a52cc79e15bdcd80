/** What the components need of a browser and jsdom does not have. */
import "@testing-library/jest-dom";
import { configure } from "@testing-library/react";

class QuietResizeObserver implements ResizeObserver {
  observe(): void {
    // jsdom lays nothing out, so no size ever changes.
  }
  unobserve(): void {
    // See observe.
  }
  disconnect(): void {
    // See observe.
  }
}

globalThis.ResizeObserver = QuietResizeObserver;

if (typeof window !== "undefined") {
  // Who looks for what can have the focus asks whether it is drawn; here everything is, and somewhere.
  Object.defineProperty(HTMLElement.prototype, "offsetParent", {
    get(this: HTMLElement) {
      return this.parentElement;
    },
  });
  // jsdom says no as long as nothing in the document has it, which is as true of a pane that was just clicked on.
  document.hasFocus = () => true;
  HTMLBodyElement.prototype.getBoundingClientRect = () => new DOMRect(0, 0, 380, 720);
  window.matchMedia = (query) =>
    Object.assign(new EventTarget(), {
      matches: false,
      media: query,
      onchange: null,
      addListener: () => undefined,
      removeListener: () => undefined,
    });
}

// Parts of the pane that are loaded on demand are compiled first in a test.
configure({ asyncUtilTimeout: 15_000 });
