import { describe, expect, jest, test } from "@jest/globals";
import fc from "fast-check";
import { compareWorkbooks, type Difference } from "../../scripts/compare/compare";
import { readWorkbookImage } from "../../scripts/compare/workbook-image";
import { address } from "../../src/core/grid/address";
import { opened } from "../workbook/engine";
import { COUNT, SEED } from "./case";
import { recipes, type Recipe } from "./recipe";
import { runAll, undo, type Ran } from "./runs";
import { changedCells, stateOf, type CellState } from "./state";
import { workbookOf, type Generated } from "./workbook-file";

jest.setTimeout(120_000 + COUNT * 400);

type State = ReadonlyMap<string, CellState>;

const seen = {
  ...{ workbooks: 0, runs: 0, cells: 0, protected: 0, formless: 0 },
  ...{ ownFormulas: 0, results: 0, asked: 0, undone: 0 },
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
      const cell = `${sheet}!${address(indicator.resultCell)}`;
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
 * text that asks; never another number. Where a formula stands in the result cell, or a text that Excel tells as one
 * ("=…" behind an apostrophe), it stays.
 */
function resultsAreRight({ forms }: Generated, after: State, { runs }: Ran): void {
  for (const { sheet, outcomes } of runs) {
    for (const drawn of forms.get(sheet) ?? []) {
      const { row, column } = drawn.resultCell;
      const own = outcomes.find(
        ({ indicator: { resultCell } }) => resultCell.row === row && resultCell.column === column,
      );
      const cell = `${sheet}!${address(drawn.resultCell)}`;
      const holds = after.get(cell);
      const isKept = typeof holds?.formula === "string" || String(holds?.content).startsWith("=");
      if (!drawn.asFilled || isKept) continue;
      seen.results++;
      if (own?.status === "computed") expect([cell, holds?.content]).toEqual([cell, drawn.expected]);
      else {
        seen.asked++;
        expect([cell, typeof holds?.content]).toEqual([cell, "string"]);
      }
    }
  }
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
    resultsAreRight(made, after, ran);
  });
  const saved = await workbook.save();
  const second = await runAll(workbook, recipe, ran.sheets);
  const savedAgain = await workbook.save();
  hold("a second run writes nothing, and the file keeps every bit", () => {
    expect(second.planned).toEqual([]);
    expect(savedAgain).toEqual(saved);
  });
  const reopened = await opened(saved);
  const later = await runAll(reopened, recipe, ran.sheets);
  const savedLater = await reopened.save();
  hold("a run on the saved file writes nothing, and the file keeps every bit", () => {
    expect(later.planned).toEqual([]);
    expect(savedLater).toEqual(saved);
  });
  count(ran);
  // A run that wrote no cell is nothing to take back; of several sheets, the last run alone is taken back.
  if (ran.runs.length !== 1 || ran.planned.length === 0) return;
  expect(await undo(workbook, recipe)).toMatchObject({ ok: true, value: { kept: [] } });
  const undone = await workbook.save();
  hold("an undo gives the file back, bit by bit", () => {
    expect(compared(made.bytes, undone)).toEqual([]);
    expect(undone).toEqual(made.bytes);
  });
  expect(await undo(reopened, recipe)).toMatchObject({ ok: true, value: { kept: [] } });
  const undoneLater = await reopened.save();
  hold("an undo after closing and opening gives everything back that the workbook says", () => {
    const rewritten = ["part", "text runs"];
    expect(compared(made.bytes, undoneLater).filter(({ what }) => !rewritten.includes(what))).toEqual([]);
  });
  seen.undone++;
}

function compared(before: Uint8Array, after: Uint8Array): readonly Difference[] {
  return compareWorkbooks(readWorkbookImage(before), readWorkbookImage(after));
}

function count({ runs, planned, refused }: Ran): void {
  seen.workbooks++;
  seen.runs += runs.length;
  seen.cells += planned.length;
  seen.protected += refused.filter((code) => code === "protected").length;
  seen.formless += refused.filter((code) => code === "no-form").length;
}

describe("on generated workbooks", () => {
  test(`nothing but what is meant happens (${COUNT} workbooks, seed ${SEED})`, async () => {
    await fc.assert(fc.asyncProperty(recipes, obeys), { numRuns: COUNT, seed: SEED, endOnFailure: false });
    console.info(`${JSON.stringify(seen)}, seed ${SEED}`);
    expect(seen.workbooks).toBeGreaterThanOrEqual(COUNT);
    expect(seen.runs).toBeGreaterThan(COUNT / 2);
    expect(Math.min(seen.protected, seen.ownFormulas, seen.results)).toBeGreaterThan(COUNT / 25);
    expect(seen.asked).toBeLessThan(seen.results / 20);
  });
});
