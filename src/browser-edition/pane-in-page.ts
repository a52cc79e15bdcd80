import { TOOLS } from "../pane/features/tools";
import { mountPane, type MountedPane } from "../pane/mount";
import { followSheet } from "../pane/page/follow";
import type { WorkbookDesk } from "../workbook-gateway/workbook-desk";
import { workbookGateway } from "../workbook-gateway/workbook-gateway";
import type { Desk } from "../workbench/desk";
import { element } from "../workbench/element";
import type { SidePane } from "../workbench/side-pane";
import { stopsOf } from "../workbench/stops";

/** The guide lies beside the pane's page in Excel, and there is no installation to be looked at. */
const KIND = { tools: TOOLS.filter(({ group }) => group !== "help"), isPart: true };

/** Starts the pane in the page itself, over the workbook on the desk and again over each that follows. */
export function startPane(desk: Desk, holder: HTMLElement): SidePane {
  const shownListeners: ((shown: boolean) => void)[] = [];
  const turnedListeners: (() => void)[] = [];
  let lastFocused: HTMLElement | null = null;
  let isEditing = false;
  const around: WorkbookDesk = {
    get sheetId() {
      return desk.sheet.id;
    },
    get selected() {
      return desk.selection.area;
    },
    get isEditing() {
      return isEditing;
    },
    show: (sheetId, cell) => {
      desk.show(sheetId);
      desk.selectCell(cell);
    },
  };
  let pane = start();

  function start(): MountedPane {
    const place = element("div");
    holder.replaceChildren(place);
    const mounted = mountPane(place, workbookGateway(desk.workbook, around), KIND);
    const stop = followSheet(mounted.session);
    return {
      session: mounted.session,
      unmount: () => {
        stop();
        mounted.unmount();
      },
    };
  }

  function turnTo(): void {
    for (const listener of turnedListeners) listener();
  }

  holder.addEventListener("pointerdown", turnTo, { capture: true });
  holder.addEventListener("focusin", ({ target }) => {
    if (target instanceof HTMLElement) lastFocused = target;
  });
  desk.onEvent((event) => {
    if (event === "workbook") {
      pane.unmount();
      pane = start();
    } else if (event === "sheet") void pane.session.follow();
  });

  return {
    get shown() {
      return !holder.hidden;
    },
    show: (shown) => {
      holder.hidden = !shown;
      for (const listener of shownListeners) listener(shown);
    },
    focus: () => {
      const isThere = lastFocused !== null && holder.contains(lastFocused) && lastFocused.checkVisibility();
      const stop = isThere ? lastFocused : stopsOf(document).find((one) => holder.contains(one));
      stop?.focus();
    },
    // The page hears the key itself.
    onGoOn: () => undefined,
    onTurnedTo: (listener) => {
      turnedListeners.push(listener);
    },
    onShown: (listener) => {
      shownListeners.push(listener);
    },
    recalculate: () => {
      turnTo();
      return pane.session.recalculate();
    },
    setEditing: (editing) => {
      isEditing = editing;
    },
  };
}
