import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { attempt } from "../../src/excel/attempt";
import { Extras } from "../../src/excel/extras";
import type { Answer } from "../../src/excel/gateway";

/**
 * The Excel client of the package registry ends at ExcelApi 1.15 and passes `mergeUndoGroup` (RunOptions, ExcelApi
 * 1.20) over, so these tests run on a client of our own making, as documented. What Excel makes of it, only Excel can
 * show.
 */
class ClientError extends Error {
  readonly code: string;
  constructor(code: string) {
    super(code);
    this.code = code;
  }
}

const scope = globalThis as unknown as Record<"Office" | "Excel" | "OfficeExtension", unknown>;
const real = { ...scope };
const grouped: boolean[] = [];
let version = 20;
let refusal: string | null = null;

beforeEach(() => {
  grouped.length = 0;
  version = 20;
  refusal = null;
  const isSetSupported = (_: string, asked: string): boolean => Number(asked.split(".")[1]) <= version;
  scope.Office = { context: { requirements: { isSetSupported } } };
  scope.OfficeExtension = { Error: ClientError };
  scope.Excel = {
    run: async (...given: readonly unknown[]) => {
      const [options] = given.length > 1 ? given : [{}];
      const isGrouped = (options as { mergeUndoGroup?: boolean }).mergeUndoGroup === true;
      grouped.push(isGrouped);
      if (isGrouped && refusal !== null) throw new ClientError(refusal);
      return (given.at(-1) as (context: unknown) => Promise<unknown>)({});
    },
  };
});
afterEach(() => {
  Object.assign(scope, real);
});

const work = (): Promise<Answer<string>> => Promise.resolve({ ok: true, value: "done" });

describe("Excel's own undo", () => {
  test("gets work that asks for it as one entry, from ExcelApi 1.20 on", async () => {
    expect(await attempt(work, { oneUndo: new Extras() })).toEqual({ ok: true, value: "done" });
    await attempt(work);
    version = 19;
    await attempt(work, { oneUndo: new Extras() });
    expect(grouped).toEqual([true, false, false]);
  });

  test("goes without where Excel can't undo some part of the work", async () => {
    refusal = "UndoNotSupported";
    expect(await attempt(work, { oneUndo: new Extras() })).toEqual({ ok: true, value: "done" });
    expect(grouped).toEqual([true, false]);
  });

  test("goes without, and asks for it no more, where Excel refuses it for a reason of its own", async () => {
    const oneUndo = new Extras();
    refusal = "GeneralException";
    expect(await attempt(work, { oneUndo })).toEqual({ ok: true, value: "done" });
    expect(await attempt(work, { oneUndo })).toEqual({ ok: true, value: "done" });
    expect(grouped).toEqual([true, false, false]);
  });

  test("is no reason to do the work again where Excel refuses it for something else", async () => {
    refusal = "AccessDenied";
    expect(await attempt(work, { oneUndo: new Extras() })).toMatchObject({ failure: { code: "protected" } });
    expect(grouped).toEqual([true]);
  });
});

describe("an Excel that does not answer", () => {
  beforeEach(() => {
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
    jest.useFakeTimers();
    let asked = 0;
    scope.Excel = {
      run: () => {
        asked += 1;
        return Promise.reject(new ClientError("InvalidOperationInCellEditMode"));
      },
    };
    const steps = new Set<string>();
    const answer = attempt(work, { control: { onProgress: ({ step }) => steps.add(step) } });
    await jest.advanceTimersByTimeAsync(120_000);
    expect(asked).toBeGreaterThan(100);
    await jest.advanceTimersByTimeAsync(120_000);
    expect(await answer).toMatchObject({ ok: false, failure: { code: "editing-cell" } });
    expect([...steps]).toEqual(["waiting"]);
    jest.useRealTimers();
  });
});
