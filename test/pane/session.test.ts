import { describe, expect, it, jest } from "@jest/globals";
import { recalculateFromRibbon } from "../../src/pane/page/ribbon";
import { openSession } from "../../src/pane/session/session";
import { failed, fakeGateway, type FakeGateway } from "./fake-gateway";
import { MIXED, OPEN_INPUT, resultCell, run } from "./sample-run";

const RUN = run(MIXED);

describe("a session", () => {
  it("joins a second request for the same run to the first", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    const answer = gateway.nextRunLater();
    const both = [session.recalculate(), session.recalculate()];
    answer({ ok: true, value: RUN });
    await Promise.all(both);
    expect(gateway.asked).toEqual(["recalculate"]);
    expect(session.read()).toEqual({ kind: "done", run: RUN });
  });

  it("does a recalculation after the check that is under way, never instead of it and never not at all", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    const answer = gateway.nextRunLater();
    const check = session.check();
    const recalculation = session.recalculate();
    expect(gateway.asked).toEqual(["check"]);
    gateway.nextRun({ ok: true, value: RUN });
    answer(failed("busy", "Excel sedang sibuk."));
    await Promise.all([check, recalculation]);
    expect(gateway.asked).toEqual(["check", "recalculate"]);
    expect(session.read()).toEqual({ kind: "done", run: RUN });
  });

  it("gives each answer its turn, and calculates again after each", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    for (let i = 0; i < 2; i++) gateway.nextRun({ ok: true, value: RUN });
    await Promise.all([
      session.answer("{1}", [{ formula: "satu", answer: { kind: "manual" } }]),
      session.answer("{1}", [{ formula: "dua", answer: { kind: "manual" } }]),
    ]);
    expect(gateway.asked).toEqual(["answer", "recalculate", "answer", "recalculate"]);
    expect(gateway.decided.map(({ formula }) => formula)).toEqual(["satu", "dua"]);
  });

  it("does not calculate where an answer could not be kept, and keeps it when tried again", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    gateway.nextDecision(failed("busy", "Excel sedang sibuk."));
    await session.withdraw("{1}", "satu");
    expect([gateway.asked, session.read().kind]).toEqual([["withdraw"], "failed"]);
    gateway.nextRun({ ok: true, value: RUN });
    await session.retry();
    expect(session.read()).toEqual({ kind: "done", run: RUN });
  });

  it("shows that an input is being written only while that has to wait, and then what it showed before", async () => {
    const gateway = fakeGateway();
    const shown: string[] = [];
    const fill: FakeGateway["fill"] = (_, control) => {
      for (const step of ["reading", "waiting"] as const) {
        control?.onProgress?.({ step, done: 0, of: 0 });
        shown.push(session.read().kind);
      }
      return Promise.resolve(failed("changed-meanwhile", "Tidak kosong lagi."));
    };
    const session = openSession({ ...gateway, fill });
    gateway.nextRun({ ok: true, value: RUN });
    await session.recalculate();
    const sheet = { id: "{1}", name: "FORM 1" };
    expect(await session.fill({ sheet, input: OPEN_INPUT, value: 1 })).toMatchObject({
      code: "changed-meanwhile",
    });
    expect(shown).toEqual(["done", "working"]);
    expect(session.read()).toEqual({ kind: "done", run: RUN });
  });

  it("gives each input its turn, and a run that is asked for then comes after them", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    const order = { sheet: { id: "{1}", name: "FORM 1" }, input: OPEN_INPUT };
    gateway.nextRun({ ok: true, value: RUN });
    await Promise.all([
      session.fill({ ...order, value: 1 }),
      session.fill({ ...order, value: 2 }),
      session.recalculate(),
    ]);
    expect(gateway.filled.map(({ value }) => value)).toEqual([1, 2]);
    expect(session.read()).toEqual({ kind: "done", run: RUN });
  });

  it("leaves a failure behind where the gateway throws, hands the error on, and can run again", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    await expect(session.recalculate()).rejects.toThrow("no answer prepared");
    expect(session.read()).toMatchObject({ kind: "failed", failure: { code: "unknown" } });
    gateway.nextRun({ ok: true, value: RUN });
    await session.retry();
    expect(session.read()).toEqual({ kind: "done", run: RUN });
  });

  it("does not jump while a run is under way", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    const answer = gateway.nextRunLater();
    const running = session.recalculate();
    await session.goTo({ id: "{1}", name: "FORM 1" }, resultCell(9));
    expect(gateway.visited).toEqual([]);
    answer({ ok: true, value: RUN });
    await running;
  });

  it("shows a jump only while it waits for the end of editing, and what was there again after it", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    gateway.nextRun({ ok: true, value: RUN });
    await session.recalculate();
    const landed = gateway.nextJumpLater();
    const jump = session.goTo({ id: "{1}", name: "FORM 1" }, resultCell(9));
    expect(session.read().kind).toBe("done");
    gateway.controls.at(-1)?.onProgress?.({ step: "waiting", done: 0, of: 0 });
    expect(session.read()).toMatchObject({
      kind: "working",
      task: { kind: "go" },
      progress: { step: "waiting" },
    });
    landed({ ok: true, value: null });
    await jump;
    expect(session.read()).toEqual({ kind: "done", run: RUN });
  });

  it("gives up a jump that waits when it is told to stop", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    const landed = gateway.nextJumpLater();
    const jump = session.goTo({ id: "{1}", name: "FORM 1" }, resultCell(9));
    const control = gateway.controls.at(-1);
    control?.onProgress?.({ step: "waiting", done: 0, of: 0 });
    session.stop();
    expect(control?.signal?.aborted).toBe(true);
    landed(failed("stopped", "Dihentikan."));
    await jump;
    expect(session.read()).toEqual({ kind: "fresh" });
  });

  it("tells its watchers of every change until they stop watching", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    while (session.readChoices() === null) await Promise.resolve();
    const seen: string[] = [];
    const stop = session.watch(() => seen.push(session.read().kind));
    gateway.nextRun({ ok: true, value: RUN });
    await session.recalculate();
    stop();
    gateway.nextRun({ ok: true, value: RUN });
    await session.check();
    expect(seen).toEqual(["working", "done"]);
  });

  it("has nothing to retry where nothing failed", async () => {
    const gateway = fakeGateway();
    await openSession(gateway).retry();
    expect(gateway.asked).toEqual([]);
  });
});

