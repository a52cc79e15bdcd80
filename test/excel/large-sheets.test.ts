import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Grid } from "../../src/core/grid/grid";
import { atOnce } from "../../src/core/steps";
import { excelGateway } from "../../src/excel/excel-gateway";
import { cuttingBlocks, queueImage, rowsOf } from "../../src/excel/reading/read-blocks";
import { readSheet } from "../../src/excel/reading/read-sheet";
import type { HostOptions } from "../../src/standin/host";
import { gridOf, layOut, officeForm, type Entry } from "../form/form-layout";
import { valueOf } from "./answer";
import { openGrid } from "./open-layout";
import type { Progress, RunControl } from "../../src/gateway/run";
import type { SheetReading } from "../../src/gateway/sheet-reading";

/** The sheet of 2,700 indicators is read in two round trips, and written in two. */
const FIRST_WRITE = 3;
const RESULT_COLUMN = 7;

/** The office's indicators over and over. */
function many(count: number): readonly Entry[] {
  const form = officeForm();
  return Array.from({ length: count }, (_, n) => form[n % form.length]).flatMap((entry) => entry ?? []);
}

async function reading(grid: Grid, options: HostOptions = {}, control?: RunControl): Promise<SheetReading> {
  await openGrid(grid, options);
  return Excel.run((context) => readSheet(context, "FORM 1", control));
}

/** A reading with its merged areas in an order of their own: blocks tell them in another one. */
function sorted({ grid, ...about }: SheetReading): unknown {
  if (grid === null) return { ...about, grid };
  const merges = [...grid.merges].sort((a, b) => a.top - b.top || a.left - b.left);
  return { ...about, grid: { ...grid, merges } };
}

describe("reading a large sheet", () => {
  test("in blocks gives what reading it at once gives, however small the answers must be", async () => {
    const { grid } = layOut(many(60), { top: 3, left: 2 });
    const whole = sorted(await reading(grid));
    for (const limit of [60_000, 30_000, 20_000])
      expect(sorted(await reading(grid, { limit }))).toEqual(whole);
  });

  test("of more rows than are asked for at once gives all of them, and merged areas across the blocks whole", async () => {
    const merges = [4_990, 6_995, 8_998].map((top) => ({ top, left: 1, bottom: top + 20, right: 2 }));
    const isCovered = (n: number): boolean => merges.some(({ top, bottom }) => n > top && n <= bottom);
    const rows = Array.from({ length: 9_500 }, (_, n) => [n, isCovered(n) ? "" : `baris ${n}`, "", "x"]);
    const seen: Progress[] = [];
    const { grid } = await reading(
      gridOf(rows, merges),
      {},
      { onProgress: (progress) => seen.push(progress) },
    );
    expect(grid?.values.map(([n]) => n)).toEqual(rows.map(([n]) => n));
    expect([grid?.top, grid?.left, grid?.numberFormats.length]).toEqual([0, 0, 9_500]);
    expect([...(grid?.merges ?? [])].sort((a, b) => a.top - b.top)).toEqual(merges);
    expect(seen.map(({ done, of }) => [done, of])).toEqual([
      [0, 0],
      [5_000, 9_500],
      [7_000, 9_500],
      [9_000, 9_500],
    ]);
  });

  test("ends between two blocks when it is stopped", async () => {
    const stop = new AbortController();
    const { standIn } = await openGrid(gridOf(Array.from({ length: 9_500 }, (_, n) => [n, "a", "b"])));
    const onProgress = ({ done }: Progress): void => {
      if (done === 5_000) stop.abort();
    };
    const read = await Excel.run((context) =>
      readSheet(context, "FORM 1", { signal: stop.signal, onProgress }),
    );
    expect([read.grid, standIn.roundTrips()]).toEqual([null, 2]);
  });

  test("with a row that no answer can hold says that it is too large", async () => {
    const { grid } = layOut(many(15));
    const { sheet } = await openGrid(grid, { limit: 20_000 });
    sheet.write({ row: 12, column: 3 }, "a".repeat(30_000));
    const answer = await excelGateway().recalculate();
    expect(answer.ok ? null : answer.failure.code).toBe("too-large");
  });

  test("with twelve merged cells for every two rows works", async () => {
    const merges = Array.from({ length: 600 }, (_, n) =>
      Array.from({ length: 12 }, (__, left) => ({ top: 2 * n, left, bottom: 2 * n + 1, right: left })),
    ).flat();
    const rows = Array.from({ length: 1_200 }, (_, n) => Array.from({ length: 12 }, (__, c) => n * 12 + c));
    const { grid } = await reading(gridOf(rows, merges));
    expect(grid?.merges).toHaveLength(7_200);
  });
});

