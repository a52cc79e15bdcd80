import { type Answer, type Failure, failure } from "./failure";
import type { RunControl } from "./run";

/** How often it is asked whether a cell is still being edited, in milliseconds. */
const ASK_AGAIN = 700;
/** How often at most: after about three minutes the work ends with the failure. */
const MOST_ASKED = 250;

/**
 * Does a piece of work, again and again as long as it is refused because a cell is being edited. It is refused as a whole
 * then; work that has left something behind is not done again.
 */
export async function onceEditingEnds<T>(
  work: () => Promise<Answer<T>>,
  isEditing: () => Promise<boolean>,
  control: RunControl,
): Promise<Answer<T>> {
  for (let asked = 0; ;) {
    const answer = await work();
    if (answer.ok || answer.failure.code !== "editing-cell" || answer.failure.detail !== undefined)
      return answer;
    do {
      if (asked >= MOST_ASKED) return answer;
      asked += 1;
      control.onProgress?.({ step: "waiting", done: 0, of: 0 });
      await pause(ASK_AGAIN, control.signal);
      if (control.signal?.aborted === true) return { ok: false, failure: stopFailure(control) };
    } while (await isEditing());
  }
}

/** Waits for a while, or until the signal. */
function pause(milliseconds: number, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal?.addEventListener("abort", end);
  });
}

/** Why work is told to stop while nobody asked for it: nothing answers any more. */
export const SILENCE = "silence";

/** Whether whoever asked for the work has stopped waiting for it; it must not touch the workbook any more. */
export function isAbandoned({ signal }: RunControl): boolean {
  return signal?.aborted === true && signal.reason === SILENCE;
}

/** Whether the work was told to stop, by whoever asked for it or because nothing answers any more. */
export function isToldToStop({ signal }: RunControl): boolean {
  return signal?.aborted === true;
}

/** The failure of work that was told to stop. */
export function stopFailure(control: RunControl): Failure {
  return failure(isAbandoned(control) ? "no-answer" : "stopped");
}
