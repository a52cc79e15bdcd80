import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { findForm } from "../../../src/core/form/find";
import type { ChosenColumns } from "../../../src/core/form/form";
import {
  chosenColumns,
  describeHeading,
  problemWith,
  type PointedColumns,
  type ShownHeading,
} from "../../../src/core/form/layouts/pointing";
import type { CellValue, Grid } from "../../../src/core/grid/grid";
import { calculate } from "../../../src/core/outcome/calculate";
import { recalculate } from "../../../src/core/recalculate";
import { gridOf } from "../form-layout";

const FORMULA = "(Jumlah usulan disepakati : Total usulan) x 100%";
const [DONE, ALL] = ["Jumlah usulan disepakati", "Total usulan"];
const FIELDS = ["formula", "variable", "value", "result"] as const;

/** One indicator in two rows, below a heading with these words, its columns in this order. */
function sheet(heading: readonly CellValue[], order: readonly number[] = heading.map((_, i) => i)): Grid {
  const rows: (readonly CellValue[])[] = [
    heading,
    ["Persentase usulan", FORMULA, DONE, 30, "", 7],
    ["", "", ALL, 40, "", ""],
  ];
  return gridOf(rows.map((row) => order.map((from) => row[from] ?? "")));
}

const FOREIGN = ["Ukuran", "Perumusan", "Bahan", "Banyaknya", "Temuan", "Lain"];
const KNOWN = ["Indikator", "Formula", "Variabel", "Nilai", "Hasil", "Target"];

function heading(
  grid: Grid,
  columns: readonly ChosenColumns[] = [],
  row: number | null = null,
): ShownHeading {
  const shown = describeHeading(grid, columns, row === null ? null : { top: row, bottom: row });
  if (shown === null) throw new Error("No heading was found");
  return shown;
}

function chosen(grid: Grid, pointed: PointedColumns, row = 0): ChosenColumns {
  const columns = chosenColumns(grid, heading(grid, [], row).rows, pointed);
  if (columns === null) throw new Error("The columns are not found again");
  return columns;
}

function came(grid: Grid, columns: readonly ChosenColumns[], period: string | null = null): unknown {
  const form = findForm(grid, { columns, period });
  return form && calculate(form, grid).map(({ result, status }) => result?.value ?? status);
}

describe("the heading that is shown to whoever points at its columns", () => {
  test("has the columns of a form as they are read, without the row that counts them", () => {
    const grid = gridOf([["FORM 1"], KNOWN, [1, 2, 3, 4, 5, 6], ...sheet(KNOWN).values.slice(1)]);
    expect(heading(grid)).toMatchObject({
      rows: { top: 1, bottom: 1 },
      read: { indicator: 0, formula: 1, variable: 2, value: 3, result: 4 },
      columns: KNOWN.map((text, column) => ({ column, text })),
    });
  });

  test("leaves out what is in doubt, and has the periods among which one is chosen", () => {
    const grid = sheet(["Indikator", "Formula", "Variabel", "Nilai TW I", "Nilai TW II", "Hasil"]);
    expect(heading(grid)).toMatchObject({
      read: { indicator: 0, formula: 1, variable: 2, result: 5 },
      periods: [
        { text: "Nilai TW I", values: [3], results: [] },
        { text: "Nilai TW II", values: [4], results: [] },
      ],
    });
    expect(heading(grid).read.value).toBeUndefined();
  });

  test("is the one that looks most like one where there is no form, and has what its words name", () => {
    const grid = sheet(["Indikator", "Rumus", "Bahan", "Banyaknya", "Temuan", "Lain"]);
    expect(findForm(grid)).toBeNull();
    expect(heading(grid)).toMatchObject({ rows: { top: 0, bottom: 0 }, read: { indicator: 0, formula: 1 } });
  });

  test("is where somebody has selected it, whatever it says, and nowhere else", () => {
    expect(describeHeading(sheet(FOREIGN))).toBeNull();
    expect(heading(sheet(FOREIGN), [], 0)).toMatchObject({ rows: { top: 0, bottom: 0 }, read: {} });
    expect(describeHeading(sheet(FOREIGN), [], { top: 7, bottom: 7 })).toBeNull();
  });
});

