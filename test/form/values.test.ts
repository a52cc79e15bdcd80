import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { splitValues, valuesFor } from "../../src/core/form/values";

test.each<[string, readonly string[]]>([
  ["11\n13", ["11", "13"]],
  ["11\r\n13", ["11", "13"]],
  ["11; 13", ["11", "13"]],
  ["11;\n13", ["11", "13"]],
  ["11;", ["11", ""]],
  [";13", ["", "13"]],
  ["1.234,5", ["1.234,5"]],
  ["", []],
  [" \n ", []],
])("%j holds %j", (text, values) => {
  expect(splitValues(text)).toEqual(values);
});

test("a number or a truth value is one value", () => {
  expect(splitValues(0)).toEqual([0]);
  expect(splitValues(false)).toEqual([false]);
});

test("values joined by line breaks or semicolons come apart as they were", () => {
  const value = fc.integer().map(String);
  fc.assert(
    fc.property(
      fc.array(value, { minLength: 1 }),
      fc.constantFrom("\n", ";", "; ", " ;\n"),
      (all, between) => {
        expect(splitValues(all.join(between))).toEqual(all);
      },
    ),
  );
});

test.each<[string, number, readonly string[]]>([
  ["11\n13", 2, ["11", "13"]],
  ["11\n\n13", 2, ["11", "13"]],
  ["11\n13\n", 2, ["11", "13"]],
  ["11\n\n13", 3, ["11", "", "13"]],
  ["11", 2, ["11", ""]],
  ["11\n\n", 2, ["11", ""]],
  ["", 2, ["", ""]],
  ["1.234", 2, ["1.234", ""]],
])("%j holds for %i variables %j", (text, count, values) => {
  expect(valuesFor(text, count)).toEqual(values);
});

test.each(["11\n13\n15", "11 / 13", "11, 13", "belum ada"])(
  "%j can't be told apart for two variables, so that neither has a number",
  (text) => {
    expect(valuesFor(text, 2)).toEqual([text, text]);
  },
);
