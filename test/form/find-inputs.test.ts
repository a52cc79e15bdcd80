import { describe, expect, test } from "@jest/globals";
import { findForm } from "../../src/core/form/find";
import { gridOf } from "./form-layout";
import { A, down, form, labels, type Row, values } from "./form-sheet";

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

  test("are not opened by a variable with a value to its left", () => {
    const header = ["Indikator", "Formula", "Nilai", "Variabel", "Hasil"];
    const rows = [header, ["Indikator A", "Jumlah : Program", 3, "Jumlah"], ["", "", 5, "Program"]];
    expect(findForm(gridOf(rows))?.indicators.map(labels)).toEqual([["Jumlah", "Program"]]);
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
