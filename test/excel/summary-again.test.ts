import { describe, expect, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { opened } from "../workbook/engine";
import { changedParts, handMade, partsOf, zipped } from "../workbook/file";
import { ORDER, maker, open, valueOf, made, backToForm, sheetOf, shown, table, counts } from "./made-summary";
import { withLines } from "../sequences/structure";
import { openBytes } from "./open-layout";
import { contentPrint } from "../../src/gateway/settings/summaries";

describe("after a summary was made", () => {
  test("a changed input takes its number away until the summary is made again", async () => {
    const { workbook, sheet: form } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const sheet = sheetOf(workbook, "Ringkasan");
    form.write({ row: 8, column: 6 }, 3.5);
    expect(table(sheet)[0]?.slice(3, 5)).toEqual(["Berubah", "Berubah sejak ringkasan dibuat"]);
    expect(counts(sheet)).toMatchObject({ Terhitung: "14", "Berubah sejak ringkasan dibuat": "1" });
    await backToForm();
    valueOf(await excelGateway().recalculate());
    expect(table(sheet)[0]?.[3]).toBe("Berubah");
    expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: true, stale: 0 });
    expect(table(sheet)[0]?.slice(3, 5)).toEqual(["87,50", "Terhitung"]);
    expect(sheet.design.charts).toHaveLength(1);
  });

  test("the next one replaces it and nothing else, also in a file that was saved and opened again", async () => {
    const first = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const saved = await first.workbook.save();
    const { workbook } = await openBytes(saved);
    await backToForm();
    expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: true });
    const again = await workbook.save();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["FORM 1", "Ringkasan"]);
    expect(changedParts(partsOf(saved), partsOf(again))).toEqual([
      ...["[Content_Types].xml", "xl/styles.xml", "xl/worksheets/sheet2.xml"],
    ]);
  });

  test("the next one may have no chart any more, and fewer rows of notes", async () => {
    const { workbook, sheet: form } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    for (let row = 8; row < 40; row++) form.write({ row, column: 6 }, "");
    await backToForm();
    valueOf(await excelGateway().recalculate());
    expect(await made()).toMatchObject({ hasChart: false, isReplaced: true });
    const again = await opened(await workbook.save());
    expect(again.sheets[1]?.design.charts).toEqual([]);
    expect(
      Object.keys(partsOf(await workbook.save())).filter((name) => /chart|drawings\/drawing/.test(name)),
    ).toEqual([]);
  });

  test("the next one asks nothing where only rows of the form were deleted meanwhile", async () => {
    const { workbook } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const edit = { sheet: "FORM 1", axis: "row", at: 11, count: -2 } as const;
    await openBytes(withLines(await workbook.save(), edit));
    await backToForm();
    expect(await made()).toMatchObject({ isReplaced: true });
  });

  test("it can be renewed from its own sheet", async () => {
    await open();
    valueOf(await excelGateway().recalculate());
    await made();
    expect(await made()).toMatchObject({ form: { name: "FORM 1" }, isReplaced: true });
  });

  test("what somebody has typed into it is not lost without being asked", async () => {
    const { workbook } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const sheet = sheetOf(workbook, "Ringkasan");
    sheet.write({ row: 3, column: 0 }, "Disusun oleh Seksi Pemerintahan");
    expect(valueOf(await maker.make(ORDER))).toEqual({ kind: "edited", sheet: "Ringkasan" });
    expect(sheet.cell(3, 0).value).toBe("Disusun oleh Seksi Pemerintahan");
    expect(await made({ ifEdited: "keep" })).toMatchObject({ sheet: "Ringkasan (2)", isReplaced: false });
    expect(sheet.cell(3, 0).value).toBe("Disusun oleh Seksi Pemerintahan");
    expect(await made()).toMatchObject({ sheet: "Ringkasan (2)", isReplaced: true });
  });

  test.each([
    { row: 1_048_575, column: 16_383 },
    { row: 2, column: 16_383 },
    { row: 1_048_575, column: 0 },
    { row: 40_000, column: 900 },
  ])("what stands far away on it (%j) is not lost without being asked, and is no hindrance", async (cell) => {
    const { workbook } = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const sheet = sheetOf(workbook, "Ringkasan");
    const before = shown(sheet).slice(0, 60);
    sheet.write(cell, "x");
    expect(valueOf(await maker.make(ORDER))).toEqual({ kind: "edited", sheet: "Ringkasan" });
    expect(sheet.cell(cell.row, cell.column).value).toBe("x");
    expect(await made({ ifEdited: "replace" })).toMatchObject({ sheet: "Ringkasan", isReplaced: true });
    expect(sheet.cell(cell.row, cell.column).value).toBe("");
    expect(shown(sheet)).toEqual(before);
    expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: true });
  });

  test("what Excel does to its formulas when the form moves is no change by hand", () => {
    expect(contentPrint([["=IF('FORM 1'!H9=1,\"Berubah\",'FORM 1'!H9)"]])).toBe(
      contentPrint([['=IF(Formulir!H10=1,"Berubah",Formulir!H10)']]),
    );
    expect(contentPrint([["=1+1"]])).not.toBe(contentPrint([["=1+2"]]));
  });

  test("half of it is not left behind in silence, and is not taken for finished", async () => {
    const first = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const saved = await first.workbook.save();
    const { workbook } = await openBytes(saved, { faults: { 5: { breaksOffAt: 150 } } });
    expect(await maker.make(ORDER)).toMatchObject({
      ok: false,
      failure: { code: "unknown", detail: "half-renewed" },
    });
    expect(changedParts(partsOf(saved), partsOf(await workbook.save()))).not.toContain(
      "xl/worksheets/sheet1.xml",
    );
    expect(valueOf(await maker.make(ORDER))).toMatchObject({ kind: "edited" });
    expect(await made({ ifEdited: "replace" })).toMatchObject({ sheet: "Ringkasan", isReplaced: true });
    const again = await opened(await workbook.save());
    expect(again.sheets[1] && shown(again.sheets[1])).toEqual(
      first.workbook.sheets[1] && shown(first.workbook.sheets[1]),
    );
  });

  test("says that the sheet is protected, and changes nothing", async () => {
    const first = await open();
    valueOf(await excelGateway().recalculate());
    await made();
    const parts = partsOf(await first.workbook.save());
    const name = "xl/worksheets/sheet2.xml";
    const locked = (parts[name] ?? "").replace("</sheetData>", '</sheetData><sheetProtection sheet="1"/>');
    const { workbook } = await openBytes(zipped({ ...parts, [name]: locked }));
    const before = await workbook.save();
    expect(await maker.make(ORDER)).toMatchObject({ ok: false, failure: { code: "protected" } });
    expect(await workbook.save()).toEqual(before);
  });
});

