import { describe, expect, test } from "@jest/globals";
import { openBytes } from "../excel/open-layout";
import { opened } from "../workbook/engine";
import { changedParts, handMade, partsOf, relationships, zipped } from "../workbook/file";
import { failureOf } from "./open-form";

const FORM =
  '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f>A1*2</f><v>4</v></c></row></sheetData>';
const NEW_SHEET = "xl/worksheets/sheet2.xml";

/** Opens a file with one sheet, lets the add-in's side work on it, and gives the parts before and after. */
async function saved(work: (context: Excel.RequestContext) => void) {
  const before = handMade(FORM);
  const { workbook } = await openBytes(zipped(before));
  await Excel.run(async (context) => {
    work(context);
    await context.sync();
  });
  const bytes = await workbook.save();
  return { before, after: partsOf(bytes), again: await opened(bytes), workbook };
}

describe("a sheet added by the add-in", () => {
  test("is saved as a part of its own, and leaves all parts but the workbook's lists as they were", async () => {
    const { before, after, again } = await saved(({ workbook: { worksheets } }) => {
      const sheet = worksheets.add("FORM 1 2025 & lain");
      sheet.getRange("B2:C2").values = [["Tahun", 2025]];
    });
    expect(changedParts(before, after)).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/workbook.xml",
      NEW_SHEET,
    ]);
    expect(again.sheets.map(({ name }) => name)).toEqual(["FORM 1", "FORM 1 2025 & lain"]);
    expect(again.sheets[1]?.cell(1, 2).value).toBe(2025);
    expect(again.sheets[1]?.usedArea()).toEqual({ top: 1, left: 1, bottom: 1, right: 2 });
  });

  test("keeps its id over saving and opening, and counts behind sheets that are no worksheets", async () => {
    const parts = handMade(FORM);
    const entry = '<sheet name="Grafik" sheetId="9" r:id="rId4"/></sheets>';
    const before = {
      ...parts,
      "xl/workbook.xml": (parts["xl/workbook.xml"] ?? "").replace("</sheets>", entry),
      "xl/chartsheets/sheet1.xml": "<chartsheet/>",
      "xl/_rels/workbook.xml.rels": relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "/xl/styles.xml"],
        ["sharedStrings", "sharedStrings.xml"],
        ["chartsheet", "chartsheets/sheet1.xml"],
      ]),
    };
    const { workbook } = await openBytes(zipped(before));
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Baru");
      sheet.pageLayout.setPrintTitleRows("$6:$7");
      await context.sync();
    });
    const bytes = await workbook.save();
    const again = await opened(bytes);
    expect(again.sheets.map(({ id }) => id)).toEqual(workbook.sheets.map(({ id }) => id));
    expect(partsOf(bytes)["xl/workbook.xml"]).toContain(
      `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="2">'Baru'!$6:$7</definedName></definedNames>`,
    );
  });

  test("takes formats, sizes, merged cells, frozen rows and print settings, as the saved file says", async () => {
    const { after, again, workbook } = await saved(({ workbook: { worksheets } }) => {
      const sheet = worksheets.add("Cetak");
      const head = sheet.getRange("A1:C2");
      head.format.font.set({ name: "Arial", size: 10, bold: true, color: "#1F3864" });
      head.format.fill.color = "#D9E2F3";
      head.format.set({ horizontalAlignment: "Center", verticalAlignment: "Top", wrapText: true });
      for (const edge of ["EdgeTop", "EdgeBottom", "InsideVertical"] as const)
        head.format.borders.getItem(edge).style = "Continuous";
      sheet.getRange("A1:A2").merge();
      sheet.getRange("B:B").format.columnWidth = 105;
      sheet.getRange("1:1").format.rowHeight = 33;
      sheet.getRange("5:5").format.rowHeight = 20;
      sheet.freezePanes.freezeRows(2);
      const page = sheet.pageLayout;
      page.orientation = "Landscape";
      page.paperSize = "Folio";
      page.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      page.leftMargin = 36;
      page.centerHorizontally = true;
      page.headersFooters.defaultForAllPages.rightFooter = "Halaman &P dari &N";
      page.setPrintArea("A1:C9");
      sheet.horizontalPageBreaks.add("A6");
    });
    const [, sheet] = again.sheets;
    const xml = after[NEW_SHEET] ?? "";
    expect(sheet?.look(1, 1)).toEqual({
      ...{ bold: true, italic: false, fontSize: 10, color: "#1F3864", fill: "#D9E2F3" },
      ...{ horizontal: "center", vertical: "top", wrap: true },
      borders: { top: false, right: true, bottom: true, left: true },
    });
    expect(sheet?.look(1, 1)).toEqual(workbook.sheets[1]?.look(1, 1));
    expect(sheet?.design.fontName(0, 2)).toBe("Arial");
    expect(sheet?.merges()).toEqual([{ top: 0, left: 0, bottom: 1, right: 0 }]);
    expect([sheet?.columnWidth(1), sheet?.rowHeight(0), sheet?.rowHeight(4)]).toEqual([140, 44, 27]);
    expect(sheet?.design.frozen).toEqual({ rows: 2, columns: 0 });
    expect(sheet?.design.page).toMatchObject({
      ...{ paper: 14, orientation: "landscape", fit: { across: 1, down: 0 }, breaks: [5] },
      ...{ footer: "&RHalaman &P dari &N", centered: { horizontally: true } },
    });
    expect(xml).toContain(
      '<pageMargins left="0.5" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    );
    expect(after["xl/workbook.xml"]).toContain(">'Cetak'!$A$1:$C$9</definedName>");
    const order = [
      ...xml.matchAll(
        /<(sheetPr|sheetViews|cols|sheetData|mergeCells|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks)\b/g,
      ),
    ];
    expect(order.map(([, name]) => name)).toEqual(
      "sheetPr sheetViews cols sheetData mergeCells printOptions pageMargins pageSetup headerFooter rowBreaks".split(
        " ",
      ),
    );
  });

  test("is calculated with the others: formulas reach into it from the sheets that were there", async () => {
    const { again, workbook } = await saved(({ workbook: { worksheets } }) => {
      const sheet = worksheets.add("Bantuan");
      sheet.getRange("A1").values = [[7]];
      worksheets.getItem("FORM 1").getRange("C1").formulas = [["=Bantuan!A1+B1"]];
      sheet.getRange("A1").values = [[8]];
    });
    expect(workbook.sheets[0]?.cell(0, 2).value).toBe(12);
    expect(again.sheets[0]?.cell(0, 2)).toMatchObject({ value: 12, formula: "=Bantuan!A1+B1" });
    expect(again.sheets[0]?.cell(0, 1)).toMatchObject({ value: 4, formula: "=A1*2" });
  });

  test("can be taken away again, and then the file is the one that was opened", async () => {
    const before = zipped(handMade(FORM));
    const { workbook } = await openBytes(before);
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.add("Sebentar");
      sheet.activate();
      await context.sync();
      sheet.delete();
      await context.sync();
    });
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["FORM 1"]);
    expect(await workbook.save()).toEqual(before);
  });
});

describe("Excel refuses", () => {
  test.each([
    ["a name that is there, in any case", "form 1", "ItemAlreadyExists"],
    ["a name that is too long", "x".repeat(32), "InvalidArgument"],
    ["a name with a character that no sheet may have", "FORM 1: 2025", "InvalidArgument"],
  ])("%s", async (_, name, code) => {
    const { workbook } = await openBytes(zipped(handMade(FORM)));
    const run = Excel.run(async (context) => {
      context.workbook.worksheets.add(name);
      await context.sync();
    });
    expect(await failureOf(run)).toMatchObject({ code, where: "WorksheetCollection.add" });
    expect(workbook.sheets).toHaveLength(1);
  });

  test("to add a sheet to a workbook whose structure is protected, or to take one away", async () => {
    const parts = handMade(FORM);
    const locked = (parts["xl/workbook.xml"] ?? "").replace(
      "<sheets>",
      '<workbookProtection lockStructure="1"/><sheets>',
    );
    await openBytes(zipped({ ...parts, "xl/workbook.xml": locked }));
    const adding = Excel.run(async (context) => {
      context.workbook.worksheets.add("Baru");
      await context.sync();
    });
    expect((await failureOf(adding)).code).toBe("AccessDenied");
  });
});
