import type { StoredAnswer } from "../core/answers/answer";
import { address } from "../core/grid/address";
import type { Position } from "../core/grid/grid";
import type { Outcome } from "../core/outcome/outcome";
import { withReviewed } from "../core/plan/reviewed";
import type { OwnFormula } from "../core/recalculate";
import type { Failure } from "../gateway/failure";
import type { Changes, Progress, Run, RunTarget, ShownSheet, Undoable, Undone } from "../gateway/run";

/** Something that the user asked for, kept so that it can be tried again. */
export type Task =
  | { readonly kind: "look" }
  | { readonly kind: "recalculate" }
  | { readonly kind: "check" }
  | { readonly kind: "go"; readonly sheet: ShownSheet; readonly cell: Position }
  | {
      readonly kind: "answer";
      readonly sheetId: string;
      /** One or more. */
      readonly answers: readonly StoredAnswer[];
    }
  | { readonly kind: "withdraw"; readonly sheetId: string; readonly formula: string }
  /** Takes back the answers that an undone run began with; nothing is calculated by it. */
  | { readonly kind: "forget"; readonly taken: TakenBack }
  | { readonly kind: "replace"; readonly sheetId: string; readonly own: OwnFormula }
  /** Ticks a warning off by its name, or takes that back. */
  | { readonly kind: "review"; readonly warning: string; readonly isReviewed: boolean }
  | { readonly kind: "undo" }
  /** The writing of an input, which tells itself how it ended; it shows as work only while it has to wait. */
  | { readonly kind: "fill" }
  /** A run that live mode began; it is never shown as work, and never as a failure. */
  | { readonly kind: "live" };

/** The sheet that was asked about, as long as it has a formula of that wording. */
export function targetOf({ sheetId, answers: [first] }: Task & { readonly kind: "answer" }): RunTarget {
  return first === undefined ? { sheetId } : { sheetId, formula: first.formula };
}

/** A run is the same whoever asks for it; two answers are two. */
export function isRun(task: Task): boolean {
  return task.kind === "recalculate" || task.kind === "check" || task.kind === "undo";
}

/**
 * A run as it is shown; `looked` where the pane read the sheet by itself, before anybody asked for anything, `outdated` once
 * what it has read is another by now. `filledSince` has the places (A1) of indicators that have got what they waited for since
 * the pane began to look at the sheet: their rows stay under the hand.
 */
export type ShownRun = Run & {
  readonly looked?: true;
  readonly outdated?: true;
  readonly filledSince?: ReadonlySet<string>;
};

/** Work under way: how far it is, once that is known, and whether it has been told to stop. */
export interface WorkingState {
  readonly kind: "working";
  readonly task: Task;
  readonly before: ShownRun | null;
  readonly progress: Progress | null;
  readonly stopping: boolean;
}

/** What came of an undo, and of what: when the run was, where this pane has made it, and the answers that it began with. */
export interface TakenBack {
  readonly undone: Undone;
  readonly at: Date | null;
  readonly answers: readonly StoredAnswer[];
}

/** What the pane shows. `before` is the last run, still worth looking at; one that was undone is not. */
export type PaneState =
  | { readonly kind: "fresh" }
  | { readonly kind: "looking" }
  | { readonly kind: "looked"; readonly run: ShownRun }
  | WorkingState
  | { readonly kind: "done"; readonly run: ShownRun }
  /** `answers` are those that the run began with: they are kept. `run` is what the sheet holds behind it, where that is known. */
  | (TakenBack & { readonly kind: "undone"; readonly run: ShownRun | null })
  | {
      readonly kind: "failed";
      readonly task: Task;
      readonly failure: Failure;
      readonly before: ShownRun | null;
    };

/**
 * What happened. A jump to a cell and the writing of an input are too short to be shown as work, so they only ever end, unless
 * they have to wait.
 */
export type PaneEvent =
  | { readonly kind: "looking" }
  | { readonly kind: "looked"; readonly run: Run }
  | { readonly kind: "looked-away" }
  /** What the last run has read is another by now. */
  | { readonly kind: "inputs-changed" }
  /** The sheet of the last run is another by now, as somebody has typed in it. */
  | ({ readonly kind: "noticed" } & Changes)
  /** The sheet of the last run is open again, after one of which there is nothing to show. */
  | { readonly kind: "came-back" }
  | { readonly kind: "started"; readonly task: Task }
  | { readonly kind: "progressed"; readonly progress: Progress }
  | { readonly kind: "stopping" }
  | { readonly kind: "ran"; readonly run: Run }
  /** Without `looked`, what is shown below it stays. */
  | (TakenBack & { readonly kind: "undone"; readonly looked?: Run | null })
  /** The sheet that a run has failed on was looked at, which is another than that of the last run. */
  | { readonly kind: "looked-below"; readonly run: Run }
  | { readonly kind: "went" }
  | { readonly kind: "reviewed"; readonly reviewed: readonly string[] }
  | { readonly kind: "failed"; readonly task: Task; readonly failure: Failure };

/** The last run that a state knows of, or null. */
export function lastRun(state: PaneState): ShownRun | null {
  switch (state.kind) {
    case "fresh":
    case "looking":
      return null;
    case "looked":
    case "done":
    case "undone":
      return state.run;
    case "working":
    case "failed":
      return state.before;
  }
}

/** The run that the pane shows in a state; null where it says instead that it found or read nothing. */
export function shownRun(state: PaneState): ShownRun | null {
  const isUnread =
    state.kind === "failed" && (state.failure.code === "no-form" || state.task.kind === "look");
  return isUnread ? null : lastRun(state);
}

