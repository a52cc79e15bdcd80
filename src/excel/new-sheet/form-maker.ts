import { attempt, PATIENCE } from "../attempt";
import { Extras } from "../extras";
import type { Answer } from "../gateway";
import { PANE_TURN } from "../one-at-a-time";
import { makeForm, surveyForNewForm, type FormOrder, type MadeForm, type NewFormSurvey } from "./new-form";

/** What the pane asks of Excel for a new form; every failure that a user can cause comes back as a value. */
export interface FormMaker {
  /** What there is before somebody orders: the sheets' names and the form on the active sheet. It changes nothing. */
  survey(): Promise<Answer<NewFormSurvey>>;
  /** Makes the form on a sheet of its own, which becomes the active one. */
  make(order: FormOrder): Promise<Answer<MadeForm>>;
}

/**
 * The maker over the Excel that Office.js speaks to.
 * @param options.patience how long to wait for each of Excel's answers, in milliseconds
 * @param options.alone the turn that it shares with others
 */
export function formMaker({ patience = PATIENCE, alone = PANE_TURN } = {}): FormMaker {
  const extras = new Extras();
  return {
    survey: () => attempt(surveyForNewForm, { patience }),
    make: (order) =>
      alone(() =>
        attempt((context, control) => makeForm(context, order, control), { patience, oneUndo: extras }),
      ),
  };
}
