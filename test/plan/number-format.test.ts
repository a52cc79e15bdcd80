import { expect, test } from "@jest/globals";
import { neededFormat } from "../../src/core/plan/number-format";

const SHOWS_NUMBERS_WRONGLY = ["@", "dd/mm/yyyy", "[$-421]dd mmmm yyyy", "h:mm", ";;;", "0.0,,", "#,##0,"];

test.each(["General", "", "0.00", "#,##0", ...SHOWS_NUMBERS_WRONGLY])(
  "a percentage in a cell with the format %j needs one of its own",
  (own) => {
    expect(neededFormat("percentage", own)).toBe("0.00%");
  },
);

test.each(["0%", "0.00%", "0.0 %", "[Red]0%"])("a percentage keeps the cell's format %j", (own) => {
  expect(neededFormat("percentage", own)).toBeNull();
});

test.each(["0%", "0.00%", ...SHOWS_NUMBERS_WRONGLY])(
  "a number and a count in a cell with the format %j need one of their own",
  (own) => {
    expect(neededFormat("number", own)).toBe("0.00");
    expect(neededFormat("count", own)).toBe("General");
  },
);

test.each(["0", "0.00", "#,##0.00", '0.00"%"', '"Rp" #,##0', "0.0_);(0.0)", "#,##0;-#,##0", "0.00E+00"])(
  "a number and a count keep the cell's format %j",
  (own) => {
    expect(neededFormat("number", own)).toBeNull();
    expect(neededFormat("count", own)).toBeNull();
  },
);

test("a count may stand in a cell without a format, a number gets two decimals there", () => {
  expect(neededFormat("count", "General")).toBeNull();
  expect(neededFormat("number", "General")).toBe("0.00");
});
