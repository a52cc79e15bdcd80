import { describe, expect, test } from "@jest/globals";
import { findForm } from "../../src/core/form/find";
import type { Area, CellValue, Grid } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { gridOf } from "./form-layout";
import { HEADING as PLAIN, type Row } from "./written";

const LABELS = ["Jumlah usulan disepakati", "Total usulan"] as const;
const FORMULA = "(Jumlah usulan disepakati : Total usulan) x 100%";

/** The two rows of an indicator below a heading of at least four columns; `first` and `second` stand behind the variable. */
const body = (first: Row = [30], second: Row = [40], number = 1): readonly Row[] => [
  [number, `Persentase usulan ${number}`, FORMULA, LABELS[0], ...first],
  ["", "", "", LABELS[1], ...second],
];

/** What comes of each indicator: the number, the fields in doubt, or another status; and the cells that would be written. */
function read(
  grid: Grid,
): { readonly came: readonly unknown[]; readonly written: readonly unknown[] } | null {
  const form = findForm(grid);
  if (form === null) return null;
  const outcomes = calculate(form, grid);
  return {
    came: outcomes.map(({ result, status, indicator: { doubts } }) =>
      doubts.length > 0 ? doubts.map(({ field }) => field) : (result?.value ?? status),
    ),
    written: makePlan(form, outcomes, grid).writes.map(({ cell, before }) => [
      cell.row,
      cell.column,
      before.content,
    ]),
  };
}

const came = (rows: readonly Row[], merges: readonly Area[] = []): readonly unknown[] | undefined =>
  read(gridOf(rows, merges))?.came;

describe("a second heading on a sheet", () => {
  const under = (heading: Row, first: Row, second: Row): readonly unknown[] | undefined =>
    came([PLAIN, ...body(), [], heading, ...body(first, second, 2)]);

  test.each<[string, Row]>([
    [
      "years for the values",
      ["No", "Indikator", "Formula Perhitungan", "Variabel", 2023, 2024, "Hasil Perhitungan"],
    ],
    [
      "a target for the values",
      ["No", "Indikator", "Formula Perhitungan", "Variabel", "Target", "Hasil Perhitungan"],
    ],
    [
      "a weight for the values",
      ["No", "Indikator", "Formula Perhitungan", "Variabel", "Bobot", "Hasil Perhitungan"],
    ],
    [
      "no values at all",
      ["No", "Indikator", "Formula Perhitungan", "Variabel", "Hasil Perhitungan", "Keterangan"],
    ],
    ["a target for the results", ["No", "Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Target"]],
    ["quarters for the values", ["No", "Indikator", "Formula", "Variabel", "TW I", "TW II", "Hasil"]],
  ])("with %s is not read by the columns of the first", (_, heading) => {
    const [first, second] = under(heading, [7, 31, ""], [28, 47, ""]) ?? [];
    expect(first).toBe(0.75);
    expect(Array.isArray(second)).toBe(true);
  });

  test("with columns of its own is read by them", () => {
    const heading = [
      "No",
      "Indikator",
      "Formula Perhitungan",
      "Variabel",
      "Target",
      "Nilai",
      "Hasil Perhitungan",
    ];
    expect(under(heading, [7, 10], [28, 40])).toEqual([0.75, 0.25]);
  });

  test("in nearly the same words, as after a page break, goes on with the same columns", () => {
    const again = ["No.", "Indikator", "Fomula", "Varibel", "Nilai", "Hasil Perhitungan (lanjutan)", "Ket."];
    expect(under(again, [10], [40])).toEqual([0.75, 0.25]);
  });
});

