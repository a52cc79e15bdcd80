import { afterEach, describe, expect, test } from "@jest/globals";
import { startInProcess, type StandIn } from "../../src/standin/in-process";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook";

let standIn: StandIn | null = null;

afterEach(() => {
  standIn?.dispose();
  standIn = null;
});

function formSheet(): MemorySheet {
  return new MemorySheet("FORM 1")
    .put(1, 1, { value: "Total" })
    .put(2, 1, { value: 13, numberFormat: "0.00" })
    .put(2, 2, { value: "#DIV/0!", formula: "=B3/0" })
    .put(3, 2, { value: true });
}

describe("reading with the real client", () => {
  test("the used range comes with its place, contents and number formats", async () => {
    standIn = await startInProcess(new MemoryWorkbook(formSheet()));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      range.load("address,rowIndex,columnIndex,rowCount,columnCount,values,formulas,numberFormat,valueTypes");
      await context.sync();
      expect(range.address).toBe("'FORM 1'!B2:C4");
      expect([range.rowIndex, range.columnIndex, range.rowCount, range.columnCount]).toEqual([1, 1, 3, 2]);
      expect(range.values).toEqual([
        ["Total", ""],
        [13, "#DIV/0!"],
        ["", true],
      ]);
      expect(range.formulas[1]).toEqual([13, "=B3/0"]);
      expect(range.numberFormat[1]).toEqual(["0.00", "General"]);
      expect(range.valueTypes).toEqual([
        ["String", "Empty"],
        ["Double", "Error"],
        ["Empty", "Boolean"],
      ]);
    });
    expect(standIn.roundTrips()).toBe(1);
  });
});
