import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from "@fluentui/react-components";
import { useWording } from "../wording/speech";
import type { Failure } from "../../gateway/failure";

interface FailureMessageProps {
  readonly failure: Failure;
  /** True where results of an earlier run still stand below; the message says so. */
  readonly listBelow: boolean;
  readonly onRetry: () => void;
}

/** Says what went wrong, in which cells, and offers to try again. */
export function FailureMessage({ failure, listBelow, onRetry }: FailureMessageProps) {
  const wording = useWording();
  return (
    <div role="alert" className="failure">
      <MessageBar intent="error" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{wording.failureTitle(failure.code)}</MessageBarTitle>
          <p className="failure-text">{wording.failureText(failure)}</p>
          {failure.cells.length > 0 && <p className="failure-text">{wording.failureCells(failure.cells)}</p>}
          {listBelow && <p className="failure-text quiet">{wording.earlier}</p>}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={onRetry}>{wording.retry}</Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
