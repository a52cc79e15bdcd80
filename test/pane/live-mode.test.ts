import { afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { openSession } from "../../src/pane/session/session";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { OPEN_INPUT, run } from "./sample-run";

beforeEach(() => {
  jest.useFakeTimers();
});
afterEach(() => {
  jest.useRealTimers();
});

async function opened(): Promise<{ gateway: FakeGateway; session: ReturnType<typeof openSession> }> {
  const gateway = fakeGateway();
  const session = openSession(gateway);
  await jest.advanceTimersByTimeAsync(0);
  return { gateway, session };
}

const runs = ({ asked }: FakeGateway): number => asked.filter((what) => what === "recalculate").length;

describe("live mode", () => {
  test("is off until it is chosen, and then calculates once a moment after the last of several changes", async () => {
    const { gateway, session } = await opened();
    gateway.input("{1}");
    await jest.advanceTimersByTimeAsync(10_000);
    expect(runs(gateway)).toBe(0);
    await session.choose({ live: true });
    gateway.nextRun({ ok: true, value: run([]) });
    gateway.input("{1}");
    await jest.advanceTimersByTimeAsync(800);
    gateway.input("{1}");
    await jest.advanceTimersByTimeAsync(800);
    expect(runs(gateway)).toBe(0);
    await jest.advanceTimersByTimeAsync(300);
    expect(runs(gateway)).toBe(1);
    expect(session.read().kind).toBe("done");
  });

  test("shows as switched on only once Excel has been asked for its changes", async () => {
    const { gateway, session } = await opened();
    const shown: (readonly [live: boolean | undefined, asked: boolean])[] = [];
    session.watch(() => {
      shown.push([session.readChoices()?.preferences.live, gateway.asked.includes("watch")]);
    });
    await session.choose({ live: true });
    expect(shown.filter(([live]) => live === true)).not.toEqual([]);
    expect(shown.filter(([live, asked]) => live === true && !asked)).toEqual([]);
  });

  test("begins by itself in a workbook that wants it, once something was written, and ends when it is switched off", async () => {
    const gateway = fakeGateway();
    await gateway.prefer({ live: true });
    const session = openSession(gateway);
    for (let n = 0; n < 3; n++) gateway.nextRun({ ok: true, value: { ...run([]), written: n === 2 } });
    await session.look();
    await session.check();
    await jest.advanceTimersByTimeAsync(0);
    expect(gateway.asked).not.toContain("watch");
    await session.recalculate();
    await jest.advanceTimersByTimeAsync(0);
    expect(gateway.asked).toContain("watch");
    gateway.input("{1}");
    await session.choose({ live: false });
    await jest.advanceTimersByTimeAsync(10_000);
    expect(gateway.asked).toContain("unwatch");
    expect(runs(gateway)).toBe(1);
  });

  test("ends when the pane is hidden, and begins again with the next click that writes", async () => {
    const { gateway, session } = await opened();
    await session.choose({ live: true });
    gateway.input("{1}");
    gateway.hide();
    await jest.advanceTimersByTimeAsync(10_000);
    expect([runs(gateway), gateway.asked.filter((what) => what === "unwatch").length]).toEqual([0, 1]);
    gateway.nextRun({ ok: true, value: run([]) });
    await session.recalculate();
    await jest.advanceTimersByTimeAsync(0);
    expect(gateway.asked.filter((what) => what === "watch")).toHaveLength(2);
  });

  test("waits quietly while somebody types, and gives up in a calm line until the next change", async () => {
    const { gateway, session } = await opened();
    await session.choose({ live: true });
    const before = session.read();
    for (let n = 0; n < 5; n++) gateway.nextRun(failed("editing-cell", "Tekan Enter dulu."));
    gateway.input("{1}");
    await jest.advanceTimersByTimeAsync(20_000);
    expect(runs(gateway)).toBe(5);
    expect(session.read()).toBe(before);
    expect(session.readChoices()?.trouble?.message).toBe("Tekan Enter dulu.");
    gateway.nextRun({ ok: true, value: run([]) });
    gateway.input("{1}");
    await jest.advanceTimersByTimeAsync(1_100);
    expect(session.readChoices()?.trouble).toBeNull();
    expect(session.read().kind).toBe("done");
  });

  test("says nothing of a sheet without a form", async () => {
    const { gateway, session } = await opened();
    await session.choose({ live: true });
    gateway.nextRun(failed("no-form", "Tidak ada."));
    gateway.input("{2}");
    await jest.advanceTimersByTimeAsync(1_100);
    expect(session.readChoices()?.trouble).toBeNull();
  });

  test("calculates after the pane itself has filled in an input, of which Excel tells nothing", async () => {
    const gateway = fakeGateway();
    await gateway.prefer({ live: true });
    const session = openSession(gateway);
    await jest.advanceTimersByTimeAsync(0);
    const order = { sheet: { id: "{1}", name: "FORM 1" }, input: OPEN_INPUT, value: 13 };
    gateway.nextFill(failed("protected", "Terkunci."));
    expect(await session.fill(order)).toMatchObject({ code: "protected" });
    await jest.advanceTimersByTimeAsync(1_100);
    expect(runs(gateway)).toBe(0);
    gateway.nextRun({ ok: true, value: run([]) });
    expect(await session.fill(order)).toBeNull();
    await jest.advanceTimersByTimeAsync(1_100);
    expect(gateway.targets).toEqual([{ sheetId: "{1}" }]);
    await session.choose({ live: false });
    await session.fill(order);
    await jest.advanceTimersByTimeAsync(1_100);
    expect(runs(gateway)).toBe(1);
  });
});
