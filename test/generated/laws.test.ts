import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { address } from "../../src/core/grid/address";
import type { Workbook } from "../../src/workbook/workbook";
import { opened } from "../workbook/engine";
import { COUNT, SEED } from "./case";
import type { Difference } from "../../scripts/compare/compare";
import { differencesOf, forbiddenIn, isRenumbered } from "./file-changes";
import { FOUND } from "./found";
import { isTold, recipes, type Recipe } from "./recipe";
import { runAll, undo, type Ran } from "./runs";
import { changedCells, stateOf, type CellState } from "./state";
import { workbookOf, type Generated } from "./workbook-file";

jest.setTimeout(120_000 + COUNT * 1_500);

type State = ReadonlyMap<string, CellState>;

const seen = {
  ...{ workbooks: 0, runs: 0, cells: 0, protected: 0, formless: 0 },
  ...{ ownFormulas: 0, results: 0, asked: 0, undone: 0, undoneLater: 0, notUndone: 0 },
};

/** Holds one law to a workbook, under its own sentence. */
function hold(law: string, check: () => void): void {
  try {
    check();
  } catch (cause) {
    throw new Error(`This law does not hold: ${law}`, { cause });
  }
}

function onlyResultCells(made: Generated, before: State, after: State, { planned, refused }: Ran): void {
  const results = [...made.forms].flatMap(([sheet, all]) =>
    all.map(({ resultCell }) => `${sheet}!${address(resultCell)}`),
  );
  expect([...changedCells(before, after)].sort()).toEqual([...planned].sort());
  expect(planned.filter((cell) => !results.includes(cell))).toEqual([]);
  expect(refused.filter((code) => code !== "protected" && code !== "no-form")).toEqual([]);
}

function ownFormulasStay(before: State, after: State, { runs }: Ran): void {
  for (const [cell, { formula }] of before)
    if (formula !== null) expect([cell, after.get(cell)?.formula]).toEqual([cell, formula]);
  for (const { sheet, outcomes } of runs) {
    for (const { indicator, result, notes } of outcomes) {
      const cell = `${sheet}!${address(indicator.place)}`;
      const own = before.get(cell);
      if ((own?.formula ?? null) === null) continue;
      seen.ownFormulas++;
      const content = after.get(cell)?.content;
      const agrees = typeof content === "number" && Math.abs(content - (result?.value ?? NaN)) <= 1e-9;
      const told = notes.some(({ code }) => code.startsWith("own-formula"));
      expect([cell, told]).toEqual([cell, !agrees]);
    }
  }
}

/**
 * The office's sample inputs give the office's results, wherever its indicators stand and whatever is around them, or a
 * text that asks, as it must where the heading leaves open in which column they stand; never another number. Where a formula stands in the result cell, or a text that Excel tells as one
 * ("=…" behind an apostrophe), it stays.
 */
function resultsAreRight({ forms }: Generated, after: State, { runs }: Ran, told: boolean): void {
  for (const { sheet, outcomes } of runs) {
    for (const drawn of forms.get(sheet) ?? []) {
      const { row, column } = drawn.resultCell;
      const own = outcomes.find(({ indicator: { place } }) => place.row === row && place.column === column);
      const cell = `${sheet}!${address(drawn.resultCell)}`;
      const holds = after.get(cell);
      const isKept = typeof holds?.formula === "string" || String(holds?.content).startsWith("=");
      if (!drawn.asFilled || isKept) continue;
      seen.results++;
      if (!told) expect([cell, own?.status]).toEqual([cell, "unresolved"]);
      if (own?.status === "computed") expect([cell, holds?.content]).toEqual([cell, drawn.expected]);
      else {
        seen.asked++;
        expect([cell, typeof holds?.content]).toEqual([cell, "string"]);
      }
    }
  }
}

/** A formula that was not calculated again lost its stored value, and the file asks for a calculation on opening. */
function isToBeCalculated({ what, after, place }: Difference, all: readonly Difference[]): boolean {
  const asks = (change: Difference): boolean =>
    change.place === "calcPr" && (change.after ?? "").includes('fullCalcOnLoad="1"');
  if (place === "calcPr") return all.some((change) => change.what === "value" && change.after === "");
  return what === "value" && after === "" && all.some(asks);
}

