import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../../src/core/form/find";
import type { ChosenColumns } from "../../../src/core/form/form";
import { headingNames, headingPrint } from "../../../src/core/form/layouts/pointed";
import { address } from "../../../src/core/grid/address";
import type { CellValue, Grid } from "../../../src/core/grid/grid";
import { mergeLookup } from "../../../src/core/grid/merges";
import { calculate } from "../../../src/core/outcome/calculate";
import { gridOf } from "../form-layout";

const FORMULA = "(Jumlah usulan disepakati : Total usulan) x 100%";
const FOREIGN: readonly (readonly CellValue[])[] = [
  ["Urut", "Ukuran", "Perumusan", "Bahan", "Banyaknya", "Banyaknya", "Temuan"],
  [1, "Persentase usulan", FORMULA, "Jumlah usulan disepakati", 10, 30, ""],
  ["", "", "", "Total usulan", 40, 40, ""],
];

/** The columns (0-based) of a heading in the first row, as somebody points at them. */
function chosen(
  grid: Grid,
  columns: Readonly<Partial<Record<keyof ChosenColumns["columns"], number>>>,
): ChosenColumns {
  const names = headingNames(grid, mergeLookup(grid), { top: 0, bottom: 0 });
  const entries = Object.entries(columns).map(([field, column]) => [field, names.get(column)] as const);
  return { heading: headingPrint(names), rows: 1, columns: Object.fromEntries(entries) };
}

function came(grid: Grid, columns: readonly ChosenColumns[]): unknown {
  const form = findForm(grid, { columns });
  return (
    form &&
    calculate(form, grid).map(({ result, status, indicator: { resultCell } }) => [
      result?.value ?? status,
      resultCell && address(resultCell),
    ])
  );
}

const grid = gridOf(FOREIGN);
const SECOND = chosen(grid, { formula: 2, variable: 3, value: 5, result: 6 });

describe("columns that somebody has pointed at", () => {
  test("are the form's, whatever their headings say, also among those called alike", () => {
    expect(came(grid, [])).toBeNull();
    expect(came(grid, [SECOND])).toEqual([[0.75, "G2"]]);
    expect(came(grid, [chosen(grid, { formula: 2, variable: 3, value: 4, result: 6 })])).toEqual([
      [0.25, "G2"],
    ]);
  });

  test("are found again where rows and columns were put in before the table, and where its heading is repeated", () => {
    fc.assert(
      fc.property(fc.nat(4), fc.nat(3), fc.boolean(), (down, right, isRepeated) => {
        const rows = [...FOREIGN, ...(isRepeated ? FOREIGN : [])].map((row) => [
          ...Array.from({ length: right }, () => ""),
          ...row,
        ]);
        const blank = Array.from({ length: 7 + right }, () => "");
        const title = blank.map((_, i) => (i === right ? "CAPAIAN KINERJA" : ""));
        const moved = gridOf([...Array.from({ length: down }, () => title), ...rows]);
        const cell = (row: number): string => address({ row: down + row, column: right + 6 });
        expect(came(moved, [SECOND])).toEqual([[0.75, cell(1)], ...(isRepeated ? [[0.75, cell(4)]] : [])]);
      }),
    );
  });

  test("count before what the headings say by themselves", () => {
    const own = gridOf([
      ["No", "Indikator", "Formula", "Variabel", "Nilai", "Pembanding", "Hasil"],
      ...FOREIGN.slice(1),
    ]);
    expect(came(own, [])).toEqual([[0.25, "G2"]]);
    expect(came(own, [chosen(own, { formula: 2, variable: 3, value: 5, result: 6 })])).toEqual([
      [0.75, "G2"],
    ]);
  });

  test("mean nothing on a sheet whose heading has other words", () => {
    const other = gridOf([
      ["Urut", "Ukuran", "Perumusan", "Bahan", "Banyaknya", "Jumlahnya", "Temuan"],
      ...FOREIGN.slice(1),
    ]);
    expect(came(other, [SECOND])).toBeNull();
  });

  test("may be those of numerator and denominator, or one for lines of both", () => {
    const quotient = gridOf([
      ["Urut", "Ukuran", "Perumusan", "Atas", "Bawah", "Temuan"],
      [1, "Persentase usulan", FORMULA, 30, 40, ""],
    ]);
    expect(
      came(quotient, [chosen(quotient, { formula: 2, numerator: 3, denominator: 4, result: 5 })]),
    ).toEqual([[0.75, "F2"]]);
    const lines = gridOf([
      ["Urut", "Ukuran", "Perumusan", "Bahan", "Temuan"],
      [1, "Persentase usulan", FORMULA, "Jumlah usulan disepakati = 30\nTotal usulan = 40", ""],
    ]);
    expect(came(lines, [chosen(lines, { formula: 2, variable: 3, value: 3, result: 4 })])).toEqual([
      [0.75, "E2"],
    ]);
  });
});
