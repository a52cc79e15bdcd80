import { expect } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import { isResultText } from "../../src/core/wording/messages";
import { stateOf, type Cell, type Places, type Was } from "./model";
import type { Office } from "./office";
import { keptJournal } from "../../src/workbook-gateway/kept-in-file";
import type { Answer } from "../../src/gateway/failure";
import type { Gateway } from "../../src/gateway/gateway";
import type { Run, Undone } from "../../src/gateway/run";

/** A click in one of the panes, and what must be true after it. */
export type Click = (office: Office, pane: Gateway, a: number) => Promise<void>;

/** What was seen in all sequences. */
export const seen = {
  runs: 0,
  written: 0,
  numbers: 0,
  undone: 0,
  restored: 0,
  kept: 0,
  formulasBack: 0,
  refused: 0,
};

function idOf(office: Office): string {
  return office.sheet(office.model.form).id;
}

/** The cells of the form's sheet that changed against the second opinion; no other may have changed. */
function changedCells(office: Office): readonly string[] {
  const { form } = office.model;
  const changed = office.model.differences(stateOf(office.workbook));
  expect(changed.filter((cell) => !cell.startsWith(`${form}!`))).toEqual([]);
  return changed.map((cell) => cell.slice(form.length + 1));
}

function nothingChanged(office: Office): void {
  expect(office.model.differences(stateOf(office.workbook))).toEqual([]);
}

function cellAt(office: Office, at: string): Cell {
  const [, letters = "", digits = ""] = /^(\D+)(\d+)$/.exec(at) ?? [];
  const column = Array.from(letters).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  return office.model.cell(office.model.form, { row: Number(digits) - 1, column });
}

/** Takes what the workbook holds into the second opinion. */
function take(office: Office, at: string): void {
  const held = stateOf(office.workbook).get(office.model.form)?.get(placeKey(at));
  Object.assign(cellAt(office, at), held ?? { content: "", format: "General" });
}

function placeKey(at: string): string {
  const [, letters = "", digits = ""] = /^(\D+)(\d+)$/.exec(at) ?? [];
  const column = Array.from(letters).reduce((sum, c) => sum * 26 + c.charCodeAt(0) - 64, 0) - 1;
  return `${Number(digits) - 1},${column}`;
}

function checkRun(office: Office, answer: Answer<Run>): void {
  seen.runs++;
  if (!answer.ok) {
    expect(["no-form", "protected"]).toContain(answer.failure.code);
    nothingChanged(office);
    seen.refused++;
    return;
  }
  const { tracked } = office.model;
  const run = answer.value;
  const planned = run.plan.writes.map(({ cell }) => address(cell));
  const changed = changedCells(office);
  expect([...changed].sort()).toEqual([...planned].sort());
  expect(run.plan.writes.filter(({ cell }) => cell.column !== run.form.columns.result)).toEqual([]);
  if (changed.length > 0) office.model.enterRun();
  for (const at of changed) {
    const cell = cellAt(office, at);
    const { content, format, isOurs } = cell;
    take(office, at);
    office.model.enterCell(cell, { content, format, isOurs, wrote: cell.content });
    Object.assign(cell, { isOurs: true, isBack: false });
    seen.written++;
  }
  for (const one of tracked) numberIsRight(office, run, one);
  noRulesMore(office);
}

