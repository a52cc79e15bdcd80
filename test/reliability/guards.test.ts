import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { onHost } from "./hosts";
import { verdictOf } from "./matrix";
import { stagesOf, type Stage } from "./stage";
import { officeTestForm, otherTestForm } from "./test-forms";
import { TROUBLES } from "./troubles";

jest.setTimeout(120_000);

let stages: readonly Stage[] = [];

beforeAll(async () => {
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "Date"] });
  const form = await officeTestForm();
  stages = await stagesOf(form, form.bytes);
});
afterAll(() => {
  jest.useRealTimers();
});

test("a run where nothing goes wrong gives the right results, and an undo the sheet as it was", async () => {
  expect(await onHost("1.17", await officeTestForm())).toEqual([]);
  expect(await onHost("1.17", await otherTestForm())).toEqual([]);
});

/** The few troubles by which a fault in the writer shows at once; the matrix has them all. */
describe("every promise is kept", () => {
  test.each([
    ["first run", 2, "somebody changes an input"],
    ["first run", 2, "somebody writes a formula into a result cell"],
    ["first run", 2, "an unknown error half-way through the batch"],
    ["undo", 1, "somebody types a number into a result cell"],
    ["undo", 1, "somebody inserts a row above the form"],
  ])("in the %s, where right before request %i %s", async (name, request, what) => {
    const stage = stages.find((one) => one.name === name);
    const trouble = TROUBLES.find((one) => one.name === what);
    if (stage === undefined || trouble === undefined) throw new Error(`no ${name}, or no ${what}`);
    expect((await verdictOf(stage, trouble, request)).wrong).toEqual([]);
  });
});
