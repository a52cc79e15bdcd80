import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { attempt } from "../../src/excel/attempt";
import { Extras } from "../../src/gateway/extras";
import type { HostOptions } from "../../src/standin/host";
import { layOut, officeForm } from "../form/form-layout";
import { openGrid } from "./open-layout";
import type { Answer } from "../../src/gateway/failure";

const work = (): Promise<Answer<string>> => Promise.resolve({ ok: true, value: "done" });

/** Writes a cell on the office's form, in a batch of its own. */
const write = async (context: Excel.RequestContext): Promise<Answer<string>> => {
  context.workbook.worksheets.getItem("FORM 1").getRange("Z1").values = [["x"]];
  await context.sync();
  return { ok: true, value: "done" };
};

async function on(options: HostOptions = {}) {
  const { standIn, sheet } = await openGrid(layOut(officeForm()).grid, options);
  return {
    ...{ sheet, oneUndo: new Extras() },
    grouped: () => standIn.host.roundTrips.map(({ isGrouped }) => isGrouped),
  };
}

describe("Excel's own undo", () => {
  test("gets work that asks for it as one entry, from ExcelApi 1.20 on", async () => {
    const newer = await on();
    expect(await attempt(write, newer)).toEqual({ ok: true, value: "done" });
    await attempt(write);
    expect(newer.grouped()).toEqual([true, false]);
    const older = await on({ announced: { ExcelApi: "1.19" } });
    await attempt(write, older);
    expect(older.grouped()).toEqual([false]);
  });

  test("goes without where Excel can't undo some part of the work", async () => {
    const { oneUndo, grouped } = await on();
    const remove = async (context: Excel.RequestContext): Promise<Answer<string>> => {
      const sheet = context.workbook.worksheets.add("Lain");
      await context.sync();
      sheet.delete();
      await context.sync();
      return { ok: true, value: "done" };
    };
    expect(await attempt(remove, { oneUndo })).toMatchObject({ ok: false, failure: { code: "sheet-name" } });
    expect(grouped()).toEqual([true, true, false]);
  });

  test("goes without, and asks for it no more, where Excel refuses it for a reason of its own", async () => {
    const { oneUndo, grouped } = await on({ strictness: { refuses: ["undo groups"] } });
    expect(await attempt(write, { oneUndo })).toEqual({ ok: true, value: "done" });
    expect(await attempt(write, { oneUndo })).toEqual({ ok: true, value: "done" });
    expect(grouped()).toEqual([true, false, false]);
  });

  test("is no reason to do the work again where Excel refuses it for something else", async () => {
    const { oneUndo, grouped } = await on({ faults: { 1: "protected-sheet" } });
    expect(await attempt(write, { oneUndo })).toMatchObject({ failure: { code: "protected" } });
    expect(grouped()).toEqual([true]);
  });
});

describe("an Excel that does not answer", () => {
  beforeEach(async () => {
    await on();
    jest.useFakeTimers();
  });
  afterEach(() => {
    jest.useRealTimers();
  });

  test("is waited for only so long, and the work is told that nobody waits any more", async () => {
    let signal: AbortSignal | undefined;
    const answer = attempt((_, control) => {
      ({ signal } = control);
      control.mayHold?.(["H9"]);
      return new Promise<Answer<string>>(() => undefined);
    });
    await jest.advanceTimersByTimeAsync(60_000);
    expect(await answer).toMatchObject({ ok: false, failure: { code: "no-answer", cells: ["H9"] } });
    expect(signal?.aborted).toBe(true);
  });

  test("has as long again for each batch", async () => {
    const answer = attempt(async (_, { onProgress }) => {
      for (let batch = 0; batch < 5; batch++) {
        onProgress?.({ step: "writing", done: batch, of: 5 });
        await new Promise((resolve) => setTimeout(resolve, 50_000));
      }
      return work();
    });
    await jest.advanceTimersByTimeAsync(250_000);
    expect(await answer).toEqual({ ok: true, value: "done" });
  });
});

describe("a cell that is being edited for ever", () => {
  test("is waited for a few minutes, and is then told as the failure", async () => {
    const { standIn } = await openGrid(layOut(officeForm()).grid);
    standIn.host.setEditing(true);
    jest.useFakeTimers();
    const steps = new Set<string>();
    const answer = attempt(write, { control: { onProgress: ({ step }) => steps.add(step) } });
    await jest.advanceTimersByTimeAsync(120_000);
    expect(standIn.host.roundTrips.length).toBeGreaterThan(100);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(await answer).toMatchObject({ ok: false, failure: { code: "editing-cell" } });
    expect([...steps]).toEqual(["waiting"]);
    jest.useRealTimers();
  });
});
