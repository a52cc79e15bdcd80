import { withAnswer, withoutAnswer } from "../core/answers/answer";
import type { Rows } from "../core/form/column-headings";
import { columnsWithout } from "../core/form/read-columns";
import { atOnce } from "../core/steps";
import {
  HEADING_CHANGED,
  headingRead,
  keeping,
  type ColumnOrder,
  type HeadingRead,
} from "../gateway/columns";
import { Extras } from "../gateway/extras";
import { failure, type Answer, type Failure } from "../gateway/failure";
import { fillingOf, whyUnseen } from "../gateway/filling";
import type { FillOrder, Gateway, Language } from "../gateway/gateway";
import type { Installation } from "../gateway/installation";
import { oneAtATime } from "../gateway/one-at-a-time";
import type { RunControl, ShownSheet } from "../gateway/run";
import { ANSWERS, COLUMNS, PREFERENCES, REVIEWED, reviewedWith } from "../gateway/settings/choices";
import type { Setting } from "../gateway/settings/setting";
import { calculatingSheet } from "../gateway/sheet-reading";
import { undoableOf } from "../gateway/undoing";
import { isToldToStop, onceEditingEnds, stopFailure } from "../gateway/waiting";
import type { ModelSheet, Workbook } from "../workbook/workbook";
import { change, kept, keptJournal } from "./kept-in-file";
import { changesIn, checkSheet, findForms, lookAtSheet, placeOf } from "./look-at-workbook";
import { readForm, sheetBy } from "./model-sheet";
import {
  linkInput,
  makeForm,
  makeSatisfaction,
  makeSummary,
  surveyForNewForm,
  surveySatisfaction,
  unlinkInput,
} from "./new-sheets";
import { recalculateSheet, type Circumstances } from "./recalculate-sheet";
import { undoRun } from "./undo-run";
import type { WorkbookDesk } from "./workbook-desk";
import { writeInput } from "./write-input";

/** What the pane speaks, and where that is kept for a person. */
export type Speech = Pick<Gateway, "language" | "speak">;

/**
 * The way to a workbook that is open in this process, without Excel: the same pane can be put before it. What is read,
 * calculated, written and kept is the same as in Excel. One piece of work at a time; while a cell is being typed into, work
 * waits, or is refused where nobody is told of its progress.
 * @param speech what the pane speaks; without it, a choice lasts as long as this gateway
 */
export function workbookGateway(
  workbook: Workbook,
  desk: WorkbookDesk,
  speech: Speech = speechForNow(),
): Gateway {
  const on = { workbook, desk };
  const alone = oneAtATime();
  const extras = new Extras();
  const asked = <T>(
    work: () => Answer<T> | Promise<Answer<T>>,
    control: RunControl = {},
  ): Promise<Answer<T>> => {
    const workOnce = async (): Promise<Answer<T>> => {
      if (desk.isEditing) return { ok: false, failure: failure("editing-cell") };
      return isToldToStop(control) ? { ok: false, failure: stopFailure(control) } : work();
    };
    if (control.onProgress === undefined) return workOnce();
    return onceEditingEnds(workOnce, () => Promise.resolve(desk.isEditing), control);
  };
  const changing = <T>(
    work: () => Answer<T> | Promise<Answer<T>>,
    control?: RunControl,
  ): Promise<Answer<T>> => alone(() => asked(work, control));
  const changed = <T>(setting: Setting<T>, to: (present: T) => T, control?: RunControl): Promise<Answer<T>> =>
    alone(() => asked(() => ({ ok: true, value: change(workbook, setting, to) }), control));
  const onShown = <T>(work: (sheet: ModelSheet) => Promise<Answer<T>>): Promise<Answer<T>> =>
    onSheet(workbook, desk.sheetId, work);
  const run = (
    sheetId: string | undefined,
    circumstances: Omit<Circumstances, "extras" | "control">,
    control: RunControl = {},
  ) =>
    alone(() =>
      asked(
        () =>
          onSheet(workbook, sheetId ?? desk.sheetId, (sheet) =>
            recalculateSheet(workbook, sheet, { ...circumstances, extras, control }),
          ),
        control,
      ),
    );
  return {
    recalculate: (control, { sheetId, formula } = { sheetId: desk.sheetId }) =>
      run(sheetId, { formula }, control),
    check: (control) =>
      alone(() => asked(() => onShown((sheet) => checkSheet(workbook, sheet, extras, control)), control)),
    look: (control) =>
      alone(() => asked(() => onShown((sheet) => lookAtSheet(workbook, sheet, control)), control)),
    findForms: () => asked(async () => ({ ok: true, value: await findForms(workbook, desk.sheetId) })),
    place: () => asked(() => onShown((sheet) => Promise.resolve({ ok: true, value: placeOf(sheet) }))),
    changes: (shown) => asked(() => changesIn(workbook, shown)),
    replaceFormula: (sheetId, replaced, control) => run(sheetId, { replaced }, control),
    fill: (order, control) => alone(() => asked(() => fillInput(workbook, order), control)),
    goTo: (sheet, cell, control) =>
      asked(() => {
        const unseen = unseenIn(workbook, sheet);
        if (unseen !== null) return { ok: false, failure: unseen };
        desk.show(sheetBy(workbook, sheet.id)?.id ?? sheet.id, cell);
        return { ok: true, value: null };
      }, control),
    answer: (formula, answer, control) =>
      changed(ANSWERS, (answers) => withAnswer(answers, formula, answer), control),
    withdraw: (formula, control) => changed(ANSWERS, (answers) => withoutAnswer(answers, formula), control),
    review: (warning, isReviewed, control) =>
      changed(REVIEWED, (reviewed) => reviewedWith(reviewed, warning, isReviewed), control),
    undo: (control) => alone(() => asked(() => undoRun(workbook, extras), control)),
    undoable: () =>
      asked(() => ({
        ok: true,
        value: undoableOf(extras.counting(keptJournal(workbook)), workbook.sheets),
      })),
    preferences: () => asked(() => ({ ok: true, value: kept(workbook, PREFERENCES) })),
    prefer: (some, control) => changed(PREFERENCES, (present) => ({ ...present, ...some }), control),
    columns: {
      read: (isSelected) =>
        asked(() => onShown((sheet) => readHeading(workbook, sheet, isSelected ? desk.selected : null))),
      selected: () =>
        Promise.resolve({ ok: true, value: { sheetId: desk.sheetId, column: desk.selected.left } }),
      keep: (order, control) => changing(() => keepColumns(workbook, order), control),
      withdraw: (heading, control) => changed(COLUMNS, (all) => columnsWithout(all, heading), control),
    },
    language: () => speech.language(),
    speak: (language) => {
      speech.speak(language);
    },
    watchInputs: (onInput) => asked(() => ({ ok: true, value: watchTyping(workbook, onInput) })),
    watchHidden: () => Promise.resolve({ ok: true, value: null }),
    inspect: () => Promise.resolve(installationOf(workbook, sheetBy(workbook, desk.sheetId))),
    newForm: {
      survey: () => asked(() => surveyForNewForm(on)),
      make: (order, control) => changing(() => makeForm(on, order, control), control),
    },
    summary: { make: (order, control) => changing(() => makeSummary(on, order, control), control) },
    satisfaction: {
      survey: () => asked(() => surveySatisfaction(on)),
      make: (order, control) => changing(() => makeSatisfaction(on, order), control),
      link: (order, control) => changing(() => linkInput(on, order), control),
      unlink: (control) => changing(() => unlinkInput(on), control),
    },
  };
}

