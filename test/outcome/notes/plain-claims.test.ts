import { expect, test } from "@jest/globals";
import { findForm } from "../../../src/core/form/find";
import type { CellValue } from "../../../src/core/grid/grid";
import { calculate } from "../../../src/core/outcome/calculate";
import { gridOf } from "../../form/form-layout";

type Row = readonly CellValue[];

function codes(rows: readonly Row[]): readonly (readonly string[])[] {
  const grid = gridOf(rows);
  const form = findForm(grid);
  return form === null ? [] : calculate(form, grid).map(({ notes }) => notes.map(({ code }) => code));
}

const ROWS: Row = ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"];
const [DONE, ALL] = ["Jumlah laporan selesai", "Total laporan"] as const;
const FORMULA = `(${DONE} : ${ALL}) x 100%`;

test.each(["Selisih X dan Y", "X + Y", "Y - X"])(
  "no letter is said to be missing in a formula that has it: %s",
  (formula) => {
    expect(
      codes([
        ["No", "Indikator", "Rumus", "Nilai X", "Nilai Y", "Hasil"],
        [1, "Selisih", formula, 30, 40, ""],
      ]),
    ).toEqual([[]]);
  },
);

const PLACES = ["Kecamatan Utara", "Kecamatan Selatan", "Kecamatan Timur"];

test("one formula for each place in turn needs no labels that are the same", () => {
  const [agreed, proposed] = ["Jumlah usulan disepakati", "Total usulan"] as const;
  const formula = `(${agreed} : ${proposed}) x 100%`;
  const pair: Row = ["No", "Indikator", "Rumus", "Pembilang", "Penyebut", "Hasil"];
  const pairs = PLACES.map((place, i): Row => [i + 1, place, formula, 10 + i, 40 + i, ""]);
  expect(codes([pair, ...pairs])).toEqual([[], [], []]);
  const rows = PLACES.flatMap((place, i): readonly Row[] => [
    [i + 1, `Persentase usulan ${place}`, formula, agreed, 10 + i, ""],
    ["", "", "", proposed, 40 + i, ""],
  ]);
  expect(codes([ROWS, ...rows])).toEqual([[], [], []]);
});

test.each(["nihil", "Nihil", "NIHIL"])("%s on a line of a cell is none at all, and no blank", (word) => {
  const data = `${DONE} = ${word}\n${ALL} = 40`;
  const rows = [
    ["No", "Indikator", "Rumus", "Data", "Hasil"],
    [1, "Persentase laporan", FORMULA, data, ""],
  ];
  expect(codes(rows)).toEqual([["text-number"]]);
});

test("labels of two years in one formula are told, whatever the layout", () => {
  const [last, own] = [`${DONE} tahun 2023`, `${ALL} tahun 2024`];
  expect(codes([ROWS, [1, "Persentase laporan", FORMULA, last, 30, ""], ["", "", "", own, 40, ""]])).toEqual([
    ["other-year"],
  ]);
  const data = `${last} = 30\n${own} = 40`;
  expect(
    codes([
      ["No", "Indikator", "Rumus", "Data", "Hasil"],
      [1, "Persentase laporan", FORMULA, data, ""],
    ]),
  ).toEqual([["other-year"]]);
  const card = [
    ["Indikator", "Persentase laporan"],
    ["Rumus", FORMULA],
    [last, 30],
    [own, 40],
    ["Hasil", ""],
  ];
  expect(codes(card)).toEqual([["other-year"]]);
});
