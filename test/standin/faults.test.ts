import { describe, expect, test } from "@jest/globals";
import type { Fault } from "../../src/standin/faults";
import { failureOf, openForm, openSheets } from "./open-form";
import { MemorySheet } from "./memory-workbook";

/** One round trip that reads, and one that writes. */
function readThenWrite(): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.getUsedRange().load("values");
    await context.sync();
    sheet.getRange("A1").values = [[1]];
    await context.sync();
  });
}

describe("faults on purpose", () => {
  const codes: readonly (readonly [Fault, string])[] = [
    ["editing-cell", "InvalidOperationInCellEditMode"],
    ["protected-sheet", "AccessDenied"],
    ["throttled", "ActivityLimitReached"],
    ["request-too-large", "RequestPayloadSizeLimitExceeded"],
    ["response-too-large", "ResponsePayloadSizeLimitExceeded"],
    ["unknown-error", "GeneralException"],
  ];
  test.each(codes)("%s in the second round trip reaches the add-in as %s", async (fault, code) => {
    const { sheet, standIn } = await openForm({ faults: { 2: fault } });
    expect((await failureOf(readThenWrite())).code).toBe(code);
    expect(standIn.roundTrips()).toBe(2);
    expect(sheet.cell(0, 0).value).toBe(fault === "response-too-large" ? 1 : "");
  });

  test("a batch may break off at any of its actions, and what came before stays done", async () => {
    const writeFive = (): Promise<void> =>
      Excel.run(async (context) => {
        const active = context.workbook.worksheets.getActiveWorksheet();
        for (const cell of ["A1", "A2", "A3", "A4", "A5"]) active.getRange(cell).values = [[1]];
        await context.sync();
      });
    const whole = await openForm();
    await writeFive();
    const actions = whole.standIn.host.roundTrips[0]?.actions ?? 0;
    const written: number[] = [];
    for (let breaksOffAt = 0; breaksOffAt < actions; breaksOffAt++) {
      const { sheet } = await openForm({ faults: { 1: { breaksOffAt } } });
      expect((await failureOf(writeFive())).code).toBe("GeneralException");
      written.push(sheet.writes.length);
    }
    expect([...new Set(written)]).toEqual([0, 1, 2, 3, 4]);
  });

  test("an answer may stay out although the batch was carried out", async () => {
    const { sheet, standIn } = await openForm({ faults: { 2: "no-answer-after" } });
    void readThenWrite();
    while (standIn.roundTrips() < 2) await new Promise((go) => setImmediate(go));
    expect(sheet.cell(0, 0).value).toBe(1);
  });

  test("a late batch is carried out when the host is told to let go", async () => {
    const { sheet, standIn } = await openForm({ faults: { 2: "late" } });
    const run = readThenWrite();
    for (let turn = 0; turn < 20; turn++) await new Promise((go) => setImmediate(go));
    expect([standIn.roundTrips(), sheet.cell(0, 0).value]).toEqual([1, ""]);
    standIn.host.letGo();
    await run;
    expect(sheet.cell(0, 0).value).toBe(1);
  });

  test("no answer leaves the run open and writes nothing", async () => {
    const { sheet, standIn } = await openForm({ faults: { 2: "no-answer" } });
    let settled = false;
    const settle = (): void => {
      settled = true;
    };
    void readThenWrite().then(settle, settle);
    while (standIn.roundTrips() < 2) await new Promise((go) => setImmediate(go));
    await new Promise((go) => setImmediate(go));
    expect([settled, sheet.cell(0, 0).value]).toEqual([false, ""]);
  });

  test("the workbook can be changed between two round trips", async () => {
    const seen: number[] = [];
    const { sheet } = await openForm({
      beforeRequest: (number, workbook) => {
        seen.push(number);
        if (number === 2) workbook.sheets[0]?.write({ row: 5, column: 0 }, "rekan");
      },
    });
    await readThenWrite();
    expect(seen).toEqual([1, 2]);
    expect([sheet.cell(0, 0).value, sheet.cell(5, 0).value]).toEqual([1, "rekan"]);
  });

  test("while a cell is edited a run is refused, or waits where it says that it can", async () => {
    const { sheet, standIn } = await openForm();
    standIn.host.setEditing(true);
    expect((await failureOf(readThenWrite())).code).toBe("InvalidOperationInCellEditMode");
    const waiting = Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("A1").values = [[2]];
      await context.sync();
    });
    await new Promise((go) => setImmediate(go));
    expect(sheet.cell(0, 0).value).toBe("");
    standIn.host.setEditing(false);
    await waiting;
    expect(sheet.cell(0, 0).value).toBe(2);
  });
});

describe("round trips", () => {
  test("the client's own clean-up after a run is not counted", async () => {
    const { standIn } = await openForm();
    await readThenWrite();
    await readThenWrite();
    await new Promise((go) => setTimeout(go, 0));
    expect(standIn.roundTrips()).toBe(4);
  });

  test("a batch that only looks for an object is counted", async () => {
    const { standIn } = await openForm();
    await Excel.run(async (context) => {
      context.workbook.settings.getItemOrNullObject("aturan");
      await context.sync();
    });
    expect(standIn.roundTrips()).toBe(1);
  });

  test("two workbooks follow each other under one client, each with its own count", async () => {
    const first = await openForm();
    await readThenWrite();
    const second = await openSheets([new MemorySheet("Lain")]);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      expect(sheet.name).toBe("Lain");
    });
    expect([first.standIn.roundTrips(), second.roundTrips()]).toEqual([2, 1]);
  });
});

describe("the 5 MB limit of Excel on the web", () => {
  const text = "x".repeat(30_000);

  test("an answer that is too large fails, and the same sheet in blocks of rows does not", async () => {
    const sheet = new MemorySheet("FORM 1");
    for (let row = 0; row < 200; row++) sheet.put(row, 0, { value: text });
    const standIn = await openSheets([sheet]);
    const read = (address: string): Promise<number> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address).load("values");
        await context.sync();
        return range.values.length;
      });
    expect((await failureOf(read("A1:A200"))).code).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await read("A1:A100")).toBe(100);
    expect(standIn.host.roundTrips[1]?.responseBytes).toBeGreaterThan(3_000_000);
  });

  test("a request that is too large fails before anything is written", async () => {
    const { sheet } = await openForm();
    const run = Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:A200");
      range.values = Array.from({ length: 200 }, () => [text]);
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("RequestPayloadSizeLimitExceeded");
    expect(sheet.writes).toEqual([]);
  });
});
