import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { splitValues, valuesFor } from "../../src/core/quantity/values";

const labels = (count: number): readonly string[] =>
  ["Jumlah RT aktif", "Jumlah RT", "Jumlah RW"].slice(0, count);

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
  ["- 11\n- 13", ["11", "13"]],
  ["a. 11\nb. 13", ["11", "13"]],
  ["1) 11\n2) 13", ["11", "13"]],
  ["A = 11\nB = 13", ["11", "13"]],
  ["2) 11\n1) 13", ["2) 11", "1) 13"]],
  ["-11\n-13", ["-11", "-13"]],
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
  expect(valuesFor(text, labels(count))).toEqual(values);
});

test.each<[string, readonly string[]]>([
  ["aktif: 11\nJumlah RT: 13", ["11", "13"]],
  ["RT: 13\nRT aktif: 11", ["11", "13"]],
])("%j goes to the variables that it names", (text, values) => {
  expect(valuesFor(text, labels(2))).toEqual(values);
});

test("two values for three variables are nobody's", () => {
  expect(valuesFor("11\n13", labels(3))).toEqual(["11\n13", "11\n13", "11\n13"]);
});

test.each(["RW: 11\nRT: 13", "RT: 11\nRT: 13", "11\n13\n15", "11 / 13", "11, 13", "belum ada"])(
  "%j can't be told apart for two variables, so that neither has a number",
  (text) => {
    expect(valuesFor(text, labels(2))).toEqual([text, text]);
  },
);
