import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readerOf } from "../../src/core/matching/interpret";
import { excelFormula } from "../../src/core/formula/excel-formula";

const PART = "Jumlah warga yang hadir";
const WHOLE = "Jumlah warga yang diundang";

/** The formula over the labels' values A and B, or the reason why there is none. */
function read(formula: string, labels: readonly string[]): string {
  const found = readerOf(formula)(labels);
  return found.ok ? excelFormula(found.tree, ["A", "B"]) : found.reason;
}

test("what letters mean may stand behind the formula on the same line", () => {
  for (const [x, y] of [
    ["A", "K"],
    ["PL_A", "PL_K"],
  ]) {
    const formula = `P = (${x} / ${y}) x 100% dengan ${x} = ${PART}, ${y} = ${WHOLE}`;
    expect(read(formula, [PART, WHOLE])).toBe("=A/B*100%");
    expect(read(formula, [`${x} = ${PART}`, `${y} = ${WHOLE}`])).toBe("=A/B*100%");
    expect(read(formula, [`${x} = Jumlah kios yang hadir`, `${y} = Jumlah kios yang diundang`])).not.toMatch(
      /^=/,
    );
  }
});

const letters = fc.constantFrom(["A", "B"], ["a", "b"], ["X", "Y"], ["P", "Q"]);
const separator = fc.constantFrom(". ", ") ", " = ", ": ");
const legend = fc.constantFrom(
  (x: string, y: string) => `(${x} : ${y}) x 100%\n${x} = ${PART}\n${y} = ${WHOLE}`,
  (x: string, y: string) => `${x} / ${y} x 100%; ${x} : ${PART}; ${y} : ${WHOLE}`,
  (x: string, y: string) => `${PART} (${x}) / ${WHOLE} (${y}) x 100%`,
);

test("letters before the labels that a formula gives to the other quantities leave it unread", () => {
  fc.assert(
    fc.property(letters, separator, legend, fc.boolean(), ([x = "", y = ""], between, write, isLower) => {
      const [first, second] = isLower ? [x.toLowerCase(), y.toLowerCase()] : [x, y];
      const formula = write(x, y);
      const crossed = [`${first}${between}${WHOLE}`, `${second}${between}${PART}`];
      expect(read(formula, crossed)).not.toMatch(/^=/);
      expect(read(formula, [...crossed].reverse())).not.toMatch(/^=/);
    }),
  );
});

test("letters of the labels that are the formula's, or that it has not, change nothing", () => {
  fc.assert(
    fc.property(letters, legend, ([x = "", y = ""], write) => {
      const formula = write(x, y);
      for (const [first, second] of [
        [x, y],
        ["m", "n"],
        ["1", "2"],
      ] as const) {
        expect(read(formula, [`${first}. ${PART}`, `${second}. ${WHOLE}`])).toBe("=A/B*100%");
        expect(read(formula, [`${second}. ${WHOLE}`, `${first}. ${PART}`])).toBe("=B/A*100%");
      }
    }),
  );
});

test("a text that says what letters mean is read by all of them or not at all", () => {
  const bodies = fc.constantFrom(
    { write: (x: string, y: string) => `${x} : ${y}`, meant: "=A/B" },
    { write: (x: string, y: string) => `${x} / ${y} x 100%`, meant: "=A/B*100%" },
    { write: (x: string, y: string) => `${x} - ${y}`, meant: "=A-B" },
    { write: (x: string, y: string) => `(${x} - ${y}) : ${x} x 100%`, meant: "=(A-B)/A*100%" },
  );
  const says = fc.constantFrom(" : ", ": ", " = ");
  const between = fc.constantFrom(", ", "; ", "\n", " dan ", " ");
  const frame = fc.constantFrom("\n_", "; _", " (_)", ", dimana _", " _");
  fc.assert(
    fc.property(
      bodies,
      letters,
      says,
      between,
      frame,
      fc.boolean(),
      ({ write, meant }, [x = "", y = ""], is, and, around, inOtherCase) => {
        const [first, second] = inOtherCase ? [x.toLowerCase(), y.toLowerCase()] : [x, y];
        const legend = `${first}${is}${PART}${and}${second}${is}${WHOLE}`;
        const found = read(write(x, y) + around.replace("_", legend), [PART, WHOLE]);
        expect(found.startsWith("=") ? found : meant).toBe(meant);
      },
    ),
    { numRuns: 1_000 },
  );
});

test("a formula in letters alone is read by the letters before or behind the labels, in any order", () => {
  const write = fc.constantFrom(
    (letter: string, label: string) => `${letter}. ${label}`,
    (letter: string, label: string) => `${letter}) ${label}`,
    (letter: string, label: string) => `${letter} = ${label}`,
    (letter: string, label: string) => `${label} (${letter})`,
  );
  const names = fc.oneof(letters, fc.constantFrom(["X1", "X2"], ["U1", "U2"], ["IPi1", "IPi2"]));
  fc.assert(
    fc.property(names, write, fc.boolean(), ([x = "", y = ""], named, isReversed) => {
      const labels = [named(x, PART), named(y, WHOLE)];
      const formula = isReversed ? `(${y} : ${x}) x 100%` : `(${x} : ${y}) x 100%`;
      expect(read(formula, labels)).toBe(isReversed ? "=B/A*100%" : "=A/B*100%");
    }),
  );
});

test("a formula in letters of which a label has none, or two the same, is not read", () => {
  expect(read("(A : B) x 100%", [`A. ${PART}`, WHOLE])).toBe("no-reading");
  expect(read("(A : B) x 100%", [`A. ${PART}`, `A. ${WHOLE}`])).toBe("no-reading");
  expect(read("(A : C) x 100%", [`A. ${PART}`, `B. ${WHOLE}`])).toBe("no-reading");
});
