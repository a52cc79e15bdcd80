import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import { address } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import { gridOf } from "./form-layout";
import { A, down, form, HEADER, labels, values } from "./form-sheet";

describe("a header", () => {
  test("is not seen in prose that holds its words", () => {
    const prose = [
      "Formula yang dipakai",
      "Variabel di bawah ini",
      "Nilai diisi oleh petugas",
      "Hasil Perhitungan dilaporkan",
    ];
    expect(findForm(gridOf([prose]))).toBeNull();
    expect(findForm(gridOf([["Formula"], [""], ["Variabel"], ["Nilai"], ["Hasil"]]))).toBeNull();
    expect(findForm(gridOf([["Formula", "Variabel"], [], [], ["", "", "Nilai", "Hasil"]]))).toBeNull();
  });

  test("with two result columns alike leaves the result in doubt, because either could be meant", () => {
    const twice = [...HEADER, "Hasil"];
    const [indicator] = findForm(gridOf([twice, A("Jumlah A", 1)]))?.indicators ?? [];
    expect(indicator?.resultCell).toBeNull();
    expect(indicator?.doubts).toEqual([
      {
        field: "result",
        columns: [
          { column: 7, text: "Hasil" },
          { column: 8, text: "Hasil" },
        ],
      },
    ]);
  });

  test("of another table below the form ends it: no row of that table is an indicator", () => {
    const other = [
      "No",
      "Uraian Kegiatan",
      "Indikator Kinerja",
      "Satuan",
      "Target",
      "Realisasi",
      "Capaian",
      "Keterangan",
    ];
    const rows = [
      A("Jumlah A", 1),
      ["", "", "", "", "", "Total A", 2],
      [],
      other,
      [1, "Rapat", "Jumlah rapat", "kali", 4, 3, 75, ""],
    ];
    const found = form(rows);
    expect(found.indicators.map(({ indicator }) => indicator)).toEqual(["Indikator A"]);
  });

  test("that a page repeats in fewer or other words is still the form's own", () => {
    const again = ["Nomor", "", "Indikator Kinerja", "", "Rumus Perhitungan", "", "", "Hasil Perhitungan"];
    const found = form([A("Jumlah A", 1), again, ["", "", "", "", "", "Total A", 2], A("Jumlah B", 3)]);
    expect(found.indicators.map(labels)).toEqual([["Jumlah A", "Total A"], ["Jumlah B"]]);
  });

  test("prefers Hasil Perhitungan to a column that is only called Capaian", () => {
    const found = findForm(
      gridOf([
        ["Capaian", ...HEADER],
        ["", ...A("Jumlah A", 1)],
      ]),
    );
    expect(found?.columns.result).toBe(8);
  });

  test("may stand in two rows, its optional words above the others", () => {
    const above = ["No", "Nama Program", "Indikator", "Definisi Operasional", "Cara menghitungnya"];
    const found = findForm(
      gridOf([above, ["", "", "", "", "Formula", "Variabel", "Nilai", "Hasil"], A("Jumlah A", 1)]),
    );
    expect(found?.columns).toMatchObject({ number: 0, name: 1, indicator: 2, definition: 3, formula: 4 });
  });

  test("does not take in a variable above it that is called like a column", () => {
    const next = [
      ["Formula", "Data Masukan", "", "Hasil", "", "", "Indikator"],
      ["", "Variabel", "Nilai"],
      ["Jumlah B", "Jumlah B", 7, "", "", "", "Indikator B"],
    ];
    const { indicators } = form([A("Jumlah A", 1), ["", "", "", "", "", "Nilai"], ...next]);
    expect(indicators.map(labels)).toEqual([["Jumlah A", "Nilai"], ["Jumlah B"]]);
    expect(indicators.map(values)).toEqual([[1, ""], [7]]);
  });

  test("without any row below it is a form without indicators", () => {
    expect(form([]).indicators).toEqual([]);
  });

  test("with other columns starts a table of its own on the same sheet", () => {
    const found = form([
      A("Jumlah A", 1),
      [],
      ["Indikator", "Hasil", "Nilai", "Variabel", "Formula"],
      ["Indikator B", "", 7, "Jumlah B", "Jumlah B"],
    ]);
    expect(found.indicators.map(({ resultCell }) => resultCell)).toEqual([
      { row: 1, column: 7 },
      { row: 4, column: 1 },
    ]);
    expect(found.valueAreas).toEqual([down(6, 1, 1), down(2, 4, 4)]);
  });
});

describe("a page break", () => {
  test("that cuts a formula leaves one indicator with both parts", () => {
    const { indicators } = form([
      [1, "", "Indikator A", "", "(Jumlah A yang", "Jumlah A yang lengkap", 1],
      HEADER,
      ["", "", "", "", "lengkap : Total A) x 100%", "Total A", 2],
    ]);
    expect(indicators).toHaveLength(1);
    expect(indicators.map(({ formula }) => formula)).toEqual(["(Jumlah A yang\nlengkap : Total A) x 100%"]);
    expect(indicators.flatMap(labels)).toEqual(["Jumlah A yang lengkap", "Total A"]);
  });

  test("that cuts the indicator's own words leaves one indicator too", () => {
    const { indicators } = form([
      [1, "", "Persentase A yang", "", "(Jumlah A : Total", "Jumlah A", 1],
      HEADER,
      ["", "", "lengkap", "", "A) x 100%", "Total A", 2],
    ]);
    expect(indicators.map(({ indicator }) => indicator)).toEqual(["Persentase A yang\nlengkap"]);
    expect(indicators.flatMap(labels)).toEqual(["Jumlah A", "Total A"]);
  });

  test("may repeat the titles and only a part of the header", () => {
    const title = ["", "", "", "", "", "KERTAS KERJA"];
    const rows = [
      title,
      HEADER,
      A("Jumlah A", 1),
      title,
      ["No", "", "Indikator"],
      ["", "", "", "", "", "Total A", 2],
    ];
    expect(findForm(gridOf(rows))?.indicators.map(labels)).toEqual([["Jumlah A", "Total A"]]);
  });

  test("cuts the inputs' part of the column Nilai", () => {
    expect(form([A("Jumlah A", 1), HEADER, ["", "", "", "", "", "Total A", 2]]).valueAreas).toEqual([
      down(6, 1, 1),
      down(6, 3, 3),
    ]);
  });
});

