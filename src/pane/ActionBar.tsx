import { Button, Spinner } from "@fluentui/react-components";
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
          icon={working === "recalculate" ? <Spinner size="extra-tiny" /> : <ArrowSyncRegular />}
          onClick={onRecalculate}
        >
          {wording.recalculate}
        </Button>
        <Button
          size="large"
          disabledFocusable={busy}
          icon={working === "check" ? <Spinner size="extra-tiny" /> : null}
          onClick={onCheck}
        >
          {wording.check}
        </Button>
      </div>
      {busy ? <Progress checking={working === "check"} /> : <p className="hint">{wording.checkHint}</p>}
    </div>
  );
}

function Progress({ checking }: { readonly checking: boolean }) {
  const sentence = checking ? wording.checking : wording.recalculating;
  return (
    <div className="progress">
      <p className="hint">{sentence}</p>
      <div className="progress-track" role="progressbar" aria-label={sentence}>
        <div className="progress-bar" />
      </div>
      <p className="hint still-working">{wording.stillWorking}</p>
    </div>
  );
}
