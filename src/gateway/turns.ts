import type { Steps } from "../core/steps";
import type { RunControl } from "./run";

/** So long may work keep everything else waiting, in milliseconds: nobody feels less than a tenth of a second. */
const LONGEST_TURN = 30;

/** So many cells, or indicators, take so long at once that others should have their turn then. */
const MUCH = 1_000;

/**
 * Does work in turns, between which the pane takes keys and clicks and is drawn; a short one is done in one turn. With a
 * control, tells how far it is before each further turn.
 * @returns null where it was told to stop before its end
 */
export async function inTurns<T>(steps: Steps<T>): Promise<T>;
export async function inTurns<T>(steps: Steps<T>, control: RunControl): Promise<T | null>;
export async function inTurns<T>(
  steps: Steps<T>,
  { signal, onProgress }: RunControl = {},
): Promise<T | null> {
  let end = performance.now() + LONGEST_TURN;
  for (;;) {
    const next = steps.next();
    if (next.done === true) return next.value;
    if (performance.now() < end) continue;
    onProgress?.({ step: "calculating", ...next.value });
    await nextTurn();
    if (signal?.aborted === true) return null;
    end = performance.now() + LONGEST_TURN;
  }
}

/** Lets others have their turn, where so many cells or indicators were much. */
export async function afterMuch(count: number): Promise<void> {
  if (count >= MUCH) await nextTurn();
}

/** Waits until it is this work's turn again. Not by a timer: a pane that is hidden has only one a second. */
function nextTurn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}
