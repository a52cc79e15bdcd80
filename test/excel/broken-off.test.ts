import { afterEach, describe, expect, jest, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { openBytes, openGrid } from "./open-layout";
import type { Progress } from "../../src/gateway/run";

const { grid } = layOut(officeForm());

/** An Excel that does not group its undo, in which work that broke off is not done once more. */
const NO_GROUPS = { announced: { ExcelApi: "1.19" } };
/** An action well inside the cells that the writing batch of a first run writes. */
const INSIDE = 60;

describe("a run that is told to stop", () => {
  test.each([
    [1, "reads"],
    [2, "writes"],
  ])("at request %i, while it %s, leaves the workbook as it was and says so", async (request) => {
    const stop = new AbortController();
    const { workbook } = await openGrid(grid, {
      beforeRequest: (n) => {
        if (n === request) stop.abort();
      },
    });
    const before = everything(workbook);
    const answer = await excelGateway().recalculate({ signal: stop.signal });
    expect(answer).toMatchObject({ ok: false, failure: { code: "stopped", cells: [] } });
    expect(everything(workbook)).toEqual(before);
  });

  test("takes back the rounds that were done, too", async () => {
    const stop = new AbortController();
    const { workbook, sheet } = await openGrid(grid, {
      beforeRequest: (n) => {
        if (n === 5) stop.abort();
      },
    });
    sheet.write({ row: 11, column: 6 }, "=H14*10");
    const before = everything(workbook);
    const answer = await excelGateway().recalculate({ signal: stop.signal });
    expect(answer).toMatchObject({ ok: false, failure: { code: "stopped" } });
    expect(everything(workbook)).toEqual(before);
  });

  test("tells how far it is before each step", async () => {
    await openGrid(grid);
    const steps: Progress[] = [];
    valueOf(await excelGateway().recalculate({ onProgress: (progress) => steps.push(progress) }));
    expect([...new Set(steps.map(({ step }) => step))]).toEqual(["reading", "calculating", "writing"]);
    expect(steps.at(-1)).toEqual({ step: "writing", done: 0, of: 15 });
  });
});

describe("a calculation that takes longer than one turn", () => {
  afterEach(() => {
    jest.restoreAllMocks();
  });

  /** Each look at the clock finds a second gone. */
  function slowly(): void {
    let now = 0;
    jest.spyOn(performance, "now").mockImplementation(() => (now += 1_000));
  }

  test.each(["recalculate", "check", "look"] as const)("is left when it is stopped: %s", async (work) => {
    const stop = new AbortController();
    const { workbook } = await openGrid(grid);
    const before = everything(workbook);
    slowly();
    const onProgress = ({ step, done }: Progress): void => {
      if (step === "calculating" && done > 0) stop.abort();
      if (step === "writing") throw new Error("It went on to write");
    };
    const answer = await excelGateway()[work]({ signal: stop.signal, onProgress });
    expect(answer).toMatchObject({ ok: false, failure: { code: "stopped" } });
    expect(everything(workbook)).toEqual(before);
  });

  test("lets others have their turn before it has come to its end, and then gives the same", async () => {
    await openGrid(grid);
    const atOnce = valueOf(await excelGateway().check());
    await openGrid(grid);
    slowly();
    const seen: string[] = [];
    const onProgress = ({ step, done }: Progress): void => {
      if (step === "calculating" && done > 0) setImmediate(() => seen.push("a key was pressed"));
      seen.push(step);
    };
    const inTurns = valueOf(await excelGateway().recalculate({ onProgress }));
    expect(seen.indexOf("a key was pressed")).toBeGreaterThan(0);
    expect(seen.indexOf("a key was pressed")).toBeLessThan(seen.lastIndexOf("calculating"));
    expect(inTurns.outcomes).toEqual(atOnce.outcomes);
  });
});

describe("a batch that breaks off in the middle", () => {
  test("is taken back, and the failure names no cell", async () => {
    const { workbook } = await openGrid(grid, { ...NO_GROUPS, faults: { 2: { breaksOffAt: INSIDE } } });
    const before = everything(workbook);
    const answer = await excelGateway().recalculate();
    expect(answer).toMatchObject({ ok: false, failure: { code: "unknown", cells: [] } });
    expect(everything(workbook)).toEqual(before);
  });

  test("and can't be taken back either, is told with its cells; the next one undoes it", async () => {
    const { workbook } = await openGrid(grid, {
      faults: { 2: { breaksOffAt: INSIDE }, 3: "no-answer" },
    });
    const before = everything(workbook);
    const answer = await excelGateway({ patience: 50 }).recalculate();
    expect(answer).toMatchObject({ ok: false, failure: { code: "no-answer", cells: { length: 15 } } });
    expect(everything(workbook)).not.toEqual(before);
    const again = await openBytes(await workbook.save());
    const gateway = excelGateway();
    expect(valueOf(await gateway.undoable())).toMatchObject({ interrupted: true });
    valueOf(await gateway.undo());
    expect(everything(again.workbook)).toEqual(before);
  });

  test("or is completed by a run, which can be undone down to what was there before both", async () => {
    const { workbook } = await openGrid(grid, {
      faults: { 2: { breaksOffAt: INSIDE }, 3: "no-answer" },
    });
    const before = everything(workbook);
    await excelGateway({ patience: 50 }).recalculate();
    const again = await openBytes(await workbook.save());
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    expect(valueOf(await gateway.undoable())).toMatchObject({ interrupted: false, cells: 15 });
    valueOf(await gateway.undo());
    expect(everything(again.workbook)).toEqual(before);
  });
});

describe("a result cell that a colleague fills between reading and writing", () => {
  test("is not overwritten, though the sheet holds what was planned right after", async () => {
    const cell = { row: 8, column: 7 };
    const { sheet } = await openGrid(grid, {
      beforeRequest: (n, workbook) => {
        if (n === 2) workbook.sheets[0]?.write(cell, "=G9*25+0");
      },
    });
    const run = valueOf(await excelGateway().recalculate());
    expect(sheet.cell(cell.row, cell.column).formula).toBe("=G9*25+0");
    expect(run.plan.writes).toHaveLength(14);
  });
});
