import { Suspense, useId, useState, type ReactNode } from "react";
import { PaneBoundary } from "./PaneBoundary";
import { useWording } from "../wording/speech";

interface PanePartProps {
  readonly title: string;
  /** Drawn only while the part is open; may be a part that arrives when it is needed. */
  readonly children: ReactNode;
}

/** A part of the pane that is needed once in a while: a line to open it, and below it what it holds. */
export function PanePart({ title, children }: PanePartProps) {
  const wording = useWording();
  const [open, setOpen] = useState(false);
  const id = useId();
  return (
    <div className="part">
      <button
        type="button"
        className="part-head"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => {
          setOpen(!open);
        }}
      >
        {title}
      </button>
      {open && (
        <div id={id} className="part-body">
          <PaneBoundary message={wording.notLoaded}>
            <Suspense fallback={<p className="hint">{wording.loading}</p>}>{children}</Suspense>
          </PaneBoundary>
        </div>
      )}
    </div>
  );
}
