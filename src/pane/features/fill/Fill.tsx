import { lazy, Suspense } from "react";
import type { Outcome } from "../../../core/outcome/outcome";
import { PaneBoundary } from "../../parts/PaneBoundary";
import type { RunActions } from "../../session/actions";
import { useWording } from "../../wording/speech";

/** It reads numbers as the calculation does, and arrives with that. */
const FillFields = lazy(async () => ({ default: (await import("./FillFields")).FillFields }));

interface FillProps {
  readonly outcome: Outcome;
  readonly onFill: RunActions["fill"];
}

/** A field for each blank input that an indicator waits for; nothing where it waits for none. */
export function Fill({ outcome, onFill }: FillProps) {
  const wording = useWording();
  if (outcome.status !== "incomplete") return null;
  return (
    <PaneBoundary message={wording.notLoaded}>
      <Suspense fallback={null}>
        <FillFields outcome={outcome} onFill={onFill} />
      </Suspense>
    </PaneBoundary>
  );
}
