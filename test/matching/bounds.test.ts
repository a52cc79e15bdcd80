import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";
import { budgetOf, type Budget } from "../../src/core/formula/bounds";

/** A budget that counts how often it is asked, whether it has something left or not. */
function counted(most: number): { readonly budget: Budget; readonly asked: () => number } {
  const inner = budgetOf(most);
  let asked = 0;
  const spend = (steps: number): boolean => {
    asked++;
    return inner.spend(steps);
  };
  return { budget: { ...inner, spend }, asked: () => asked };
}

const pieces = fc.constantFrom(
  ...[
    "Jumlah usulan",
    "Total usulan",
    "usulan",
    " / ",
    " + ",
    " x ",
    "/",
    ":",
    "(",
    ")",
    "\n",
    " per ",
    " dan ",
  ],
  ...[" = ", "Contoh: ", "rumus = ", "rata-rata dari ", "dimana a = ", ", ", "-----", "100%", "2 ", "T-1"],
);
const texts = fc
  .tuple(fc.array(pieces, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 120 }))
  .map(([some, times]) => some.join("").repeat(times));
const labels = fc.array(fc.constantFrom("Jumlah usulan", "Total usulan", "usulan", "Usulan a/b", "T-1"), {
  minLength: 1,
  maxLength: 8,
});

test("a reader asks its budget no oftener than it has steps, whatever the formula and however many sets of labels", () => {
  fc.assert(
    fc.property(texts, fc.array(labels, { minLength: 1, maxLength: 5 }), (text, sets) => {
      const most = 20_000;
      const { budget, asked } = counted(most);
      const read = readerOf(text, budget);
      sets.forEach((set) => read(set));
      expect(asked()).toBeLessThanOrEqual(2 * most);
    }),
    { numRuns: 200 },
  );
});

test("with less to spend, a formula is read as with more, or not at all", () => {
  fc.assert(
    fc.property(texts, labels, fc.integer({ min: 0, max: 3_000 }), (text, set, most) => {
      const { budget } = counted(most);
      const found = readerOf(text, budget)(set);
      if (!found.ok && found.reason === "too-deep") return;
      expect(found).toEqual(readerOf(text)(set));
    }),
    { numRuns: 200 },
  );
});
