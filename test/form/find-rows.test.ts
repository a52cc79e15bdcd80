import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { CellValue } from "../../src/core/grid/grid";
import { gridOf } from "./form-layout";
import { A, down, form, HEADER, labels, type Row, values } from "./form-sheet";

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

  test("with two result columns alike is none, because either could be meant", () => {
    const twice = [...HEADER, "Hasil"];
    expect(findForm(gridOf([twice, A("Jumlah A", 1)]))).toBeNull();
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
  test("a formula without an indicator beside it is one of its own", () => {
    const { indicators } = form([A("Jumlah A", 1), ["", "", "", "", "Jumlah B", "Jumlah B", 2]]);
    expect(indicators.map(({ formula }) => formula)).toEqual(["(Jumlah A : Total A) x 100%", "Jumlah B"]);
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

describe("sections", () => {
  test("are known by their word, with numbering around it in one cell or two", () => {
    const heads: Row[] = [
      ["Tujuan"],
      ["A. Sasaran"],
      [1, "Program"],
      ["", "II Program"],
      ["", "", "Kegiatan I.1"],
      ["", "", "", "", "", "SUB KEGIATAN"],
    ];
    const { indicators } = form(heads.flatMap((head) => [head, A("Jumlah A", 1)]));
    expect(indicators.map(({ section }) => section)).toEqual([
      "Tujuan",
      "Sasaran",
      "Program",
      "Program",
      "Kegiatan",
      "Sub Kegiatan",
    ]);
  });

  test("are not opened by a name, nor where an indicator stands beside the word", () => {
    const { indicators } = form([
      ["Tujuan"],
      ["", "Program Penyelenggaraan Urusan", "Indikator A", "", "Jumlah A", "Jumlah A", 1],
      ["", "Program", "Indikator B", "", "Jumlah B", "Jumlah B", 1],
      ["", "", "", "", "", "Program", 3],
    ]);
    expect(indicators.map(({ section, name }) => [section, name])).toEqual([
      ["Tujuan", "Program Penyelenggaraan Urusan"],
      ["Tujuan", "Program"],
    ]);
    expect(indicators.map(labels)).toEqual([["Jumlah A"], ["Jumlah B", "Program"]]);
  });

  test("in the column Variabel cut the inputs' part of the column Nilai, others do not", () => {
    const rows = (section: Row): readonly Row[] => [A("Jumlah A", 1), section, A("Jumlah A", 1)];
    expect(form(rows(["Sasaran"])).valueAreas).toEqual([down(6, 1, 3)]);
    expect(form(rows(["", "", "", "", "", "Sasaran"])).valueAreas).toEqual([down(6, 1, 1), down(6, 3, 3)]);
  });
});

describe("inputs are paired", () => {
  test("two labels beside one merged value cell", () => {
    const found = form([A("Jumlah A", "11; 13"), ["", "", "", "", "", "Total A"]], [down(6, 1, 2)]);
    expect(found.indicators.flatMap(({ inputs }) => inputs)).toMatchObject([
      { labels: [{ text: "Jumlah A" }, { text: "Total A" }], values: [{ value: "11; 13" }] },
    ]);
  });

  test("one merged label beside two value cells, filled or not", () => {
    const found = form([A("Jumlah A\nTotal A", 11), []], [down(5, 1, 2)]);
    expect(found.indicators.map(values)).toEqual([[11, ""]]);
    expect(found.indicators.map(({ lastRow }) => lastRow)).toEqual([2]);
  });

  test("one label with a value below it that has none", () => {
    const found = form([A("Jumlah A\nTotal A", 11), ["", "", "", "", "", "", 13]]);
    expect(found.indicators.map(({ inputs }) => inputs.length)).toEqual([1]);
    expect(found.indicators.map(values)).toEqual([[11, 13]]);
  });

  test("a value without any label is kept, a row with neither gives nothing", () => {
    expect(form([A("", 5)]).indicators.flatMap(({ inputs }) => inputs)).toMatchObject([
      { labels: [], values: [{ value: 5 }] },
    ]);
    expect(form([A()]).indicators.flatMap(({ inputs }) => inputs)).toEqual([]);
  });

  test("the result goes to the top left cell of its merged area", () => {
    const found = form([A("Jumlah A", 1), ["", "", "", "", "", "Total A", 2]], [down(7, 1, 2)]);
    expect(found.indicators.map(({ resultCell }) => resultCell)).toEqual([{ row: 1, column: 7 }]);
  });
});

test("any sheet at all is read without failing, twice alike, and no result cell is given twice", () => {
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
  fc.assert(
    fc.property(fc.array(row, { maxLength: 14 }), (rows) => {
      const grid = gridOf([["x"], ...rows]);
      const found = findForm(grid);
      expect(findForm(grid)).toEqual(found);
      const cells = (found?.indicators ?? []).map(({ resultCell: { row: r, column: c } }) => `${r},${c}`);
      expect(new Set(cells).size).toBe(cells.length);
    }),
    { numRuns: 500 },
  );
});
