import { describe, expect, test } from "@jest/globals";
import { failureOf, openForm } from "./open-form";

function onNotes<T>(
  work: (notes: Excel.NoteCollection, context: Excel.RequestContext) => Promise<T>,
): Promise<T> {
  return Excel.run((context) => work(context.workbook.worksheets.getItem("FORM 1").notes, context));
}

describe("cell notes through the client", () => {
  test("are added, read, changed and deleted; a cell without one gives a null object", async () => {
    const { sheet } = await openForm();
    await onNotes(async (notes, context) => {
      notes.add("H9", "satu");
      await context.sync();
      const [found, none] = ["H9", "H10"].map((cell) => notes.getItemOrNullObject(cell).load("content"));
      await context.sync();
      expect([found?.content, none?.isNullObject]).toEqual(["satu", true]);
      if (found !== undefined) found.content = "dua";
      await context.sync();
      expect(sheet.note({ row: 8, column: 7 })).toBe("dua");
      notes.getItem("H9").delete();
      await context.sync();
    });
    expect(sheet.note({ row: 8, column: 7 })).toBeNull();
  });

  test("are refused twice in a cell, in several cells, on a protected sheet, and where they are not", async () => {
    const { sheet } = await openForm();
    sheet.setNote({ row: 8, column: 7 }, "dari kantor");
    const refused = async (work: (notes: Excel.NoteCollection) => void): Promise<string> => {
      const run = onNotes((notes, context) => {
        work(notes);
        return context.sync();
      });
      return (await failureOf(run)).code;
    };
    expect(await refused((notes) => notes.add("H9", "x"))).toBe("ItemAlreadyExists");
    expect(await refused((notes) => notes.add("H9:H10", "x"))).toBe("InvalidArgument");
    expect(await refused((notes) => notes.getItem("H10").load("content"))).toBe("ItemNotFound");
    sheet.isProtected = true;
    expect(await refused((notes) => notes.add("H10", "x"))).toBe("AccessDenied");
    expect(sheet.note({ row: 8, column: 7 })).toBe("dari kantor");
  });

  test("are no part of an Excel that is older", async () => {
    await openForm({ announced: { ExcelApi: "1.17" } });
    const run = onNotes((notes, context) => {
      notes.add("H9", "x");
      return context.sync();
    });
    expect((await failureOf(run)).message).toContain("Worksheet.notes needs ExcelApi 1.18");
  });
});