describe("indicators are told apart", () => {
  test("a formula without a name of its own below one with a name is a further one of the same indicator", () => {
    const { indicators } = form([A("Jumlah A", 1), ["", "", "", "", "Jumlah B", "Jumlah B", 2]]);
    expect(indicators.map(({ formula, hasSeveralFormulas }) => [formula, hasSeveralFormulas])).toEqual([
      ["(Jumlah A : Total A) x 100%", true],
      ["Jumlah B", true],
    ]);
  });

  test("a formula that is still open, or goes on with an operator, takes in the next row", () => {
    const open = form([
      [1, "", "Indikator A", "", "Jumlah A dibagi", "Jumlah A", 1],
      ["", "", "", "", "Total A", "Total A", 2],
    ]);
    const inside = form([
      [1, "", "Indikator A", "", "Jumlah A", "Jumlah A", 1],
      ["", "", "", "", ": Total A", "Total A", 2],
    ]);
    expect(open.indicators.map(({ formula }) => formula)).toEqual(["Jumlah A dibagi\nTotal A"]);
    expect(inside.indicators.map(({ formula }) => formula)).toEqual(["Jumlah A\n: Total A"]);
  });

  test("a fraction typed over the rows of one merged indicator is one formula", () => {
    const rows = [
      [1, "", "Indikator A", "", "Jumlah A", "Jumlah A", 1],
      ["", "", "", "", "Total A", "Total A", 2],
    ];
    expect(form(rows, [down(2, 1, 2)]).indicators.map(({ formula }) => formula)).toEqual([
      "Jumlah A\nTotal A",
    ]);
  });

  test("the same indicator with another formula, or the same rows once more, are indicators of their own", () => {
    const other = [2, "Program A", "Indikator A", "", "Jumlah B", "Jumlah B", 2];
    expect(form([A("Jumlah A", 1), other]).indicators).toHaveLength(2);
    expect(form([A("Jumlah A", 1), A("Jumlah A", 1)]).indicators).toHaveLength(2);
    expect(form([A("Jumlah A", 1), A("Total A", 2)]).indicators.map(labels)).toEqual([
      ["Jumlah A", "Total A"],
    ]);
    const below = ["", "", "", "", "", "Total A", 2];
    expect(form([A("Jumlah A", 1), below, A("Jumlah C", 1)]).indicators.map(labels)).toEqual([
      ["Jumlah A", "Total A"],
      ["Jumlah C"],
    ]);
  });

  test("a row with only a name is none, and an indicator without a formula is one", () => {
    const { indicators } = form([
      [1, "Program Penyelenggaraan Urusan"],
      [1, "", "Indikator A", "", "", "Jumlah A", 1],
      [2, "Program B"],
    ]);
    expect(indicators.map(({ indicator, formula }) => [indicator, formula])).toEqual([["Indikator A", ""]]);
    expect(indicators.flatMap(labels)).toEqual(["Jumlah A"]);
  });

  test("blank rows neither end an indicator nor begin one", () => {
    expect(
      form([[], A("Jumlah A", 1), [], ["", "", "", "", "", "Total A", 2]]).indicators.map(labels),
    ).toEqual([["Jumlah A", "Total A"]]);
  });
});

test("any sheet at all is read without failing, twice alike, and no result cell is given twice or is an input", () => {
  const words = [
    ...HEADER,
    "Program",
    "1 Program",
    "Jumlah",
    "Catatan:",
    "NIP.",
    "Pasuruan, 1 Mei 2024",
    "(a : b",
    "x",
  ];
  const cell = fc.oneof(fc.constantFrom<CellValue>("", "", ...words, 1, 2.5, true), fc.string());
  const row = fc.oneof(fc.array(cell, { maxLength: 9 }), fc.constant(HEADER));
  const area = fc
    .tuple(fc.nat(14), fc.nat(8), fc.nat(4), fc.constantFrom(0, 0, 0, 1))
    .map(([top, left, height, width]) => ({ top, left, bottom: top + height, right: left + width }));
  const sheet = fc.tuple(fc.array(row, { maxLength: 14 }), fc.array(area, { maxLength: 5 }));
  fc.assert(
    fc.property(sheet, ([rows, merges]) => {
      const grid = gridOf([["x"], ...rows], merges);
      const found = findForm(grid);
      expect(findForm(grid)).toEqual(found);
      const cells = (found?.indicators ?? []).flatMap(({ resultCell }) =>
        resultCell === null ? [] : [address(resultCell)],
      );
      expect(new Set(cells).size).toBe(cells.length);
      const inputs = (found?.indicators ?? []).flatMap((one) => one.inputs.flatMap((group) => group.values));
      expect(inputs.map(({ cell }) => address(cell)).filter((cell) => cells.includes(cell))).toEqual([]);
    }),
    { numRuns: 500 },
  );
});