describe("a heading with words beside the field's own", () => {
  const value = (words: Row, first: Row, second: Row): readonly unknown[] | undefined =>
    came([
      ["TAHUN 2024"],
      [],
      ["No", "Indikator", "Formula", "Variabel", ...words, "Hasil Perhitungan"],
      ...body(first, second),
    ]);

  test.each<[string, Row]>([
    ["a part of the year beside another word for values", ["Nilai TW I", "Isian"]],
    ["last year's values", ["Nilai (n-1)"]],
    ["another year's values", ["Nilai 2023"]],
    ["what is left when the target goes", ["Nilai Target", "Nilai Harapan Nilai"]],
    ["a share of something", ["Nilai Persentase", "Nilai"]],
  ])("is not taken for the plain one: %s", (_, words) => {
    const given = words.map((word) => (word === "Nilai" ? 30 : 1));
    const total = words.map((word) => (word === "Nilai" ? 40 : 3));
    const found = value(words, given, total);
    if (words.includes("Nilai")) expect([[0.75], [["value"]]]).toContainEqual(found);
    else if (found !== undefined) expect(found).toEqual([["value"]]);
  });

  test.each([
    "Nilai (diisi)",
    "Nilai (Rp)",
    "1. Nilai",
    "Nilai 1)",
    "N i l a i",
    "Nilia",
    "NILAI :",
    "Nilai Tahun 2024",
    "Nilai\nVariabel",
  ])("is known all the same: %s", (word) => {
    const found = value([word], [30], [40]);
    if (word === "Nilia") expect(found === undefined || found[0] === 0.75).toBe(true);
    else expect(found).toEqual([0.75]);
  });

  test.each([
    ["Formula Perhi-\ntungan", "Varia-\nbel", "Hasil Per-\nhitungan"],
    ["FORMULA PERHI-\nTUNGAN", "VARIA-\r\nBEL", "HASIL"],
  ])("is known where its words are broken at the end of a line: %p", (formula, variable, result) => {
    expect(came([["No", "Indikator", formula, variable, "Nilai", result], ...body()])).toEqual([0.75]);
  });

  test.each(["Jumlah", "Nilai"])(
    "names its variables as what there is to be told of the data, beside %s",
    (word) => {
      const heading = ["No", "Indikator", "Formula", "Data Masukan", "", "Hasil"];
      const merges = [{ top: 0, left: 3, bottom: 0, right: 4 }];
      expect(came([heading, ["", "", "", "Uraian", word, ""], ...body()], merges)).toEqual([0.75]);
    },
  );

  test("takes what was spent of a budget for no value and no result", () => {
    const heading = (last: string): Row => [
      "No",
      "Indikator",
      "Formula",
      "Variabel",
      "Nilai",
      "Anggaran",
      "",
      last,
    ];
    const merges = [{ top: 0, left: 5, bottom: 0, right: 6 }];
    const rows = [["", "", "", "", "", "Pagu", "Realisasi", ""], ...body([30, 7, 5], [40, 9, 6])];
    expect(came([heading("Hasil"), ...rows], merges)).toEqual([0.75]);
    expect(came([heading("Keterangan"), ...rows], merges)).toBeUndefined();
  });

  test("never makes the names of indicators a column of results", () => {
    for (const name of [
      "Indikator Hasil",
      "Indikator Kinerja (Hasil)",
      "Indikator Capaian",
      "Indikator Outcome/Hasil",
    ]) {
      const found = read(
        gridOf([["No", name, "Formula", "Variabel", "Nilai", "Capaian"], ...body([30, ""], [40, ""])]),
      );
      expect([name, found?.written]).toEqual([name, [[1, 5, ""]]]);
    }
  });

  test.each<[string, Row, Row]>([
    ["a target below a word for what came true", ["Realisasi", ""], ["Proyeksi", "Capaian"]],
    ["another year's target", ["Realisasi", ""], ["2023", "2024 (Target)"]],
    ["only last year's", ["Nilai", ""], ["Tahun lalu", "Skor"]],
  ])("is in doubt over sub-headings that leave it open: %s", (_, above, below) => {
    const heading = ["No", "Indikator", "Formula", "Variabel", ...above, "Hasil Perhitungan"];
    const merges = [{ top: 0, left: 4, bottom: 0, right: 5 }];
    const found = came([heading, ["", "", "", "", ...below], ...body([1, 2], [3, 4])], merges);
    expect(found === undefined || Array.isArray(found[0])).toBe(true);
  });

  test("with its sub-headings unmerged is read to the last of them, also a mere sign", () => {
    const heading = [
      "No",
      "Indikator",
      "Formula",
      "Variabel",
      "Nilai",
      "Hasil Perhitungan",
      "",
      "",
      "Keterangan",
    ];
    const found = read(
      gridOf([heading, ["", "", "", "", "", "Target", "Realisasi", "%"], ...body([30, 90, "", ""], [40])]),
    );
    expect(found?.written).toEqual([[2, 6, ""]]);
  });
});

