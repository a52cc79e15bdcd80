import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import type { CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { gridOf } from "./form-layout";

type Row = readonly CellValue[];

const HEADERS: readonly Row[] = [
  ["Formula", "Variabel", "Nilai", "Hasil"],
  ["Indikator", "Formula", "Variabel", "Nilai", "Hasil"],
  ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil", "Keterangan"],
  ["No", "Program", "Formula", "Variabel", "Nilai", "Hasil"],
];

const TITLES: readonly (readonly string[])[] = [
  ["FORM 2"],
  ["Tabel 2"],
  ["TABEL 2."],
  ["Form 2: Kegiatan"],
  ["FORM II"],
  ["Formulir 2"],
  ["Tabel 2.1 Capaian kegiatan"],
  ["LAMPIRAN 2"],
  ["FORM-2"],
  ["KERTAS KERJA PERHITUNGAN CAPAIAN OUTCOME", "KECAMATAN PANGGUNGREJO", "TAHUN 2024", "FORM 2"],
  ["FORM 2", "KECAMATAN PANGGUNGREJO", "TAHUN 2024"],
];

const THINGS = ["rapat", "peserta", "jalan"] as const;

test("titles between forms are no indicators, and nothing is written beside them", () => {
  const shapes = fc.record({
    header: fc.constantFrom(...HEADERS),
    titles: fc.constantFrom(...TITLES),
    column: fc.nat(8),
    before: fc.nat(2),
    after: fc.nat(1),
    shift: fc.nat(2),
    share: fc.array(fc.boolean(), { minLength: 2, maxLength: 3 }),
    keyed: fc.boolean(),
  });
  fc.assert(
    fc.property(shapes, ({ header, titles, column, before, after, shift, share, keyed }) => {
      const rows: Row[] = [];
      const expected: { readonly value: number; readonly row: number; readonly column: number }[] = [];
      share.forEach((isShare, i) => {
        const indent: Row = Array.from({ length: i * shift }, () => "");
        const thing = THINGS[i] ?? "";
        if (i > 0) {
          for (let n = 0; n < before; n++) rows.push([]);
          for (const text of titles) {
            const title = text.replace("2", String(i + 1)).replace("II", "I".repeat(i + 1));
            rows.push([...Array.from({ length: column }, () => ""), title]);
          }
          for (let n = 0; n < after; n++) rows.push([]);
        }
        rows.push([...indent, ...header]);
        const [part, whole] = [`Jumlah ${thing} baik`, `Jumlah ${thing}`];
        const texts = (formula: string, label: string, value: number, first: boolean): Row =>
          header.map((heading) => {
            if (heading === "Formula") return formula;
            if (heading === "Variabel") return label;
            if (heading === "Nilai") return value;
            if (!first || !keyed) return "";
            return heading === "No"
              ? i + 1
              : heading === "Indikator" || heading === "Program"
                ? `Kinerja ${thing}`
                : "";
          });
        const at = { row: rows.length, column: indent.length + header.indexOf("Hasil") };
        if (isShare) {
          rows.push([...indent, ...texts(`(${part} : ${whole}) x 100%`, part, 3, true)]);
          rows.push([...indent, ...texts("", whole, 4 + i, false)]);
          expected.push({ value: 3 / (4 + i), ...at });
        } else {
          rows.push([...indent, ...texts(whole, whole, 9 - i, true)]);
          expected.push({ value: 9 - i, ...at });
        }
      });
      const grid = gridOf(rows);
      const form = findForm(grid);
      const outcomes = form === null ? [] : calculate(form, grid);
      expect(outcomes.map(({ result, notes }) => [result?.value, notes.map(({ code }) => code)])).toEqual(
        expected.map(({ value }) => [value, []]),
      );
      const written = form === null ? [] : makePlan(form, outcomes, grid).writes;
      expect(written.map(({ cell }) => cell)).toEqual(
        expected.map(({ row, column: c }) => ({ row, column: c })),
      );
    }),
    { numRuns: 500 },
  );
});

test("what a page repeats or goes on with is no title of another form", () => {
  const header: Row = ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"];
  for (const title of ["FORM 1", "Lanjutan Form 1", "FORM 1 (lanjutan)", "Tabel 1 (sambungan)"]) {
    for (let column = 0; column < 6; column++) {
      const line: Row = [...Array.from({ length: column }, () => ""), title];
      const rows: readonly Row[] = [
        ["FORM 1"],
        header,
        [1, "Kinerja", "(Jumlah rapat baik : Jumlah rapat) x 100%", "Jumlah rapat baik", 3],
        line,
        header,
        ["", "", "", "Jumlah rapat", 4],
      ];
      const grid = gridOf(rows);
      const form = findForm(grid);
      const outcomes = form === null ? [] : calculate(form, grid);
      expect([title, column, outcomes.map(({ result }) => result?.value)]).toEqual([title, column, [0.75]]);
    }
  }
});

test("a variable or formula that is called like a title is none where its row says more, or the form goes on", () => {
  const header: Row = ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"];
  const grid = gridOf([
    header,
    [1, "Kinerja", "(Form 1 : Form 2) x 100%", "Form 1", 3],
    ["", "", "", "Form 2"],
    ["", "", "", "Form 3", 5],
    header,
    [2, "Kinerja", "Tabel 2", "Tabel 2", 7],
  ]);
  const labels = findForm(grid)?.indicators.map(({ inputs }) =>
    inputs.flatMap((one) => one.labels.map(({ text }) => text)),
  );
  expect(labels).toEqual([["Form 1", "Form 2", "Form 3"], ["Tabel 2"]]);
});
