import type { Desk } from "./desk";
import { element } from "./element";
import type { Grid } from "./grid";

/**
 * The tabs of the visible sheets, below the grid. Arrow keys lead from tab to tab.
 * @param settle ends the typing in a cell before its sheet leaves
 */
export function createSheetTabs(list: HTMLElement, desk: Desk, grid: Grid, settle: () => void): void {
  function draw(): void {
    const hadFocus = list.contains(document.activeElement);
    const tabs = desk.workbook.sheets
      .filter(({ visible }) => visible)
      .map((sheet) => {
        const onTop = sheet.id === desk.sheet.id;
        const tab = element("button", {
          text: sheet.name,
          attributes: {
            type: "button",
            role: "tab",
            "aria-selected": String(onTop),
            "aria-controls": "sheet",
            tabindex: onTop ? "0" : "-1",
          },
        });
        tab.addEventListener("click", () => {
          settle();
          desk.show(sheet.id);
          grid.focus();
        });
        return tab;
      });
    list.replaceChildren(...tabs);
    const current = tabs.find((tab) => tab.getAttribute("aria-selected") === "true");
    current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    if (hadFocus) current?.focus();
  }

  list.addEventListener("keydown", (event) => {
    const step = event.key === "ArrowRight" ? 1 : event.key === "ArrowLeft" ? -1 : 0;
    const shown = desk.workbook.sheets.filter(({ visible }) => visible);
    const next = shown[shown.findIndex(({ id }) => id === desk.sheet.id) + step];
    if (step === 0 || next === undefined) return;
    event.preventDefault();
    settle();
    desk.show(next.id);
  });
  /** Whether sheets were added or taken away since the tabs were drawn. */
  function isOutOfDate(): boolean {
    const names = desk.workbook.sheets.filter(({ visible }) => visible).map(({ name }) => name);
    return names.join("/") !== Array.from(list.children, ({ textContent }) => textContent).join("/");
  }

  desk.onEvent((event) => {
    if (event === "workbook" || event === "sheet" || (event === "content" && isOutOfDate())) draw();
  });
  draw();
}
