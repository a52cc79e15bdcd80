import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { documented } from "./document";
import { matrixOf } from "./matrix";
import { tableOf } from "./table";
import { officeTestForm } from "./test-forms";
import { TROUBLES } from "./troubles";
import { brokenPromises } from "./verdict";

jest.setTimeout(600_000);

beforeAll(() => {
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "Date"] });
});
afterAll(() => {
  jest.useRealTimers();
});

describe("whatever goes wrong at whichever request, on the office's form", () => {
  test("every promise is kept, and docs/reliability.md tells how it ends", async () => {
    const rows = await matrixOf(await officeTestForm(), TROUBLES);
    const table = tableOf(rows);
    const told = await documented("matrix", table);
    expect(brokenPromises(rows)).toEqual([]);
    expect(told).toBe(table);
  });
});
