import type { Session } from "./session";

/** What Excel hands to a function of the ribbon: it must be told when the work is over, or the button stays busy. */
export interface RibbonEvent {
  completed(): void;
}

/** The ribbon's "Hitung Ulang": the same run as the pane's button, shown in the pane where that is open. */
export function recalculateFromRibbon(session: Session): (event: RibbonEvent) => Promise<void> {
  return async (event) => {
    try {
      await session.recalculate();
    } finally {
      event.completed();
    }
  };
}
