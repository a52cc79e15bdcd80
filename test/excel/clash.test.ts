import { describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { layOut, officeForm } from "../form/form-layout";
import { openGrid } from "./open-layout";

const { grid, placed } = layOut(officeForm());
const SECOND = placed[1]?.firstRow ?? -1;
const VALUE = { row: SECOND, column: 6 };
const RESULT = { row: SECOND, column: 7 };

describe("a sheet that somebody else changes between reading and writing", () => {
  test("is calculated anew from what stands there now", async () => {
    const { sheet } = await openGrid(grid, {
      beforeRequest: (roundTrip, workbook) => {
        if (roundTrip === 2) workbook.sheets[0]?.write(VALUE, 12);
      },
    });
    const answer = await excelGateway().recalculate();
    expect(answer.ok).toBe(true);
    expect(sheet.cell(VALUE.row, VALUE.column).value).toBe(12);
    expect(sheet.cell(RESULT.row, RESULT.column).value).toBe(12 / 13);
  });

  test("again and again is left as it was, and the cells that changed are named", async () => {
    const { sheet } = await openGrid(grid, {
      beforeRequest: (roundTrip, workbook) => workbook.sheets[0]?.write(VALUE, roundTrip),
    });
    const answer = await excelGateway().recalculate();
    expect(answer).toMatchObject({
      ok: false,
      failure: { code: "changed-meanwhile", cells: [`G${VALUE.row + 1}`] },
    });
    for (const { firstRow } of placed) {
      const { value, numberFormat } = sheet.cell(firstRow, RESULT.column);
      expect([value, numberFormat]).toEqual(["", "General"]);
    }
    expect(sheet.conditionalFormats()).toEqual([]);
  });
});
