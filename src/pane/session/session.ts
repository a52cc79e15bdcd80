import type { StoredAnswer } from "../../core/answers/answer";
import type { Position } from "../../core/grid/grid";
import type { Session } from "./actions";
import { begunRuns, inARow, shownWhileWaiting, thenRecalculate, withdrawAll } from "./decisions";
import { openSheet } from "./open-sheet";
import { isPassing } from "./live-mode";
import { openChoices } from "./workbook-choices";
import {
  isRun,
  lastRun,
  lookedAt,
  reduce,
  shownRun,
  targetOf,
  undoableOf,
  type PaneEvent,
  type PaneState,
  type Task,
} from "../state";
import { UNEXPECTED } from "../wording/id/failure";
import type { Answer, Failure } from "../../gateway/failure";
import type { FillOrder, Gateway } from "../../gateway/gateway";
import type { Run, RunControl, ShownSheet, Undoable } from "../../gateway/run";

export type { Session };

/**
 * Opens a session over a gateway. A gateway that throws, which is a programming error, leaves a failure in the state
 * (never a pane that works for ever), and the error goes on to the caller.
 */
export function openSession(gateway: Gateway): Session {
  let state: PaneState = { kind: "fresh" };
  let running: { readonly kind: Task["kind"]; readonly done: Promise<void> } | null = null;
  let undoable: Undoable | null = null;
  const begun = begunRuns();
  let stopper = new AbortController();
  let looker = new AbortController();
  const listeners = new Set<() => void>();

  function apply(event: PaneEvent): void {
    state = reduce(state, event);
    if ("run" in event) choices.learn(event.run.preferences);
    tell();
  }

  function tell(): void {
    for (const listener of listeners) listener();
  }

  function nowUndoable(next: Undoable | null): void {
    if (JSON.stringify(next) === JSON.stringify(undoable)) return;
    undoable = next;
    tell();
  }

  /** Asks the workbook what can be undone; an answer that comes while something else goes on counts no more. */
  async function lookForUndo(): Promise<void> {
    const answer = await gateway.undoable();
    if (answer.ok && (running === null || running.kind === "look")) nowUndoable(answer.value);
  }

  async function attempt<T>(task: Task, work: () => Promise<Answer<T>>): Promise<T | null> {
    try {
      const answer = await work();
      if (answer.ok) return answer.value;
      apply({ kind: "failed", task, failure: answer.failure });
      return null;
    } catch (error) {
      apply({ kind: "failed", task, failure: UNEXPECTED });
      throw error;
    }
  }

  async function runOnce(task: Task, work: (control: RunControl) => Promise<Answer<Run>>): Promise<void> {
    const control = begin(task);
    const run = await attempt(task, () => work(control));
    if (run === null) {
      await showBelow();
      return;
    }
    apply({ kind: "ran", run });
    if (run.written && run.plan.writes.length > 0) wrote(run, task.kind === "answer" ? task.answers : []);
    if (run.written) choices.begin();
  }

  /** Below what kept a run from its work stands the sheet that it was for, and not the one before. */
  async function showBelow(): Promise<void> {
    const before = lastRun(state);
    if (state.kind !== "failed" || shownRun(state) === null || before === null) return;
    const open = await place.ask(before.sheetId);
    if (open === null || open.sheetId === before.sheetId) return;
    const look = await gateway.look();
    if (look.ok && look.value !== null) apply({ kind: "looked-below", run: look.value });
    else place.forget();
  }

  function wrote(run: Run, answers: readonly StoredAnswer[]): void {
    begun.ran(run, answers);
    nowUndoable(undoableOf(run));
  }

  async function lookOnce(task: Task): Promise<void> {
    looker = new AbortController();
    const { signal } = looker;
    apply({ kind: "looking" });
    await place.see(signal);
    const look = await attempt<{ readonly run: Run | null }>(task, async () => {
      const answer = signal.aborted ? null : await gateway.look({ signal });
      if (answer === null || (signal.aborted && !answer.ok)) return { ok: true, value: { run: null } };
      return answer.ok ? { ok: true, value: { run: answer.value } } : answer;
    });
    if (look !== null) apply(lookedAt(signal.aborted ? null : look.run));
  }

  /** Nothing is shown of it before it is over, and nothing at all where it came to nothing. */
  async function lookQuietly(): Promise<void> {
    looker = new AbortController();
    const { signal } = looker;
    const answer = await gateway.look({ signal });
    if (signal.aborted) return;
    if (answer.ok) apply(lookedAt(answer.value));
    else if (isPassing(answer.failure)) place.forget();
    else apply({ kind: "failed", task: { kind: "look" }, failure: answer.failure });
  }

  async function follow(): Promise<void> {
    if (running !== null) return;
    const open = await place.ask(lastRun(state)?.sheetId ?? null);
    if (open === null) return;
    if (!open.isNew) {
      comeBack(open.sheetId);
      await noticeChange(open.sheetId);
    } else if (isIdle()) await inTurn({ kind: "look" }, lookQuietly);
    else place.forget();
  }

  function comeBack(sheetId: string): void {
    if (shownRun(state) === null && lastRun(state)?.sheetId === sheetId) apply({ kind: "came-back" });
  }

  /** Results stay to be read where what they come from has changed, and say so; of a first look a new one takes the place. */
  async function noticeChange(sheetId: string): Promise<void> {
    const run = shownRun(state);
    if (run?.sheetId !== sheetId || !isIdle()) return;
    const answer = await gateway.changes(run);
    if (!answer.ok || !isIdle() || shownRun(state) !== run) return;
    const { isOther, byHand } = answer.value;
    if (isOther && run.looked === true) await inTurn({ kind: "look" }, lookQuietly);
    else if (byHand.length > 0 || isOther) apply({ kind: "noticed", isOther, byHand });
  }

  function isIdle(): boolean {
    return running === null && state.kind !== "working";
  }

  async function undoOnce(task: Task): Promise<void> {
    const control = begin(task);
    await showUndoable(control);
    const last = undoable;
    const undone = await attempt(task, () => gateway.undo(control));
    if (undone === null) return;
    const [left, look] = [await gateway.undoable(), await gateway.look()];
    nowUndoable(left.ok ? left.value : null);
    apply({ kind: "undone", undone, ...begun.undid(last), looked: look.ok ? look.value : null });
    choices.begin();
  }

  async function forgetOnce(task: Task & { readonly kind: "forget" }): Promise<void> {
    const done = await attempt(task, () => withdrawAll(gateway, task.taken.answers, whileWaiting(task)));
    const { undone, at } = task.taken;
    if (done !== null) apply({ kind: "undone", undone: { ...undone }, at, answers: [] });
  }

  /** Shows the sheet that is about to change. Where that can't be, as where it is hidden, it changes all the same. */
  async function showUndoable(control: RunControl): Promise<void> {
    if (undoable === null) return;
    const { sheetId: id, sheet: name } = undoable;
    const shown = await gateway.goTo({ id, name }, { row: 0, column: 0 }, control);
    if (shown.ok) await place.see();
  }

  function begin(task: Task): RunControl {
    stopper = new AbortController();
    apply({ kind: "started", task });
    const onProgress: RunControl["onProgress"] = (progress) => {
      apply({ kind: "progressed", progress });
    };
    return { onProgress, signal: stopper.signal };
  }

  function whileWaiting(task: Task): RunControl {
    return shownWhileWaiting(() => (state.kind === "working" ? null : begin(task)));
  }

  /** What a failure left behind, the workbook knows best. */
  async function lookAfterFailure(): Promise<void> {
    if (state.kind === "failed" && state.failure.code !== "no-form") await lookForUndo();
  }

  async function inTurn(task: Task, work: () => Promise<void>): Promise<void> {
    if (task.kind !== "look") looker.abort();
    while (running !== null && !(isRun(task) && running.kind === task.kind)) {
      await Promise.allSettled([running.done]);
    }
    running ??= {
      kind: task.kind,
      done: work().finally(() => {
        running = null;
        if (task.kind !== "look") place.excuse();
      }),
    };
    await running.done;
    await lookAfterFailure();
  }

  /** A run that nobody waits for: it shows what came of it, and neither that it goes on nor that it failed. */
  async function calculateQuietly(sheetId: string): Promise<Failure | null> {
    let failure: Failure | null = null;
    await inTurn({ kind: "live" }, async () => {
      const answer = await gateway.recalculate({}, { sheetId });
      if (!answer.ok) {
        failure = answer.failure;
        return;
      }
      apply({ kind: "ran", run: answer.value });
      if (answer.value.plan.writes.length > 0) wrote(answer.value, []);
    });
    return failure;
  }

  const place = openSheet(() => gateway.place());
  const choices = openChoices(gateway, calculateQuietly, tell);

  function run(task: Task, work: (control: RunControl) => Promise<Answer<Run>>): Promise<void> {
    return inTurn(task, () => runOnce(task, work));
  }

  async function go(sheet: ShownSheet, cell: Position): Promise<void> {
    if (running !== null) return;
    const task: Task = { kind: "go", sheet, cell };
    const answer = await attempt(task, async () => {
      const went = await gateway.goTo(sheet, cell, whileWaiting(task));
      return went.ok || went.failure.code === "stopped" ? { ok: true, value: true } : went;
    });
    if (answer !== null) apply({ kind: "went" });
  }

  async function reviewOnce(task: Task & { readonly kind: "review" }): Promise<void> {
    const reviewed = await attempt(task, async () => {
      const answer = await gateway.review(task.warning, task.isReviewed, whileWaiting(task));
      if (answer.ok || answer.failure.code !== "stopped") return answer;
      return { ok: true, value: lastRun(state)?.reviewed ?? [] };
    });
    if (reviewed !== null) apply({ kind: "reviewed", reviewed });
  }

  async function fill(order: FillOrder): Promise<Failure | null> {
    const task: Task = { kind: "fill" };
    let failure: Failure | null = null;
    await inTurn(task, async () => {
      const done = await attempt(task, async () => {
        const answer = await gateway.fill(order, whileWaiting(task));
        return { ok: true, value: answer };
      });
      if (done === null) return;
      apply({ kind: "went" });
      if (!done.ok) ({ failure } = done);
      else {
        apply({ kind: "inputs-changed" });
        choices.changed(order.sheet.id);
      }
    });
    return failure;
  }

  function perform(task: Task): Promise<void> {
    switch (task.kind) {
      case "look":
        return running === null ? inTurn(task, () => lookOnce(task)) : Promise.resolve();
      case "recalculate":
        return run(task, (control) => gateway.recalculate(control));
      case "check":
        return run(task, (control) => gateway.check(control));
      case "go":
        return go(task.sheet, task.cell);
      case "answer":
        return run(task, (control) =>
          thenRecalculate(gateway, targetOf(task), {
            decided: inARow(task.answers, ({ formula, answer }) => gateway.answer(formula, answer, control)),
            control,
          }),
        );
      case "withdraw":
        begun.withdrew(task.formula);
        return run(task, (control) =>
          thenRecalculate(
            gateway,
            { sheetId: task.sheetId },
            { decided: gateway.withdraw(task.formula, control), control },
          ),
        );
      case "replace":
        return run(task, (control) => gateway.replaceFormula(task.sheetId, task.own, control));
      case "review":
        return inTurn(task, () => reviewOnce(task));
      case "forget":
        return inTurn(task, () => forgetOnce(task));
      case "undo":
        return inTurn(task, () => undoOnce(task));
      case "fill":
      case "live":
        return Promise.resolve();
    }
  }

  void lookForUndo();

  return {
    tools: gateway,
    read: () => state,
    watch(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    look: () => perform({ kind: "look" }),
    follow,
    recalculate: () => perform({ kind: "recalculate" }),
    check: () => perform({ kind: "check" }),
    goTo: (sheet, cell) => perform({ kind: "go", sheet, cell }),
    goToSheet: async (sheet) => {
      await perform({ kind: "go", sheet, cell: { row: 0, column: 0 } });
      await follow();
    },
    answer: (sheetId, answers) => perform({ kind: "answer", sheetId, answers }),
    withdraw: (sheetId, formula) => perform({ kind: "withdraw", sheetId, formula }),
    fill,
    forget: () => (state.kind === "undone" ? perform({ kind: "forget", taken: state }) : Promise.resolve()),
    replace: (sheetId, own) => perform({ kind: "replace", sheetId, own }),
    review: (warning, isReviewed) => perform({ kind: "review", warning, isReviewed }),
    undo: () => perform({ kind: "undo" }),
    readUndoable: () => undoable,
    stop: () => {
      if (state.kind !== "working") return;
      stopper.abort();
      apply({ kind: "stopping" });
    },
    readChoices: choices.read,
    choose: choices.choose,
    readLanguage: () => gateway.language(),
    speak: (language) => {
      gateway.speak(language);
      tell();
    },
    retry: () => (state.kind === "failed" ? perform(state.task) : Promise.resolve()),
  };
}
