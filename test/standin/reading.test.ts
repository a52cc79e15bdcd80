import { describe, expect, test } from "@jest/globals";
import { parseArea } from "../../src/core/grid/address";
import { MemorySheet } from "./memory-workbook";
import { failureOf, openForm, openSheets } from "./open-form";

function formSheet(): MemorySheet {
  return new MemorySheet("FORM 1")
    .put(1, 1, { value: "Total" })
    .put(2, 1, { value: 13, numberFormat: "0.00" })
    .put(2, 2, { value: "#DIV/0!", formula: "=B3/0" })
    .put(3, 2, { value: true });
}

describe("reading with the real client", () => {
  test("the used range comes with its place, contents and number formats in one round trip", async () => {
    const standIn = await openSheets([formSheet()]);
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

  test("a range read in one round trip is still there in the next", async () => {
    const standIn = await openSheets([formSheet()]);
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      await context.sync();
      range.load("values");
      const first = range.getCell(0, 0).load("address");
      await context.sync();
      expect(range.values[0]).toEqual(["Total", ""]);
      expect(first.address).toBe("'FORM 1'!B2");
    });
    expect(standIn.roundTrips()).toBe(2);
  });

  test("an empty sheet gives its first cell, or a null object where that was asked for", async () => {
    await openForm();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("FORM 1");
      const range = sheet.getUsedRange().load("address");
      const orNull = sheet.getUsedRangeOrNullObject().load("address");
      await context.sync();
      expect(range.address).toBe("'FORM 1'!A1");
      expect(orNull.isNullObject).toBe(true);
    });
  });

  test("merged areas are found by their first cell, with their place and size", async () => {
    const sheet = formSheet();
    sheet.mergedAreas = [
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 3, left: 0, bottom: 3, right: 1 },
    ];
    await openSheets([sheet]);
    await Excel.run(async (context) => {
      const used = context.workbook.worksheets.getActiveWorksheet().getUsedRange();
      const merged = used.getMergedAreasOrNullObject();
      merged.load("address");
      merged.areas.load("items/rowIndex,items/columnIndex,items/rowCount,items/columnCount");
      const none = used.getCell(2, 0).getMergedAreasOrNullObject();
      none.load("address");
      none.areas.load("items/address");
      await context.sync();
      const [area] = merged.areas.items;
      expect(merged.address).toBe("'FORM 1'!B2:B3");
      expect([area?.rowIndex, area?.columnIndex, area?.rowCount, area?.columnCount]).toEqual([1, 1, 2, 1]);
      expect(none.isNullObject).toBe(true);
    });
  });

  test("more than 512 merged areas in one range are refused, as Excel's documentation says", async () => {
    const sheet = new MemorySheet("FORM 1").put(0, 0, { value: "x" }).put(2000, 0, { value: "y" });
    sheet.mergedAreas = Array.from({ length: 513 }, (_, i) => ({
      top: 2 * i,
      left: 0,
      bottom: 2 * i + 1,
      right: 0,
    }));
    await openSheets([sheet]);
    const read = (address: string): Promise<number> =>
      Excel.run(async (context) => {
        const range = context.workbook.worksheets.getActiveWorksheet().getRange(address);
        const merged = range.getMergedAreasOrNullObject().load("areaCount");
        await context.sync();
        return merged.areaCount;
      });
    expect((await failureOf(read("1:5000"))).code).toBe("GeneralException");
    expect(await read("1:1024")).toBe(512);
  });

  test("whole rows have a place but no cell values, and their used part has", async () => {
    await openSheets([formSheet()]);
    await Excel.run(async (context) => {
      const rows = context.workbook.worksheets
        .getActiveWorksheet()
        .getRange("3:9")
        .load("address,rowCount,values");
      const used = rows.getUsedRange(true).load("address");
      await context.sync();
      expect([rows.address, rows.rowCount, rows.values]).toEqual(["'FORM 1'!3:9", 7, null]);
      expect(used.address).toBe("'FORM 1'!B3:C4");
    });
  });

  test("sheets are found by name in any case and by id, and a missing one is a null object or a failure", async () => {
    const second = new MemorySheet("Lampiran");
    second.visible = false;
    await openSheets([formSheet(), second]);
    await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets.load("items/name,items/id,items/visibility");
      const byName = sheets.getItem("lampiran").load("id");
      const byId = sheets.getItem(second.id).load("name");
      const missing = sheets.getItemOrNullObject("Tidak ada").load("name");
      await context.sync();
      expect(sheets.items.map((sheet) => [sheet.name, sheet.visibility])).toEqual([
        ["FORM 1", "Visible"],
        ["Lampiran", "Hidden"],
      ]);
      expect([byName.id, byId.name]).toEqual([second.id, "Lampiran"]);
      expect(missing.isNullObject).toBe(true);
    });
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Tidak ada").load("name");
      await context.sync();
    });
    expect((await failureOf(run)).code).toBe("ItemNotFound");
  });

  test("locks and fills are told per range, null or empty where they differ, and per cell", async () => {
    const sheet = formSheet().put(1, 1, { value: "Total", locked: false, fill: "#FFFF00" });
    sheet.isProtected = true;
    await openSheets([sheet]);
    await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet();
      active.protection.load("protected");
      const all = active.getRange("B2:C2").load("format/protection/locked,format/fill/color");
      const first = active.getRange("B2").load("format/protection/locked,format/fill/color");
      const column = active.getRange("D:D").load("format/protection/locked");
      const cells = active.getRange("B2:C2").getCellProperties({
        address: true,
        format: { protection: true },
      });
      await context.sync();
      expect(active.protection.protected).toBe(true);
      expect([all.format.protection.locked, all.format.fill.color]).toEqual([null, ""]);
      expect([first.format.protection.locked, first.format.fill.color]).toEqual([false, "#FFFF00"]);
      expect(column.format.protection.locked).toBe(true);
      expect(cells.value[0]?.map((cell) => cell.format?.protection?.locked)).toEqual([false, true]);
    });
  });
});

