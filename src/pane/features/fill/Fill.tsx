import type { Outcome } from "../../../core/outcome/outcome";
import type { RunActions } from "../../session/actions";
import { FillFields } from "./FillFields";

interface FillProps {
  readonly outcome: Outcome;
  readonly onFill: RunActions["fill"];
}

/** A field for each blank input that an indicator waits for; nothing where it waits for none. */
export function Fill({ outcome, onFill }: FillProps) {
  if (outcome.status !== "incomplete") return null;
  return <FillFields outcome={outcome} onFill={onFill} />;
}
