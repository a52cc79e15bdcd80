import { offers } from "./capabilities";
import type { Extras } from "./extras";
import { failureOf, isRefusalOfKind } from "./failures";
import { type Answer, type Failure, failure, leftBehind } from "../gateway/failure";
import type { RunControl } from "../gateway/run";

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

/** A piece of work with Excel. */
export type Work<T> = (context: Excel.RequestContext, control: WorkControl) => Promise<Answer<T>>;

/** Why the work was told to stop while nobody asked for it: Excel no longer answers. */
const SILENCE = "silence";

/**
 * Does a piece of work with Excel. What Excel refuses, and silence, come back as a failure. The work gets a control of
 * its own: its progress shows that Excel still answers, and its signal also tells that nobody waits any more. Where Excel
 * refuses it because a cell is being edited, and somebody is told of the progress, it is done once editing has ended.
 */
export async function attempt<T>(
  work: Work<T>,
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
  const workOnce = (): Promise<Answer<T>> =>
    answered(() => inExcel((context) => work(context, watched), oneUndo));
  const all = control.onProgress === undefined ? workOnce() : onceEditingEnds(workOnce, watched);
  try {
    return await Promise.race([all, silence]);
  } finally {
    clearTimeout(timer);
    control.signal?.removeEventListener("abort", onAbort);
  }
}

async function answered<T>(work: () => Promise<Answer<T>>): Promise<Answer<T>> {
  try {
    return await work();
  } catch (error) {
    return { ok: false, failure: failureOf(error) };
  }
}

/** How often Excel is asked whether a cell is still being edited, in milliseconds. */
const ASK_AGAIN = 700;
/** How often at most: after about three minutes the work ends with the failure. */
const MOST_ASKED = 250;

/**
 * Does a piece of work, again and again as long as Excel refuses it because a cell is being edited. Excel refuses a batch
 * as a whole then; work that has left something behind is not done again.
 */
async function onceEditingEnds<T>(work: () => Promise<Answer<T>>, control: WorkControl): Promise<Answer<T>> {
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

/** Asks Excel for next to nothing. */
async function isEditing(): Promise<boolean> {
  const asked = await answered(() =>
    Excel.run(async (context) => {
      context.workbook.load("name");
      await context.sync();
      return { ok: true, value: null };
    }),
  );
  return !asked.ok && asked.failure.code === "editing-cell";
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

/** Whether whoever asked for the work has stopped waiting for it; it must not touch the workbook any more. */
export function isAbandoned({ signal }: RunControl): boolean {
  return signal?.aborted === true && signal.reason === SILENCE;
}

/** Whether the work was told to stop, by whoever asked for it or because Excel answers no more. */
export function isToldToStop({ signal }: RunControl): boolean {
  return signal?.aborted === true;
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
