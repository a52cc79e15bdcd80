import { offers } from "./capabilities";
import type { Extras } from "../gateway/extras";
import { failureOf, isRefusalOfKind } from "./failures";
import { type Answer, failure, leftBehind } from "../gateway/failure";
import type { RunControl } from "../gateway/run";
import { onceEditingEnds, SILENCE } from "../gateway/waiting";

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
  const all = control.onProgress === undefined ? workOnce() : onceEditingEnds(workOnce, isEditing, watched);
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
