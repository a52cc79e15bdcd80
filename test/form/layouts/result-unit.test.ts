import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../../src/core/form/find";
import type { CellValue } from "../../../src/core/grid/grid";
import { calculate } from "../../../src/core/outcome/calculate";
import { makePlan } from "../../../src/core/plan/make-plan";
import { gridOf } from "../form-layout";

type Table = (heading: string, formula: string, result: CellValue) => readonly (readonly CellValue[])[];

const [PART, WHOLE] = ["Realisasi belanja", "Pagu belanja"] as const;

/** The same indicator in each layout, beneath one heading of results. */
const LAYOUTS: Readonly<Record<string, Table>> = {
  rows: (heading, formula, result) => [
    ["No", "Indikator", "Formula", "Variabel", "Nilai", heading],
    [1, "Penyerapan belanja", formula, PART, 30, result],
    ["", "", "", WHOLE, 40, ""],
  ],
  pair: (heading, formula, result) => [
    ["No", "Indikator", "Rumus", "Pembilang", "Penyebut", heading],
    [1, "Penyerapan belanja", formula, 30, 40, result],
  ],
  lines: (heading, formula, result) => [
    ["No", "Indikator", "Rumus", "Data", heading],
    [1, "Penyerapan belanja", formula, `${PART} = 30\n${WHOLE} = 40`, result],
  ],
  card: (heading, formula, result) => [
    ["Indikator", "Penyerapan belanja"],
    ["Rumus", formula],
    [PART, 30],
    [WHOLE, 40],
    [heading, result],
  ],
};

const SHARES = [`(${PART} : ${WHOLE}) x 100%`, `${PART} dibagi ${WHOLE} dikali 100`];
const heading = fc.constantFrom(
  "Hasil (Rp)",
  "Hasil Perhitungan (Rupiah)",
  "HASIL (dalam Rp)",
  "Hasil (Rp juta)",
);

test("a result in rupiah is never overwritten by a percentage", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(LAYOUTS)),
      heading,
      fc.constantFrom(...SHARES),
      fc.constantFrom<CellValue>("", 1_200_000),
      (layout, text, formula, held) => {
        const grid = gridOf(LAYOUTS[layout]?.(text, formula, held) ?? []);
        const form = findForm(grid);
        const outcomes = form === null ? [] : calculate(form, grid);
        expect(outcomes.map(({ result, notes }) => [result, notes.map(({ code }) => code)])).toEqual([
          [null, ["column-unknown"]],
        ]);
        expect(outcomes[0]?.notes[0]?.message).toContain(text);
        expect(form && makePlan(form, outcomes, grid).writes).toEqual([]);
      },
    ),
    { numRuns: 60 },
  );
});

test("a result in rupiah takes an amount", () => {
  const grid = gridOf(LAYOUTS["rows"]?.("Hasil (Rp)", `${WHOLE} - ${PART}`, "") ?? []);
  const form = findForm(grid);
  expect(form && calculate(form, grid).map(({ result }) => result?.value)).toEqual([10]);
});
