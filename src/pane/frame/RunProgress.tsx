import { Button } from "@fluentui/react-components";
import type { Task } from "../state";
import { useWording } from "../wording/speech";
import type { Progress } from "../../gateway/run";

interface RunProgressProps {
  readonly task: Task["kind"];
  /** How far the run is; null as long as nothing is known. */
  readonly progress: Progress | null;
  /** Stops the run; null where this run can't be stopped. */
  readonly onStop: (() => void) | null;
}

/** What part of the way each step takes, in percent: where it begins and how long it is. */
const SHARES: Readonly<Record<Progress["step"], readonly [number, number]>> = {
  waiting: [0, 0],
  reading: [0, 40],
  calculating: [40, 20],
  writing: [60, 40],
};

/**
 * How far the run is. A sheet that takes one round trip shows a bar that only moves; a large one says which rows it is at
 * and can be stopped. The words come late, so that a quick run does not make the page jump; that a cell is still being edited
 * is said at once, because nothing happens before that has ended.
 */
export function RunProgress({ task, progress, onStop }: RunProgressProps) {
  const wording = useWording();
  const sentence = wording.working(task);
  const percent = progress === null ? null : percentOf(progress);
  const place = progress === null ? sentence : wording.progress(progress);
  const isWaiting = progress?.step === "waiting";
  return (
    <>
      <progress
        aria-label={sentence}
        max={100}
        {...(percent === null ? {} : { value: percent, "aria-valuetext": place })}
      />
      <div className={isWaiting ? "line" : "after-a-moment line"}>
        <p className="quiet grow">{place}</p>
        {onStop !== null && (
          <Button size="small" onClick={onStop}>
            {wording.stop}
          </Button>
        )}
      </div>
      {!isWaiting && <p className="quiet after-a-while">{wording.stillWorking}</p>}
    </>
  );
}

/** A whole number; null where a step of unknown length is the first that is known of. */
function percentOf({ step, done, of }: Progress): number | null {
  const [begin, length] = SHARES[step];
  if (of === 0) return begin === 0 ? null : begin;
  return Math.round(begin + (length * Math.min(done, of)) / of);
}