/** The state after an event. A jump that fails while a run is under way is not worth hiding the run for. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case "looking":
      return { kind: "looking" };
    case "looked":
      return { kind: "looked", run: asLooked(event.run, lastRun(state)) };
    case "looked-below":
      return state.kind === "failed" ? { ...state, before: asLooked(event.run, null) } : state;
    case "looked-away":
      return { kind: "fresh" };
    case "started":
      return {
        kind: "working",
        task: event.task,
        before: lastRun(state),
        progress: null,
        stopping: false,
      };
    case "progressed":
      return state.kind === "working" ? { ...state, progress: event.progress } : state;
    case "stopping":
      return state.kind === "working" ? { ...state, stopping: true } : state;
    case "undone": {
      const { kind, undone, at, answers, looked } = event;
      const run = looked === undefined ? lastRun(state) : looked && asLooked(looked, null);
      return { kind, undone, at, answers, run };
    }
    case "ran":
      return { kind: "done", run: shownAs(event.run) };
    case "failed":
      if (state.kind === "working" && state.task.kind !== "go" && event.task.kind === "go") return state;
      return { kind: "failed", task: event.task, failure: event.failure, before: lastRun(state) };
    case "came-back": {
      const run = lastRun(state);
      return run === null || state.kind !== "failed" ? state : shown(run);
    }
    case "inputs-changed": {
      const run = lastRun(state);
      return run === null || run.outdated === true || state.kind === "working" || state.kind === "failed"
        ? state
        : shown({ ...run, outdated: true });
    }
    case "noticed": {
      const typed = afterTyping(state, event.byHand);
      return event.isOther ? reduce(typed, { kind: "inputs-changed" }) : typed;
    }
    case "went":
      return afterJump(state);
    case "reviewed":
      return afterReview(state, event.reviewed);
  }
}

function asLooked(run: Run, before: ShownRun | null): ShownRun {
  return { ...shownAs(run), looked: true, filledSince: filledSince(before, run) };
}

function filledSince(before: ShownRun | null, { sheetId, outcomes }: Run): ReadonlySet<string> {
  if (before?.looked !== true || before.sheetId !== sheetId) return new Set();
  const waited = new Map(
    before.outcomes.map(({ indicator: { place, indicator }, status }) => [
      address(place),
      status !== "computed" || before.filledSince?.has(address(place)) === true ? indicator : null,
    ]),
  );
  const filled = outcomes.filter(
    ({ status, indicator: { place, indicator } }) =>
      status === "computed" && waited.get(address(place)) === indicator,
  );
  return new Set(filled.map(({ indicator: { place } }) => address(place)));
}

function shown(run: ShownRun): PaneState {
  return { kind: run.looked === true ? "looked" : "done", run };
}

/** The last run with what somebody has typed for results since, or has taken away again. */
function afterTyping(state: PaneState, byHand: Changes["byHand"]): PaneState {
  const before = lastRun(state);
  if (before === null || byHand.length === 0 || state.kind === "working") return state;
  const typed = new Map(byHand.map(({ cell, value }) => [address(cell), value]));
  const outcomes = before.outcomes.map((outcome): Outcome => {
    const value = outcome.status === "manual" ? typed.get(address(outcome.indicator.place)) : undefined;
    if (value === undefined) return outcome;
    return { ...outcome, held: { ...outcome.held, by: value === "" ? "nobody" : "ours", value } };
  });
  const run = { ...before, outcomes };
  return state.kind === "failed" ? { ...state, before: run } : shown(run);
}

/** A jump that worked clears the message of an earlier one that did not, and that it had to wait; nothing else. */
function afterJump(state: PaneState): PaneState {
  if (state.kind !== "failed" && state.kind !== "working") return state;
  if (state.task.kind !== "go" && state.task.kind !== "fill") return state;
  if (state.before === null) return state.kind === "working" ? { kind: "fresh" } : state;
  return shown(state.before);
}

/** The last run with other warnings ticked off. What failed before is still worth reading, unless it was to tick one off. */
function afterReview(state: PaneState, reviewed: readonly string[]): PaneState {
  const before = lastRun(state);
  if (before === null) return state.kind === "working" ? { kind: "fresh" } : state;
  const run = marked({ ...before, reviewed });
  if (state.kind === "failed" && state.task.kind !== "review") return { ...state, before: run };
  return { kind: run.looked === true ? "looked" : "done", run };
}

function shownAs(run: Run): Run {
  return marked(asLeft(run));
}

function marked<R extends Run>(run: R): R {
  return { ...run, outcomes: withReviewed(run, run.reviewed) };
}

/** A run with what the cells that are filled in by hand hold behind it: nothing, where it takes away what it had put there. */
function asLeft(run: Run): Run {
  const emptied = new Set(
    run.plan.writes.filter(({ after }) => after.content === "").map(({ cell }) => address(cell)),
  );
  if (emptied.size === 0) return run;
  const outcomes = run.outcomes.map((outcome): Outcome => {
    const isEmptied = outcome.status === "manual" && emptied.has(address(outcome.indicator.place));
    return isEmptied ? { ...outcome, held: { ...outcome.held, by: "nobody", value: "" } } : outcome;
  });
  return { ...run, outcomes };
}

/** What a look has come to. */
export function lookedAt(run: Run | null): PaneEvent {
  return run === null ? { kind: "looked-away" } : { kind: "looked", run };
}

/** What it would be to take a run back. */
export function undoableOf({ sheetId, sheet, plan }: Run): Undoable {
  return { sheetId, sheet, cells: plan.writes.length, interrupted: false };
}
