import { Button } from "@fluentui/react-components";
import { lazy, Suspense, useId, useState } from "react";
import { PaneBoundary } from "./PaneBoundary";
import { wording } from "./wording";

/** Needed once in a while, so it is loaded when somebody asks for it. */
const InstallationCheck = lazy(async () => ({
  default: (await import("./InstallationCheck")).InstallationCheck,
}));

/** The foot of the pane: the way to the check of the installation. */
export function PaneFoot() {
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <footer className="foot">
      <Button
        size="small"
        appearance="subtle"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {wording.checkInstallation}
      </Button>
      {open && (
        <div id={id}>
          <PaneBoundary message={wording.notLoaded}>
            <Suspense fallback={<p className="hint">{wording.loading}</p>}>
              <InstallationCheck />
            </Suspense>
          </PaneBoundary>
        </div>
      )}
    </footer>
  );
}
