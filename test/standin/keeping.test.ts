import { describe, expect, test } from "@jest/globals";
import { failureOf, openForm } from "./open-form";

/** Adds a rule that marks empty cells, on two areas of the active sheet; gives its id. */
function addRule(): Promise<string> {
  return Excel.run(async (context) => {
    const areas = context.workbook.worksheets.getActiveWorksheet().getRanges("G9:G13,G15");
    const rule = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
    rule.custom.rule.formula = '=$G9=""';
    rule.custom.format.fill.color = "#FFF2CC";
    rule.custom.format.font.color = "#7F6000";
    rule.load("id");
    await context.sync();
    return rule.id;
  });
}

describe("conditional formats", () => {
  test("a custom rule is added once with its areas, formula and colours, and is found by its id", async () => {
    const { sheet, standIn } = await openForm();
    const id = await addRule();
    expect(sheet.formats).toEqual([
      {
        id,
        areas: [
          { top: 8, left: 6, bottom: 12, right: 6 },
          { top: 14, left: 6, bottom: 14, right: 6 },
        ],
        formula: '=$G9=""',
        type: "Custom",
        fill: "#FFF2CC",
        fontColor: "#7F6000",
      },
    ]);
    expect(standIn.roundTrips()).toBe(1);
    await Excel.run(async (context) => {
      const formats = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats;
      const found = formats.getItemOrNullObject(id).load("type");
      found.custom.rule.load("formula");
      const missing = formats.getItemOrNullObject("{tidak ada}").load("type");
      const count = formats.getCount();
      await context.sync();
      expect([found.type, found.custom.rule.formula]).toEqual(["Custom", '=$G1=""']);
      expect([missing.isNullObject, count.value]).toEqual([true, 1]);
    });
  });

  test("a rule is changed in a later round trip of the same run, and deleted by its id", async () => {
    const { sheet } = await openForm();
    const id = await addRule();
    await Excel.run(async (context) => {
      const rule = context.workbook.worksheets.getActiveWorksheet().getRange().conditionalFormats.getItem(id);
      rule.load("id");
      await context.sync();
      rule.custom.rule.formula = "=FALSE";
      await context.sync();
      expect(sheet.formats[0]?.formula).toBe("=FALSE");
      rule.delete();
      await context.sync();
    });
    expect(sheet.formats).toEqual([]);
  });

  test("a protected sheet takes no new rule", async () => {
    const { sheet } = await openForm();
    sheet.isProtected = true;
    expect((await failureOf(addRule())).code).toBe("AccessDenied");
    expect(sheet.formats).toEqual([]);
  });
});

describe("settings in the workbook", () => {
  test("what was kept under a key is read again as it was, and goes when it is deleted", async () => {
    const { standIn } = await openForm();
    const { settings } = standIn.host.workbook;
    await Excel.run(async (context) => {
      context.workbook.settings.add("aturan", { "FORM 1": "{rule 1}", jumlah: 2 });
      await context.sync();
    });
    expect(settings.get("aturan")).toBe('{"FORM 1":"{rule 1}","jumlah":2}');
    await Excel.run(async (context) => {
      const kept = context.workbook.settings.getItemOrNullObject("aturan").load("value");
      const missing = context.workbook.settings.getItemOrNullObject("lain").load("value");
      await context.sync();
      expect(kept.value).toEqual({ "FORM 1": "{rule 1}", jumlah: 2 });
      expect(missing.isNullObject).toBe(true);
      kept.delete();
      await context.sync();
    });
    expect(settings.size).toBe(0);
  });
});
