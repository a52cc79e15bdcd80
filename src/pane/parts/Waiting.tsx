import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RunControl } from "../../gateway/run";
import { useWording } from "../wording/speech";

/** A piece of work that is begun with `control()`, and shown to wait as long as a cell is being edited. */
export interface Waited {
  /** Gives what the work is to be begun with. */
  readonly control: () => RunControl;
  /** Ends the waiting, and the work with it; null while nothing waits. */
  readonly stop: (() => void) | null;
  /** Tells that the work has ended. */
  readonly end: () => void;
}

/** Lets work wait while a cell is being edited, and be stopped meanwhile. */
export function useWaiting(): Waited {
  const [stopper, setStopper] = useState<AbortController | null>(null);
  return {
    control: () => {
      const own = new AbortController();
      return {
        signal: own.signal,
        onProgress: ({ step }) => {
          setStopper(step === "waiting" ? own : null);
        },
      };
    },
    stop:
      stopper &&
      (() => {
        stopper.abort();
      }),
    end: () => {
      setStopper(null);
    },
  };
}

/** Says that a cell is being edited, with a way to stop; nothing while nothing waits. */
export function Waiting({ stop }: Pick<Waited, "stop">) {
  const wording = useWording();
  if (stop === null) return null;
  return (
    <div className="line" role="status">
      <p className="quiet grow">{wording.progress({ step: "waiting", done: 0, of: 0 })}</p>
      <Button size="small" onClick={stop}>
        {wording.stop}
      </Button>
    </div>
  );
}
