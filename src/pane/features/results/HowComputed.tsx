import { useState } from "react";
import type { Outcome } from "../../../core/outcome/outcome";
import type { RunActions } from "../../session/actions";
import { useQuestionWords } from "../question/words";
import { Working } from "./Working";

interface HowComputedProps {
  readonly outcome: Outcome;
  readonly onGo: RunActions["goTo"];
}

/** How a result came about, folded away until somebody asks; worked out only then. */
export function HowComputed({ outcome, onGo }: HowComputedProps) {
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
      {open && <Working outcome={outcome} onGo={onGo} />}
    </details>
  );
}
