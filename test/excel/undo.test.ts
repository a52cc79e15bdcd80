import { describe, expect, test } from "@jest/globals";
import { address } from "../../src/core/grid/address";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { Answer } from "../../src/excel/gateway";
import { layOut, officeForm } from "../form/form-layout";
import { openBytes, openGrid } from "./open-layout";
import { everything } from "./everything";

const RESULT = 7;

function valueOf<T>(answer: Answer<T>): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.failure));
  return answer.value;
}

describe("Batalkan", () => {
  test("brings every cell, rule and setting back to what it was before the run", async () => {
    const { grid, placed } = layOut(officeForm());
    const { sheet, workbook } = await openGrid(grid);
    const before = everything(workbook);
    const gateway = excelGateway();
    valueOf(await gateway.recalculate());
    expect(everything(workbook)).not.toEqual(before);
    const undone = valueOf(await gateway.undo());
    expect(undone).toEqual({
      sheet: "FORM 1",
      restored: placed.map(({ firstRow }) => address({ row: firstRow, column: RESULT })),
      kept: [],
    });
    expect(everything(workbook)).toEqual(before);
    expect(sheet.conditionalFormats()).toEqual([]);
  });
});

test.each([["again"]])("%s", async () => {
  const { workbook } = await openGrid(layOut(officeForm()).grid);
  const gateway = excelGateway();
  valueOf(await gateway.recalculate());
  await openBytes(await workbook.save());
  expect(valueOf(await gateway.undoable())).toEqual({ sheet: "FORM 1", cells: 15, interrupted: false });
});
