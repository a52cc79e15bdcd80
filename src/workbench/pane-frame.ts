import { areaAddress } from "../core/grid/address";
import type { Connection } from "../standin/post-message";
import { connect } from "../standin/post-message";
import type { Desk } from "./desk";
import { element } from "./element";
import { leaveFrame } from "./leave-frame";
import { listenToRoundKeys, type GoOn } from "./regions";
import type { SidePane } from "./side-pane";
import { stopsOf } from "./stops";

/**
 * Starts the add-in's own page in a frame, on the workbook on the desk and again on each that follows.
 * @param holder takes the frame
 * @param page the pane's page, relative to this one
 */
export function createPaneFrame(desk: Desk, holder: HTMLElement, page: string): SidePane {
  const shownListeners: ((shown: boolean) => void)[] = [];
  const goOnListeners: GoOn[] = [];
  let lastFocused: HTMLElement | null = null;
  let connection = start();

  function start(): Connection {
    const frame = element("iframe", { attributes: { title: "Panel Hitung Capaian" } });
    const started = connect(frame, desk.workbook, {
      page,
      leave: (way) => {
        leaveFrame(frame, way);
      },
    });
    started.host.onSelect(({ sheet, area }) => {
      if (isSelected(sheet.id, areaAddress(area))) return;
      desk.show(sheet.id);
      desk.selectArea(area);
    });
    started.host.onPane(show);
    // The page in the frame is this site's own; a key pressed there is heard nowhere else.
    frame.addEventListener("load", () => {
      const inside = frame.contentDocument;
      if (inside === null) return;
      listenToRoundKeys(inside, (way) => {
        for (const listener of goOnListeners) listener(way);
      });
      inside.addEventListener("focusin", () => {
        const { activeElement } = inside;
        lastFocused = activeElement as HTMLElement | null;
      });
    });
    frame.src = started.address;
    holder.replaceChildren(frame);
    return started;
  }

  function show(shown: boolean): void {
    holder.hidden = !shown;
    for (const listener of shownListeners) listener(shown);
  }

  function focus(): void {
    const inside = holder.querySelector("iframe")?.contentDocument;
    if (inside === null || inside === undefined) return;
    const isThere = lastFocused !== null && inside.contains(lastFocused) && lastFocused.checkVisibility();
    const stop = isThere ? lastFocused : stopsOf(inside)[0];
    inside.defaultView?.focus();
    stop?.focus();
  }

  function isSelected(sheetId: string, area: string): boolean {
    return desk.sheet.id === sheetId && areaAddress(desk.selection.area) === area;
  }

  function tellHost(): void {
    const { sheet, area } = connection.host.selection;
    if (!isSelected(sheet.id, areaAddress(area))) {
      connection.host.select({ sheet: desk.sheet, area: desk.selection.area });
    }
  }

  desk.onEvent((event) => {
    if (event === "workbook") {
      connection.dispose();
      connection = start();
    }
    if (event !== "content") tellHost();
  });

  return {
    get shown() {
      return !holder.hidden;
    },
    show,
    focus,
    onGoOn: (listener) => {
      goOnListeners.push(listener);
    },
    onTurnedTo: () => undefined,
    onShown: (listener) => {
      shownListeners.push(listener);
    },
    recalculate: () => connection.raiseCommand("recalculate"),
    setEditing: (editing) => {
      connection.host.setEditing(editing);
    },
  };
}
