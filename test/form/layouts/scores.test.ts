import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../../src/core/form/find";
import type { CellValue } from "../../../src/core/grid/grid";
import { calculate } from "../../../src/core/outcome/calculate";
import { gridOf } from "../form-layout";

type Row = readonly CellValue[];

const [DONE, ALL] = ["Jumlah laporan selesai", "Total laporan"] as const;
const FORMULA = `(${DONE} : ${ALL}) x 100%`;
const SCORE = ["Skor", "SKOR", "Nilai Skor", "Skor Nilai"] as const;

/** Sheets that rate something: a score stands between what is counted and the result, with other columns between. */
const SHEETS: Readonly<Record<string, (score: string, between: Row) => readonly Row[]>> = {
  rows: (score, between) => [
    ["No", "Indikator", "Formula", "Variabel", "Nilai", ...between, score, "Hasil"],
    [1, "Persentase laporan", FORMULA, DONE, 30, ...between.map(() => "x"), 3, ""],
    ["", "", "", ALL, 40, ...between.map(() => "x"), 4, ""],
  ],
  pair: (score, between) => [
    ["No", "Indikator", "Rumus", "Pembilang", "Penyebut", "Nilai", ...between, score, "Hasil"],
    [1, "Persentase laporan", FORMULA, 30, 40, "", ...between.map(() => "x"), "", ""],
  ],
};

test("beside a score nobody guesses which number is which", () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...Object.keys(SHEETS)),
      fc.constantFrom(...SCORE),
      fc.subarray(["Satuan", "Sumber Data", "Bukti"]),
      (sheet, score, between) => {
        const grid = gridOf(SHEETS[sheet]?.(score, between) ?? []);
        const form = findForm(grid);
        const came = form === null ? [] : calculate(form, grid);
        expect(
          came.map(({ result, notes }) => [result, notes.some(({ code }) => code === "column-unknown")]),
        ).toEqual([[null, true]]);
      },
    ),
    { numRuns: 40 },
  );
});
