import { lazy, Suspense, useState } from "react";
import type { Outcome } from "../../../core/outcome/outcome";
import type { RunActions } from "../../session/actions";
import { PaneBoundary } from "../../parts/PaneBoundary";
import { useQuestionWords } from "../question/words";
import { useWording } from "../../wording/speech";

/** Loaded when somebody asks for it. */
const Working = lazy(async () => ({ default: (await import("./Working")).Working }));

interface HowComputedProps {
  readonly outcome: Outcome;
  readonly onGo: RunActions["goTo"];
}

/** How a result came about, folded away until somebody asks; worked out only then. */
export function HowComputed({ outcome, onGo }: HowComputedProps) {
  const wording = useWording();
  const { how } = useQuestionWords();
  const [open, setOpen] = useState(false);
  return (
    <details
      className="below"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary tabIndex={0} className="how-head small">
        {how}
      </summary>
      {open && (
        <PaneBoundary message={wording.notLoaded}>
          <Suspense fallback={<p className="quiet">{wording.loading}</p>}>
            <Working outcome={outcome} onGo={onGo} />
          </Suspense>
        </PaneBoundary>
      )}
    </details>
  );
}
