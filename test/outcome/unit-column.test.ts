import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { gridOf } from "../form/form-layout";

const [PART, WHOLE] = ["Realisasi belanja", "Pagu belanja"] as const;
const FORMULAS = [`(${PART} : ${WHOLE}) x 100%`, `${PART} + ${WHOLE}`, `${WHOLE} - ${PART}`];
const FULL = ["Rupiah", "Rp", ""];
const SCALED = ["juta", "Juta Rupiah", "ribu", "Rp miliar", "dalam ribuan rupiah"];

/** What comes of two values with a unit beside each: the number, or the codes of the notes. */
function came(
  formula: string,
  units: readonly [string, string],
  heading: string,
  isBefore: boolean,
): unknown {
  const [first, second] = units;
  const pair = (value: CellValue, unit: CellValue): readonly CellValue[] =>
    isBefore ? [unit, value] : [value, unit];
  const grid = gridOf([
    ["No", "Indikator", "Formula", "Variabel", ...pair("Nilai", heading), "Hasil"],
    [1, "Penyerapan belanja", formula, PART, ...pair(30, first), ""],
    ["", "", "", WHOLE, ...pair(40, second), ""],
  ]);
  const form = findForm(grid);
  const [outcome] = form === null ? [] : calculate(form, grid);
  return outcome?.result?.value ?? outcome?.notes.map(({ code }) => code);
}

describe("a column of units beside the values", () => {
  const shown = fc.record({
    formula: fc.constantFrom(...FORMULAS),
    heading: fc.constantFrom("Satuan", "SATUAN", "Satuan Nilai"),
    isBefore: fc.boolean(),
  });

  test("that says different scales lets nothing be computed", () => {
    fc.assert(
      fc.property(
        shown,
        fc.constantFrom(...SCALED),
        fc.constantFrom(...FULL),
        fc.boolean(),
        ({ formula, heading, isBefore }, scaled, full, isTurned) => {
          const units = isTurned ? ([full, scaled] as const) : ([scaled, full] as const);
          expect(came(formula, units, heading, isBefore)).toEqual(["mixed-scales"]);
        },
      ),
      { numRuns: 60 },
    );
  });

  test("that says the same of all changes nothing", () => {
    fc.assert(
      fc.property(
        shown,
        fc.constantFrom(...SCALED, ...FULL, "Orang", "%"),
        ({ formula, heading, isBefore }, unit) => {
          expect(typeof came(formula, [unit, unit], heading, isBefore)).toBe("number");
        },
      ),
      { numRuns: 60 },
    );
  });
});
