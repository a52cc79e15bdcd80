import { lazy, type RefObject } from "react";
import { PanePart } from "../parts/PanePart";
import type { Session } from "../session/session";
import { useWording } from "../wording/speech";

const Choices = lazy(async () => ({ default: (await import("../features/choices/Choices")).Choices }));
const InstallationCheck = lazy(async () => ({
  default: (await import("../features/installation/InstallationCheck")).InstallationCheck,
}));
const Satisfaction = lazy(async () => ({
  default: (await import("../features/satisfaction/Satisfaction")).Satisfaction,
}));
const SummarySheet = lazy(async () => ({
  default: (await import("../features/summary/SummarySheet")).SummarySheet,
}));

interface PaneFootProps {
  readonly session: Session;
  readonly onNewForm: () => void;
  /** Gets the button that asks for a new form: the keyboard goes back to it. */
  readonly newFormButton: RefObject<HTMLButtonElement>;
}

/** The foot of the pane: what is needed once in a while, each part loaded when somebody opens it. */
export function PaneFoot({ session, onNewForm, newFormButton }: PaneFootProps) {
  const wording = useWording();
  return (
    <footer className="foot">
      <div className="part">
        <button ref={newFormButton} type="button" className="part-head" onClick={onNewForm}>
          {wording.newForm}
        </button>
      </div>
      <PanePart title={wording.satisfaction}>
        <Satisfaction session={session} helper={session.tools.satisfaction} />
      </PanePart>
      <PanePart title={wording.summarySheet}>
        <SummarySheet session={session} maker={session.tools.summary} />
      </PanePart>
      <PanePart title={wording.choices}>
        <Choices session={session} />
      </PanePart>
      <PanePart title={wording.checkInstallation}>
        <InstallationCheck inspect={session.tools.inspect} />
      </PanePart>
    </footer>
  );
}
