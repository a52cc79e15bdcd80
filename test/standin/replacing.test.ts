import { describe, expect, test } from "@jest/globals";
import type { Moved } from "../../src/standin/session";
import { failureOf, openForm } from "./open-form";
import { MemorySheet, MemoryWorkbook } from "./memory-workbook";

const oneRowDown: Moved = (_, area) => ({ ...area, top: area.top + 1, bottom: area.bottom + 1 });

/** Keeps a range, lets `meanwhile` happen, and writes to it. */
function writeLater(meanwhile: () => void): Promise<void> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet().load("id");
    const cell = sheet.getRange("B2").load("address");
    const areas = sheet.getRanges("C3,C5").load("address");
    await context.sync();
    meanwhile();
    cell.values = [["ke mana?"]];
    cell.load("address");
    areas.load("address");
    await context.sync();
    expect(areas.address).toBe("'FORM 1'!C4,'FORM 1'!C6");
  });
}

describe("a workbook that somebody else changes as a whole", () => {
  test("takes the ranges that were kept along with their cells", async () => {
    const { sheet, standIn } = await openForm();
    const after = new MemorySheet(sheet.name);
    await writeLater(() => {
      standIn.host.replace(new MemoryWorkbook(after), oneRowDown);
    });
    expect(after.cell(2, 1).value).toBe("ke mana?");
    expect([sheet.writes, after.writes.length]).toEqual([[], 1]);
  });

  test("refuses ranges whose cells are gone, and sheets that are gone", async () => {
    const { standIn } = await openForm();
    const gone = writeLater(() => {
      standIn.host.replace(new MemoryWorkbook(new MemorySheet("Lain")), oneRowDown);
    });
    expect((await failureOf(gone)).code).toMatch(/^(InvalidObjectPath|ItemNotFound)$/);
    const name = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getActiveWorksheet().load("name");
      await context.sync();
      return sheet.name;
    });
    expect(name).toBe("Lain");
  });

  test("knows a renamed sheet by its id", async () => {
    const { sheet, standIn } = await openForm();
    const name = await Excel.run(async (context) => {
      const active = context.workbook.worksheets.getActiveWorksheet().load("id");
      await context.sync();
      const renamed = new MemorySheet("FORM 2", sheet.id);
      standIn.host.replace(new MemoryWorkbook(renamed), (_, area) => area);
      const again = context.workbook.worksheets.getItem(active.id).load("name");
      await context.sync();
      return again.name;
    });
    expect(name).toBe("FORM 2");
  });
});
