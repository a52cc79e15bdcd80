import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CellValue, Grid } from "../../src/core/grid/grid";
import { recalculate } from "../../src/core/recalculate";

type Row = readonly CellValue[];

const HEADER: Row = ["No", "Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"];

function share(number: CellValue, of: string): readonly Row[] {
  const [part, whole] = [`Jumlah ${of} selesai`, `Total ${of}`];
  return [
    [number, `Persentase ${of} selesai`, `(${part} : ${whole}) x 100%`, part, 5, ""],
    ["", "", "", whole, 20, ""],
  ];
}

function gridOf(rows: readonly Row[]): Grid {
  return { sheet: "FORM 1", top: 0, left: 0, values: rows, formulas: rows, numberFormats: [], merges: [] };
}

test("an indicator that says little is none the less one, where it stands right above another", () => {
  const odd = fc.record({
    number: fc.constantFrom<CellValue>("", "IKU-2", 2, "2b"),
    formula: fc.constantFrom("Jumlah rapat", "Hasil penilaian Inspektorat", "-", "...", "100%", ""),
    label: fc.constantFrom("Jumlah rapat", "Nilai SAKIP"),
    value: fc.constantFrom<CellValue>("", 7, "B", "menunggu data"),
    result: fc.constantFrom<CellValue>("", "Belum ada data", "Baik", 77.7, "80 (Baik)"),
  });
  fc.assert(
    fc.property(odd, fc.boolean(), ({ number, formula, label, value, result }, isFirst) => {
      const isNumbered = number !== "";
      const row: Row = [number, "Jumlah rapat", formula, label, value, result];
      const before = isFirst ? [] : share(isNumbered ? 1 : "", "usulan");
      const rows = [
        HEADER,
        ...before,
        row,
        ...share(isNumbered ? 3 : "", "dokumen"),
        ...share("", "laporan"),
      ];
      const outcomes = recalculate(gridOf(rows))?.outcomes ?? [];
      expect(outcomes.map(({ indicator }) => indicator.firstRow)).toContain(before.length + 1);
      const shares = outcomes.filter(({ result: found }) => found?.value === 0.25);
      expect(shares).toHaveLength(isFirst ? 2 : 3);
    }),
    { numRuns: 400 },
  );
});

test.each([["-"], ["–"]])("a lone %j between two formulas subtracts nothing", (dash) => {
  const header: Row = ["Formula Perhitungan", "Variabel", "Nilai", "Hasil"];
  const withoutNames = (rows: readonly Row[]): readonly Row[] => rows.map((row) => row.slice(2));
  const rows = [
    header,
    ...withoutNames(share("", "usulan")),
    [dash, "", "", ""],
    ...withoutNames(share("", "dokumen")),
  ];
  const results = (recalculate(gridOf(rows))?.outcomes ?? []).map(({ result }) => result?.value ?? null);
  expect(results.filter((value) => value !== null && value !== 0.25)).toEqual([]);
});

test.each<[Row]>([
  [["", "Rata-rata capaian", "Rata-rata capaian", "", "", 87.5]],
  [["", "", "Nilai rata-rata", "", "", 87.5]],
  [["", "Nilai rata-rata", "", "", "", 87.5]],
])("a mean below the form keeps its number: %j", (row) => {
  const run = recalculate(gridOf([HEADER, ...share("", "usulan"), row]));
  expect(run?.plan.writes.map(({ cell }) => cell.row)).toEqual([1]);
});