describe("what stands around a form", () => {
  test("beside it, with a deeper heading, takes none of its rows", () => {
    const beside: Row = ["", "No", "Program", "Anggaran"];
    const found = read(
      gridOf(
        [[...PLAIN, ...beside], [...(body()[0] ?? []), "", "", "", "", "", "Pagu"], body()[1] ?? []],
        [8, 9].map((left) => ({ top: 0, left, bottom: 1, right: left })),
      ),
    );
    expect(found?.came).toEqual([0.75]);
  });

  test.each<[string, Row]>([
    ["numbers with dashes", ["-1-", "-2-", "-3-", "-4-", "-5-", "-6-", "-7-"]],
    ["letters", ["a", "b", "c", "d", "e", "f", "g"]],
    ["letters in brackets", ["(a)", "(b)", "(c)", "(d)", "(e)", "(f)"]],
    ["Roman numerals", ["I", "II", "III", "IV", "V", "VI"]],
    ["numbers with the way they are reckoned", [1, 2, 3, 4, 5, "6=5/4x100%", 7]],
    ["signs of a filter", ["▼", "▼", "▼", "▼", "▼", "▼"]],
    ["how to fill it in", ["", "", "diisi formula", "diisi nama variabel", "diisi angka", "terisi otomatis"]],
  ])("below its heading, %s, is no indicator", (_, row) => {
    expect(came([PLAIN, row, ...body()])).toEqual([0.75]);
  });

  test("on the next page, the row that counts the columns alone, is no indicator", () => {
    const counted = [1, 2, 3, 4, 5, 6, 7];
    expect(came([PLAIN, counted, ...body(), counted, ...body([10], [40], 2)])).toEqual([0.75, 0.25]);
  });

  test("between two pages, a line that says so, parts no indicator", () => {
    const [first = [], second = []] = body();
    expect(came([PLAIN, first, ["Lanjutan Form 1"], PLAIN, second])).toEqual([0.75]);
  });

  test("below it, another table with a numbered heading, is none of its business", () => {
    const found = read(
      gridOf([
        PLAIN,
        ...body(),
        [],
        ["No", "Unsur", "Uraian", "Nilai Unsur", "NRR", "NRR Tertimbang"],
        ["U1", "a", "b", 320, 3.2, 0.35],
      ]),
    );
    expect(found?.written).toEqual([[1, 5, ""]]);
  });

  test("another form on the same rows leaves the columns open", () => {
    const found = came([
      [...PLAIN, "", ...PLAIN],
      ...body().map((row) => [...row, ...Array<string>(8 - row.length).fill(""), ...row]),
    ]);
    expect(found?.every(Array.isArray)).toBe(true);
  });
});

describe("words of somebody's own in a result cell", () => {
  const result = (content: CellValue, given: CellValue): readonly unknown[] | undefined =>
    read(gridOf([PLAIN, ...body([given, content], [40])]))?.written;

  test("stay where there is no result, and give way to one", () => {
    expect(result("lihat lampiran", "")).toEqual([]);
    expect(result("lihat lampiran", 30)).toEqual([[1, 5, "lihat lampiran"]]);
  });

  test.each(["0,75", "75%", 0.5, "Belum lengkap: Total usulan (E3)", "#DIV/0!", " "])(
    "are no number, error, blank or sentence of ours: %p gives way",
    (content) => {
      expect(result(content, "")).toHaveLength(1);
    },
  );
});

test("a long list of heading words without results is looked through once", () => {
  const list = Array.from({ length: 1_500 }, (_, i) => ["Formula", "Variabel", `Bagian ${i}`, "Sumber"]);
  expect(findForm(gridOf(list))).toBeNull();
});
