import { attempt, PATIENCE } from "../attempt";
import { Extras } from "../extras";
import type { Answer } from "../gateway";
import { PANE_TURN } from "../one-at-a-time";
import { makeSummary, type EditedSummary, type MadeSummary, type SummaryOrder } from "./summary";

/** What the pane asks of Excel for a summary; every failure that a user can cause comes back as a value. */
export interface SummaryMaker {
  /** Makes or replaces the summary of the form on the active sheet; its sheet becomes the active one. */
  make(order: SummaryOrder): Promise<Answer<MadeSummary | EditedSummary>>;
}

/**
 * The maker over the Excel that Office.js speaks to.
 * @param options.patience how long to wait for each of Excel's answers, in milliseconds
 * @param options.alone the turn that it shares with others
 */
export function summaryMaker({ patience = PATIENCE, alone = PANE_TURN } = {}): SummaryMaker {
  const extras = new Extras();
  return {
    make: (order) =>
      alone(() =>
        attempt((context, control) => makeSummary(context, order, control), { patience, oneUndo: extras }),
      ),
  };
}
