import { lazy } from "react";
import { PanePart } from "./PanePart";
import { wording } from "./wording";

const InstallationCheck = lazy(async () => ({
  default: (await import("./InstallationCheck")).InstallationCheck,
}));

/** The foot of the pane: what is needed once in a while, each part loaded when somebody opens it. */
export function PaneFoot() {
  return (
    <footer className="foot">
      <PanePart title={wording.checkInstallation}>
        <InstallationCheck />
      </PanePart>
    </footer>
  );
}