/** What can be told without Excel: nothing of an Excel, and all that the file says. */
function installationOf(
  { fileName, isStructureProtected }: Workbook,
  sheet: ModelSheet | null,
): Installation {
  return {
    ...{ host: "", platform: "", version: "", language: "", dataLanguage: "", excelApi: "" },
    ...{ missing: [], ribbon: false },
    readOnly: { ok: true, value: false },
    structureLocked: { ok: true, value: isStructureProtected },
    sheetProtected:
      sheet === null ? { ok: false, failure: failure("not-found") } : { ok: true, value: sheet.isProtected },
    fileType: { ok: true, value: /\.([^.]+)$/.exec(fileName)?.[1]?.toLowerCase() ?? "" },
    settings: { ok: true, value: true },
  };
}

function speechForNow(): Speech {
  let spoken: Language = "id";
  return {
    language: () => spoken,
    speak: (language) => {
      spoken = language;
    },
  };
}

async function onSheet<T>(
  workbook: Workbook,
  key: string,
  work: (sheet: ModelSheet) => Promise<Answer<T>>,
): Promise<Answer<T>> {
  const sheet = sheetBy(workbook, key);
  return sheet === null ? { ok: false, failure: failure("not-found") } : work(sheet);
}

function unseenIn(workbook: Workbook, shown: ShownSheet): Failure | null {
  const sheet = sheetBy(workbook, shown.id);
  return whyUnseen(sheet === null ? null : { name: sheet.name, isShown: sheet.visible }, shown);
}

/** Writes a number that a person has typed in the pane into a blank input, where that is still the same. */
async function fillInput(workbook: Workbook, order: FillOrder): Promise<Answer<null>> {
  const unseen = unseenIn(workbook, order.sheet);
  if (unseen !== null) return { ok: false, failure: unseen };
  return onSheet(workbook, order.sheet.id, async (sheet) => {
    const reading = await readForm(workbook, sheet);
    if (!reading.ok) return reading;
    const write = fillingOf(atOnce(calculatingSheet(reading.value)), sheet.isProtected, order);
    return "code" in write ? { ok: false, failure: write } : writeInput(sheet, write);
  });
}

async function readHeading(
  workbook: Workbook,
  sheet: ModelSheet,
  selected: Rows | null,
): Promise<Answer<HeadingRead>> {
  const reading = await readForm(workbook, sheet);
  return reading.ok ? { ok: true, value: headingRead(reading.value, selected) } : reading;
}

async function keepColumns(workbook: Workbook, order: ColumnOrder): Promise<Answer<unknown>> {
  return onSheet(workbook, order.sheet.id, async (sheet) => {
    const reading = await readForm(workbook, sheet);
    if (!reading.ok) return reading;
    const kept = keeping(reading.value, order);
    return kept === null ? HEADING_CHANGED : { ok: true, value: change(workbook, COLUMNS, kept) };
  });
}

/** Tells the sheets in which a person types, by their ids, right after what was typed is in its cell. */
function watchTyping(workbook: Workbook, onInput: (sheetId: string) => void): () => Promise<void> {
  let isWatching = true;
  const end = workbook.onChange(({ sheet, by }) => {
    if (by !== "user") return;
    queueMicrotask(() => {
      if (isWatching) onInput(sheet);
    });
  });
  return () => {
    isWatching = false;
    end();
    return Promise.resolve();
  };
}
