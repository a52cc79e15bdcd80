import type { Preferences } from "../core/plan/preferences";
import { address } from "../core/grid/address";
import type { Position } from "../core/grid/grid";
import { withAnswer, withoutAnswer } from "../core/answers/answer";
import { ANSWERS, PREFERENCES, REVIEWED, reviewedWith } from "../gateway/settings/choices";
import type { Setting } from "../gateway/settings/setting";
import { attempt, PATIENCE, type Work } from "./attempt";
import { Extras } from "../gateway/extras";
import { findForms } from "./reading/find-forms";
import { lookAtSheet, lookForChanges, lookWhere } from "./reading/look-at-sheet";
import { ask, changeSetting } from "./settings/kept-setting";
import { ownLanguage } from "./settings/own-language";
import { fillInput, lookWhyUnseen } from "./run/fill-input";
import { checkSheet } from "./run/check-sheet";
import { lookUndoable, undoRun } from "./run/undo";
import { runSheet, type RunOptions } from "./run/run";
import { inspectInstallation } from "./installation";
import { watchHidden, watchInputs } from "./reading/watch";
import { afterMuch } from "../gateway/turns";
import { type Answer, failure } from "../gateway/failure";
import type { ColumnPointer } from "../gateway/columns";
import type { Gateway } from "../gateway/gateway";
import { oneAtATime } from "../gateway/one-at-a-time";
import type { Run, RunControl, ShownSheet } from "../gateway/run";

/**
 * The way to the Excel that Office.js speaks to. One piece of work at a time: a second click while the first is under
 * way is told so and does nothing.
 * @param options.patience how long to wait for each of Excel's answers, in milliseconds
 */
