import { expect, test } from "@jest/globals";
import type { CellValue } from "../../src/core/grid/grid";
import { recalculate } from "../../src/core/recalculate";
import { gridOf } from "./form-layout";

type Row = readonly CellValue[];

const HEADING: Row = [
  ...["No", "Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan", "Keterangan"],
];
const SECTION: Row = ["Sasaran: Meningkatnya pelayanan publik"];

/** The numbers that a run writes, by the row (0-based) of their cells; sentences are null. */
function written(rows: readonly Row[]): readonly (readonly [row: number, result: number | null])[] {
  const width = Math.max(...rows.map((row) => row.length));
  const found = recalculate(gridOf(rows.map((row) => Array.from({ length: width }, (_, c) => row[c] ?? ""))));
  return (found?.plan.writes ?? []).map(({ cell, after: { content } }) => [
    cell.row,
    typeof content === "number" ? content : null,
  ]);
}

test("the halves of a formula on both sides of a section give no number", () => {
  const whole = "Jumlah desa yang tertib dibagi jumlah desa dikali 100%".split(" ");
  for (let cut = 1; cut < whole.length - 1; cut++) {
    const [upper, lower] = [whole.slice(0, cut).join(" "), whole.slice(cut).join(" ")];
    const rows: readonly Row[] = [
      HEADING,
      [1, "Persentase desa tertib", upper, "Jumlah desa yang tertib", 40],
      SECTION,
      ["", "", lower, "Jumlah desa", 160],
    ];
    const numbers = written(rows).filter(([, result]) => result !== null);
    expect([upper, numbers]).toEqual([upper, []]);
  }
});

test("a sign of percent below a repeated heading belongs to the formula above it", () => {
  for (const [upper, lower] of [
    ["Jumlah desa tertib dibagi jumlah desa x 100", "%"],
    ["Jumlah desa tertib dibagi jumlah desa dikali seratus", "persen"],
  ] as const) {
    const rows: readonly Row[] = [
      HEADING,
      [1, "Persentase desa tertib", upper, "Jumlah desa tertib", 40],
      ["", "", "", "Jumlah desa", 160],
      HEADING,
      ["", "", lower],
    ];
    expect(written(rows)).toEqual([[1, 0.25]]);
  }
});

test("a name that goes on beside the next variable is one name", () => {
  const rows: readonly Row[] = [
    HEADING,
    [1, "Persentase desa", "Jumlah desa tertib / Jumlah desa x 100%", "Jumlah desa tertib", 40],
    ["", "yang tertib", "", "Jumlah desa", 160],
  ];
  expect(written(rows)).toEqual([[1, 0.25]]);
});

test("a heading of three rows that a page repeats is a heading as a whole", () => {
  const heading: readonly Row[] = [
    ["No", "Indikator", "Rumus", "Data", "", "Hasil Perhitungan", "Ket"],
    ["", "Kinerja", "Perhitungan", "Masukan"],
    ["", "", "", "Variabel", "Nilai"],
  ];
  const indicator: readonly Row[] = [
    [1, "Persentase desa tertib", "Jumlah desa tertib / Jumlah desa x 100%", "Jumlah desa tertib", 40],
    ["", "", "", "Jumlah desa", 160],
  ];
  const next = indicator.map(([number, ...row]): Row => [number === 1 ? 2 : "", ...row]);
  expect(written([...heading, ...indicator, [], ...heading, ...next])).toEqual([
    [3, 0.25],
    [9, 0.25],
  ]);
});

test("numbers of indicators may have letters", () => {
  const row = (number: CellValue): Row => [number, "Nilai SAKIP", "Nilai SAKIP", "Nilai SAKIP", 72];
  for (const number of ["IKU-1", "1.a", "II.", "(3)", "A.1"])
    expect([number, written([HEADING, row(number)])]).toEqual([number, [[1, 72]]]);
});
