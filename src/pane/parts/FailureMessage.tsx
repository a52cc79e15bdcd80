import { Button } from "@fluentui/react-components";
import { mentions } from "./mentions";
import { Notice } from "./Notice";
import { useWording } from "../wording/speech";
import type { Failure } from "../../gateway/failure";

interface FailureMessageProps {
  readonly failure: Failure;
  /** True where results of an earlier calculation still stand below; the message says so. */
  readonly listBelow: boolean;
  readonly onRetry: () => void;
}

/** Says what went wrong, in which cells unless the sentence has named them, and offers to try again. */
export function FailureMessage({ failure, listBelow, onRetry }: FailureMessageProps) {
  const wording = useWording();
  const text = wording.failureText(failure);
  const [first] = failure.cells;
  return (
    <div role="alert">
      <Notice
        kind="bad"
        title={wording.failureTitle(failure.code)}
        action={<Button onClick={onRetry}>{wording.retry}</Button>}
      >
        <p>{text}</p>
        {first !== undefined && !mentions(text, first) && <p>{wording.failureCells(failure.cells)}</p>}
        {listBelow && <p className="quiet">{wording.earlier}</p>}
      </Notice>
    </div>
  );
}
