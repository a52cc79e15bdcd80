import { withoutAnswer, type StoredAnswer } from "../../core/answers/answer";
import type { Answer } from "../../gateway/failure";
import type { Gateway } from "../../gateway/gateway";
import type { Run, RunControl, RunTarget, Undoable } from "../../gateway/run";
import { undoableOf, type TakenBack } from "../state";

/** When the runs of a session were and the answers that they began with, as far as these can be taken back. */
export interface BegunRuns {
  readonly ran: (run: Run, answers: readonly StoredAnswer[]) => void;
  /** Forgets an answer that is kept no more. */
  readonly withdrew: (formula: string) => void;
  /** Forgets the last run, and tells of it; of one that was not made here, nothing is known. */
  readonly undid: (undoable: Undoable | null) => Omit<TakenBack, "undone">;
}

/** Begins with no runs. */
export function begunRuns(): BegunRuns {
  let runs: readonly (Omit<TakenBack, "undone"> & { readonly undoable: Undoable })[] = [];
  return {
    ran(run, answers) {
      runs = [...runs, { undoable: undoableOf(run), at: new Date(), answers }];
    },
    withdrew(formula) {
      runs = runs.map((run) => ({ ...run, answers: withoutAnswer(run.answers, formula) }));
    },
    undid(undoable) {
      const last = runs.at(-1);
      runs = runs.slice(0, -1);
      const { sheetId, cells } = last?.undoable ?? {};
      const isIt = undoable?.sheetId === sheetId && undoable?.cells === cells;
      return { at: isIt ? (last?.at ?? null) : null, answers: last?.answers ?? [] };
    },
  };
}

/** Does something with one answer after the other; the first with which it fails ends it. */
export async function inARow(
  answers: readonly StoredAnswer[],
  work: (answer: StoredAnswer) => Promise<Answer<unknown>>,
): Promise<Answer<unknown>> {
  let done: Answer<unknown> = { ok: true, value: null };
  for (const answer of answers) if (done.ok) done = await work(answer);
  return done;
}

/** Takes answers back, one after the other. */
export async function withdrawAll(
  gateway: Gateway,
  answers: readonly StoredAnswer[],
  control: RunControl,
): Promise<Answer<true>> {
  const done = await inARow(answers, ({ formula }) => gateway.withdraw(formula, control));
  return done.ok ? { ok: true, value: true } : done;
}

/** Calculates the sheet that something was decided about, once that is kept. */
export async function thenRecalculate(
  gateway: Gateway,
  target: RunTarget,
  { decided, control }: { readonly decided: Promise<Answer<unknown>>; readonly control: RunControl },
): Promise<Answer<Run>> {
  const answer = await decided;
  return answer.ok ? gateway.recalculate(control, target) : answer;
}

/**
 * The control of work that is too short to be shown: it shows as long as it has to wait.
 * @param begin shows the work and gives its control; null where other work is shown
 */
export function shownWhileWaiting(begin: () => RunControl | null): RunControl {
  let control: RunControl | null = null;
  const stop = new AbortController();
  const onProgress: RunControl["onProgress"] = (progress) => {
    if (control === null && progress.step === "waiting") {
      control = begin();
      control?.signal?.addEventListener("abort", () => {
        stop.abort();
      });
    }
    control?.onProgress?.(progress);
  };
  return { onProgress, signal: stop.signal };
}
