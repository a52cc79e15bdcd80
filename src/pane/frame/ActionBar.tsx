import { Button } from "@fluentui/react-components";
import { ArrowSyncRegular } from "@fluentui/react-icons";
import { RunProgress } from "./RunProgress";
import type { WorkingState } from "../state";
import { useWording } from "../wording/speech";

interface ActionBarProps {
  /** The work under way, or null. */
  readonly working: WorkingState | null;
  readonly onRecalculate: () => void;
  readonly onCheck: () => void;
  readonly onStop: () => void;
}

/** The two things to do, and how far they are. Busy buttons keep the focus, so that the keyboard is not lost. */
export function ActionBar({ working, onRecalculate, onCheck, onStop }: ActionBarProps) {
  const wording = useWording();
  const busy = working !== null;
  const canStop = working?.task.kind !== "undo" || working.progress?.step === "waiting";
  return (
    <div className="actions">
      <div className="line">
        <Button
          className="main-button"
          appearance="primary"
          size="large"
          disabledFocusable={busy}
          icon={<ArrowSyncRegular />}
          onClick={onRecalculate}
        >
          {wording.recalculate}
        </Button>
        <Button size="large" title={wording.checkHint} disabledFocusable={busy} onClick={onCheck}>
          {wording.check}
        </Button>
      </div>
      <div className="progress">
        {busy && (
          <RunProgress
            task={working.task.kind}
            progress={working.progress}
            onStop={canStop && !working.stopping ? onStop : null}
          />
        )}
      </div>
    </div>
  );
}
