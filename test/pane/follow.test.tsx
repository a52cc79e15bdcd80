import { act } from "@testing-library/react";
import { followSheet } from "../../src/pane/page/follow";
import { openSession, type Session } from "../../src/pane/session/session";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { MIXED, run } from "./sample-run";

const A = { sheetId: "{1}", used: "'FORM 1'!A1:I40" };
const B = { sheetId: "{2}", used: "'FORM 1 2025'!A1:I40" };
const RUN_B = { ...run(MIXED), sheet: "FORM 1 2025", sheetId: "{2}", written: false };

let stop: () => void = () => undefined;
let visibility: DocumentVisibilityState = "visible";

beforeEach(() => {
  jest.useFakeTimers();
  visibility = "visible";
  jest.spyOn(document, "visibilityState", "get").mockImplementation(() => visibility);
});
afterEach(() => {
  stop();
  jest.useRealTimers();
  jest.restoreAllMocks();
});

/** A pane that follows its sheet and has looked at the first one. */
async function open(): Promise<{ gateway: FakeGateway; session: Session }> {
  const gateway = fakeGateway();
  const session = openSession(gateway);
  stop = followSheet(session);
  gateway.nextRun({ ok: true, value: { ...run(MIXED), written: false } });
  await session.look();
  return { gateway, session };
}

const wait = (milliseconds: number) => act(() => jest.advanceTimersByTimeAsync(milliseconds));
const looks = ({ asked }: FakeGateway): number => asked.filter((what) => what === "look").length;
const shown = (session: Session): string => {
  const state = session.read();
  return "run" in state && state.run !== null ? state.run.sheet : state.kind;
};

describe("the pane, as the open sheet changes", () => {
  it("looks at another sheet within two seconds, and at none that is as it was", async () => {
    const { gateway, session } = await open();
    await wait(10_000);
    expect(looks(gateway)).toBe(1);
    gateway.nowAt(B);
    gateway.nextRun({ ok: true, value: RUN_B });
    await wait(2_000);
    expect(shown(session)).toBe("FORM 1 2025");
    await wait(10_000);
    expect(looks(gateway)).toBe(2);
  });

  it("looks soon after it got the focus", async () => {
    const { gateway, session } = await open();
    gateway.nowAt(B);
    gateway.nextRun({ ok: true, value: RUN_B });
    window.dispatchEvent(new Event("focus"));
    await wait(500);
    expect(shown(session)).toBe("FORM 1 2025");
  });

  it("looks again where more of the same sheet is filled, but not because of what it wrote itself", async () => {
    const { gateway, session } = await open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await session.recalculate();
    gateway.nowAt({ ...A, used: "'FORM 1'!A1:I41" });
    await wait(4_000);
    expect([looks(gateway), session.read().kind]).toEqual([1, "done"]);
    gateway.nowAt({ ...A, used: "'FORM 1'!A1:I42" });
    gateway.nextRun({ ok: true, value: { ...run(MIXED), written: false } });
    await wait(2_000);
    expect([looks(gateway), session.read().kind]).toEqual([2, "looked"]);
  });

  it("asks nothing while nobody can see it", async () => {
    const { gateway } = await open();
    visibility = "hidden";
    gateway.nowAt(B);
    await wait(10_000);
    expect(looks(gateway)).toBe(1);
  });

  it("is silent while a cell is being edited, and looks when that has ended", async () => {
    const { gateway, session } = await open();
    const before = session.read();
    gateway.nowAt(null);
    await wait(6_000);
    expect(session.read()).toBe(before);
    gateway.nowAt(B);
    gateway.nextRun(failed("editing-cell", "Tekan Enter dulu."));
    await wait(2_000);
    expect(session.read()).toBe(before);
    gateway.nextRun({ ok: true, value: RUN_B });
    await wait(2_000);
    expect(shown(session)).toBe("FORM 1 2025");
  });

  it("shows nothing of a form while a sheet without one is open, and the same as before when it is back", async () => {
    const { gateway, session } = await open();
    const before = session.read();
    gateway.nowAt({ sheetId: "{3}", used: "Sampul!A1" });
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan."));
    await wait(4_000);
    expect([session.read().kind, looks(gateway)]).toEqual(["failed", 2]);
    gateway.nowAt({ sheetId: "{4}", used: "Data!A1" });
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan."));
    await wait(2_000);
    gateway.nowAt(A);
    await wait(4_000);
    expect([session.read(), looks(gateway)]).toEqual([before, 3]);
  });

  it("shows what a run came to when its sheet is back", async () => {
    const { gateway, session } = await open();
    gateway.nextRun({ ok: true, value: run(MIXED) });
    await session.recalculate();
    const before = session.read();
    gateway.nowAt({ sheetId: "{3}", used: "Sampul!A1" });
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan."));
    await wait(2_000);
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan."));
    await session.recalculate();
    gateway.nowAt(A);
    await wait(2_000);
    expect(session.read()).toEqual(before);
    expect(before.kind).toBe("done");
  });

  it("goes to another sheet that holds a form, and looks at it at once", async () => {
    const { gateway, session } = await open();
    gateway.nowAt(B);
    gateway.nextRun({ ok: true, value: RUN_B });
    await session.goToSheet({ id: "{2}", name: "FORM 1 2025" });
    expect(gateway.visited.at(-1)?.sheet.name).toBe("FORM 1 2025");
    expect(shown(session)).toBe("FORM 1 2025");
  });

  it("finds the form when its sheet is opened after a cover", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    stop = followSheet(session);
    gateway.nowAt({ sheetId: "{3}", used: "Sampul!A1" });
    gateway.nextRun(failed("no-form", "Form 1 tidak ditemukan."));
    await session.look();
    expect(session.read().kind).toBe("failed");
    gateway.nowAt(B);
    gateway.nextRun({ ok: true, value: RUN_B });
    await wait(2_000);
    expect(shown(session)).toBe("FORM 1 2025");
  });

  it("says nothing of a form that values alone do not tell", async () => {
    const { gateway, session } = await open();
    gateway.nowAt(B);
    gateway.nextLook({ ok: true, value: null });
    await wait(2_000);
    expect(session.read()).toEqual({ kind: "fresh" });
  });

  it("leaves a run alone that is under way", async () => {
    const { gateway, session } = await open();
    const answer = gateway.nextRunLater();
    const running = session.recalculate();
    gateway.nowAt(B);
    await wait(6_000);
    expect(looks(gateway)).toBe(1);
    answer({ ok: true, value: run(MIXED) });
    await running;
  });
});
