import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import type { Task } from "./state";
import { wording } from "./wording";

interface ActionBarProps {
  /** The kind of run under way, or null. */
  readonly working: Task["kind"] | null;
  readonly onRecalculate: () => void;
  readonly onCheck: () => void;
}

/** The two things to do, and how far they are. Busy buttons keep the focus, so that the keyboard is not lost. */
export function ActionBar({ working, onRecalculate, onCheck }: ActionBarProps) {
  const busy = working !== null;
  return (
    <div className="actions">
      <div className="buttons">
        <Button
          className="main-button"
          appearance="primary"
          size="large"
          disabledFocusable={busy}
          icon={<ArrowSyncRegular className={busy && working !== "check" ? "turning" : ""} />}
          onClick={onRecalculate}
        >
          {wording.recalculate}
        </Button>
        <Button
          className="second-button"
          size="large"
          title={wording.checkHint}
          disabledFocusable={busy}
          onClick={onCheck}
        >
          {wording.check}
        </Button>
      </div>
      <div className="progress">{busy && <Progress checking={working === "check"} />}</div>
    </div>
  );
}

/** The words come late, so that a quick run does not make the page jump. */
function Progress({ checking }: { readonly checking: boolean }) {
  const sentence = checking ? wording.checking : wording.recalculating;
  return (
    <>
      <div className="progress-track" role="progressbar" aria-label={sentence}>
        <div className="progress-bar" />
      </div>
      <p className="hint after-a-moment">{sentence}</p>
      <p className="hint after-a-while">{wording.stillWorking}</p>
    </>
  );
}