describe("the blocks of a grid", () => {
  const rowSizes = fc.array(fc.integer({ min: 0, max: 40 }), { minLength: 1, maxLength: 120 });

  test("cover every row once, in their order, and hold no more than fits", () => {
    fc.assert(
      fc.property(rowSizes, fc.nat(9), fc.integer({ min: 0, max: 400 }), (sizes, top, each) => {
        const rows = sizes.map((size) => ["x".repeat(size * 25_000)]);
        const grid = { ...gridOf([["x"]]), top, values: rows, formulas: rows };
        const written = rows.flatMap((_, i) => Array.from({ length: each }, () => top + i));
        const blocks = atOnce(cuttingBlocks(grid, written));
        expect(blocks[0]?.from).toBe(top);
        expect(blocks.at(-1)?.to).toBe(top + rows.length);
        for (const [i, block] of blocks.entries()) {
          expect(block.to).toBeGreaterThan(block.from);
          if (i > 0) expect(block.from).toBe(blocks[i - 1]?.to);
          const alone = block.to - block.from === 1;
          const bytes = JSON.stringify(rowsOf(grid, block).formulas).length;
          expect(alone || bytes <= 3_100_000).toBe(true);
          expect(alone || (block.to - block.from) * each <= 2_500).toBe(true);
        }
      }),
      { numRuns: 40 },
    );
  });

  test("of an ordinary form are one", () => {
    const { grid } = layOut(officeForm());
    expect(atOnce(cuttingBlocks(grid, [9, 11, 14]))).toEqual([
      { from: grid.top, to: grid.top + grid.values.length },
    ]);
  });
});

describe("the image of a block", () => {
  async function imageAfter(change: { row: number; column: number } | null) {
    const { grid } = layOut(officeForm());
    const { sheet } = await openGrid(grid);
    return Excel.run(async (context) => {
      const { grid: before } = await readSheet(context, "FORM 1");
      if (before === null) throw new Error("The sheet is empty");
      if (change !== null) sheet.write(change, "lain");
      const block = { from: 10, to: 20 };
      const queued = queueImage(context.workbook.worksheets.getActiveWorksheet(), before, block, []);
      await context.sync();
      return { image: queued.image(), outgrown: queued.outgrown(), expected: rowsOf(before, block) };
    });
  }

  test("is what its rows hold", async () => {
    const { image, outgrown, expected } = await imageAfter(null);
    expect(image).toEqual({ top: 10, left: expected.left, formulas: expected.formulas });
    expect(outgrown).toBe(false);
  });

  test("shows a change in its rows", async () => {
    const { image, expected } = await imageAfter({ row: 12, column: 8 });
    expect(image?.formulas[2]?.[8 - expected.left]).toBe("lain");
    expect(image?.formulas).not.toEqual(expected.formulas);
  });

  test.each([
    { row: 300, column: 3 },
    { row: 12, column: 20 },
  ])("tells that the sheet has grown to %j", async (place) => {
    expect((await imageAfter(place)).outgrown).toBe(true);
  });
});

test("an input that a colleague changes between two batches of writing is found, and the run begins anew", async () => {
  const { grid, placed } = layOut(many(2_700));
  const input = { row: placed.at(-1)?.valueRows[0] ?? 0, column: 6 };
  const { sheet, standIn } = await openGrid(grid, {
    beforeRequest: (number, { sheets }) => {
      if (number === FIRST_WRITE + 1) sheets[0]?.write(input, 5);
    },
  });
  const answer = await excelGateway().recalculate();
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  expect(answer.value.outcomes.at(-1)?.result?.value).toBe(5);
  expect(sheet.cell(input.row, RESULT_COLUMN).value).toBe(5);
  expect(standIn.roundTrips()).toBeGreaterThan(FIRST_WRITE + 1);
});

test("a run that has nothing to write finds no change on a sheet of several blocks", async () => {
  const { grid } = layOut(officeForm());
  const { sheet } = await openGrid(grid);
  for (let row = 200; row < 330; row++) sheet.write({ row, column: 3 }, "x".repeat(30_000));
  const gateway = excelGateway();
  expect(valueOf(await gateway.recalculate()).plan.writes).toHaveLength(15);
  expect(valueOf(await gateway.recalculate()).plan.writes).toEqual([]);
});
