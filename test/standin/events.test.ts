import { describe, expect, test } from "@jest/globals";
import { openForm, openSheets } from "./open-form";
import { MemorySheet } from "./memory-workbook";

/** Listens to changes of the active sheet; gives the events as they come, and how to wait for so many. */
async function listen(): Promise<{ events: string[]; until: (count: number) => Promise<void> }> {
  const events: string[] = [];
  await Excel.run(async (context) => {
    context.workbook.worksheets.getActiveWorksheet().onChanged.add((event) => {
      events.push(`${event.address} ${event.triggerSource}`);
      return Promise.resolve();
    });
    await context.sync();
  });
  const until = async (count: number): Promise<void> => {
    while (events.length < count) await new Promise((go) => setTimeout(go, 1));
  };
  return { events, until };
}

describe("change events", () => {
  test("what a person types and what the add-in writes are told apart, one event for each write", async () => {
    const { sheet } = await openForm();
    const { events, until } = await listen();
    sheet.write({ row: 8, column: 6 }, 12);
    await until(1);
    await Excel.run(async (context) => {
      context.workbook.worksheets.getActiveWorksheet().getRange("H9:H10").values = [[1], [2]];
      await context.sync();
    });
    await until(2);
    expect(events).toEqual(["G9 Unknown", "H9:H10 ThisLocalAddin"]);
  });

  test("nobody is told of another sheet's change", async () => {
    const other = new MemorySheet("Lampiran");
    const sheet = new MemorySheet("FORM 1");
    await openSheets([sheet, other]);
    const { events, until } = await listen();
    other.write({ row: 0, column: 0 }, 1);
    sheet.write({ row: 1, column: 1 }, 2);
    await until(1);
    expect(events).toEqual(["B2 Unknown"]);
  });
});