describe("columns that are pointed at", () => {
  const orders = fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 });

  test("are read wherever they stand; nothing is written but below their heading, in the column of results", () => {
    fc.assert(
      fc.property(orders, fc.constantFrom(FOREIGN, KNOWN), (order, texts) => {
        const grid = sheet(texts, order);
        const pointed = Object.fromEntries(FIELDS.map((field, i) => [field, order.indexOf(i + 1)]));
        expect(problemWith(heading(grid, [], 0), pointed)).toBeNull();
        const columns = [chosen(grid, pointed)];
        expect(heading(grid, columns).read).toMatchObject(pointed);
        const { plan } = recalculate(grid, { columns }) ?? {};
        expect(plan?.writes.map(({ cell, after }) => [cell, after.content])).toEqual([
          [{ row: 1, column: order.indexOf(4) }, 0.75],
        ]);
      }),
      { numRuns: 30 },
    );
  });

  test.each<[PointedColumns, unknown]>([
    [
      { formula: 1, variable: 2 },
      { kind: "missing", fields: ["value", "result"] },
    ],
    [
      { formula: 1, numerator: 2, result: 4 },
      { kind: "missing", fields: ["denominator"] },
    ],
    [
      { formula: 1, variable: 2, value: 3, result: 1 },
      { kind: "same", field: "formula", other: "result" },
    ],
    [
      { formula: 1, variable: 2, value: 3, result: 3 },
      { kind: "same", field: "value", other: "result" },
    ],
    [
      { formula: 1, variable: 1, value: 3, result: 4 },
      { kind: "same", field: "formula", other: "variable" },
    ],
    [
      { formula: 1, variable: 2, value: 3, result: 0 },
      { kind: "not-for-results", field: "result" },
    ],
    [
      { formula: 1, variable: 2, value: 3, result: 5 },
      { kind: "not-for-results", field: "result" },
    ],
    [
      { formula: 6, variable: 2, value: 3, result: 4 },
      { kind: "no-heading", field: "formula" },
    ],
    [{ formula: 1, variable: 2, value: 2, result: 4 }, null],
  ])("%j: %j", (pointed, problem) => {
    expect(problemWith(heading(sheet(KNOWN)), pointed)).toEqual(problem);
  });

  test("are refused for results where texts stand that a result would replace, but for our own", () => {
    const with_ = (text: string) => {
      const grid = sheet(FOREIGN);
      const values = grid.values.map((row, r) => row.map((value, c) => (r === 1 && c === 5 ? text : value)));
      return problemWith(heading({ ...grid, values }, [], 0), {
        formula: 1,
        variable: 2,
        value: 3,
        result: 5,
      });
    };
    expect(with_("Kasi Pemerintahan")).toEqual({ kind: "texts", field: "result" });
    expect(with_("Belum lengkap: D2 – Total usulan")).toBeNull();
  });
});

test("texts of those who have signed keep no column from being that of results", () => {
  const signed = [["", "", "", "", "Camat"], [], ["", "", "", "", "Budi"]];
  for (const texts of [FOREIGN, KNOWN])
    for (const between of [[[]], texts === KNOWN ? [] : [[]]]) {
      const grid = gridOf([...sheet(texts).values, ...between, ...signed]);
      expect(problemWith(heading(grid, [], 0), { formula: 1, variable: 2, value: 3, result: 4 })).toBeNull();
    }
});

describe("columns for several periods that are pointed at", () => {
  const QUARTERS = gridOf([
    ["Ukuran", "Perumusan", "Bahan", "Banyaknya TW I", "Banyaknya TW II", "Temuan"],
    ["Persentase usulan", FORMULA, DONE, 10, 30, ""],
    ["", "", ALL, 40, 40, ""],
  ]);

  test("give way to the period that is wished for, in any spelling", () => {
    const columns = [chosen(QUARTERS, { formula: 1, variable: 2, value: 3, result: 5 })];
    expect(came(QUARTERS, columns)).toEqual([0.25]);
    for (const period of ["TW II", "triwulan 2"]) expect(came(QUARTERS, columns, period)).toEqual([0.75]);
    expect(came(QUARTERS, columns, "TW IV")).toEqual([0.25]);
    expect(findForm(QUARTERS, { columns })).toMatchObject({
      periods: ["Banyaknya TW I", "Banyaknya TW II"],
      indicators: [{ period: "Banyaknya TW I" }],
    });
  });

  test("leave open where a result goes that has none for the period", () => {
    const grid = gridOf([
      ["Ukuran", "Perumusan", "Bahan", "Banyaknya TW I", "Banyaknya TW II", "Temuan TW I"],
      ...QUARTERS.values.slice(1),
    ]);
    const columns = [chosen(grid, { formula: 1, variable: 2, value: 3, result: 5 })];
    expect(came(grid, columns)).toEqual([0.25]);
    expect(came(grid, columns, "TW II")).toEqual(["unresolved"]);
  });

  const years = (title: string, ...named: readonly number[]): Grid =>
    gridOf([
      [title],
      ["Ukuran", "Perumusan", "Bahan", ...named.map((year) => `Banyaknya ${String(year)}`), "Temuan"],
      ["Persentase usulan", FORMULA, DONE, ...named.map((_, i) => 10 * (i + 1)), ""],
      ["", "", ALL, ...named.map(() => 40), ""],
    ]);

  test("of a year count for that year's form and heading only", () => {
    const old = years("TAHUN 2024", 2023, 2024);
    const columns = [chosen(old, { formula: 1, variable: 2, value: 4, result: 5 }, 1)];
    expect(came(old, columns)).toEqual([0.5]);
    expect(came(years("TAHUN 2025", 2023, 2024), columns)).toBeNull();
    expect(came(years("TAHUN 2024", 2023, 2024, 2025), columns)).toBeNull();
  });
});

test("another table on the sheet is read as its own heading says", () => {
  const other = [KNOWN, ...sheet(KNOWN).values.slice(1)];
  for (const isAbove of [true, false]) {
    const foreign = sheet(FOREIGN).values;
    const grid = gridOf([...(isAbove ? other : foreign), [], ...(isAbove ? foreign : other)]);
    const row = isAbove ? other.length + 1 : 0;
    const columns = [chosen(grid, { formula: 1, variable: 2, value: 3, result: 4 }, row)];
    expect(came(grid, columns)).toEqual([0.75, 0.75]);
  }
});