async function obeys(recipe: Recipe): Promise<void> {
  const made = workbookOf(recipe);
  const workbook = await opened(made.bytes);
  const before = stateOf(workbook);
  const ran = await runAll(workbook, recipe);
  const after = stateOf(workbook);
  hold("a run changes the result cells that it planned, and nothing else", () => {
    onlyResultCells(made, before, after, ran);
  });
  hold("a formula of the user's own stays, and is told of where it differs", () => {
    ownFormulasStay(before, after, ran);
  });
  hold("no result is wrong: the office's inputs give the office's results, or a question", () => {
    resultsAreRight(made, after, ran, isTold(recipe.layout));
  });
  const saved = await workbook.save();
  hold("in the saved file, too, nothing else has changed", () => {
    expect(forbiddenIn(differencesOf(made.bytes, saved), ran.planned, before)).toEqual([]);
  });
  await writesNothingMore(workbook, saved, ran, recipe);
  const reopened = recipe.reopened ? await opened(saved) : null;
  if (reopened !== null) await writesNothingMore(reopened, saved, ran, recipe);
  count(ran);
  // A run that wrote no cell is nothing to take back; of several sheets, the last run alone is taken back.
  if (ran.runs.length !== 1 || ran.planned.length === 0) return;
  const isFree =
    recipe.protection === "none" || !ran.planned.some((cell) => isNumberAsText(before.get(cell)));
  const undone = await takenBack(workbook, saved, recipe, isFree);
  if (undone === null) return;
  hold("an undo gives the file back, bit by bit", () => {
    if (Buffer.compare(undone, made.bytes) !== 0) expect(differencesOf(made.bytes, undone)).toEqual([]);
    expect(Buffer.compare(undone, made.bytes)).toBe(0);
  });
  seen.undone++;
  if (reopened === null) return;
  const undoneLater = await takenBack(reopened, saved, recipe, isFree);
  if (undoneLater === null) return;
  hold("an undo after closing and opening gives everything back that the workbook says", () => {
    const all = differencesOf(made.bytes, undoneLater);
    const left = all.filter((change) => !LOST.includes(change.what) && !isRenumbered(change, all));
    expect(left.filter((change) => !isToBeCalculated(change, left))).toEqual([]);
  });
  seen.undoneLater++;
}

/**
 * What a run and an undo with saving between them do not bring back: parts have other bytes, which say the same; rules
 * have other numbers in the same order; and a text of several looks comes back with the cell's own, because no program
 * reads the looks.
 */
const LOST = ["part", "text runs"];

async function writesNothingMore(
  workbook: Workbook,
  saved: Uint8Array,
  { sheets }: Ran,
  recipe: Recipe,
): Promise<void> {
  const again = await runAll(workbook, recipe, sheets);
  const savedAgain = await workbook.save();
  hold("another run writes nothing, and the file keeps every bit", () => {
    expect(again.planned).toEqual([]);
    if (Buffer.compare(savedAgain, saved) !== 0) expect(differencesOf(saved, savedAgain)).toEqual([]);
    expect(Buffer.compare(savedAgain, saved)).toBe(0);
  });
}

/** A number in a cell of Text format: on a protected sheet it can't go back there, because it would become text. */
function isNumberAsText(cell: CellState | undefined): boolean {
  return cell?.numberFormat === "@" && typeof cell.content !== "string";
}

/** The file after an undo, which restores every cell; null where protection forbids that, and nothing at all has changed. */
async function takenBack(
  workbook: Workbook,
  saved: Uint8Array,
  recipe: Recipe,
  isFree: boolean,
): Promise<Uint8Array | null> {
  const answer = await undo(workbook, recipe);
  const after = await workbook.save();
  hold("what a run wrote can be taken back", () => {
    if (isFree) expect(answer).toMatchObject({ ok: true, value: { kept: [] } });
    else
      expect([answer.ok ? "done" : answer.failure.code, Buffer.compare(after, saved)]).toEqual([
        "protected",
        0,
      ]);
  });
  if (!isFree) seen.notUndone++;
  return isFree ? after : null;
}

function count({ runs, planned, refused }: Ran): void {
  seen.workbooks++;
  if (seen.workbooks % 1000 === 0) process.stderr.write(`${seen.workbooks} workbooks\n`);
  seen.runs += runs.length;
  seen.cells += planned.length;
  seen.protected += refused.filter((code) => code === "protected").length;
  seen.formless += refused.filter((code) => code === "no-form").length;
}

describe("on generated workbooks", () => {
  test(`nothing but what is meant happens (${COUNT} workbooks, seed ${SEED})`, async () => {
    await fc.assert(fc.asyncProperty(recipes, obeys), {
      numRuns: COUNT,
      seed: SEED,
      examples: FOUND.map((recipe): [Recipe] => [recipe]),
    });
    console.info(`${JSON.stringify(seen)}, seed ${SEED}`);
    expect(seen.workbooks).toBeGreaterThanOrEqual(COUNT);
    if (COUNT < 100) return;
    expect(seen.runs).toBeGreaterThan(COUNT / 2);
    expect(Math.min(seen.protected, seen.ownFormulas, seen.results, seen.undoneLater)).toBeGreaterThan(
      COUNT / 25,
    );
    expect(seen.notUndone).toBeLessThan(COUNT / 50);
    expect(seen.asked).toBeLessThan(seen.results / 4);
  });
});
