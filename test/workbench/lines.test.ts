import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { linesInView, measureLines, shownIn } from "../../src/workbench/lines";

const sizes = fc.array(fc.nat(40), { minLength: 1, maxLength: 300 });
const measure = (list: readonly number[]) => measureLines(list.length, (index) => list[index] ?? 0);

describe("the lines of a sheet", () => {
  test("each line begins where the one before it ends", () => {
    fc.assert(
      fc.property(sizes, (list) => {
        const lines = measure(list);
        let sum = 0;
        list.forEach((size, index) => {
          expect(lines.start(index)).toBe(sum);
          expect(lines.size(index)).toBe(size);
          sum += size;
        });
        expect(lines.start(list.length)).toBe(sum);
      }),
    );
  });

  test("the line at a distance is the one that covers it, and the last one beyond the end", () => {
    fc.assert(
      fc.property(sizes, fc.nat(14_000), (list, distance) => {
        const lines = measure(list);
        const index = lines.at(distance);
        if (distance >= lines.start(list.length)) expect(index).toBe(list.length - 1);
        else {
          expect(lines.start(index)).toBeLessThanOrEqual(distance);
          expect(lines.start(index + 1)).toBeGreaterThan(distance);
        }
      }),
    );
  });

  test("a short sheet is drawn whole, a long one only around what is in view", () => {
    const long = measure(Array.from({ length: 10_000 }, () => 20));
    expect(linesInView(measure([20, 20, 20]), 0, 10, 150)).toEqual({ first: 0, last: 2 });
    const span = linesInView(long, 100_000, 600, 150);
    expect(span).toEqual({ first: 4970, last: 5060 });
  });

  test("hidden lines are not shown", () => {
    expect(shownIn(measure([20, 0, 20]), { first: 0, last: 2 })).toEqual([0, 2]);
  });
});
