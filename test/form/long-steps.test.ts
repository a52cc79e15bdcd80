import { describe, expect, test } from "@jest/globals";
import { findForm, findingForm } from "../../src/core/form/find";
import { leavingCirclesOut } from "../../src/core/outcome/circular-inputs";
import { evaluateIndicator } from "../../src/core/outcome/evaluate";
import { findingAgain } from "../../src/core/plan/find-again";
import { resultPlaces } from "../../src/core/plan/identity";
import { landscapeOf, linesOf, printLandscape } from "../../src/core/plan/landscape";
import { recalculating } from "../../src/core/recalculate";
import { atOnce, type Steps } from "../../src/core/steps";
import { itemsInSteps } from "./counting";
import { layOut, officeForm } from "./form-layout";

/** The office's indicators so many times, each time under other numbers. */
function gridOf(times: number) {
  const entries = Array.from({ length: times }, (_, i) =>
    officeForm().map((entry) => ({
      ...entry,
      number: `${i}.${entry.number}`,
      indicator: `${entry.indicator} ${i}`,
    })),
  );
  return layOut(entries.flat()).grid;
}

/** Leaves the circles out of a form whose inputs are all formulas. */
function circlesIn(times: number): Steps<unknown> {
  const grid = gridOf(times);
  const formulas = grid.values.map((row) =>
    row.map((value) => (typeof value === "number" ? `=${value}` : value)),
  );
  const evaluated = findForm(grid)?.indicators.map((indicator) => evaluateIndicator(indicator, null, null));
  return leavingCirclesOut(evaluated ?? [], { ...grid, formulas }, []);
}

/** Finds the results of a run over a form again, as those of then. */
function resultsAgain(times: number): Steps<unknown> {
  const grid = gridOf(times);
  const form = findForm(grid);
  const places = form === null ? [] : [...resultPlaces(form)];
  const landscape = printLandscape(landscapeOf(grid, linesOf(places.map(([, cell]) => cell))));
  const before = { content: "", numberFormat: "General" };
  const entries = places.map(([identity, cell]) => {
    return { identity, cell, beside: null, landscape, before, written: [] };
  });
  return findingAgain(entries, form, grid);
}

describe("work over a long form", () => {
  test("has as many more steps as the form has more indicators, also where it finds the form and plans", () => {
    const steps = (times: number): number => {
      let count = 0;
      for (const work = recalculating(gridOf(times)); work.next().done !== true;) count++;
      return count;
    };
    const [short, long] = [steps(10), steps(40)];
    expect(long).toBeGreaterThan(3 * short);
    // Ten rows or indicators are one step of each piece of it: what finds the form, calculates, says notes and plans.
    expect(long).toBeGreaterThan(1.9 * 40 * officeForm().length);
  });

  test.each([
    ["finds the form", (times: number) => findingForm(gridOf(times))],
    ["leaves circles out", circlesIn],
    ["finds results again", resultsAgain],
  ])("looks at each row a few times at most in one step, where it %s", (_, work) => {
    const longest = (times: number): number => Math.max(...itemsInSteps(work(times)));
    const rows = gridOf(25).values.length - gridOf(5).values.length;
    expect(longest(25) - longest(5)).toBeLessThan(5 * rows);
  });

  test("gives the same in steps as at once", () => {
    const grid = gridOf(3);
    const work = recalculating(grid);
    let next = work.next();
    while (next.done !== true) next = work.next();
    expect(next.value).toEqual(atOnce(recalculating(grid)));
  });
});
