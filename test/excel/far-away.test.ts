import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Area, Position } from "../../src/core/grid/grid";
import { excelGateway } from "../../src/excel/excel-gateway";
import { readSheet } from "../../src/excel/reading/read-sheet";
import type { HostOptions } from "../../src/standin/host";
import type { ModelSheet } from "../../src/workbook/workbook";
import { gridOf, layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { openGrid } from "./open-layout";

const LAST: Position = { row: 1_048_575, column: 16_383 };
const RESULT = 7;
const { grid, placed } = layOut(officeForm());

/** Excel gives no content of so many cells, one way or the other. */
const HOSTS: readonly HostOptions[] = [
  { strictness: { reads: { most: 5_000_000, beyond: "RangeExceedsLimit" } } },
  { strictness: { reads: { most: 5_000_000, beyond: "null" } } },
  { strictness: { reads: { most: 300_000, beyond: "null" } } },
  { limit: 1_000_000 },
];

async function resultsOf(
  options: HostOptions,
  prepare: (sheet: ModelSheet) => void = () => undefined,
  form = grid,
): Promise<{ readonly results: readonly unknown[]; readonly roundTrips: number }> {
  const { sheet, standIn } = await openGrid(form, options);
  prepare(sheet);
  const { outcomes } = valueOf(await excelGateway().recalculate());
  const results = outcomes.map(({ indicator: { resultCell }, status }) => [
    status,
    resultCell === null ? null : sheet.cell(resultCell.row, resultCell.column).value,
  ]);
  return { results, roundTrips: standIn.roundTrips() };
}

describe("a form of fifteen indicators is calculated whatever stands far away", () => {
  test.each<[string, readonly Position[]]>([
    ["a cell in the last column", [{ row: 4, column: LAST.column }]],
    ["a cell in the last row", [{ row: LAST.row, column: 1 }]],
    ["the last cell of the sheet", [LAST]],
    ["cells in all corners", [{ row: 0, column: LAST.column }, { row: LAST.row, column: 0 }, LAST]],
    ["a cell in the result column far below", [{ row: 700_000, column: RESULT }]],
  ])("%s", async (_, cells) => {
    const { results: expected } = await resultsOf({});
    for (const options of HOSTS) {
      const { results } = await resultsOf(options, (sheet) => {
        for (const cell of cells) sheet.write(cell, "x");
      });
      expect(results).toEqual(expected);
    }
  });

  test("wherever strays stand, and they stay", async () => {
    const { results: expected } = await resultsOf({});
    const place = fc.record({
      row: fc.oneof(fc.integer({ min: 300, max: 6_000 }), fc.integer({ min: 6_000, max: LAST.row })),
      column: fc.integer({ min: 0, max: LAST.column }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(place, {
          minLength: 1,
          maxLength: 6,
          selector: ({ row, column }) => `${row}:${column}`,
        }),
        fc.constantFrom(...HOSTS),
        async (cells, options) => {
          let opened: ModelSheet | null = null;
          const { results } = await resultsOf(options, (sheet) => {
            opened = sheet;
            for (const cell of cells) sheet.write(cell, " ");
          });
          expect(results).toEqual(expected);
          const sheet = opened as ModelSheet | null;
          expect(cells.map(({ row, column }) => sheet?.cell(row, column).value)).toEqual(
            cells.map(() => " "),
          );
        },
      ),
      { numRuns: 25 },
    );
  });

  test("more merged areas beside it than Excel tells for a range", async () => {
    const { results: expected } = await resultsOf({});
    const bottom = (placed.at(-1)?.firstRow ?? 0) + 2;
    const many: Area[] = [];
    for (let row = 0; row <= bottom; row++) {
      for (let left = 12; left < 60; left += 2) many.push({ top: row, left, bottom: row, right: left + 1 });
    }
    expect(many.length).toBeGreaterThan(512);
    const crowded = { ...grid, merges: [...grid.merges, ...many] };
    for (const options of HOSTS.slice(0, 3)) {
      expect((await resultsOf(options, undefined, crowded)).results).toEqual(expected);
    }
  });

  test("merged areas that touch and are told as one", async () => {
    const { results: expected } = await resultsOf({});
    expect((await resultsOf({ strictness: { unitesMerges: true } })).results).toEqual(expected);
  });

  test("in as many round trips as without, where nothing stands far away", async () => {
    expect((await resultsOf({})).roundTrips).toBe(3);
  });
});

/** Cells along the whole of some columns or rows, close enough for the used ranges of a whole one. */
const down = (column: number): readonly Position[] =>
  Array.from({ length: 2_097 }, (_, n) => ({ row: n * 500 + 75, column }));
const across = (row: number): readonly Position[] =>
  Array.from({ length: 328 }, (_, n) => ({ row, column: n * 50 }));

describe("columns filled down to the end of a sheet, and rows filled across it", () => {
  test.each<[string, readonly Position[]]>([
    ["a column beside the form", down(20)],
    ["a column of the form", down(RESULT + 1)],
    ["a column beside the form and the last row", [...down(20), ...across(LAST.row)]],
    ["a column of the form and the last row", [...down(RESULT + 1), ...across(LAST.row)]],
    ["the last column and the last row", [...down(LAST.column), ...across(LAST.row)]],
    [
      "a column and rows all the way down",
      [0, 1, 2, 3].flatMap((n) => [...down(9), ...across(LAST.row - n * 200_000)]),
    ],
    ["two columns that are far from each other", [...down(20), ...down(400)]],
  ])("%s: little is read, and nothing of it is kept", async (_, cells) => {
    const { sheet, standIn } = await openGrid(grid);
    for (const cell of cells) sheet.write(cell, " ");
    const reading = await Excel.run((context) => readSheet(context, "FORM 1"));
    const bytes = standIn.host.roundTrips.reduce((sum, { responseBytes }) => sum + responseBytes, 0);
    expect(reading.grid?.formulas.length).toBeLessThanOrEqual(6_100);
    expect(bytes).toBeLessThan(4_000_000);
    expect(standIn.roundTrips()).toBeLessThanOrEqual(6);
    expect(valueOf(await excelGateway().recalculate()).plan.writes).toHaveLength(placed.length);
  });
});

describe("a single row with more cells than Excel gives at once", () => {
  const nulls: HostOptions = { strictness: { reads: { most: 1_000, beyond: "null" } } };
  const filled = (sheet: ModelSheet, row: number): void => {
    for (let column = 12; column <= 1_100; column++) sheet.write({ row, column }, column);
  };

  test.each([
    ["beside the form", placed[3]?.firstRow ?? -1],
    ["above it", 0],
    ["below it", 300],
    ["far below it", 5_500],
  ])("%s does not keep the form from being calculated", async (_, row) => {
    const { results: expected } = await resultsOf({});
    const { results } = await resultsOf(nulls, (sheet) => {
      filled(sheet, row);
    });
    expect(results).toEqual(expected);
  });

  test.each<HostOptions>([
    nulls,
    { strictness: { reads: { most: 1_000, beyond: "RangeExceedsLimit" } } },
    { limit: 30_000 },
  ])("is read whole (%j)", async (options) => {
    const { sheet } = await openGrid(grid, options);
    filled(sheet, 3);
    const reading = await Excel.run((context) => readSheet(context, "FORM 1"));
    const columns = reading.grid?.values[3 - reading.grid.top]?.slice(12 - reading.grid.left);
    expect(columns).toEqual(Array.from({ length: 1_089 }, (_, n) => 12 + n));
    expect(reading.grid?.merges.length).toBe(grid.merges.length);
  });
});

describe("a form that stands far away", () => {
  test.each([
    ["far below", { top: 40_000 }],
    ["far to the right", { left: 900 }],
    ["far below and to the right", { top: 9_000, left: 300 }],
  ])("%s is calculated where it stands", async (_, place) => {
    const far = layOut(officeForm(), place);
    const { results: expected } = await resultsOf({});
    expect((await resultsOf({}, undefined, far.grid)).results).toEqual(expected);
  });
});

describe("two forms on one sheet", () => {
  async function both(top: number, left: number) {
    const { sheet } = await openGrid(grid);
    const other = layOut(officeForm(), { top, left });
    other.grid.values.forEach((cells, r) => {
      cells.forEach((value, c) => {
        if (value !== "") sheet.write({ row: other.grid.top + r, column: other.grid.left + c }, value);
      });
    });
    for (const area of other.grid.merges) sheet.design.merge(area);
    const run = valueOf(await excelGateway().recalculate());
    const results = (form: typeof placed, from: number): readonly unknown[] =>
      form.map(({ firstRow }) => sheet.cell(firstRow, from + RESULT).value);
    return { run, results: [results(placed, 0), results(other.placed, left)] };
  }

  test.each([
    [35, 12],
    [60, 300],
    [60, 16_000],
    [7_000, 300],
    [40_000, 12],
  ])("are both calculated where one begins below the other (row %i, column %i)", async (top, left) => {
    const { results } = await resultsOf({});
    const expected = results.map((result) => (result as readonly unknown[])[1]);
    expect((await both(top, left)).results).toEqual([expected, expected]);
  });

  test.each([
    [0, 12],
    [0, 300],
    [20, 12],
    [20, 300],
    [30, 16_000],
  ])("are both said to be unclear where they stand side by side (row %i, column %i)", async (top, left) => {
    const { run, results } = await both(top, left);
    expect(results.flat().filter((result) => typeof result === "number")).toEqual([]);
    for (const { status, notes } of run.outcomes) {
      expect([status, notes.length]).toEqual(["unresolved", 4]);
    }
  });
});

describe("a sheet with more than can be read", () => {
  test("is told to be too large, and nothing is changed", async () => {
    const width = 200;
    const rows = Array.from({ length: 300 }, (_, n) => Array.from({ length: width }, () => n));
    const { sheet } = await openGrid(gridOf(rows), { limit: 3_000 });
    const answer = await excelGateway().recalculate();
    expect(answer).toMatchObject({ ok: false, failure: { code: "too-large" } });
    expect(sheet.cell(5, 5).value).toBe(5);
  });
});
