import { describe, expect, test } from "@jest/globals";
import { failureOf, openForm } from "./open-form";

/** Runs one batch on the active sheet. */
function onSheet(ask: (sheet: Excel.Worksheet) => void): Promise<void> {
  return Excel.run(async (context) => {
    ask(context.workbook.worksheets.getActiveWorksheet());
    await context.sync();
  });
}

describe("what the host does not have", () => {
  test("a method that the add-in has no use for is refused by name", async () => {
    await openForm();
    const failure = await failureOf(
      onSheet((sheet) => {
        sheet.getRange("A1:B2").removeDuplicates([0], false);
      }),
    );
    expect(failure.code).toBe("ApiNotFound");
    expect(failure.message).toContain("Range.removeDuplicates");
  });

  test("so are a property to load, a property to set and an object on the way", async () => {
    await openForm();
    const style = await failureOf(onSheet((sheet) => void sheet.getRange("A1").load("style")));
    const font = await failureOf(
      onSheet((sheet) => {
        sheet.getRange("A1").format.font.strikethrough = true;
      }),
    );
    const tables = await failureOf(onSheet((sheet) => void sheet.tables.load("count")));
    expect([style, font, tables].map(({ code }) => code)).toEqual(Array(3).fill("ApiNotFound"));
    expect(style.message).toContain("Range.style");
    expect(font.message).toContain("RangeFont.strikethrough");
    expect(tables.message).toContain("Worksheet.tables");
  });

  test("a member newer than the announced version is refused with both versions", async () => {
    await openForm({ announced: { ExcelApi: "1.9" } });
    const merged = await failureOf(
      onSheet((sheet) => void sheet.getUsedRange().getMergedAreasOrNullObject().load("address")),
    );
    expect(merged.code).toBe("ApiNotFound");
    expect(merged.message).toContain("Range.getMergedAreasOrNullObject needs ExcelApi 1.13");
    expect(merged.message).toContain("1.9");
    await onSheet((sheet) => void sheet.getRanges("A1,B2:B4").load("address"));
  });

  test("Office says which sets are supported by the same announcement", async () => {
    await openForm({ announced: { ExcelApi: "1.9" } });
    const { requirements } = Office.context;
    expect(
      ["1.9", "1.10", "1.13"].map((version) => requirements.isSetSupported("ExcelApi", version)),
    ).toEqual([true, false, false]);
    expect(requirements.isSetSupported("SharedRuntime", "1.1")).toBe(true);
    expect(requirements.isSetSupported("TidakAda")).toBe(false);
  });

  test("an address that is none, or is longer than Excel takes, is an invalid argument", async () => {
    await openForm();
    const long = Array.from({ length: 2000 }, (_, row) => `G${row + 1}`).join(",");
    for (const address of ["A0", "XFE1", "bukan alamat", "'Lain'!A1", long]) {
      const failure = await failureOf(onSheet((sheet) => void sheet.getRanges(address).load("address")));
      expect(failure.code).toBe("InvalidArgument");
    }
  });
});
