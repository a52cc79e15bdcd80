/** A part of the page that F6 leads to. */
export interface Region {
  /** Whether the focus is in it at the moment. */
  hasFocus(): boolean;
  /** Whether it can be gone to; a hidden one is passed over. */
  isShown(): boolean;
  enter(): void;
}

/** Leads on from the part of the page that has the focus. */
export type GoOn = (way: "forwards" | "backwards") => void;

/**
 * Lets F6 lead from one part of the page to the next, going round, and Shift+F6 the other way, as in Excel; with Ctrl
 * they do the same, as in Excel on the web.
 * @param page is listened to; from a frame, call what comes back
 * @param regions in the order of the round; where none has the focus, the round begins with the first
 */
export function createRound(page: Document, regions: readonly Region[]): GoOn {
  function goOn(way: "forwards" | "backwards"): void {
    // A question that is open has to be answered first.
    if (page.querySelector("dialog[open]") !== null) return;
    const here = regions.findIndex((region) => region.hasFocus());
    const step = way === "forwards" ? 1 : -1;
    const from = here === -1 && way === "backwards" ? 0 : here;
    const others = regions.map((_, i) => regions.at((from + step * (i + 1)) % regions.length));
    others.find((region) => region?.isShown())?.enter();
  }
  listenToRoundKeys(page, goOn);
  return goOn;
}

/** Calls back when F6 is pressed in a page, in place of what the browser does with it. */
export function listenToRoundKeys(page: Document, goOn: GoOn): void {
  page.addEventListener("keydown", (event) => {
    if (event.key !== "F6" || event.isComposing || event.altKey) return;
    event.preventDefault();
    // office.js tells of Ctrl+F6 in its frame as well, and one press is one step.
    event.stopPropagation();
    goOn(event.shiftKey ? "backwards" : "forwards");
  });
}
