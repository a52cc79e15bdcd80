import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { FORM_TEXTS } from "../../scripts/form-1-texts";
import { excelFormula } from "../../src/core/formula/excel-formula";
import { variablesOf } from "../../src/core/formula/tree";
import { readerOf } from "../../src/core/matching/interpret";
import { wordForWord } from "../../src/core/matching/word-for-word";
import { LABELS, notations, trees, write } from "../formula/notations";

const CELLS = ["A", "B", "C", "D", "E"];

/** What is read of a formula over its labels, as Excel writes it, or why nothing is. */
function read(formula: string, labels: readonly string[]): string {
  const found = readerOf(formula)(labels);
  return found.ok ? excelFormula(found.tree, CELLS) : found.reason;
}

/** The same label with a word that says nothing, so that it does not stand in the formula word for word any more. */
function notQuite(label: string): string {
  return label.replace(/\s(\S+)\s*$/, " yang $1");
}

/** What the quick way gives is what the long way gives for the same words; how often the quick way was gone. */
function isSame(formula: string, labels: readonly string[]): boolean {
  if (wordForWord(formula, labels) === null) return false;
  const others = labels.map(notQuite);
  expect([others, wordForWord(formula, others)]).toEqual([others, null]);
  expect([formula, read(formula, labels)]).toEqual([formula, read(formula, others)]);
  return true;
}

test("a formula that says its labels word for word is read as it is in nearly the same words", () => {
  let quick = 0;
  fc.assert(
    fc.property(trees, notations, fc.boolean(), (tree, notation, isInSigns) => {
      const used = new Set(variablesOf(tree));
      const formula = write(tree, isInSigns ? { ...notation, choices: [0] } : notation);
      const labels = LABELS.filter((_, i) => used.has(i));
      if (isSame(formula, labels)) quick++;
    }),
    { numRuns: 300 },
  );
  expect(quick).toBeGreaterThan(50);
});

test("so are the office's own formulas", () => {
  const quick = FORM_TEXTS.indicators.filter(({ formula, variables }) => isSame(formula, variables));
  expect(quick.length).toBeGreaterThan(3);
});