describe("a sheet called Ringkasan that is not ours", () => {
  test("is never touched", async () => {
    const { workbook } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Ringkasan").getRange("A1").values = [["milik kantor"]];
      await context.sync();
    });
    valueOf(await excelGateway().recalculate());
    expect(await made()).toMatchObject({ sheet: "Ringkasan (2)", isReplaced: false });
    expect(sheetOf(workbook, "Ringkasan").usedArea()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
  });

  test("is never touched, whatever stands in the setting", async () => {
    const values = ["x", "[]", "[null,1,{}]", '[{"of":1}]', `[{"of":"x","sheet":"y","print":"z"}]`];
    for (const value of values) {
      const { workbook, sheet } = await open();
      workbook.settings.set("hitungCapaian.ringkasan", JSON.stringify(value));
      expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: false });
      expect(workbook.sheets[0]).toBe(sheet);
    }
  });

  test("is never erased, whoever agrees to replace it, where the setting has its id", async () => {
    const { workbook, sheet } = await open();
    await Excel.run(async (context) => {
      const own = context.workbook.worksheets.add("Rekap kantor").getRange("A1:B2");
      own.values = [
        ["Rekap", "Jumlah"],
        ["Laporan warga", 12],
      ];
      await context.sync();
    });
    const office = sheetOf(workbook, "Rekap kantor");
    const stored = [{ of: sheet.id, sheet: office.id, print: "the content of another day" }];
    workbook.settings.set("hitungCapaian.ringkasan", JSON.stringify(JSON.stringify(stored)));
    const before = shown(office);
    await backToForm();
    expect(await made({ ifEdited: "replace" })).toMatchObject({ sheet: "Ringkasan", isReplaced: false });
    expect(shown(office)).toEqual(before);
  });

  test("is no summary of another form to whoever has it open", async () => {
    const { workbook, sheet } = await open();
    await Excel.run(async (context) => {
      context.workbook.worksheets.add("Rekap kantor").getRange("A1").values = [["Rekap"]];
      await context.sync();
    });
    const office = sheetOf(workbook, "Rekap kantor");
    const stored = [{ of: sheet.id, sheet: office.id, print: "the content of another day" }];
    workbook.settings.set("hitungCapaian.ringkasan", JSON.stringify(JSON.stringify(stored)));
    await backToForm("Rekap kantor");
    expect(await maker.make(ORDER)).toMatchObject({ ok: false, failure: { code: "no-form" } });
  });

  test("is never the form itself, even where the setting says so", async () => {
    const { workbook, sheet } = await open();
    const own = [{ of: sheet.id, sheet: sheet.id, print: "" }];
    workbook.settings.set("hitungCapaian.ringkasan", JSON.stringify(JSON.stringify(own)));
    const before = shown(sheet);
    expect(await made()).toMatchObject({ sheet: "Ringkasan", isReplaced: false });
    expect(shown(sheet)).toEqual(before);
  });
});

describe("a summary that can't be made", () => {
  test("says so where the workbook's structure is protected, and nothing was changed", async () => {
    const { bytes } = await open();
    const parts = partsOf(bytes);
    const locked = (parts["xl/workbook.xml"] ?? "").replace(
      "<sheets>",
      '<workbookProtection lockStructure="1"/><sheets>',
    );
    const { workbook } = await openBytes(zipped({ ...parts, "xl/workbook.xml": locked }));
    const before = await workbook.save();
    expect(await maker.make(ORDER)).toMatchObject({ ok: false, failure: { code: "structure-protected" } });
    expect(await workbook.save()).toEqual(before);
  });

  test("says so where there is no form", async () => {
    await openBytes(zipped(handMade("<sheetData/>")));
    expect(await maker.make(ORDER)).toMatchObject({ ok: false, failure: { code: "no-form" } });
  });
});
