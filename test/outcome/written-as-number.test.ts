import { expect, test } from "@jest/globals";
import type { CellValue, Grid } from "../../src/core/grid/grid";
import { address } from "../../src/core/grid/address";
import { USUAL, type ResultsAs } from "../../src/core/plan/preferences";
import { recalculate } from "../../src/core/recalculate";
import { gridOf } from "../form/form-layout";

const HEADER = ["Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"];
const [PART, WHOLE] = ["Jumlah kelurahan aktif", "Total kelurahan"];
const SHARE = `(${PART} : ${WHOLE}) x 100%`;

/** A form of one indicator with these inputs in D2 and D3, and its result in E2. */
function formWith(part: CellValue, whole: CellValue, formula = SHARE): Grid {
  return gridOf([HEADER, ["Kelurahan aktif", formula, PART, part, ""], ["", "", WHOLE, whole, ""]]);
}

function withCell(
  grid: Grid,
  field: "formulas" | "numberFormats",
  row: number,
  column: number,
  text: string,
) {
  const lines = grid[field].map((line, r) => line.map((one, c) => (r === row && c === column ? text : one)));
  return { ...grid, [field]: lines };
}

/** What is said of results that are written as numbers: the cell, and why. */
function said(grid: Grid, resultsAs: ResultsAs = "formulas"): readonly string[] {
  const outcomes = recalculate(grid, { preferences: { ...USUAL, resultsAs } })?.outcomes ?? [];
  return outcomes
    .flatMap(({ notes }) => notes)
    .filter(({ code, severity }) => code === "written-as-number" && severity === "info")
    .map(
      ({ cell, message }) =>
        `${cell === null ? "" : address(cell)} ${/karena (.*?)\./.exec(message)?.[1] ?? ""}`,
    );
}

const TOGETHER = gridOf([HEADER, ["Kelurahan aktif", SHARE, `${PART}\n${WHOLE}`, "9\n13", ""]]);

test.each<[string, Grid, readonly string[]]>([
  ["two values share a cell", TOGETHER, ["D2 sel D2 memuat beberapa nilai"]],
  ["a number is typed as text", formWith(9, "12 kelurahan"), ["D3 isian di D3 diketik sebagai teks"]],
  [
    "a format says what the number is",
    withCell(
      gridOf([HEADER, ["Kehadiran", "Persentase kehadiran", "Persentase kehadiran", 85, ""]]),
      "numberFormats",
      1,
      3,
      '0"%"',
    ),
    ["D2 format sel D2 mengubah arti angkanya"],
  ],
  [
    "Excel would write a number otherwise",
    formWith(9, 13, `(${PART} : ${WHOLE}) x 0,0000001`),
    ["E2 formulanya memuat bilangan yang tidak disimpan Excel persis seperti itu"],
  ],
  ["it is a formula", formWith(9, 13), []],
  ["there is no number", formWith("", "12 kelurahan"), []],
  ["the user's own formula stays", withCell(formWith(9, "12 kelurahan"), "formulas", 1, 4, "=1+1"), []],
])("a result that is a number though formulas are wanted says why: %s", (_, grid, expected) => {
  expect(said(grid)).toEqual(expected);
  expect(said(grid, "values")).toEqual([]);
});
