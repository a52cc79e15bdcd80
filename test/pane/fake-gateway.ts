import type { OwnFormula } from "../../src/core/recalculate";
import { USUAL, type Preferences } from "../../src/core/plan/preferences";
import type { FormulaAnswer } from "../../src/core/answers/answer";
import type { Position } from "../../src/core/grid/grid";
import { reviewedWith } from "../../src/gateway/settings/choices";
import type { ColumnOrder, HeadingRead, SelectedColumn } from "../../src/gateway/columns";
import type { Answer, Failure, FailureCode } from "../../src/gateway/failure";
import type { FillOrder, Gateway, Language } from "../../src/gateway/gateway";
import type { NewFormSurvey } from "../../src/gateway/new-sheets";
import type {
  Changes,
  Place,
  Run,
  RunControl,
  RunTarget,
  ShownSheet,
  Undoable,
  Undone,
} from "../../src/gateway/run";

/** A gateway whose answers a test decides, one after the other; it remembers what was asked. */
export interface FakeGateway extends Gateway {
  readonly asked: string[];
  readonly visited: { readonly sheet: ShownSheet; readonly cell: Position }[];
  /** The next run, check or look answers this. */
  nextRun(answer: Answer<Run>): void;
  /** The next run or check answers when the returned function is called. */
  nextRunLater(): (answer: Answer<Run>) => void;
  nextJump(answer: Answer<null>): void;
  /** The next jump answers when the returned function is called. */
  nextJumpLater(): (answer: Answer<null>) => void;
  /** What was stored for a formula; null where the answer to it was withdrawn. */
  readonly decided: { readonly formula: string; readonly answer: FormulaAnswer | null }[];
  nextDecision(answer: Answer<null>): void;
  /** What the runs were given to tell of their progress, and to be stopped by. */
  readonly controls: (RunControl | undefined)[];
  /** The sheets that runs were asked for, by their ids; undefined for the active one. */
  readonly targets: (RunTarget | undefined)[];
  /** The formulas that were to be replaced. */
  readonly replaced: { readonly sheet: string; readonly own: OwnFormula }[];
  /** The sheet that is open from now on; null while a cell is being edited. */
  nowAt(place: Place | null): void;
  /** The other sheets that hold a form from now on. */
  nowForms(forms: readonly ShownSheet[]): void;
  /** What is told from now on before a new form is made. */
  nowSurveyed(survey: NewFormSurvey): void;
  /** The next look answers this instead of what was prepared for a run. */
  nextLook(answer: Answer<null>): void;
  /** `left` is what can be taken back after it. */
  nextUndo(answer: Answer<Undone>, left?: Undoable): void;
  /** What was to be written into inputs. */
  readonly filled: FillOrder[];
  nextFill(answer: Answer<null>): void;
  /** Whether what the last run has read is another from now on. */
  nowChanged(hasChanged: boolean): void;
  /** What results that are filled in by hand hold from now on. */
  nowByHand(contents: Changes["byHand"]): void;
  /** What can be taken back from now on. */
  nowUndoable(undoable: Undoable | null): void;
  /** What is read from now on of the heading of the open sheet; null where it can't be read. */
  nowHeading(read: HeadingRead | null): void;
  /** The cell that is selected from now on. */
  nowSelected(selected: SelectedColumn): void;
  /** The columns that were to be kept, and the headings whose choice was to be taken back. */
  readonly pointed: (ColumnOrder | string)[];
  nextPointed(answer: Answer<null>): void;
  /** Says that the person has changed something on the sheet of that id; nothing where nobody watches. */
  input(sheetId: string): void;
  /** Hides the pane; nothing where nobody wants to know. */
  hide(): void;
}

/** An answer that tells of a failure. */
export function failed(code: FailureCode, message: string, cells: readonly string[] = []): FailedAnswer {
  return { ok: false, failure: { code, message, cells } };
}

interface FailedAnswer {
  readonly ok: false;
  readonly failure: Failure;
}