describe("a read of more cells than Excel gives at once", () => {
  const read = (beyond: "null" | "RangeExceedsLimit"): Promise<unknown> =>
    Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet();
      const range = sheet.getRange("A1:C4").load("address,values,formulas,numberFormat");
      await context.sync();
      expect(beyond).toBe("null");
      return [range.address, range.values, range.formulas, range.numberFormat];
    });

  test("gives null and still the address", async () => {
    await openForm({ strictness: { reads: { most: 11, beyond: "null" } } });
    expect(await read("null")).toEqual(["'FORM 1'!A1:C4", null, null, null]);
  });

  test("or is refused", async () => {
    await openForm({ strictness: { reads: { most: 11, beyond: "RangeExceedsLimit" } } });
    expect((await failureOf(read("RangeExceedsLimit"))).code).toBe("RangeExceedsLimit");
  });

  test("is one of more than five million", async () => {
    await openForm();
    const code = await failureOf(
      Excel.run(async (context) => {
        context.workbook.worksheets.getActiveWorksheet().getRange("B1:XFD400").load("values");
        await context.sync();
      }),
    );
    expect(code.code).toBe("RangeExceedsLimit");
  });
});

test("merged areas that touch are told as one by a host that unites them, and else each by itself", async () => {
  const merges = ["A1:A2", "A3:A4", "B1:B2", "B3:B4", "D1:E1", "F1:G1", "D3:E4"];
  const told = async (unitesMerges: boolean): Promise<readonly string[]> => {
    const sheet = new MemorySheet("FORM 1");
    sheet.mergedAreas = merges.flatMap((text) => parseArea(text) ?? []);
    await openSheets([sheet], { strictness: { unitesMerges } });
    return Excel.run(async (context) => {
      const range = context.workbook.worksheets.getActiveWorksheet().getRange("A1:G9");
      const areas = range.getMergedAreasOrNullObject().load("areas/items/address").areas;
      await context.sync();
      return areas.items.map(({ address }) => address.slice(address.indexOf("!") + 1)).sort();
    });
  };
  expect(await told(false)).toEqual([...merges].sort());
  expect(await told(true)).toEqual(["A1:B4", "D1:G1", "D3:E4"]);
});
