import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../../src/core/form/find";
import { address } from "../../../src/core/grid/address";
import type { CellValue } from "../../../src/core/grid/grid";
import { calculate } from "../../../src/core/outcome/calculate";
import { gridOf } from "../form-layout";

type Row = readonly CellValue[];

/** What a table measures: two numbers of one thing, whose quotient no other table has. */
interface Measured {
  readonly thing: string;
  readonly numbers: readonly [number, number];
}

const done = ({ thing }: Measured): string => `Jumlah ${thing} yang selesai`;
const all = ({ thing }: Measured): string => `Total ${thing}`;
const formula = (one: Measured): string => `(${done(one)} : ${all(one)}) x 100%`;

/** A table of each layout, with the place of its result within it. */
const TABLES: Readonly<
  Record<string, (one: Measured) => { rows: readonly Row[]; row: number; column: number }>
> = {
  rows: (one) => ({
    rows: [
      ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"],
      [1, `Persentase ${one.thing}`, formula(one), done(one), one.numbers[0], ""],
      ["", "", "", all(one), one.numbers[1], ""],
    ],
    ...{ row: 1, column: 5 },
  }),
  "other rows": (one) => ({
    rows: [
      ["No", "Indikator", "Variabel", "Nilai", "Rumus", "Capaian Kinerja", "Keterangan"],
      [1, `Persentase ${one.thing}`, done(one), one.numbers[0], formula(one), "", "lihat lampiran"],
      ["", "", all(one), one.numbers[1], "", "", ""],
    ],
    ...{ row: 1, column: 5 },
  }),
  pair: (one) => ({
    rows: [
      ["No", "Indikator", "Rumus", "Pembilang", "Penyebut", "Hasil"],
      [1, `Persentase ${one.thing}`, formula(one), ...one.numbers, ""],
    ],
    ...{ row: 1, column: 5 },
  }),
  phrases: (one) => ({
    rows: [
      ["Pelayanan", "Rumus", done(one), all(one), "Capaian"],
      [`Persentase ${one.thing}`, formula(one), ...one.numbers, ""],
    ],
    ...{ row: 1, column: 4 },
  }),
  lines: (one) => ({
    rows: [
      ["No", "Indikator", "Rumus", "Data", "Hasil"],
      [
        1,
        `Persentase ${one.thing}`,
        formula(one),
        `${done(one)} = ${one.numbers[0]}\n${all(one)} = ${one.numbers[1]}`,
        "",
      ],
    ],
    ...{ row: 1, column: 4 },
  }),
  card: (one) => ({
    rows: [
      ["Indikator", `Persentase ${one.thing}`],
      ["Formula", formula(one)],
      [done(one), one.numbers[0]],
      [all(one), one.numbers[1]],
      ["Hasil", ""],
    ],
    ...{ row: 4, column: 1 },
  }),
};

const THINGS = ["laporan", "pengaduan masyarakat", "berkas perizinan"];
const BETWEEN: readonly (readonly Row[])[] = [
  [[]],
  [[], []],
  [[], ["Tabel 2. Capaian lainnya"]],
  [[], ["LAPORAN TAHUN 2024"], []],
];

test("tables of several layouts below each other are all read, each by its own", () => {
  const table = fc.record({
    layout: fc.constantFrom(...Object.keys(TABLES)),
    between: fc.constantFrom(...BETWEEN),
    part: fc.integer({ min: 1, max: 10 }),
    of: fc.integer({ min: 11, max: 97 }),
  });
  fc.assert(
    fc.property(fc.array(table, { minLength: 2, maxLength: 3 }), (tables) => {
      const rows: Row[] = [["KERTAS KERJA TAHUN 2024"], []];
      const expected: unknown[] = [];
      tables.forEach(({ layout, between, part, of }, i) => {
        const drawn = TABLES[layout]?.({ thing: THINGS[i] ?? "", numbers: [part, of] });
        if (drawn === undefined) return;
        expected.push([address({ row: rows.length + drawn.row, column: drawn.column }), part / of]);
        rows.push(...drawn.rows, ...between);
      });
      const grid = gridOf(rows);
      const form = findForm(grid);
      const outcomes = form === null ? [] : calculate(form, grid);
      expect(
        outcomes.map(({ result, indicator: { resultCell } }) => [
          resultCell && address(resultCell),
          result?.value ?? null,
        ]),
      ).toEqual(expected);
    }),
    { numRuns: 80 },
  );
});
