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

const OFFICES: readonly (readonly string[])[] = [
  ["KELURAHAN BUGUL LOR TAHUN 2024"],
  ["II. Kelurahan Bugul Lor"],
  ["B. KELURAHAN TAMBAAN"],
  ["TAHUN 2024"],
  ["SEKSI PEMERINTAHAN"],
  ["SEKSI KETENTRAMAN/KETERTIBAN"],
  ["Kelurahan : Tambaan"],
  ["Capaian Outcome Kelurahan Tambaan", "TAHUN 2024"],
  ["Rekap bulan Juni"],
];

test("a lone text above a heading is a title, whatever column it stands in", () => {
  const header: Row = ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil", "Keterangan"];
  const other: Row = ["No", "Indikator", "Rumus", "Data Masukan", "Nilai", "Hasil Perhitungan"];
  const shapes = fc.record({
    titles: fc.constantFrom(...OFFICES),
    below: fc.constantFrom(header, other),
    before: fc.nat(1),
    after: fc.nat(1),
    isShare: fc.boolean(),
    column: fc.constantFrom(0, 1, 2, 2, 3, 4, 6),
  });
  fc.assert(
    fc.property(shapes, ({ titles, below, before, after, isShare, column }) => {
      fc.pre((column !== 3 && column !== 4) || titles.every((title) => title === title.toUpperCase()));
      const blank = (count: number): Row[] => Array.from({ length: count }, () => []);
      const rows = (noun: string): readonly Row[] => {
        const [part, whole] = [`Jumlah ${noun} baik`, `Jumlah ${noun}`];
        if (!isShare) return [[1, `Kinerja ${noun}`, whole, whole, 5]];
        return [
          [1, `Kinerja ${noun}`, `(${part} : ${whole}) x 100%`, part, 3],
          ["", "", "", whole, 4],
        ];
      };
      const grid = gridOf([
        header,
        ...rows("rapat"),
        ...blank(before),
        ...titles.map((title): Row => [...Array.from({ length: column }, () => ""), title]),
        ...blank(after),
        below,
        ...rows("jalan"),
      ]);
      const form = findForm(grid);
      const outcomes = form === null ? [] : calculate(form, grid);
      const value = isShare ? 0.75 : 5;
      expect(outcomes.map(({ result, notes }) => [result?.value, notes])).toEqual([
        [value, []],
        [value, []],
      ]);
    }),
    { numRuns: 200 },
  );
});

test("a lone formula keeps its note where no heading follows, and goes on over one that does", () => {
  const header: Row = ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"];
  const first: Row = [1, "Kinerja rapat", "Jumlah rapat", "Jumlah rapat", 3];
  const codes = (rows: readonly Row[]): unknown => {
    const grid = gridOf([header, ...rows]);
    const form = findForm(grid);
    return (form === null ? [] : calculate(form, grid)).map(
      ({ result, notes }) => result?.value ?? notes.map(({ code }) => code),
    );
  };
  expect(
    codes([first, [2, "Kinerja jalan", "Jumlah jalan"], header, [3, "A", "Nilai A", "Nilai A", 7]]),
  ).toEqual([3, ["no-variables"], 7]);
  expect(codes([first, [], ["", "", "Jumlah jalan"]])).toEqual([3, ["no-variables"]]);
  const cut = [2, "Kinerja jalan", "(Jumlah jalan baik :", "Jumlah jalan baik", 3];
  const rest = ["", "", "", "Total jalan", 4];
  expect(codes([first, cut, ["", "", "Total jalan) x 100%"], header, rest])).toEqual([3, 0.75]);
  expect(codes([first, cut, ["", "", "Total"], ["", "", "jalan) x 100%"], header, rest])).toEqual([3, 0.75]);
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
