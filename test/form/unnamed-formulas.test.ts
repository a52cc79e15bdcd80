import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../src/core/form/find";
import { address } from "../../src/core/grid/address";
import type { CellValue } from "../../src/core/grid/grid";
import { calculate } from "../../src/core/outcome/calculate";
import { gridOf } from "./form-layout";

type Row = readonly CellValue[];

const formula = (thing: string): string => `(Jumlah ${thing} selesai : Total ${thing}) x 100%`;
const PAIR: Row = ["No", "Indikator", "Rumus", "Pembilang", "Penyebut", "Hasil"];

/** The cell that stands for each indicator, with its number or its status. */
function came(rows: readonly Row[]): readonly (readonly [string, unknown])[] {
  const grid = gridOf(rows);
  const form = findForm(grid);
  if (form === null) return [];
  return calculate(form, grid).map(({ indicator, result, status }) => [
    address({ row: indicator.firstRow, column: 0 }),
    result?.value ?? status,
  ]);
}

describe("a row with numerator and denominator and no formula", () => {
  test("is named wherever it stands among the others, numbered or not, with its result typed or not", () => {
    const row = fc.record({
      hasFormula: fc.boolean(),
      isNumbered: fc.boolean(),
      held: fc.constantFrom<CellValue>("", 25),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 2, maxLength: 5 }), fc.nat(4), (rows, at) => {
        const own = rows.map((one, i) =>
          i === at % rows.length ? { ...one, hasFormula: true, held: "" } : one,
        );
        const things = ["laporan", "pengaduan", "berkas", "surat", "kunjungan"];
        const body = own.map(({ hasFormula, isNumbered, held }, i): Row => {
          const thing = things[i] ?? "";
          const number = isNumbered ? i + 1 : "";
          return [
            number,
            `Persentase ${thing}`,
            hasFormula ? formula(thing) : "",
            10,
            40,
            hasFormula ? "" : held,
          ];
        });
        expect(came([PAIR, ...body])).toEqual(
          own.map(({ hasFormula }, i) => [`A${i + 2}`, hasFormula ? 0.25 : "unresolved"]),
        );
      }),
      { numRuns: 60 },
    );
  });

  test.each(["Jumlah", "Total", "Rata-rata capaian"])("is none where it sums the others: %s", (name) => {
    const rows = [
      PAIR,
      [1, "Persentase laporan", formula("laporan"), 10, 40, ""],
      ["", name, "", 10, 40, ""],
    ];
    expect(came(rows)).toEqual([["A2", 0.25]]);
  });
});

describe("a row that only names what the indicators below it are for", () => {
  const TABLES: Readonly<Record<string, (number: CellValue) => readonly Row[]>> = {
    rows: (number) => [
      [number, "Persentase laporan", formula("laporan"), "Jumlah laporan selesai", 10, ""],
      ["", "", "", "Total laporan", 40, ""],
    ],
    pair: (number) => [[number, "Persentase laporan", formula("laporan"), 10, 40, ""]],
  };
  const HEADING = { rows: ["No", "Indikator", "Formula", "Variabel", "Nilai", "Hasil"], pair: PAIR };

  test.each([
    ["A", "B", 1, 2],
    ["I", "II", 1, 2],
    ["A.", "B.", "1.", "2."],
    [1, 2, "1.1", "2.1"],
  ])("has no formula to miss: %s", (first, second, one, other) => {
    for (const layout of ["rows", "pair"] as const) {
      const [above, below] = [one, other].map((number) => TABLES[layout]?.(number) ?? []);
      const rows = [
        HEADING[layout],
        [first, "Meningkatnya kualitas pelayanan", "", "", "", ""],
        ...(above ?? []),
        [second, "Meningkatnya tata kelola", "", "", "", ""],
        ...(below ?? []),
      ];
      const height = above?.length ?? 0;
      expect(came(rows)).toEqual([
        ["A3", 0.25],
        [`A${4 + height}`, 0.25],
      ]);
    }
  });

  test("is an indicator whose formula is missing where it is numbered like the others", () => {
    const rows = [
      HEADING.rows,
      [1, "Meningkatnya kualitas pelayanan", "", "", "", ""],
      ...(TABLES["rows"]?.(2) ?? []),
    ];
    expect(came(rows)).toEqual([
      ["A2", "unresolved"],
      ["A3", 0.25],
    ]);
  });
});
