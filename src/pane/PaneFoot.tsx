import { lazy } from "react";
import { PanePart } from "./PanePart";
import type { Session } from "./session";
import { wording } from "./wording";

const Choices = lazy(async () => ({ default: (await import("./Choices")).Choices }));
const InstallationCheck = lazy(async () => ({
  default: (await import("./InstallationCheck")).InstallationCheck,
}));

/** The foot of the pane: what is needed once in a while, each part loaded when somebody opens it. */
export function PaneFoot({ session }: { readonly session: Session }) {
  return (
    <footer className="foot">
      <PanePart title={wording.choices}>
        <Choices session={session} />
      </PanePart>
      <PanePart title={wording.checkInstallation}>
        <InstallationCheck />
      </PanePart>
    </footer>
  );
}
