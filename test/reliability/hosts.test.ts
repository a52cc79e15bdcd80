import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { breaksOf } from "./breaks";
import { documented } from "./document";
import { HOSTS, onHost } from "./hosts";
import { officeTestForm, otherTestForm } from "./test-forms";

jest.setTimeout(600_000);

beforeAll(() => {
  jest.useFakeTimers({ doNotFake: ["nextTick", "setImmediate", "queueMicrotask", "Date"] });
});
afterAll(() => {
  jest.useRealTimers();
});

describe("an Excel that lacks something", () => {
  test.each(HOSTS)(
    "computes, changes nothing a second time and undoes all with ExcelApi %s: %s",
    async (version) => {
      expect(await onHost(version, await officeTestForm())).toEqual([]);
      expect(await onHost(version, await otherTestForm())).toEqual([]);
    },
  );
});

describe("a batch that breaks off", () => {
  test("leaves no half-written sheet, wherever it does", async () => {
    const breaks = await breaksOf(await officeTestForm());
    const lines = breaks.map(
      ({ stage, request, states }) => `- ${stage}, request ${request}: ${states.join(" or ")}`,
    );
    const told = await documented("breaks", lines.join("\n"));
    expect(breaks.filter(({ states }) => states.includes("half-written"))).toEqual([]);
    expect(told).toBe(lines.join("\n"));
  });
});
