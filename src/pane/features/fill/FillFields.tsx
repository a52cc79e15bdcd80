import { useMemo, useState } from "react";
import { address } from "../../../core/grid/address";
import { openInputs, type OpenInput } from "../../../core/outcome/open-input";
import type { Outcome } from "../../../core/outcome/outcome";
import { LongList } from "../../parts/LongList";
import type { RunActions } from "../../session/actions";
import { FillField } from "./FillField";
import { useFillWords } from "./words";

interface FillFieldsProps {
  readonly outcome: Outcome;
  readonly onFill: RunActions["fill"];
}

/** The blank inputs of an indicator, each with a line to type its number into. */
export function FillFields({ outcome, onFill }: FillFieldsProps) {
  const words = useFillWords();
  const inputs = useMemo(() => openInputs(outcome), [outcome]);
  const [written, setWritten] = useState<readonly OpenInput[]>([]);
  if (inputs.length === 0) return null;
  return (
    <div className="below" role="group" aria-label={words.fields}>
      <LongList className="stack" items={inputs}>
        {(input) => (
          <FillField
            key={`${address(input.cell)} ${input.variable}`}
            input={input}
            onFill={onFill}
            onWritten={(one) => {
              setWritten((before) => [...before, one]);
            }}
          />
        )}
      </LongList>
      <p className="quiet" aria-live="polite">
        {inputs.every((input) => written.includes(input)) && words.allWritten}
      </p>
    </div>
  );
}
