import { describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { SummaryOrder } from "../../src/gateway/new-sheets";
import type { RunControl } from "../../src/gateway/run";
import type { Fault } from "../../src/standin/faults";
import { valueOf } from "./answer";
import { backToForm, open, ORDER } from "./made-summary";

/** The office's form, calculated, in an Excel that fails at the request after so many others, while a summary is made. */
async function opened(
  options: { readonly failsAfter?: number; readonly refuses?: readonly ["settings"] } = {},
) {
  const faults: Record<number, Fault> = {};
  const { failsAfter, refuses = [] } = options;
  const { workbook, standIn } = await open("form-1-terisi", { faults, strictness: { refuses } });
  const gateway = excelGateway();
  valueOf(await gateway.recalculate());
  if (failsAfter !== undefined) faults[standIn.roundTrips() + failsAfter + 1] = "editing-cell";
  const names = (): readonly string[] => workbook.sheets.map(({ name }) => name);
  const make = (control?: RunControl, order: Partial<SummaryOrder> = {}) =>
    gateway.summary.make({ ...ORDER, ...order }, control);
  return { names, make };
}

/** Looking around, reading the form, making the sheet, its page; then what stands on it is read and remembered. */
const BEFORE_FINISHING = 4;

describe("a summary that stands while it can't be remembered yet, since a cell is being edited", () => {
  test.each([0, 1])("is not made again, and is remembered once editing ends (request %d)", async (more) => {
    const { names, make } = await opened({ failsAfter: BEFORE_FINISHING + more });
    const steps: string[] = [];
    const control: RunControl = { onProgress: ({ step }) => steps.push(step) };
    expect(valueOf(await make(control))).toMatchObject({ isReplaced: false, isRemembered: true });
    expect(steps).toContain("waiting");
    expect(names()).toEqual(["FORM 1", "Ringkasan"]);
    expect(valueOf(await make())).toMatchObject({ isReplaced: true, isRemembered: true });
    expect(names()).toEqual(["FORM 1", "Ringkasan"]);
  });

  test("stays where nobody waits for that any more, and is known as long as the pane lives", async () => {
    const { names, make } = await opened({ failsAfter: BEFORE_FINISHING });
    const stop = new AbortController();
    const onProgress: RunControl["onProgress"] = ({ step }) => {
      if (step === "waiting") stop.abort();
    };
    const made = valueOf(await make({ onProgress, signal: stop.signal }));
    expect(made).toMatchObject({ kind: "made", sheet: "Ringkasan", isRemembered: false });
    expect(names()).toEqual(["FORM 1", "Ringkasan"]);
    expect(valueOf(await make())).toEqual({ kind: "edited", sheet: "Ringkasan" });
    expect(valueOf(await make({}, { ifEdited: "replace" }))).toMatchObject({ isRemembered: true });
    expect(names()).toEqual(["FORM 1", "Ringkasan"]);
  });
});

test("an Excel that keeps no settings gets one summary, however often it is made, and is told", async () => {
  const { names, make } = await opened({ refuses: ["settings"] });
  expect(valueOf(await make())).toMatchObject({ isReplaced: false, isRemembered: false });
  expect(valueOf(await make())).toMatchObject({ isReplaced: true, isRemembered: false });
  await backToForm();
  expect(valueOf(await make())).toMatchObject({ isReplaced: true, isRemembered: false });
  expect(names()).toEqual(["FORM 1", "Ringkasan"]);
});
