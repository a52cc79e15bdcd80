import type { SatisfactionOrder } from "../../core/satisfaction/order";
import { attempt, PATIENCE } from "../attempt";
import { Extras } from "../extras";
import type { Answer } from "../gateway";
import { PANE_TURN } from "../one-at-a-time";
import { linkInput, unlinkInput, type Linked, type LinkOrder } from "./satisfaction-link";
import { makeSatisfaction, type MadeHelper } from "./satisfaction-sheet";
import { surveySatisfaction, type SatisfactionSurvey } from "./satisfaction-survey";

/** What the pane asks of Excel for the satisfaction index; every failure that a user can cause comes back as a value. */
export interface SatisfactionHelper {
  /** What there is before somebody orders anything. It changes nothing. */
  survey(): Promise<Answer<SatisfactionSurvey>>;
  /** Makes the helper sheet, which becomes the active one. */
  make(order: SatisfactionOrder): Promise<Answer<MadeHelper>>;
  /** Lets an input of a form take its number from a helper sheet. */
  link(order: LinkOrder): Promise<Answer<Linked>>;
  /** Puts back what the input held before it was linked last. */
  unlink(): Promise<Answer<Linked>>;
}

/**
 * The helper over the Excel that Office.js speaks to.
 * @param options.patience how long to wait for each of Excel's answers, in milliseconds
 * @param options.alone the turn that it shares with others
 */
export function satisfactionHelper({ patience = PATIENCE, alone = PANE_TURN } = {}): SatisfactionHelper {
  const extras = new Extras();
  const manner = { patience, oneUndo: extras };
  return {
    survey: () => attempt(surveySatisfaction, { patience }),
    make: (order) =>
      alone(() => attempt((context, control) => makeSatisfaction(context, order, control), manner)),
    link: (order) =>
      alone(() => attempt((context, control) => linkInput(context, order, { extras, control }), manner)),
    unlink: () =>
      alone(() => attempt((context, control) => unlinkInput(context, { extras, control }), manner)),
  };
}