/** A number of ours in a result cell is what its inputs give; and no formula of ours is called the user's own. */
function numberIsRight(office: Office, run: Run, { a, b, result }: Places): void {
  if (result === null) return;
  const { form } = office.model;
  const outcome = run.outcomes.find(({ indicator: { place } }) => address(place) === address(result));
  if (outcome === undefined) return;
  const codes = outcome.notes.map(({ code }) => code);
  const held = office.model.cell(form, result);
  const at = address(result);
  const { value } = office.sheet(form).cell(result.row, result.column);
  const isManual = codes.includes("manual");
  if (isManual) expect([at, held.isOurs && isResultText(String(value))]).toEqual([at, false]);
  const isLive = held.isOurs && String(held.content).startsWith("=");
  if (isLive) expect([at, codes.filter((code) => code.startsWith("own-formula"))]).toEqual([at, []]);
  if (outcome.status !== "computed" && (isManual || !held.isOurs)) return;
  const [x, y] = [a, b].map((place) => (place === null ? "" : office.model.cell(form, place).content));
  const expected = typeof x === "number" && typeof y === "number" && y !== 0 ? x / y : null;
  if (outcome.result !== null) expect([at, outcome.result.value]).toEqual([at, expected]);
  // What an undo brought back stays with a note where the form says no more how it is calculated.
  const isKept = held.isBack && codes.includes("own-text-kept");
  if (held.isOurs && typeof value === "number" && !isKept) expect([at, value]).toEqual([at, expected]);
  seen.numbers++;
}

/** No sheet has more marks than a form needs, be it a copy of one that had them. */
function noRulesMore(office: Office): void {
  for (const form of office.model.forms)
    expect([form, Math.max(1, office.sheet(form).conditionalFormats().length)]).toEqual([form, 1]);
}

/** What the last run wrote in cells of the form, and has not been taken back by hand. */
function pendingIn({ model }: Office): readonly (readonly [address: string, cell: Cell, was: Was])[] {
  return model.cells(model.form).flatMap(([at, cell]) => {
    const was = model.was(cell);
    return was !== null && isWritten(cell, was) && !isSame(cell, was) ? [[at, cell, was] as const] : [];
  });
}

/** How many runs the workbook keeps, to be taken back. */
function stepsIn({ workbook }: Office): number {
  const { journal, earlier } = keptJournal(workbook);
  return (journal?.entries.length ?? 0) === 0 ? 0 : 1 + earlier.length;
}

function checkUndo(office: Office, answer: Answer<Undone>): void {
  // A run whose sheet is gone is passed over; where another sheet has its id by now, there is nothing of it.
  while (answer.ok && office.model.isRanGone) office.model.forgetRun();
  office.model.workOn(office.model.ran ?? office.model.form);
  const { isRanGone } = office.model;
  const pending = isRanGone ? [] : pendingIn(office);
  if (!answer.ok) {
    nothingChanged(office);
    const codes = ["nothing-to-undo", "protected", "no-form"];
    expect(isRanGone ? [...codes, "not-found"] : codes).toContain(answer.failure.code);
    if (answer.failure.code !== "nothing-to-undo") return;
    expect(pending.map(([at]) => at)).toEqual([]);
    // The workbook knows whether it let go of one that had nothing left, or of another whose sheet is gone as well.
    while (office.model.steps > stepsIn(office)) office.model.forgetRun();
    return;
  }
  const { restored, kept } = answer.value;
  const changed = changedCells(office);
  seen.undone++;
  expect([...changed].sort()).toEqual([...restored].sort());
  expect(kept.filter((at) => restored.includes(at))).toEqual([]);
  expect(
    kept.filter(
      (at) => office.model.was(cellAt(office, at)) === null && !isAlike(office, cellAt(office, at)),
    ),
  ).toEqual([]);
  for (const at of changed.filter((one) => !pending.some(([own]) => own === one))) standIn(office, at);
  for (const [at, cell, was] of pending) {
    if (kept.includes(at)) {
      seen.kept++;
      continue;
    }
    take(office, at);
    expect([at, cell.content, cell.format]).toEqual([at, was.content, was.format]);
    if (String(cell.content).startsWith("=")) seen.formulasBack++;
    cell.isOurs = was.isOurs;
    cell.isBack = true;
    seen.restored++;
  }
  office.model.forgetRun();
  expect(office.model.steps).toBe(stepsIn(office));
  nothingChanged(office);
  noRulesMore(office);
}

/**
 * Whether a cell may be named beside those of the run: it says what that wrote, or what a cell of it held before, and nothing
 * tells which of them is which; or a cell of the run is gone, and this result of an earlier one may stand in its place.
 */
