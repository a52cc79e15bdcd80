import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { landscapePage } from "../../src/core/draft/landscape-page";
import { findForm } from "../../src/core/form/find";
import type { CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { layOutSummary } from "../../src/core/summary/lay-out-summary";
import { summaryRows, type SummaryRow } from "../../src/core/summary/summary-rows";
import { gridOf } from "../form/form-layout";

const HEADER = ["Indikator", "Formula Perhitungan", "Variabel", "Nilai", "Hasil Perhitungan"];

/** The summary of a form with one indicator, "(A : B) x 100%", whose result cell (E4) holds this. */
function rowOf(
  a: CellValue,
  b: CellValue,
  result: CellValue,
  { indicator = "Persentase A", sheet = "FORM 1" } = {},
): SummaryRow {
  const grid = {
    ...gridOf([
      ["KERTAS KERJA PERHITUNGAN CAPAIAN OUTCOME"],
      ["TAHUN 2024"],
      HEADER,
      [indicator, "(Usulan disepakati : Usulan semua) x 100%", "Usulan disepakati", a, result],
      ["", "", "Usulan semua", b, ""],
    ]),
    sheet,
  };
  const form = findForm(grid);
  if (form === null) throw new Error("The form was not found");
  const [row] = summaryRows(form, calculate(form, grid), grid);
  if (row === undefined) throw new Error("There is no row");
  return row;
}

const HEAD = { form: "FORM 1", office: "", year: 2024, made: "hari ini" };

describe("an indicator in a summary", () => {
  test("is computed where its cell holds what its inputs give", () => {
    expect(rowOf(3, 4, 0.75)).toMatchObject({ standing: "computed", value: 0.75, share: "ones", notes: "" });
  });

  test.each([
    ["another number", 3, 4, 0.5, "stale"],
    ["nothing yet", 3, 4, "", "stale"],
    ["a text of an earlier run", 3, 4, "Belum lengkap: …", "stale"],
    ["a number while an input is missing", "", 4, 0.75, "incomplete"],
    ["a number while an input can't be used", "tiga atau empat", 4, 0.75, "invalid"],
    ["an error value", 3, 4, "#DIV/0!", "stale"],
  ])("shows no number where its cell holds %s", (_, a, b, result, standing) => {
    const row = rowOf(a, b, result);
    expect(row).toMatchObject({ standing, value: null });
    expect(row.formula).toMatch(/,"–"\)$/);
    expect(row.notes.includes("angka lama")).toBe(typeof result === "number" && standing !== "stale");
  });

  test("shows the number of a formula of the user's own, and does not call it computed", () => {
    const row = rowOf(3, 4, "=A1+1");
    expect(row.standing).toBe("own");
    expect(row.notes).toContain("rumus Excel Anda sendiri");
  });

  test("refers to the form's sheet whatever its name, and watches the result and each input", () => {
    const { formula } = rowOf(3, 4, 0.75, { sheet: "Form Bu Ani's" });
    expect(formula.match(/'Form Bu Ani''s'![A-Z]+\d+/g)).toEqual([
      ...["E4", "E4", "D4", "D4", "D5", "D5", "E4"].map((cell) => `'Form Bu Ani''s'!${cell}`),
    ]);
  });

  test("is named in one line, however it stands in the form", () => {
    expect(rowOf(3, 4, 0.75, { indicator: " =Persentase\nusulan \u202E" }).indicator).toBe(
      "=Persentase usulan",
    );
  });

  test("never puts more into a formula than Excel takes, whatever stands in the cells", () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 400 }), fc.double({ noNaN: true }), (text, number) => {
        for (const { formula } of [rowOf(text, 4, number), rowOf(number, text, text)]) {
          expect(formula.length).toBeLessThanOrEqual(8_000);
          for (const [, quoted = ""] of formula.matchAll(/"((?:[^"]|"")*)"/g))
            expect(quoted.length).toBeLessThanOrEqual(255);
        }
      }),
    );
  });
});

describe("what is said of an indicator in a summary", () => {
  /** Reads a formula of texts only, "=IF(D9=…,changed,said)", as Excel does. */
  function readTexts(formula: string): readonly string[] {
    const [, terms = ""] = /^=IF\(D\d+="Berubah",(.*)\)$/s.exec(formula) ?? [];
    const parts: readonly string[] = terms.match(/"(?:[^"]|"")*"|,|&/g) ?? [];
    expect(parts.join("")).toBe(terms);
    const read = parts.map((part) => (part === "&" ? "" : part.replace(/^"|"$/g, "").replaceAll('""', '"')));
    const comma = parts.indexOf(",");
    return [read.slice(0, comma).join(""), read.slice(comma + 1).join("")];
  }

  test("stands in its row as it is, whatever it is, as long as the result does", () => {
    const row = rowOf(3, 4, 0.75);
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 1_500 }).map((text) => text.replace(/\r/g, "")),
        (notes) => {
          const { formulas } = layOutSummary([{ ...row, notes }], HEAD, "Ringkasan", "F4");
          const { formula = "" } = formulas.findLast(({ cell }) => cell.column === 5) ?? {};
          expect(formula.length).toBeLessThanOrEqual(8_000);
          expect(readTexts(formula)).toEqual([expect.stringContaining("buat ulang ringkasan"), notes]);
          for (const [piece] of formula.matchAll(/"(?:[^"]|"")*"/g))
            expect(piece.length).toBeLessThanOrEqual(257);
        },
      ),
    );
  });
});