export function excelGateway({ patience = PATIENCE }: { readonly patience?: number } = {}): Gateway {
  const alone = oneAtATime();
  const extras = new Extras();
  const sheets = async (): Promise<NewSheets> =>
    (await import(/* webpackChunkName: "tools" */ "./new-sheet/new-sheets")).newSheets({
      patience,
      alone,
      extras,
    });
  const pointer = async (): Promise<ColumnPointer> =>
    (await import(/* webpackChunkName: "tools" */ "./reading/point-columns")).columnPointer({
      patience,
      alone,
    });
  const results = new Map<string, ReadonlySet<string>>();
  const ownCells = {
    has: (sheetId: string, row: number, column: number) =>
      results.get(sheetId)?.has(address({ row, column })) ?? false,
  };
  const remembered = async <T extends Run | null>(done: Promise<Answer<T>>): Promise<Answer<T>> => {
    const answer = await done;
    if (answer.ok && answer.value !== null) {
      const cells = answer.value.outcomes.flatMap(({ indicator: { resultCell } }) =>
        resultCell === null ? [] : [address(resultCell)],
      );
      results.set(answer.value.sheetId, new Set(cells));
      // The client has just let go of all that the work was done with, and what came of it is yet to be drawn.
      await afterMuch(answer.value.outcomes.length);
    }
    return answer;
  };
  const asked = <T>(work: Work<T>, control: RunControl = {}): Promise<Answer<T>> =>
    attempt(work, { control, patience });
  const changed = <T>(
    setting: Setting<T>,
    change: (kept: T) => T,
    control?: RunControl,
  ): Promise<Answer<T>> =>
    alone(() =>
      asked(async (context) => ({ ok: true, value: await changeSetting(context, setting, change) }), control),
    );
  const written = <T>(work: Work<T>, control: RunControl = {}): Promise<Answer<T>> =>
    alone(() => attempt(work, { control, patience, oneUndo: extras }));
  const run = (options: Omit<RunOptions, "extras">, control?: RunControl): Promise<Answer<Run>> =>
    written((context, own) => runSheet(context, { ...options, extras }, own), control);
  return {
    recalculate: (control, target) => remembered(run({ ...target }, control)),
    check: (control) =>
      remembered(alone(() => asked((context, own) => checkSheet(context, extras, own), control))),
    look: (control) => remembered(alone(() => asked(lookAtSheet, control))),
    findForms: () => asked(findForms),
    place: () => asked(lookWhere),
    changes: (shown) => asked((context) => lookForChanges(context, shown)),
    replaceFormula: (sheetId, replaced, control) => run({ sheetId, replaced }, control),
    fill: (order, control) =>
      written((context, own) => fillInput(context, order, { extras, control: own }), control),
    goTo: (sheet, cell, control) => asked((context) => goTo(context, sheet, cell), control),
    answer: (formula, answer, control) =>
      changed(ANSWERS, (answers) => withAnswer(answers, formula, answer), control),
    withdraw: (formula, control) => changed(ANSWERS, (answers) => withoutAnswer(answers, formula), control),
    review: (warning, isReviewed, control) =>
      changed(REVIEWED, (reviewed) => reviewedWith(reviewed, warning, isReviewed), control),
    undo: (control) => written((context, own) => undoRun(context, extras, own), control),
    preferences: () => asked(readPreferences),
    prefer: (change, control) => changed(PREFERENCES, (kept) => ({ ...kept, ...change }), control),
    ...ownLanguage(),
    watchInputs: (onInput) => asked((context) => watchInputs(context, onInput, ownCells)),
    watchHidden: (onHidden) => asked(() => watchHidden(onHidden)),
    undoable: () => asked((context) => lookUndoable(context, extras)),
    inspect: inspectInstallation,
    columns: {
      read: (isSelected) => fetched(pointer, (columns) => columns.read(isSelected)),
      selected: () => fetched(pointer, (columns) => columns.selected()),
      keep: (order, control) => fetched(pointer, (columns) => columns.keep(order, control)),
      withdraw: (heading, control) => fetched(pointer, (columns) => columns.withdraw(heading, control)),
    },
    newForm: {
      survey: () => fetched(sheets, ({ newForm }) => newForm.survey()),
      make: (order, control) => fetched(sheets, ({ newForm }) => newForm.make(order, control)),
    },
    summary: { make: (order, control) => fetched(sheets, ({ summary }) => summary.make(order, control)) },
    satisfaction: {
      survey: (isAsked) => fetched(sheets, ({ satisfaction }) => satisfaction.survey(isAsked)),
      make: (order, control) => fetched(sheets, ({ satisfaction }) => satisfaction.make(order, control)),
      link: (order, control) => fetched(sheets, ({ satisfaction }) => satisfaction.link(order, control)),
      unlink: (control) => fetched(sheets, ({ satisfaction }) => satisfaction.unlink(control)),
    },
  };
}

async function readPreferences(context: Excel.RequestContext): Promise<Answer<Preferences>> {
  const preferences = ask(context, PREFERENCES);
  await context.sync();
  return { ok: true, value: preferences.value() };
}

type NewSheets = Pick<Gateway, "newForm" | "summary" | "satisfaction">;

/** Works with a part of the add-in that is fetched when it is needed first. */
async function fetched<P, T>(
  part: () => Promise<P>,
  work: (part: P) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  let arrived: P;
  try {
    arrived = await part();
  } catch (error) {
    if (!(error instanceof Error) || error.name !== "ChunkLoadError") throw error;
    return { ok: false, failure: failure("not-loaded") };
  }
  return work(arrived);
}

/** Looks first whether the sheet can be shown: Excel refuses to activate a hidden one by a code that says nothing. */
async function goTo(
  context: Excel.RequestContext,
  shown: ShownSheet,
  { row, column }: Position,
): Promise<Answer<null>> {
  const unseen = await lookWhyUnseen(context, shown);
  if (unseen !== null) return { ok: false, failure: unseen };
  const sheet = context.workbook.worksheets.getItem(shown.id);
  sheet.activate();
  sheet.getCell(row, column).select();
  await context.sync();
  return { ok: true, value: null };
}
