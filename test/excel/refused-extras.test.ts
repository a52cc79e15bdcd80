import { describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { LastingRefusal } from "../../src/standin/strictness";
import { layOut, officeForm } from "../form/form-layout";
import { openGrid } from "./open-layout";
import type { Answer } from "../../src/gateway/failure";
import type { Extra, Run, Undone } from "../../src/gateway/run";
import { printJournal } from "../../src/gateway/settings/journal";

const RESULT = 7;

/** The office's form with one input missing, so that there is something to highlight. */
function form() {
  const [first, second, ...others] = officeForm();
  if (first === undefined || second === undefined) throw new Error("The office's form is empty");
  return layOut([first, { ...second, inputs: [second.inputs[0] ?? 1] }, ...others]);
}

async function on(refuses: readonly LastingRefusal[]) {
  const { grid, placed } = form();
  const { sheet, workbook, standIn } = await openGrid(grid, { strictness: { refuses } });
  const contents = (): readonly unknown[] => placed.map(({ firstRow }) => sheet.cell(firstRow, RESULT).value);
  return { sheet, workbook, standIn, contents, gateway: excelGateway() };
}

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(answer.failure.message);
  return answer.value;
}

describe.each<[LastingRefusal, readonly Extra[]]>([
  ["settings", ["journal", "highlight"]],
  ["new rules", ["highlight"]],
  ["rules", ["highlight"]],
  ["notes", ["notes"]],
])("an Excel that refuses %s for good", (kind, leftOut) => {
  test("gets the results all the same, is told what it lacks, and can have them taken back", async () => {
    const plain = await on([]);
    expect(valueOf(await plain.gateway.recalculate()).leftOut).toEqual([]);
    const wanted = plain.contents();
    const { contents, gateway } = await on([kind]);
    const before = contents();
    const run: Run = valueOf(await gateway.recalculate());
    expect([...run.leftOut].sort()).toEqual([...leftOut].sort());
    expect(contents()).toEqual(wanted);
    expect(valueOf(await gateway.undoable())).toMatchObject({ cells: 15, interrupted: false });
    const undone: Undone = valueOf(await gateway.undo());
    expect([undone.restored.length, undone.kept]).toEqual([15, []]);
    expect(contents()).toEqual(before);
    expect(valueOf(await gateway.undoable())).toBeNull();
    expect(await gateway.undo()).toMatchObject({ ok: false, failure: { code: "nothing-to-undo" } });
  });

  test("is not asked for it again as long as the pane lives", async () => {
    const { contents, gateway, standIn, sheet } = await on([kind]);
    await gateway.recalculate();
    const after = contents();
    const rules = sheet.conditionalFormats().length;
    const before = standIn.roundTrips();
    expect(valueOf(await gateway.recalculate()).leftOut).toContain(leftOut[0]);
    expect(standIn.roundTrips() - before).toBe(2);
    expect([contents(), sheet.conditionalFormats().length]).toEqual([after, rules]);
  });
});

test("an undo that may not read rules any more takes the results back", async () => {
  const { grid, placed } = form();
  const refuses: LastingRefusal[] = [];
  const { sheet } = await openGrid(grid, { strictness: { refuses } });
  const gateway = excelGateway();
  await gateway.recalculate();
  refuses.push("rules");
  const undone = valueOf(await gateway.undo());
  expect(undone).toMatchObject({ kept: [], leftOut: ["highlight"] });
  expect(undone.restored).toHaveLength(15);
  expect(placed.map(({ firstRow }) => sheet.cell(firstRow, RESULT).value)).toEqual(placed.map(() => ""));
});

test("a journal that another pane has kept since counts before the one that is kept here", async () => {
  const refuses: LastingRefusal[] = ["settings"];
  const { grid } = form();
  const { workbook } = await openGrid(grid, { strictness: { refuses } });
  const here = excelGateway();
  await here.recalculate();
  refuses.pop();
  workbook.settings.set(
    "hitungCapaian.batalkan",
    JSON.stringify(
      printJournal({ sheetId: "{x}", sheet: "x", memory: null, entries: [], notes: [], formulas: null }),
    ),
  );
  expect(valueOf(await here.undoable())).toBeNull();
});