/** A gateway that has nothing to say yet; a run that no test prepared is a mistake of the test. */
export function fakeGateway(): FakeGateway {
  const runs: Promise<Answer<Run>>[] = [];
  const looks: Answer<null>[] = [];
  const jumps: (Answer<null> | Promise<Answer<null>>)[] = [];
  const asked: string[] = [];
  const visited: { sheet: ShownSheet; cell: Position }[] = [];
  const decisions: Answer<null>[] = [];
  const decided: { formula: string; answer: FormulaAnswer | null }[] = [];

  const controls: (RunControl | undefined)[] = [];
  const targets: (RunTarget | undefined)[] = [];
  const replaced: { sheet: string; own: OwnFormula }[] = [];
  const undone: { readonly answer: Answer<Undone>; readonly left: Undoable | null }[] = [];
  const fills: Answer<null>[] = [];
  const filled: FillOrder[] = [];
  let undoable: Undoable | null = null;
  let hasChanged = false;
  let byHand: Changes["byHand"] = [];
  let hider: (() => void) | null = null;
  let watcher: ((sheetId: string) => void) | null = null;
  let preferences: Preferences = USUAL;
  let forms: readonly ShownSheet[] = [];
  let surveyed: Answer<NewFormSurvey> | null = null;
  let reviewed: readonly string[] = [];
  let spoken: Language = "id";
  let heading: HeadingRead | null = null;
  let selected: SelectedColumn = { sheetId: "{1}", column: 0 };
  const pointed: (ColumnOrder | string)[] = [];
  const pointings: Answer<null>[] = [];
  let place: Place | null = { sheetId: "{1}", used: "'FORM 1'!A1:I40" };

  function decide(what: string, formula: string, answer: FormulaAnswer | null): Promise<Answer<null>> {
    asked.push(what);
    decided.push({ formula, answer });
    return Promise.resolve(decisions.shift() ?? { ok: true, value: null });
  }

  function point(what: ColumnOrder | string): Promise<Answer<null>> {
    pointed.push(what);
    return Promise.resolve(pointings.shift() ?? { ok: true, value: null });
  }

  function answer(what: string): Promise<Answer<Run>> {
    asked.push(what);
    return runs.shift() ?? Promise.reject(new Error(`no answer prepared for ${what}`));
  }

  return {
    asked,
    visited,
    decided,
    nextDecision: (value) => decisions.push(value),
    answer: (formula, answer) => decide("answer", formula, answer),
    withdraw: (formula) => decide("withdraw", formula, null),
    nextRun: (value) => runs.push(Promise.resolve(value)),
    nextRunLater: () => {
      let settle: (value: Answer<Run>) => void = () => undefined;
      runs.push(
        new Promise((resolve) => {
          settle = resolve;
        }),
      );
      return (value) => {
        settle(value);
      };
    },
    nextJump: (value) => jumps.push(value),
    nextJumpLater: () => {
      let settle: (value: Answer<null>) => void = () => undefined;
      jumps.push(
        new Promise((resolve) => {
          settle = resolve;
        }),
      );
      return (value) => {
        settle(value);
      };
    },
    controls,
    targets,
    recalculate: (control, target) => {
      controls.push(control);
      targets.push(target);
      return answer("recalculate");
    },
    nextUndo: (value, left) => undone.push({ answer: value, left: left ?? null }),
    nowUndoable: (value) => {
      undoable = value;
    },
    review: (warning, isReviewed) => {
      asked.push("review");
      const [failure] = decisions.splice(0, 1);
      if (failure?.ok === false) return Promise.resolve(failure);
      reviewed = reviewedWith(reviewed, warning, isReviewed);
      return Promise.resolve({ ok: true, value: reviewed });
    },
    filled,
    nextFill: (value) => fills.push(value),
    fill: (order, control) => {
      controls.push(control);
      filled.push(order);
      return Promise.resolve(fills.shift() ?? { ok: true, value: null });
    },
    undo: (control) => {
      controls.push(control);
      asked.push("undo");
      const next = undone.shift();
      if (next?.answer.ok === true) undoable = next.left;
      return Promise.resolve(next?.answer ?? failed("nothing-to-undo", "Tidak ada."));
    },
    preferences: () => Promise.resolve({ ok: true, value: preferences }),
    prefer: (change) => {
      preferences = { ...preferences, ...change };
      asked.push("prefer");
      return Promise.resolve({ ok: true, value: preferences });
    },
    language: () => spoken,
    speak: (language) => {
      spoken = language;
    },
    watchInputs: (onInput) => {
      watcher = onInput;
      asked.push("watch");
      return Promise.resolve({
        ok: true,
        value: () => {
          watcher = null;
          asked.push("unwatch");
          return Promise.resolve();
        },
      });
    },
    input: (sheetId) => watcher?.(sheetId),
    watchHidden: (onHidden) => {
      hider = onHidden;
      return Promise.resolve({ ok: true, value: null });
    },
    hide: () => hider?.(),
    undoable: () => Promise.resolve({ ok: true, value: undoable }),
    check: (control) => {
      controls.push(control);
      return answer("check");
    },
    nextLook: (value) => looks.push(value),
    look: (control) => {
      const [prepared] = looks.splice(0, 1);
      if (prepared !== undefined) return Promise.resolve(prepared);
      // What a test of an undo does not prepare is not shown below it.
      if (runs.length === 0 && asked.at(-1) === "undo") return Promise.resolve({ ok: true, value: null });
      controls.push(control);
      return answer("look");
    },
    place: () =>
      Promise.resolve(
        place === null ? failed("editing-cell", "Tekan Enter dulu.") : { ok: true, value: place },
      ),
    findForms: () => Promise.resolve({ ok: true, value: forms }),
    nowForms: (value) => {
      forms = value;
    },
    nowSurveyed: (value) => {
      surveyed = { ok: true, value };
    },
    nowAt: (value) => {
      place = value;
    },
    changes: () => Promise.resolve({ ok: true, value: { isOther: hasChanged, byHand } }),
    nowByHand: (contents) => {
      byHand = contents;
    },
    nowChanged: (value) => {
      hasChanged = value;
    },
    replaceFormula: (sheet, own, control) => {
      controls.push(control);
      replaced.push({ sheet, own });
      return answer("replaceFormula");
    },
    replaced,
    goTo: (sheet, cell, control) => {
      controls.push(control);
      asked.push("goTo");
      visited.push({ sheet, cell });
      return Promise.resolve(jumps.shift() ?? { ok: true, value: null });
    },
    nowHeading: (value) => {
      heading = value;
    },
    nowSelected: (value) => {
      selected = value;
    },
    pointed,
    nextPointed: (value) => pointings.push(value),
    columns: {
      read: (isSelected) => {
        asked.push(isSelected ? "read selected heading" : "read heading");
        return heading === null ? unprepared() : Promise.resolve({ ok: true, value: heading });
      },
      selected: () => Promise.resolve({ ok: true, value: selected }),
      keep: (order) => point(order),
      withdraw: (print) => point(print),
    },
    inspect: () => Promise.reject(new Error("no inspection prepared")),
    newForm: {
      survey: () => (surveyed === null ? unprepared() : Promise.resolve(surveyed)),
      make: unprepared,
    },
    summary: { make: unprepared },
    satisfaction: { survey: unprepared, make: unprepared, link: unprepared, unlink: unprepared },
  };
}

/** The parts that a test of the whole pane does not open by more than a glance. */
function unprepared(): Promise<Answer<never>> {
  return Promise.resolve(failed("unknown", "Excel menolak permintaan ini."));
}
