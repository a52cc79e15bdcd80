import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { gridOf } from "./form-layout";

type Row = readonly CellValue[];

const UPPER: Row = ["No", "Indikator", "Formula Perhitungan", "Data Masukan", "", "Hasil Perhitungan"];
const LOWER: Row = ["", "", "", "Variabel", "Nilai", ""];
const NUMBERS: Row = [1, 2, 3, 4, 5, 6];
const RESULT = UPPER.length - 1;

function indicator(number: CellValue, name: string, noun: string): readonly Row[] {
  const [part, whole] = [`Jumlah ${noun} aktif`, `Total ${noun}`];
  return [
    [number, name, `(${part} : ${whole}) x 100%`, part, 3, ""],
    ["", "", "", whole, 4, ""],
  ];
}

function resultsOf(rows: readonly Row[]): readonly (readonly [row: number | null, value: number | null])[] {
  const width = Math.max(...rows.map((row) => row.length));
  const grid = gridOf(rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? "")));
  const form = findForm(grid);
  const outcomes = form === null ? [] : calculate(form, grid);
  return outcomes.map(({ indicator: { resultCell }, result }) => [
    resultCell?.column === RESULT ? resultCell.row : null,
    result?.value ?? null,
  ]);
}

test("a table right beside a form gives it no number, and nothing is written into the heading", () => {
  const shapes = fc.record({
    words: fc.constantFrom<Row>(["Tahun", "Nilai"], ["Nilai"], ["Variabel", "Nilai"], ["Nama", "Hasil"]),
    above: fc.nat(2),
    counted: fc.boolean(),
    isText: fc.boolean(),
  });
  fc.assert(
    fc.property(shapes, ({ words, above, counted, isText }) => {
      const heading = [UPPER, LOWER, ...(counted ? [NUMBERS] : [])];
      const own = [
        [],
        [],
        ...heading,
        ...indicator(1, "Kinerja kader", "kader"),
        ...indicator(2, "Kinerja usul", "usul"),
      ];
      const top = 2 - above;
      const rows = own.map((row, r): Row => {
        if (r < top) return row;
        const beside =
          r === top ? words : words.map((_, c) => (isText && c === 0 ? `A${String(r)}` : 50 + r));
        return [...Array.from({ length: UPPER.length }, (__, c) => row[c] ?? ""), ...beside];
      });
      const first = 2 + heading.length;
      for (const [row, value] of resultsOf(rows)) {
        expect(row === null || row === first || row === first + 2).toBe(true);
        expect(value === null || value === 0.75).toBe(true);
      }
    }),
    { numRuns: 300 },
  );
});

test("an indicator above a repeated heading is no part of it, whatever it is called", () => {
  const names = [
    "Nilai akhir",
    "Capaian",
    "Capaian kinerja",
    "Nilai",
    "Indikator kinerja",
    "Variabel",
    "Hasil",
  ];
  for (const name of names) {
    const rows = [
      UPPER,
      LOWER,
      ...indicator(1, name, "kader"),
      UPPER,
      LOWER,
      ...indicator(2, "Kinerja usul", "usul"),
    ];
    expect([name, resultsOf(rows)]).toEqual([
      name,
      [
        [2, 0.75],
        [6, 0.75],
      ],
    ]);
    const single: Row = [1, name, "Jumlah kader aktif", "Jumlah kader aktif", 7, ""];
    const short = [UPPER, LOWER, single, UPPER, LOWER, ...indicator(2, "Kinerja usul", "usul")];
    expect([name, resultsOf(short)]).toEqual([
      name,
      [
        [2, 7],
        [5, 0.75],
      ],
    ]);
  }
});

test("a lone text in the column of formulas that calculates nothing is no indicator", () => {
  const texts = [
    "TAHUN 2024",
    "KECAMATAN BUGUL KIDUL",
    "Pasuruan, 20 Februari 2024",
    "Lurah Trajeng",
    "Total",
    2024,
  ];
  for (const text of texts) {
    const lone: Row = ["", "", text];
    const [first, second] = [indicator(1, "Kinerja kader", "kader"), indicator(2, "Kinerja usul", "usul")];
    expect([text, resultsOf([UPPER, LOWER, ...first, [], lone, ...second])]).toEqual([
      text,
      [
        [2, 0.75],
        [6, 0.75],
      ],
    ]);
    expect([text, resultsOf([UPPER, LOWER, ...first, [], [], lone])]).toEqual([text, [[2, 0.75]]]);
  }
});
