import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Run } from "../../src/gateway/run";
import type { Fault } from "../../src/standin/faults";
import { layOut, officeForm } from "../form/form-layout";
import { valueOf } from "./answer";
import { openGrid } from "./open-layout";

const [INPUT, RESULT] = [6, 7];

/**
 * The office's form, calculated once, whose second indicator lacks an input, so that it has a note; that is filled in then.
 * The next run has a note to take away, in a request behind the one that writes.
 */
async function calculated() {
  const [first, second, ...others] = officeForm();
  if (first === undefined || second === undefined) throw new Error("The office's form is empty");
  const { grid, placed } = layOut([first, { ...second, inputs: [second.inputs[0] ?? 1] }, ...others]);
  const faults: Record<number, Fault> = {};
  const { sheet, standIn } = await openGrid(grid, { faults });
  const { firstRow = -1, valueRows: [, missing = -1] = [] } = placed[1] ?? {};
  const result = { row: firstRow, column: RESULT };
  const gateway = excelGateway();
  expect(valueOf(await gateway.recalculate())).toMatchObject({ leftOut: [], staleNotes: [] });
  expect(sheet.note(result)).not.toBeNull();
  sheet.write({ row: missing, column: INPUT }, 11);
  const before = standIn.roundTrips();
  /** Runs again; the request that finishes fails in that way. */
  const runWith = async (fault: Fault): Promise<Run> => {
    faults[before + FINISHING] = fault;
    return valueOf(await gateway.recalculate());
  };
  /** How many actions the finishing request has. */
  const actions = (): number => standIn.host.roundTrips[before + FINISHING - 1]?.actions ?? 0;
  return { sheet, result, gateway, runWith, actions, note: () => sheet.note(result) };
}

/** The requests of a run: one reads, one writes, one finishes. */
const FINISHING = 3;

describe("a run whose last request Excel refuses", () => {
  test.each<Fault>(["editing-cell", "throttled", "request-too-large", "unknown-error", "protected-sheet"])(
    "for the moment (%s) says which note is no more so, and the next one writes it",
    async (fault) => {
      const { sheet, result, gateway, runWith, note } = await calculated();
      const run = await runWith(fault);
      expect(sheet.cell(result.row, result.column).value).toEqual(expect.any(Number));
      expect(note()).not.toBeNull();
      expect([run.leftOut, run.staleNotes]).toEqual([["notes"], [address(result)]]);
      expect(valueOf(await gateway.recalculate())).toMatchObject({ leftOut: [], staleNotes: [] });
      expect(note()).toBeNull();
      valueOf(await gateway.undo());
    },
  );

  test("wherever it breaks off, leaves no note out of date in silence, and switches none off", async () => {
    const whole = await calculated();
    await whole.gateway.recalculate();
    const actions = whole.actions();
    expect(actions).toBeGreaterThan(5);
    for (let breaksOffAt = 0; breaksOffAt < actions; breaksOffAt++) {
      const { gateway, result, runWith, note } = await calculated();
      const { leftOut, staleNotes } = await runWith({ breaksOffAt });
      const isSaid = leftOut.includes("notes") && staleNotes.includes(address(result));
      expect([breaksOffAt, note() === null || isSaid]).toEqual([breaksOffAt, true]);
      expect(valueOf(await gateway.recalculate())).toMatchObject({ leftOut: [], staleNotes: [] });
      expect(note()).toBeNull();
    }
  });
});