function isAlike({ model }: Office, { content, isCopy, isOurs }: Cell): boolean {
  const cells = [...model.cells(model.form).map(([, cell]) => cell), ...model.gone];
  const mayStandIn = isOurs && model.gone.length > 0;
  const says = (then: CellValue): boolean => said(then) === said(content);
  const isSaid = (was: Was | null): boolean => was !== null && (says(was.wrote) || says(was.content));
  return isCopy || mayStandIn || cells.some((cell) => isSaid(model.was(cell)));
}

/** What a content says, wherever it stands. */
function said(content: CellValue): CellValue {
  return String(content).startsWith("=") ? String(content).replace(/\$?[A-Z]+\$?\d+|#REF!/g, "") : content;
}

/** A copy was taken for the cell of the run that is gone and held the same once: it must hold what that one held before. */
function standIn(office: Office, at: string): void {
  const cell = cellAt(office, at);
  const { content, isCopy } = cell;
  take(office, at);
  const { model } = office;
  const wasSame = (one: Cell): boolean => one.content === content || model.was(one)?.wrote === content;
  const befores = model.gone.filter((one) => isCopy && wasSame(one)).map((one) => model.was(one));
  const isBefore = (was: Was | null): boolean =>
    was !== null && said(was.content) === said(cell.content) && was.format === cell.format;
  expect([at, befores.some(isBefore)]).toEqual([at, true]);
  cell.isOurs = false;
}

/** Whether a cell holds what the run wrote, not a later one, or again what it held before, in a format of the run. */
function isWritten(cell: Cell, was: Was): boolean {
  return (cell.isOurs && said(cell.content) === said(was.wrote)) || cell.content === was.content;
}

function isSame(a: { readonly content: unknown; readonly format: string }, b: typeof a): boolean {
  return a.content === b.content && a.format === b.format;
}

/** The formula that is written beside an indicator, as the form words it. */
function wordingAt(office: Office, a: number): string {
  const one = office.model.tracked[a % Math.max(1, office.model.tracked.length)];
  return one?.formula === null || one === undefined
    ? ""
    : String(office.model.cell(office.model.form, one.formula).content);
}

/** Everything that can be clicked in a sequence. */
export const CLICKS = {
  run: async (office, pane) => {
    checkRun(office, await pane.recalculate({}, { sheetId: idOf(office) }));
  },
  runTwice: async (office, pane) => {
    checkRun(office, await pane.recalculate({}, { sheetId: idOf(office) }));
    const again = await pane.recalculate({}, { sheetId: idOf(office) });
    if (again.ok) expect(again.value.plan.writes).toEqual([]);
    checkRun(office, again);
  },
  replace: async (office, pane, a) => {
    const { form, tracked } = office.model;
    const cell = tracked[a % Math.max(1, tracked.length)]?.result ?? null;
    const content = cell === null ? "" : office.model.cell(form, cell).content;
    if (cell === null || typeof content !== "string" || !content.startsWith("=")) return;
    checkRun(office, await pane.replaceFormula(idOf(office), { cell, formula: content }));
  },
  check: async (office, pane) => {
    await pane.check();
    nothingChanged(office);
  },
  undo: async (office, pane) => {
    checkUndo(office, await pane.undo());
  },
  undoTwice: async (office, pane) => {
    const first = await pane.undo();
    checkUndo(office, first);
    if (!first.ok) return;
    checkUndo(office, await pane.undo());
  },
  manual: async (office, pane, a) => {
    const formula = wordingAt(office, a);
    if (formula !== "" && a % 3 === 0) await pane.answer(formula, { kind: "manual" });
    nothingChanged(office);
  },
  withdraw: async (office, pane, a) => {
    await pane.withdraw(wordingAt(office, a));
    nothingChanged(office);
  },
  live: async (office, pane) => {
    const now = await pane.preferences();
    const isLive = now.ok && now.value.resultsAs === "formulas";
    await pane.prefer({ resultsAs: isLive ? "values" : "formulas" });
    nothingChanged(office);
  },
} satisfies Record<string, Click>;
