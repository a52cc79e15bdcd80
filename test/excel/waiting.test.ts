import { describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { HostOptions } from "../../src/standin/host";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { everything } from "./everything";
import { openBytes, openGrid } from "./open-layout";
import { SUMS } from "./satisfaction-sheet";
import type { Answer } from "../../src/gateway/failure";
import type { Gateway } from "../../src/gateway/gateway";
import type { Progress, RunControl } from "../../src/gateway/run";

const { grid } = layOut(officeForm());
const NEW_FORM = { office: "Kecamatan X", year: 2025, paper: "F4", name: "FORM 2", from: null } as const;
const SUMMARY = { paper: "F4", madeAt: new Date(2025, 0, 2), ifEdited: "ask" } as const;
const RATIO = { kind: "manual" } as const;

/** A control that remembers what it was told, and ends the editing of a cell once it has heard of it so often. */
function control(onWaiting: (times: number) => void): {
  readonly given: RunControl;
  readonly steps: string[];
} {
  const steps: string[] = [];
  const onProgress = ({ step }: Progress): void => {
    steps.push(step);
    if (step === "waiting") onWaiting(steps.filter((one) => one === "waiting").length);
  };
  return { given: { onProgress }, steps };
}

const WORK: readonly (readonly [
  string,
  (gateway: Gateway, given: RunControl) => Promise<Answer<unknown>>,
])[] = [
  ["a run", (gateway, given) => gateway.recalculate(given)],
  ["a check", (gateway, given) => gateway.check(given)],
  ["an answer", (gateway, given) => gateway.answer("apa saja", RATIO, given)],
  ["a choice", (gateway, given) => gateway.prefer({ live: true }, given)],
  ["a tick", (gateway, given) => gateway.review("a-1", true, given)],
  ["a withdrawal", (gateway, given) => gateway.withdraw("apa saja", given)],
  [
    "a jump",
    (gateway, given) => gateway.goTo({ id: "FORM 1", name: "FORM 1" }, { row: 8, column: 7 }, given),
  ],
  ["an undo", (gateway, given) => gateway.undo(given)],
  ["a new form", ({ newForm }, given) => newForm.make(NEW_FORM, given)],
  ["a summary", ({ summary }, given) => summary.make(SUMMARY, given)],
  ["a helper sheet", ({ satisfaction }, given) => satisfaction.make(SUMS, given)],
];

describe("while a cell is being edited", () => {
  test.each(WORK)("%s waits, says so, and goes on by itself when editing has ended", async (name, work) => {
    const { standIn } = await openGrid(grid);
    const gateway = excelGateway();
    if (name === "an undo") valueOf(await gateway.recalculate());
    const { given, steps } = control((times) => {
      if (times === 2) standIn.host.setEditing(false);
    });
    standIn.host.setEditing(true);
    expect(await work(gateway, given)).toMatchObject({ ok: true });
    expect(steps.slice(0, 3).filter((step) => step === "waiting").length).toBeGreaterThan(0);
    expect(steps.filter((step) => step === "waiting")).toHaveLength(2);
  });

  test("a run that was stopped meanwhile has changed nothing", async () => {
    const { standIn, workbook } = await openGrid(grid);
    const before = everything(workbook);
    const stop = new AbortController();
    const { given } = control(() => {
      stop.abort();
    });
    standIn.host.setEditing(true);
    const answer = await excelGateway().recalculate({ ...given, signal: stop.signal });
    expect(answer).toMatchObject({ ok: false, failure: { code: "stopped" } });
    standIn.host.setEditing(false);
    expect(everything(workbook)).toEqual(before);
  });

  test("work of which nobody is told fails at once", async () => {
    const { standIn } = await openGrid(grid);
    standIn.host.setEditing(true);
    const signal = new AbortController().signal;
    expect(await excelGateway().check({ signal })).toMatchObject({ failure: { code: "editing-cell" } });
    expect(await excelGateway().undoable()).toMatchObject({ failure: { code: "editing-cell" } });
  });
});

describe("where editing begins after the sheet was read", () => {
  const refusedAt = (trip: number): HostOptions => ({ faults: { [trip]: "editing-cell" } });

  test("the run is done from its beginning, and what was typed meanwhile counts", async () => {
    const bytes = new Uint8Array(await readFile("assets/form-1-terisi.xlsx"));
    const { sheet } = await openBytes(bytes, refusedAt(2));
    const { given, steps } = control(() => {
      sheet.write({ row: 8, column: 6 }, 3.5);
    });
    const run = valueOf(await excelGateway().recalculate(given));
    expect(steps.filter((step) => step === "waiting")).toHaveLength(1);
    expect(run.outcomes[0]?.result?.value).toBeCloseTo(87.5, 10);
    expect(sheet.cell(8, 7).value).toBeCloseTo(87.5, 10);
  });
});
