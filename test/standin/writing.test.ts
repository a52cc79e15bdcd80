import { describe, expect, test } from "@jest/globals";
import { MemorySheet } from "./memory-workbook";
import { failureOf, openForm, openSheets } from "./open-form";

/** Runs one batch on the active sheet. */
function onSheet(write: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    write(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
}

const valuesOf = (sheet: MemorySheet, row: number, columns: number): unknown[] =>
  Array.from({ length: columns }, (_, column) => sheet.cell(row, column).value);

describe("writing with the real client", () => {
  test("values, formulas and number formats land in their cells, null leaves a cell as it is", async () => {
    const { sheet } = await openForm();
    sheet.put(0, 1, { value: "tetap" }).put(0, 2, { value: "hapus" });
    await onSheet((active) => {
      active.getRange("A1:C1").values = [[0.5, null, ""]];
      active.getRange("A2").formulas = [["=A1*2"]];
      active.getRange("A1:A2").numberFormat = [["0.00%"], ["0.00"]];
    });
    expect(valuesOf(sheet, 0, 3)).toEqual([0.5, "tetap", ""]);
    expect(sheet.cell(1, 0).formula).toBe("=A1*2");
    expect([sheet.cell(0, 0).numberFormat, sheet.cell(1, 0).numberFormat]).toEqual(["0.00%", "0.00"]);
  });

  test("a number written to a cell of Text format becomes text, unless its format is set first", async () => {
    const { sheet } = await openForm();
    sheet.put(0, 0, { numberFormat: "@" }).put(0, 1, { numberFormat: "@" });
    await onSheet((active) => {
      active.getRange("A1").values = [[0.5]];
      active.getRange("B1").numberFormat = [["General"]];
      active.getRange("B1").values = [[0.5]];
    });
    expect(valuesOf(sheet, 0, 2)).toEqual(["0.5", 0.5]);
  });

  test("a text that reads as a number becomes one, and an apostrophe keeps it a text", async () => {
    const { sheet } = await openForm();
    await onSheet((active) => {
      active.getRange("A1:E1").values = [["007", "'007", "'=A1", "TRUE", "12,5"]];
    });
    expect(valuesOf(sheet, 0, 5)).toEqual([7, "007", "=A1", true, "12,5"]);
    expect(sheet.cell(0, 2).formula).toBeNull();
  });

  test("one value is written to every cell of the range", async () => {
    const { sheet } = await openForm();
    await onSheet((active) => {
      active.getRange("A1:B1").set({ numberFormat: "0.00" as unknown as string[][] });
    });
    expect([sheet.cell(0, 0).numberFormat, sheet.cell(0, 1).numberFormat]).toEqual(["0.00", "0.00"]);
  });

  test("the hidden cells of a merged area stay empty", async () => {
    const { sheet } = await openForm();
    sheet.mergedAreas = [{ top: 0, left: 0, bottom: 0, right: 1 }];
    await onSheet((active) => {
      active.getRange("A1:C1").values = [[1, 2, 3]];
    });
    expect(valuesOf(sheet, 0, 3)).toEqual([1, "", 3]);
  });

  test("a matrix of another shape is refused, and nothing is written", async () => {
    const { sheet } = await openForm();
    const run = onSheet((active) => {
      active.getRange("A1:B2").values = [[1, 2]];
    });
    expect(await failureOf(run)).toMatchObject({ code: "InvalidArgument", where: "Range.values" });
    expect(sheet.writes).toEqual([]);
  });

  test("a large matrix, which the client sends in pieces, arrives whole", async () => {
    const { sheet, standIn } = await openForm();
    const values = Array.from({ length: 2000 }, (_, row) => [row + 0.5, `baris ${row}`]);
    await onSheet((active) => {
      active.getRangeByIndexes(4, 1, 2000, 2).values = values;
    });
    expect([sheet.cell(4, 1).value, sheet.cell(2003, 2).value]).toEqual([0.5, "baris 1999"]);
    expect(sheet.writes).toHaveLength(4000);
    expect(standIn.roundTrips()).toBe(1);
  });

  test("a protected sheet refuses locked cells and every format, and takes unlocked cells", async () => {
    const sheet = new MemorySheet("FORM 1").put(0, 0, { locked: false });
    sheet.isProtected = true;
    await openSheets([sheet]);
    const write = (address: string): Promise<void> =>
      onSheet((active) => {
        active.getRange(address).values = [[1]];
      });
    const format = onSheet((active) => {
      active.getRange("A1").numberFormat = [["0.00"]];
    });
    expect((await failureOf(format)).code).toBe("AccessDenied");
    expect((await failureOf(write("B1"))).code).toBe("AccessDenied");
    await write("A1");
    expect(valuesOf(sheet, 0, 2)).toEqual([1, ""]);
  });

  test("what a batch did before its failure stays done, and what comes after is not done", async () => {
    const { sheet } = await openForm();
    const run = onSheet((active) => {
      active.getRange("A1").values = [[1]];
      active.getRange("A2:B2").values = [[1, 2, 3]];
      active.getRange("A3").values = [[3]];
    });
    expect((await failureOf(run)).code).toBe("InvalidArgument");
    expect([0, 1, 2].map((row) => sheet.cell(row, 0).value)).toEqual([1, "", ""]);
  });

  test("selecting a cell makes its sheet the active one", async () => {
    const standIn = await openSheets([new MemorySheet("FORM 1"), new MemorySheet("Lampiran")]);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Lampiran").getRange("C4").select();
      const selected = context.workbook.getSelectedRange().load("address");
      await context.sync();
      expect(selected.address).toBe("Lampiran!C4");
    });
    expect(standIn.host.selection.sheet.name).toBe("Lampiran");
  });
});
