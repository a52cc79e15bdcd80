import { expect, test } from "@jest/globals";
import { findForm } from "../../src/core/form/find";
import type { CellValue } from "../../src/core/grid/grid";
import { gridOf } from "./form-layout";

const HEADER = ["Indikator", "Formula", "Variabel", "Nilai", "Hasil"];
const yearUnder = (...titles: readonly (readonly CellValue[])[]): number | null | undefined =>
  findForm(gridOf([...titles, HEADER, ["Jumlah RT tahun 2021", "Jumlah RT", "Jumlah RT", 3, ""]]))?.year;

test("A form's year is read from its titles, however they put it", () => {
  for (const title of [
    "TAHUN 2024",
    "Tahun Anggaran 2024",
    "Tahun : 2024",
    "T.A. 2024",
    "TA 2024",
    "Thn. 2024",
    "KERTAS KERJA PERHITUNGAN CAPAIAN OUTCOME TAHUN 2024",
    "Triwulan IV 2024",
    "Januari s.d. Desember 2024",
    "Renstra 2021-2026, Tahun 2024",
    "Sesuai Perwali Nomor 12 Tahun 2021, Tahun 2024",
    "TAHUN 2024, dicetak 3 Januari 2025",
    "FORM 1 TAHUN 2024",
    "Formulir 1. Tahun 2024",
  ]) {
    expect([title, yearUnder(["FORM 1"], [title])]).toEqual([title, 2024]);
  }
});

test("A form's year may stand in a cell of its own, as text or as a number", () => {
  expect(yearUnder(["Tahun", 2024])).toBe(2024);
  expect(yearUnder(["Tahun", ":", "2024"])).toBe(2024);
});

test("A form whose titles name no year, or several, has none", () => {
  for (const title of [
    "FORM 1",
    "RENSTRA 2021-2026",
    "Perwali 12 Tahun 2021",
    "Form 1, 3 Januari 2025",
    "Tahun 2023 dan Tahun 2024",
    "Kode 12024",
    "Rp 2.024.000",
  ]) {
    expect([title, yearUnder([title])]).toEqual([title, null]);
  }
  expect(yearUnder()).toBeNull();
});

/** The column of the values of the second of two forms, whose values stand in columns of two years. */
function valueBelow(between: readonly CellValue[], isApart: boolean): number | null | undefined {
  const header = [
    ["Variabel", "Formula", "Indikator", "Nilai", "", "Hasil"],
    ["", "", "", "2024", "2023", ""],
  ];
  const rows = [
    ["Jumlah RT aktif", "Jumlah RT aktif : Jumlah RT x 100%", "Persentase RT aktif", 3, 5, ""],
    ["Jumlah RT", "", "", 4, 6, ""],
  ];
  const grid = gridOf([...header, ...rows, ...(isApart ? [[""]] : []), between, ...header, ...rows]);
  const indicator = findForm(grid)?.indicators.at(-1);
  return indicator?.doubts.length === 0 ? indicator.inputs[0]?.values[0]?.cell.column : null;
}

test("A label above a repeated header names no year of a form, a title behind a blank row does", () => {
  expect(valueBelow(["Target tahun 2023"], false)).toBeNull();
  expect(valueBelow(["Target tahun 2023", "", "", "", 4], true)).toBeNull();
  expect(valueBelow(["", "", "TAHUN 2023"], false)).toBe(4);
  expect(valueBelow(["TAHUN 2023"], true)).toBe(4);
});