describe("the sheet of a summary", () => {
  test("has each number as a formula, and each text from the form as a text", () => {
    const draft = layOutSummary([rowOf(3, 4, 0.75, { indicator: "=1+1" })], HEAD, "Ringkasan", "F4");
    const last = draft.rows.length - 1;
    expect(draft.rows[last]).toEqual([1, "Lainnya", "=1+1", "", "", ""]);
    const formulas = draft.formulas.filter(({ cell }) => cell.row === last);
    expect(formulas.map(({ cell }) => cell.column)).toEqual([3, 4, 5]);
    expect(draft.formulas.every(({ formula }) => !formula.includes("1+1"))).toBe(true);
  });

  test("has a chart of as many bars as a page holds, and says so where there are more", () => {
    const rows = Array.from({ length: 40 }, (_, i) => ({ ...rowOf(3, 4, 0.75), number: i + 1 }));
    const draft = layOutSummary(rows, HEAD, "Ringkasan", "A4");
    const [chart] = draft.charts ?? [];
    expect(chart && chart.values.bottom - chart.values.top + 1).toBe(16);
    expect(draft.rows.flat()).toContain(
      "Grafik memuat 16 dari 40 indikator berupa persentase, karena sisanya belum ada hasilnya, berisi rumus Excel sendiri, atau tidak muat. Semuanya ada di tabel.",
    );
  });

  test("names each percentage in full, and in the chart so that it can be told from any other", () => {
    const same = "Persentase kegiatan pemberdayaan kelembagaan masyarakat yang terlaksana di kelurahan ";
    const names = [`${same}utara`, `${same}selatan`];
    const rows = names.map((indicator, i) => ({ ...rowOf(3, 4, 0.75, { indicator }), number: i + 1 }));
    const draft = layOutSummary(rows, HEAD, "Ringkasan", "F4");
    for (const name of names) expect(draft.rows.flat().filter((text) => text === name)).toHaveLength(2);
    const { labels } = draft.charts?.[0] ?? {};
    const shown = draft.rows
      .slice(labels?.top, (labels?.bottom ?? 0) + 1)
      .map((row) => row[labels?.left ?? 0]);
    expect(new Set(shown).size).toBe(2);
  });

  test("never has a chart that goes over the end of the first page, however long the names are", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 1, max: 900 }), { minLength: 1, maxLength: 30 }),
        fc.constantFrom("F4" as const, "A4" as const),
        (lengths, paper) => {
          const row = rowOf(3, 4, 0.75);
          const rows = lengths.map((length, i) => ({
            ...{ ...row, number: i + 1, indicator: "Persentase ".repeat(length / 11 + 1) },
          }));
          const draft = layOutSummary(rows, HEAD, "Ringkasan", paper);
          const { bottom = NaN } = draft.charts?.[0]?.place ?? {};
          const heights = draft.heights
            .slice(0, bottom + 1)
            .reduce<number>((sum, one) => sum + (one ?? 0), 0);
          expect(heights).toBeLessThanOrEqual(landscapePage(paper).room);
        },
      ),
    );
  });

  test("draws no number of a formula of the user's own that says something else than the inputs", () => {
    const own: SummaryRow = { ...rowOf(3, 4, 0.75), standing: "own", value: 4 };
    expect(layOutSummary([own], HEAD, "Ringkasan", "F4").charts).toBeUndefined();
  });

  test("has no chart where there is no percentage to be drawn", () => {
    const draft = layOutSummary([rowOf("", 4, "")], HEAD, "Ringkasan", "F4");
    expect(draft.charts).toBeUndefined();
  });

  test("begins the bars at zero, but for a number below it", () => {
    const chartOf = (value: number) =>
      layOutSummary([{ ...rowOf(3, 4, 0.75), value }], HEAD, "Ringkasan", "F4").charts?.[0];
    expect(chartOf(0.75)?.fromZero).toBe(true);
    expect(chartOf(-0.2)?.fromZero).toBe(false);
  });

  test("can be made of a form without indicators", () => {
    const draft = layOutSummary([], HEAD, "Ringkasan", "F4");
    expect(draft.rows.flat()).toContain("Form 1 ini belum berisi indikator.");
  });
});