describe("the ribbon's button", () => {
  it("runs in the pane's session and tells Excel when it is done", async () => {
    const gateway = fakeGateway();
    const session = openSession(gateway);
    const completed = jest.fn();
    gateway.nextRun(failed("no-form", "Tidak ada Form 1."));
    const showPane = jest.fn(() => Promise.resolve());
    await recalculateFromRibbon(session, showPane)({ completed });
    expect(completed).toHaveBeenCalledTimes(1);
    expect(showPane).toHaveBeenCalledTimes(1);
    expect(session.read()).toMatchObject({ kind: "failed", failure: { code: "no-form" } });
  });

  it("leaves the pane closed where all is computed", async () => {
    const gateway = fakeGateway();
    const computed = MIXED.filter(({ status }) => status === "computed");
    gateway.nextRun({ ok: true, value: run(computed) });
    const showPane = jest.fn(() => Promise.resolve());
    await recalculateFromRibbon(openSession(gateway), showPane)({ completed: jest.fn() });
    expect(showPane).not.toHaveBeenCalled();
  });

  it("tells Excel also where the run broke through a fault of ours", async () => {
    const completed = jest.fn();
    const showPane = () => Promise.resolve();
    const broken = recalculateFromRibbon(openSession(fakeGateway()), showPane);
    await expect(broken({ completed })).rejects.toThrow();
    expect(completed).toHaveBeenCalledTimes(1);
  });
});
