import { offers } from "./capabilities";
import type { Extras } from "./extras";
import { failure, failureOf, isRefusalOfKind, leftBehind } from "./failures";
import type { Answer, Failure, RunControl } from "./gateway";

/** How long Excel may take for one batch before we stop waiting for it, in milliseconds. */
export const PATIENCE = 60_000;

/** How a piece of work is to be done. */
export interface Manner {
  readonly control?: RunControl;
  /** How long to wait for each of Excel's answers, in milliseconds. */
  readonly patience?: number;
  /**
   * Given where all that the work changes should be one entry of Excel's own undo, where Excel can (ExcelApi 1.20) and has
   * not refused it before.
   */
  readonly oneUndo?: Extras;
}

/** What a piece of work is given to tell of itself, and to be stopped by. */
export interface WorkControl extends RunControl {
  /** Told which cells (A1) may hold something new, in case that Excel answers no more. */
  readonly mayHold?: (cells: readonly string[]) => void;
}

/** Why the work was told to stop while nobody asked for it: Excel no longer answers. */
const SILENCE = "silence";

/**
 * Does a piece of work with Excel. What Excel refuses, and silence, come back as a failure. The work gets a control of
 * its own: its progress shows that Excel still answers, and its signal also tells that nobody waits any more.
 */
export async function attempt<T>(
  work: (context: Excel.RequestContext, control: WorkControl) => Promise<Answer<T>>,
  { control = {}, patience = PATIENCE, oneUndo }: Manner = {},
): Promise<Answer<T>> {
  const stop = new AbortController();
  const onAbort = (): void => {
    stop.abort();
  };
  control.signal?.addEventListener("abort", onAbort);
  if (control.signal?.aborted === true) onAbort();
  let held: readonly string[] = [];
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait: () => void = () => undefined;
  const silence = new Promise<Answer<T>>((resolve) => {
    wait = () => {
      clearTimeout(timer);
      timer = setTimeout(() => {
        stop.abort(SILENCE);
        const silent = failure("no-answer");
        resolve({ ok: false, failure: held.length === 0 ? silent : leftBehind(silent, held) });
      }, patience);
    };
  });
  wait();
  const watched: WorkControl = {
    signal: stop.signal,
    mayHold: (cells) => {
      held = cells;
    },
    onProgress: (progress) => {
      wait();
      if (!stop.signal.aborted) control.onProgress?.(progress);
    },
  };
  try {
    return await Promise.race([inExcel((context) => work(context, watched), oneUndo), silence]);
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  } finally {
    clearTimeout(timer);
    control.signal?.removeEventListener("abort", onAbort);
  }
}

/** Whether whoever asked for the work has stopped waiting for it; it must not touch the workbook any more. */
export function isAbandoned({ signal }: RunControl): boolean {
  return signal?.aborted === true && signal.reason === SILENCE;
}

/** The failure of work that was told to stop. */
export function stopFailure(control: RunControl): Failure {
  return failure(isAbandoned(control) ? "no-answer" : "stopped");
}

/**
 * As one entry of Excel's undo (`mergeUndoGroup`, ExcelApi 1.20), or, where that Excel refuses it for no reason that a
 * person could mend, once more without: work that fails has taken back what it did.
 */
async function inExcel<T>(
  work: (context: Excel.RequestContext) => Promise<T>,
  oneUndo: Extras | undefined,
): Promise<T> {
  if (oneUndo === undefined || oneUndo.isLeftOut("undo-group") || !offers("1.20")) return Excel.run(work);
  try {
    return await Excel.run({ mergeUndoGroup: true }, work);
  } catch (error) {
    if (!isRefusalOfKind(error)) throw error;
  }
  const done = await Excel.run(work);
  oneUndo.leaveOut("undo-group");
  return done;
}
