import { describe, expect, test } from "@jest/globals";
import { atOnce } from "../../src/core/steps";
import { recalculating } from "../../src/core/recalculate";
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

  test("gives the same in steps as at once", () => {
    const grid = gridOf(3);
    const work = recalculating(grid);
    let next = work.next();
    while (next.done !== true) next = work.next();
    expect(next.value).toEqual(atOnce(recalculating(grid)));
  });
});
