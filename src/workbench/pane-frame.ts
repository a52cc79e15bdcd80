import { areaAddress } from "../core/grid/address";
import type { Connection } from "../standin/post-message";
import { connect } from "../standin/post-message";
import type { Desk } from "./desk";
import { element } from "./element";
import { leaveFrame } from "./leave-frame";
import { listenToRoundKeys, type GoOn } from "./regions";
import { stopsOf } from "./stops";

/** The add-in's own pane, running in a frame beside the sheet. */
export interface PaneFrame {
  readonly shown: boolean;
  /** Shows or hides the pane; hidden, it keeps running, as Excel's shared runtime does. */
  show(shown: boolean): void;
  /** Puts the focus where it was in the pane, or on the pane's first stop. */
  focus(): void;
  /** Calls the listener when F6 asks in the pane to go on to another part of the page. */
  onGoOn(listener: GoOn): void;
  /** Calls the listener when the pane was shown or hidden, by the visitor or by the add-in. */
  onShown(listener: (shown: boolean) => void): void;
  /** Presses the ribbon's "Hitung Ulang"; resolves when the add-in says that it is done. */
  recalculate(): Promise<void>;
  /** Tells the add-in's host that a cell is being typed into, or no longer. */
  setEditing(editing: boolean): void;
}

/**
 * Starts the pane on the workbook on the desk, and again on each that follows. What is selected on one side is
 * selected on the other.
 * @param holder takes the frame
 * @param page the pane's page, relative to this one
 */
export function createPaneFrame(desk: Desk, holder: HTMLElement, page: string): PaneFrame {
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
    onShown: (listener) => {
      shownListeners.push(listener);
    },
    recalculate: () => connection.raiseCommand("recalculate"),
    setEditing: (editing) => {
      connection.host.setEditing(editing);
    },
  };
}
