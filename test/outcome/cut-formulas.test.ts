import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { gridOf } from "../form/form-layout";

type Row = readonly CellValue[];

const HEADER: Row = ["No", "Nama Program", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"];
const [PART, WHOLE] = ["Jumlah kader aktif", "Total kader"];

/** What came of each indicator: its number, or the codes of its notes but those on a formula that was read. */
function cameOf(rows: readonly Row[]): readonly (number | readonly string[])[] {
  const grid = gridOf(rows);
  const form = findForm(grid);
  if (form === null) throw new Error("The form was not found");
  return calculate(form, grid).map(({ result, notes }) => result?.value ?? notes.map(({ code }) => code));
}

/** Formulas over two variables that are cut in two, with the result of the whole. */
const CUTS: readonly (readonly [string, string, number])[] = [
  [`(${PART} :`, `${WHOLE}) x 100%`, 0.375],
  [`(${PART}`, `${WHOLE}) x 100%`, 0.375],
  [`${PART} dibagi`, `${WHOLE} x 100%`, 0.375],
  [`(${PART} : Total`, "kader) x 100%", 0.375],
  [`(${PART} : ${WHOLE}`, ") x 100%", 0.375],
  [`[${PART} / ${WHOLE}`, "] x 100%", 0.375],
  [PART, `+ ${WHOLE}`, 11],
  [`${PART} +`, WHOLE, 11],
  [PART, `dibagi ${WHOLE} x 100%`, 0.375],
  [PART, `: ${WHOLE} x 100%`, 0.375],
];

/** What the lower row says in the columns of number, name and indicator. */
const KEYS: readonly Row[] = [
  ["", "", ""],
  [2, "", "Persentase kader aktif"],
  [2, "Program Kader", "Persentase kader aktif"],
  ["", "", "Persentase kader aktif"],
  ["", "", "(lanjutan)"],
  ["", "", "Persentase kader aktif (lanjutan)"],
  ["2 (lanjutan)", "", ""],
  ["", "(sambungan)", ""],
  ["", "", "lanjutan dari halaman 1"],
  ["", "", "idem"],
  [3, "", "Persentase kader aktif"],
];

const BETWEEN: readonly (readonly Row[])[] = [
  [],
  [[]],
  [["Sasaran"]],
  [HEADER],
  [["Halaman 2"]],
  [["Halaman 2"], HEADER],
  [HEADER, ["Sasaran"]],
];

const before: Row = [1, "Program Dokumen", "Jumlah dokumen", "Jumlah dokumen", "Jumlah dokumen", 5];
const after: Row = [4, "Program Laporan", "Jumlah laporan", "Jumlah laporan", "Jumlah laporan", 6];

test("a formula cut over two rows is joined, or neither of its parts is calculated", () => {
  const shapes = fc.record({
    cut: fc.constantFrom(...CUTS),
    key: fc.constantFrom(...KEYS),
    between: fc.constantFrom(...BETWEEN),
  });
  fc.assert(
    fc.property(shapes, ({ cut: [first, second, value], key, between }) => {
      const came = cameOf([
        HEADER,
        before,
        [2, "Program Kader", "Persentase kader aktif", first, PART, 3],
        ...between,
        [...key, second, WHOLE, 8],
        after,
      ]);
      expect([came[0], came.at(-1)]).toEqual([5, 6]);
      const own = came.slice(1, -1);
      if (own.length === 1) expect(own).toEqual([value]);
      else expect(own).toEqual([["cut-off-formula"], ["cut-off-formula"]]);
    }),
    { numRuns: 500 },
  );
});

test("a bracket that reaches over two rows, or a sign at the cut, counts whatever they are called", () => {
  for (const [first, second] of CUTS.filter((cut) => !cut[0].endsWith("dibagi") && !cut[0].endsWith("+"))) {
    const rows = [
      [2, "Program Kader", "Persentase kader aktif", first, PART, 3],
      [3, "Program Warga", "Persentase lain", second, WHOLE, 8],
    ];
    const cut = ["cut-off-formula"];
    expect([first, cameOf([HEADER, before, ...rows, after])]).toEqual([first, [5, cut, cut, 6]]);
  }
});

test("a bracket too many or too few, and a sign before each formula of a list, cut nothing from complete neighbours", () => {
  const formulas = [
    "Jumlah {} : Total {}) x 100%",
    "(Jumlah {} : Total {} x 100%",
    "= Jumlah {} : Total {} x 100%",
    "- Jumlah {} : Total {} x 100%",
    "a) Jumlah {} : Total {} x 100%",
  ];
  const whole = "(Jumlah {} : Total {}) x 100%";
  for (const odd of formulas) {
    const rows = [whole, odd, whole].flatMap((formula, i): readonly Row[] => {
      const thing = ["rapat", "kader", "jalan"][i] ?? "";
      return [
        [i + 1, "", `Persentase ${thing}`, formula.replaceAll("{}", thing), `Jumlah ${thing}`, 3],
        ["", "", "", "", `Total ${thing}`, 4],
      ];
    });
    expect([odd, cameOf([HEADER, ...rows])]).toEqual([odd, [0.75, 0.75, 0.75]]);
  }
});

/** Two formulas of one indicator of which nobody could say that they are parts of one. */
const PAIRS: readonly (readonly [string, string])[] = [
  [PART, `${WHOLE} x 100%`],
  [`1. ${PART}`, `2. ${WHOLE}`],
  [PART, WHOLE],
  [`a. ${PART}`, `b. ${WHOLE}`],
  [`${PART} x 100%`, WHOLE],
];

test("several formulas of one indicator in several rows are all left out, also over a page break", () => {
  const shapes = fc.record({
    pair: fc.constantFrom(...PAIRS),
    key: fc.constantFrom(...KEYS.slice(0, -1)),
    named: fc.constantFrom<Row>([2, "Program Kader", "Persentase kader aktif"], [2, "Program Kader", ""]),
    between: fc.constantFrom(...BETWEEN.filter((rows) => rows.every(([first]) => first !== "Sasaran"))),
    more: fc.boolean(),
  });
  fc.assert(
    fc.property(shapes, ({ pair: [first, second], key, named, between, more }) => {
      const isSame = (text: CellValue, column: number): boolean => text === "" || named[column] !== "";
      fc.pre(key.every(isSame));
      const came = cameOf([
        HEADER,
        before,
        [...named, first, PART, 3],
        ...between,
        [...key, second, WHOLE, 8],
        ...(more ? [["", "", "", "Jumlah warga", "Jumlah warga", 9]] : []),
        after,
      ]);
      const own = Array.from({ length: more ? 3 : 2 }, () => ["several-formulas"]);
      expect(came).toEqual([5, ...own, 6]);
    }),
    { numRuns: 500 },
  );
});

test("a form that names none of its indicators has one in each row with a formula", () => {
  const header: Row = ["Formula", "Variabel", "Nilai", "Hasil"];
  const rows = [
    [PART, PART, 3],
    [`${WHOLE} x 100%`, WHOLE, 8],
  ];
  expect(cameOf([header, ...rows])).toEqual([3, 8]);
  expect(cameOf([HEADER, ...rows.map((row) => ["", "", "", ...row])])).toEqual([3, 8]);
});
