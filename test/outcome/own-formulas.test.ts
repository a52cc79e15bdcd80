import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { decimalsApart, shownAs } from "../../src/core/wording/figure";

test("two numbers that differ are shown apart, as briefly as can be", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 999 }),
      fc.integer({ min: 1, max: 999 }),
      fc.boolean(),
      (a, b, isShare) => {
        const [own, computed] = [a / b, (a + 1e-4) / b];
        const decimals = decimalsApart(own, computed, isShare);
        expect(shownAs(own, isShare, decimals)).not.toBe(shownAs(computed, isShare, decimals));
        if (decimals > 2)
          expect(shownAs(own, isShare, decimals - 1)).toBe(shownAs(computed, isShare, decimals - 1));
      },
    ),
  );
});

test.each([
  [11 / 13, true, "84,62%"],
  [0.85, true, "85%"],
  [11 / 13, false, "0,85"],
  [1234.5, false, "1.234,5"],
  [1234567.891, false, "1.234.567,89"],
  [-2500000, false, "-2.500.000"],
  [12.345, true, "1.234,5%"],
  [-0.0001, false, "0"],
  [1.005, false, "1,01"],
])("%d is shown by %p as %s", (value, isShare, text) => {
  expect(shownAs(value, isShare)).toBe(text);
});
