import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { moveYears } from "../../src/core/new-form/move-years";

describe("years in last year's texts", () => {
  test.each([
    ["TAHUN 2024", "TAHUN 2025"],
    ["Target Kinerja RKPD Tahun 2023", "Target Kinerja RKPD Tahun 2024"],
    ["Jumlah usulan untuk tahun 2025", "Jumlah usulan untuk tahun 2026"],
    ["Data per 31 Desember 2024", "Data per 31 Desember 2025"],
    ["Triwulan 4 Tahun 2024", "Triwulan 4 Tahun 2025"],
    ["Tahun Ajaran 2023/2024", "Tahun Ajaran 2024/2025"],
    ["(Realisasi 2024 : Target 2024) x 100%", "(Realisasi 2025 : Target 2025) x 100%"],
  ])("move on: %j becomes %j", (before, after) => {
    expect(moveYears(before, 2024, 1)).toBe(after);
  });

  test.each([
    "sesuai Permendagri 86 Tahun 2017",
    "sesuai Perda Nomor 5 Tahun 2024",
    "sesuai Perwali No. 12 Th. 2023",
    "menurut PermenPANRB 14/2017",
    "menurut Perda 5/2024",
    "Renstra 2024-2026",
    "RPJMD 2021 s.d. 2026",
    "RPJMD 2021/2026",
    "hasil Pemilu 2024",
    "Sensus Penduduk tahun 2020",
    "dibandingkan dengan tahun 2019",
    "sebanyak 2.024 orang",
    "sebanyak 2024,5 ton",
    "kode 120245",
    "",
  ])("stay: %j", (text) => {
    expect(moveYears(text, 2024, 1)).toBe(text);
  });

  test("come back when they are moved back, where a text has no other numbers", () => {
    const year = fc.integer({ min: 2010, max: 2089 });
    fc.assert(
      fc.property(year, fc.integer({ min: -1, max: 1 }), fc.integer({ min: -5, max: 5 }), (own, near, by) => {
        const text = `Target Tahun ${own + near}`;
        expect(moveYears(moveYears(text, own, by), own + by, -by)).toBe(text);
      }),
    );
  });

  test("are all that changes in a text", () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        const blanked = (one: string): string => one.replace(/20\d\d/g, "____");
        expect(blanked(moveYears(text, 2024, 1))).toBe(blanked(text));
      }),
    );
  });
});
