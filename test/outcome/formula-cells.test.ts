import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import { address } from "../../src/core/grid/address";
import type { Area, CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { makePlan } from "../../src/core/plan/make-plan";
import { gridOf } from "../form/form-layout";

type Row = readonly CellValue[];
const THINGS = ["rapat", "peserta", "jalan", "sekolah"] as const;

/** What came of each indicator (its number, or the codes of its notes), and where a number was written. */
function read(rows: readonly Row[], merges: readonly Area[] = []) {
  const grid = gridOf(rows, merges);
  const form = findForm(grid);
  if (form === null) throw new Error("The form was not found");
  const outcomes = calculate(form, grid);
  return {
    came: outcomes.map(({ result, notes }) => result?.value ?? notes.map(({ code }) => code)),
    written: makePlan(form, outcomes, grid).writes.flatMap(({ cell, after }) =>
      typeof after.content === "number" || String(after.content).startsWith("=") ? [address(cell)] : [],
    ),
  };
}

/** One way in which a formula over two variables is cut in two, so that nobody could take either part for a whole. */
const CUTS: readonly ((part: string, whole: string) => readonly [string, string])[] = [
  (part, whole) => [`(${part} :`, `${whole}) x 100%`],
  (part, whole) => [`(${part}`, `: ${whole}) x 100%`],
  (part, whole) => [`${part} dibagi`, `${whole} x 100%`],
  (part, whole) => [part, `dibagi ${whole} x 100%`],
  (part, whole) => [`(${part} : ${whole}`, ") x 100%"],
  (part, whole) => [`${part}\n--------------------`, `${whole} x 100%`],
];

interface Page {
  readonly kind: "count" | "share" | "cut";
  readonly cut: number;
  readonly blank: boolean;
  readonly words: number;
}

const WORDS: readonly Row[] = [
  ["Formula", "Variabel", "Nilai", "Hasil"],
  ["Rumus", "Data Masukan", "Nilai", "Hasil Perhitungan"],
  ["Formula Perhitungan", "Variabel", "Nilai", "Hasil"],
];

const pages: fc.Arbitrary<readonly Page[]> = fc.array(
  fc.record({
    kind: fc.constantFrom("count", "count", "share", "cut"),
    cut: fc.nat(CUTS.length - 1),
    blank: fc.boolean(),
    words: fc.nat(WORDS.length - 1),
  }),
  { minLength: 2, maxLength: THINGS.length },
);

test("a formula below a repeated heading is one of its own, unless it is evidently cut there", () => {
  fc.assert(
    fc.property(pages, fc.constantFrom("none", "blank"), (drawn, key) => {
      const beside: Row = key === "none" ? [] : [""];
      const heading = (words: number): Row => [
        ...(key === "none" ? [] : ["Indikator"]),
        ...(WORDS[words] ?? []),
      ];
      const rows: Row[] = [];
      const expected: { value: number; cell: string }[] = [];
      drawn.forEach(({ kind, cut, blank, words }, i) => {
        const thing = THINGS[i] ?? "";
        const [part, whole] = [`Jumlah ${thing} baik`, `Jumlah ${thing}`];
        if (blank && i > 0) rows.push([]);
        rows.push(heading(words));
        const cell = address({ row: rows.length, column: beside.length + 3 });
        if (kind === "count") {
          rows.push([...beside, whole, whole, 9 + i]);
          expected.push({ value: 9 + i, cell });
          return;
        }
        expected.push({ value: 3 / (4 + i), cell });
        const [first, second] =
          kind === "share"
            ? [`(${part} : ${whole}) x 100%`, ""]
            : ((CUTS[cut] ?? CUTS[0])?.(part, whole) ?? ["", ""]);
        rows.push([...beside, first, part, 3]);
        if (kind === "cut") rows.push(heading(words));
        rows.push([...beside, second, whole, 4 + i]);
      });
      const { came, written } = read(rows);
      expect(came).toEqual(expected.map(({ value }) => value));
      expect(written).toEqual(expected.map(({ cell }) => cell));
    }),
    { numRuns: 300 },
  );
});

const HEADER: Row = ["No", "Nama Program", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"];
const KEY = 2;
const FORMULA = 3;
const RESULT = 6;

interface Cells {
  readonly count: number;
  readonly own: "number" | "name" | "both" | "none";
  readonly result: "each" | "merged";
  readonly sum: boolean;
  readonly tall: boolean;
}

test("formulas beside one merged indicator are never calculated with each other", () => {
  const cells: fc.Arbitrary<Cells> = fc.record({
    count: fc.constantFrom(2, 3),
    own: fc.constantFrom("number", "name", "both", "none"),
    result: fc.constantFrom("each", "merged"),
    sum: fc.boolean(),
    tall: fc.boolean(),
  });
  fc.assert(
    fc.property(cells, ({ count, own, result, sum, tall }) => {
      const rows: Row[] = [HEADER];
      const merges: Area[] = [];
      const join = (top: number, column: number): void => {
        if (top < rows.length - 1) merges.push({ top, bottom: rows.length - 1, left: column, right: column });
      };
      const expected: number[] = [];
      THINGS.slice(0, count).forEach((thing, i) => {
        const isFirst = i === 0;
        const number = isFirst || own === "number" || own === "both" ? i + 1 : "";
        const name = isFirst || own === "name" || own === "both" ? `Program ${thing}` : "";
        const label = `Jumlah ${thing}`;
        const isSum = sum && isFirst;
        const top = rows.length;
        rows.push([
          number,
          name,
          isFirst ? "Kegiatan warga" : "",
          isSum ? `${label} + Total ${thing}` : label,
          label,
          9 - i,
        ]);
        if (isSum) rows.push(["", "", "", "", `Total ${thing}`, 4]);
        if (tall) join(top, FORMULA);
        if (tall && result === "each") join(top, RESULT);
        expected.push(isSum ? 13 : 9 - i);
      });
      join(1, KEY);
      if (result === "merged") join(1, RESULT);
      const { came, written } = read(rows, merges);
      if (own !== "none" && result === "each") expect(came).toEqual(expected);
      else {
        expect(written).toEqual([]);
        const told = own === "none" ? "several-formulas" : "shared-result-cell";
        expect(came).toEqual(Array.from({ length: own === "none" ? 1 : count }, () => [told]));
      }
    }),
    { numRuns: 300 },
  );
});

test("parts of a formula beside one merged indicator are one", () => {
  const shapes = fc.record({ cut: fc.nat(CUTS.length), result: fc.boolean(), numbered: fc.boolean() });
  fc.assert(
    fc.property(shapes, ({ cut, result, numbered }) => {
      const [part, whole] = ["Jumlah rapat baik", "Jumlah rapat"];
      const [first, second] = CUTS[cut]?.(part, whole) ?? [part, `${whole} x 100%`];
      const merges = [KEY, ...(result ? [RESULT] : [])].map((column) => ({
        top: 1,
        bottom: 2,
        left: column,
        right: column,
      }));
      const rows: readonly Row[] = [
        HEADER,
        [1, "", "Persentase rapat", first, part, 3],
        [numbered && cut < CUTS.length ? "a" : "", "", "", second, whole, 4],
      ];
      expect(read(rows, merges)).toEqual({ came: [0.75], written: ["G2"] });
    }),
    { numRuns: 100 },
  );
});
