import type { Gateway } from "../../gateway/gateway";
import type { Turn } from "../../gateway/one-at-a-time";
import type { SummaryMaker } from "../../gateway/new-sheets";
import type { RunControl } from "../../gateway/run";
import { attempt, type Work } from "../attempt";
import type { Extras } from "../../gateway/extras";
import type { Answer } from "../../gateway/failure";
import { makeForm, surveyForNewForm } from "./new-form";
import { linkInput, unlinkInput } from "./satisfaction-link";
import { makeSatisfaction } from "./satisfaction-sheet";
import { surveySatisfaction } from "./satisfaction-survey";
import { makeSummary, rememberSummary } from "./summary";

/** What the parts of a gateway share. */
interface Shared {
  readonly patience: number;
  readonly alone: Turn;
  readonly extras: Extras;
}

/** The part of the gateway to Excel that makes sheets and links them. */
export function newSheets({
  patience,
  alone,
  extras,
}: Shared): Pick<Gateway, "newForm" | "summary" | "satisfaction"> {
  const change = <T>(work: Work<T>, control: RunControl = {}): Promise<Answer<T>> =>
    alone(() => attempt(work, { control, patience, oneUndo: extras }));
  // Two pieces of work: a summary that stands is not made again because it can't be remembered yet.
  const makeAndRemember: SummaryMaker["make"] = async (order, control = {}) => {
    const manner = { control, patience, oneUndo: extras };
    const done = await attempt(
      (context, own) => makeSummary(context, order, { extras, control: own }),
      manner,
    );
    if (!done.ok) return done;
    if (done.value.kind === "edited") return { ok: true, value: done.value };
    const { made, stored } = done.value;
    const { ok: isRemembered } = await attempt((context) => rememberSummary(context, stored, extras), manner);
    return { ok: true, value: { ...made, isRemembered } };
  };
  return {
    newForm: {
      survey: () => attempt(surveyForNewForm, { patience }),
      make: (order, control) => change((context, own) => makeForm(context, order, own), control),
    },
    summary: {
      make: (order, control) => alone(() => makeAndRemember(order, control)),
    },
    satisfaction: {
      survey: (isAsked = false) => attempt((context) => surveySatisfaction(context, isAsked), { patience }),
      make: (order, control) => change((context, own) => makeSatisfaction(context, order, own), control),
      link: (order, control) =>
        change((context, own) => linkInput(context, order, { extras, control: own }), control),
      unlink: (control) => change((context, own) => unlinkInput(context, { extras, control: own }), control),
    },
  };
}
