import type { FormulaAnswer } from "../core/answers/answer";
import type { Position } from "../core/grid/grid";
import type { Answer, Gateway, Run } from "../excel/gateway";
import { reduce, type PaneEvent, type PaneState, type Task } from "./state";
import { wording } from "./wording";

/** The pane's dealings with Excel: the state, and what can be asked. The pane and the ribbon share one session. */
export interface Session {
  readonly read: () => PaneState;
  /** Calls `listener` after every change of the state; returns how to stop. */
  readonly watch: (listener: () => void) => () => void;
  /**
   * Each of these settles when the state shows how it ended. A second request for the run that is under way joins it;
   * anything else waits for its turn, but for a jump, which is left out meanwhile.
   */
  readonly recalculate: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly goTo: (sheet: string, cell: Position) => Promise<void>;
  /** Keeps what a formula means, or takes that back, and calculates again. */
  readonly answer: (formula: string, answer: FormulaAnswer) => Promise<void>;
  readonly withdraw: (formula: string) => Promise<void>;
  /** Does again what failed last; nothing where nothing failed. */
  readonly retry: () => Promise<void>;
}

/**
 * Opens a session over a gateway. A gateway that throws, which is a programming error, leaves a failure in the state
 * (never a pane that works for ever), and the error goes on to the caller.
 */
export function openSession(gateway: Gateway): Session {
  let state: PaneState = { kind: "fresh" };
  let running: { readonly kind: Task["kind"]; readonly done: Promise<void> } | null = null;
  const listeners = new Set<() => void>();

  function apply(event: PaneEvent): void {
    state = reduce(state, event);
    for (const listener of listeners) listener();
  }

  async function attempt<T>(task: Task, work: () => Promise<Answer<T>>): Promise<T | null> {
    try {
      const answer = await work();
      if (answer.ok) return answer.value;
      apply({ kind: "failed", task, failure: answer.failure });
      return null;
    } catch (error) {
      apply({ kind: "failed", task, failure: { code: "unknown", message: wording.unexpected, cells: [] } });
      throw error;
    }
  }

  async function runOnce(task: Task, work: () => Promise<Answer<Run>>): Promise<void> {
    apply({ kind: "started", task });
    const run = await attempt(task, work);
    if (run !== null) apply({ kind: "ran", run });
  }

  async function run(task: Task, work: () => Promise<Answer<Run>>): Promise<void> {
    while (running !== null && !(isRun(task) && running.kind === task.kind)) {
      await Promise.allSettled([running.done]);
    }
    running ??= {
      kind: task.kind,
      done: runOnce(task, work).finally(() => {
        running = null;
      }),
    };
    await running.done;
  }

  async function thenRecalculate(decided: Promise<Answer<null>>): Promise<Answer<Run>> {
    const answer = await decided;
    return answer.ok ? gateway.recalculate() : answer;
  }

  async function go(sheet: string, cell: Position): Promise<void> {
    if (running !== null) return;
    const answer = await attempt({ kind: "go", sheet, cell }, async () => {
      const went = await gateway.goTo(sheet, cell);
      return went.ok ? { ok: true, value: true } : went;
    });
    if (answer !== null) apply({ kind: "went" });
  }

  function perform(task: Task): Promise<void> {
    switch (task.kind) {
      case "recalculate":
        return run(task, () => gateway.recalculate());
      case "check":
        return run(task, () => gateway.check());
      case "go":
        return go(task.sheet, task.cell);
      case "answer":
        return run(task, () => thenRecalculate(gateway.answer(task.formula, task.answer)));
      case "withdraw":
        return run(task, () => thenRecalculate(gateway.withdraw(task.formula)));
    }
  }

  return {
    read: () => state,
    watch(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    recalculate: () => perform({ kind: "recalculate" }),
    check: () => perform({ kind: "check" }),
    goTo: (sheet, cell) => perform({ kind: "go", sheet, cell }),
    answer: (formula, answer) => perform({ kind: "answer", formula, answer }),
    withdraw: (formula) => perform({ kind: "withdraw", formula }),
    retry: () => (state.kind === "failed" ? perform(state.task) : Promise.resolve()),
  };
}

/** A run is the same whoever asks for it; two answers are two. */
function isRun(task: Task): boolean {
  return task.kind === "recalculate" || task.kind === "check";
}
