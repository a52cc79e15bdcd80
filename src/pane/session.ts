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
   * a run of the other kind waits for its turn; a jump is left out meanwhile.
   */
  readonly recalculate: () => Promise<void>;
  readonly check: () => Promise<void>;
  readonly goTo: (sheet: string, cell: Position) => Promise<void>;
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
    while (running !== null && running.kind !== task.kind) await Promise.allSettled([running.done]);
    running ??= {
      kind: task.kind,
      done: runOnce(task, work).finally(() => {
        running = null;
      }),
    };
    await running.done;
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
    retry: () => (state.kind === "failed" ? perform(state.task) : Promise.resolve()),
  };
}
