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
