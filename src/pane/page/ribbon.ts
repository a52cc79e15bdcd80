import { standingOf } from "../parts/attention";
import type { Session } from "../session/session";
import type { PaneState } from "../state";
import type { Standing } from "../wording/standing";

/** What Excel hands to a function of the ribbon: it must be told when the work is over, or the button stays busy. */
export interface RibbonEvent {
  completed(): void;
}

/**
 * The ribbon's "Hitung Ulang": the same run as the pane's button. Where something needs attention, the pane is opened,
 * so that it is not missed.
 */
export function recalculateFromRibbon(
  session: Session,
  showPane: () => Promise<void>,
): (event: RibbonEvent) => Promise<void> {
  return async (event) => {
    try {
      await session.recalculate();
      if (needsAttention(session.read())) await showPane();
    } finally {
      event.completed();
    }
  };
}

const SETTLED: ReadonlySet<Standing> = new Set(["computed", "manual"]);

function needsAttention(state: PaneState): boolean {
  if (state.kind !== "done") return true;
  return state.run.outcomes.some((outcome) => !SETTLED.has(standingOf(outcome)));
}
