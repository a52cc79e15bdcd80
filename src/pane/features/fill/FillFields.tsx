import { useEffect, useState } from "react";
import { address } from "../../../core/grid/address";
import type { OpenInput } from "../../../core/outcome/open-input";
import { LongList } from "../../parts/LongList";
import type { RunActions } from "../../session/actions";
import { FillField } from "./FillField";
import { useFillWords } from "./words";

interface FillFieldsProps {
  /** The blank inputs of the indicator. */
  readonly open: readonly OpenInput[];
  /** Whether a line stays once its number is written and the sheet was looked at again: until a run, that is. */
  readonly isKept: boolean;
  readonly actions: Pick<RunActions, "fill" | "goTo">;
}

/** The blank inputs of an indicator, each with a line to type its number into; nothing where it waits for none. */
export function FillFields({ open, isKept, actions }: FillFieldsProps) {
  const words = useFillWords();
  const [written, setWritten] = useState<readonly OpenInput[]>([]);
  useEffect(() => {
    if (!isKept) setWritten((before) => (before.length === 0 ? before : []));
  }, [isKept, open]);
  const isOpen = ({ cell }: OpenInput): boolean => open.some((one) => address(one.cell) === address(cell));
  const kept = isKept ? written.filter((one) => !isOpen(one)) : [];
  const inputs = [...kept, ...open].sort(({ cell: a }, { cell: b }) => a.row - b.row || a.column - b.column);
  if (inputs.length === 0) return null;
  return (
    <div className="below" role="group" aria-label={words.fields}>
      <LongList className="stack" items={inputs}>
        {(input) => (
          <FillField
            key={`${address(input.cell)} ${input.variable}`}
            input={input}
            actions={actions}
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
