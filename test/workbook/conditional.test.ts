import { describe, expect, test } from "@jest/globals";
import { parseArea } from "../../src/core/grid/address";
import type { Area, CellValue } from "../../src/core/grid/grid";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { opened } from "./engine";
import { changedParts, handMade, partsOf, zipped } from "./file";

const SHEET = "xl/worksheets/sheet1.xml";
const YELLOW = { fill: "#FFFF00", fontColor: null };

async function bookOf(xml: string): Promise<{ workbook: Workbook; sheet: ModelSheet }> {
  const workbook = await opened(zipped(handMade(xml)));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { workbook, sheet };
}

function area(text: string): Area {
  const found = parseArea(text);
  if (found === null) throw new Error(text);
  return found;
}

describe("a conditional format holds where its formula is true for the cell", () => {
  test.each<[string, CellValue, boolean]>([
    ['=LEN(TRIM(SUBSTITUTE(B2,CHAR(10),"")))=0', " \n ", true],
    ['=LEN(TRIM(SUBSTITUTE(B2,CHAR(10),"")))=0', "11\n13", false],
    ['=AND($A2<>"",OR(B2="-",LOWER(B2)="n/a"))', "N/A ", false],
    ['=AND($A2<>"",OR(B2="-",LOWER(TRIM(B2))="n/a"))', "N/A ", true],
    ["=NOT(ISNUMBER(B2))", 12, false],
    ["=OR(LEFT(B2,1)=CHAR(10),RIGHT(B2,1)=CHAR(10))", "11\n", true],
    ["=B2", 0, false],
    ["=B2", 0.25, true],
    ["=B2", "teks", false],
    ["=1/B2", 0, false],
    ["=B$2>$A$2", 6, true],
    ['=UPPER(B2)="YA"', "ya", true],
  ])("%s with %j: %j", async (formula, value, holds) => {
    const { sheet } = await bookOf("<sheetData/>");
    sheet.write({ row: 1, column: 0 }, 5);
    sheet.write({ row: 1, column: 1 }, value);
    sheet.addConditionalFormat({ areas: [area("B2:B9")], formula, ...YELLOW });
    expect(sheet.formatsThatHold(1, 1)).toHaveLength(holds ? 1 : 0);
  });

  test("references move with the cell, from the top left of the first area, into the others too", async () => {
    const { sheet } = await bookOf("<sheetData/>");
    sheet.write({ row: 9, column: 4 }, "isi");
    sheet.addConditionalFormat({ areas: [area("B2:B4"), area("E10:E11")], formula: '=B2=""', ...YELLOW });
    const hold = (row: number, column: number): number => sheet.formatsThatHold(row, column).length;
    expect([hold(1, 1), hold(3, 1), hold(4, 1), hold(9, 4), hold(10, 4)]).toEqual([1, 1, 0, 0, 1]);
  });

  test("the mark goes as the value is typed, and comes back when it is emptied", async () => {
    const { workbook, sheet } = await bookOf("<sheetData/>");
    sheet.addConditionalFormat({ areas: [area("B2:B9")], formula: '=B2=""', ...YELLOW });
    const seen = ["12", "", "x"].map((text) => {
      workbook.type(sheet, { row: 2, column: 1 }, text);
      return sheet.formatsThatHold(2, 1).length;
    });
    expect(seen).toEqual([0, 1, 0]);
  });

  test("a formula may ask for its own place, in every area and far down, whatever other formats ask", async () => {
    const { sheet } = await bookOf("<sheetData/>");
    sheet.addConditionalFormat({ areas: [area("A1:C9000")], formula: "=MOD(ROW(),2)=0", ...YELLOW });
    const areas = [area("B2"), area("B4"), area("C8001:C8003")];
    sheet.addConditionalFormat({
      areas,
      formula: "=ROW()*10+COLUMN()>80000",
      fill: "#00FF00",
      fontColor: null,
    });
    const fills = (row: number, column: number): unknown =>
      sheet.formatsThatHold(row, column).map(({ fill }) => fill);
    expect([fills(0, 1), fills(1, 1), fills(3, 1), fills(8_000, 2), fills(8_001, 2)]).toEqual([
      [],
      ["#FFFF00"],
      ["#FFFF00"],
      ["#00FF00"],
      ["#00FF00", "#FFFF00"],
    ]);
  });

  test("a changed format asks anew, and a removed one leaves its place to others", async () => {
    const { sheet } = await bookOf("<sheetData/>");
    sheet.write({ row: 0, column: 0 }, 5);
    const format = sheet.addConditionalFormat({ areas: [area("A1:A3")], formula: "=A1>9", ...YELLOW });
    const hold = (): boolean => sheet.formatsThatHold(0, 0).length > 0;
    const seen = [hold()];
    sheet.changeConditionalFormat(format.id, { formula: "=A1>4" });
    seen.push(hold());
    sheet.removeConditionalFormat(format.id);
    seen.push(hold());
    sheet.addConditionalFormat({ areas: [area("A1:A3")], formula: "=A1>9", ...YELLOW });
    seen.push(hold());
    expect(seen).toEqual([false, true, false, false]);
  });

  test("a formula that the engine does not understand holds nowhere", async () => {
    const { sheet } = await bookOf("<sheetData/>");
    sheet.addConditionalFormat({ areas: [area("A1:A3")], formula: "=TIDAKADA(A1)+1", ...YELLOW });
    expect([0, 1, 2].map((row) => sheet.formatsThatHold(row, 0).length)).toEqual([0, 0, 0]);
  });

  test("the file's own formats hold too, the strongest first, and a new one above them", async () => {
    const { sheet } = await bookOf(
      '<sheetData/><conditionalFormatting sqref="A1:A3"><cfRule type="expression" priority="7"><formula>TRUE</formula></cfRule><cfRule type="expression" dxfId="0" priority="2"><formula>A1=""</formula></cfRule><cfRule type="cellIs" priority="1" operator="equal"><formula>1</formula></cfRule></conditionalFormatting>',
    );
    sheet.addConditionalFormat({ areas: [area("A1")], formula: "=TRUE", ...YELLOW });
    expect(sheet.formatsThatHold(0, 0).map(({ fill, formula }) => [fill, formula])).toEqual([
      ...[
        ["#FFFF00", "=TRUE"],
        ["#FF0000", '=A1=""'],
        [null, "=TRUE"],
      ],
    ]);
  });
});

describe("saving conditional formats", () => {
  const FILE =
    '<sheetData/><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><conditionalFormatting sqref="A1:A3"><cfRule type="expression" dxfId="0" priority="2"><formula>A1=""</formula></cfRule></conditionalFormatting><dataValidations count="0"/>';

  test("a new one is the strongest, also when the file is opened again", async () => {
    const { workbook, sheet } = await bookOf(FILE);
    const added = sheet.addConditionalFormat({
      areas: [area("G9:G50"), area("C1")],
      formula: "=1=2",
      fill: null,
      fontColor: null,
    });
    sheet.changeConditionalFormat(added.id, {
      formula: '=AND(G9="",F9<>"")',
      fill: "#FFEB9C",
      fontColor: "#9C5700",
    });
    const saved = partsOf(await workbook.save());
    expect(saved[SHEET]).toContain(
      '</conditionalFormatting><conditionalFormatting sqref="G9:G50 C1"><cfRule type="expression" dxfId="1" priority="1"><formula>AND(G9=&quot;&quot;,F9&lt;&gt;&quot;&quot;)</formula></cfRule></conditionalFormatting><dataValidations',
    );
    expect(saved["xl/styles.xml"]).toContain(
      '<dxf><font><color rgb="FF9C5700"/></font><fill><patternFill><bgColor rgb="FFFFEB9C"/></patternFill></fill></dxf></dxfs>',
    );
    const again = (await opened(await workbook.save())).sheets[0];
    const said = (one: ModelSheet | undefined): unknown =>
      one
        ?.conditionalFormats()
        .map(({ areas, formula, fill, fontColor }) => [areas, formula, fill, fontColor]);
    expect(said(again)).toEqual(said(sheet));
  });

  test("the file's move down where they leave no room above them, in what newer Excels know too", async () => {
    const extended = (priority: number): string =>
      `<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings><x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="iconSet" priority="${priority}" id="{1}"><x14:iconSet/></x14:cfRule><xm:sqref>C1</xm:sqref></x14:conditionalFormatting></x14:conditionalFormattings></ext></extLst>`;
    const standing = (first: number): string =>
      `<conditionalFormatting sqref="A1"><cfRule type="containsText" text='> priority="9"' priority="${first}"><formula>TRUE</formula></cfRule><cfRule type="dataBar" priority="${first + 2}"><dataBar/></cfRule></conditionalFormatting>`;
    const { workbook, sheet } = await bookOf(`<sheetData/>${standing(1)}${extended(2)}`);
    for (const formula of ["=1=1", "=2=2"]) {
      sheet.addConditionalFormat({ areas: [area("A1")], formula, fill: null, fontColor: null });
    }
    const saved = partsOf(await workbook.save())[SHEET] ?? "";
    expect(saved).toContain(standing(3));
    expect(saved).toContain(extended(4));
    const [again] = (await opened(await workbook.save())).sheets;
    expect(again?.conditionalFormats().map(({ formula }) => formula)).toEqual(["=2=2", "=1=1", "=TRUE", "="]);
  });

  test("ids are forgotten: after opening again they go by place, so that one may stand for another's rule", async () => {
    const { workbook, sheet } = await bookOf(FILE);
    const own = sheet.addConditionalFormat({ areas: [area("C1")], formula: "=1=2", ...YELLOW });
    const again = (await opened(await workbook.save())).sheets[0];
    const found = again?.conditionalFormats().find(({ id }) => id === own.id);
    expect(found?.formula).toBe('=A1=""');
  });

  test("rules of all types are there, by Excel's words for them, and stay as they are in the file", async () => {
    const types =
      "cellIs colorScale dataBar iconSet top10 containsText beginsWith duplicateValues aboveAverage expression";
    const rules = types
      .split(" ")
      .map((type, i) => `<cfRule type="${type}" priority="${i + 1}"/>`)
      .join("");
    const { workbook, sheet } = await bookOf(
      `<sheetData/><conditionalFormatting sqref="A1:A9">${rules}</conditionalFormatting>`,
    );
    expect(sheet.conditionalFormats().map(({ type }) => type)).toEqual([
      ...["CellValue", "ColorScale", "DataBar", "IconSet", "TopBottom", "ContainsText", "ContainsText"],
      ...["PresetCriteria", "PresetCriteria", "Custom"],
    ]);
    sheet.addConditionalFormat({ areas: [area("C1")], formula: "=1=2", ...YELLOW });
    const [again] = (await opened(await workbook.save())).sheets;
    expect(again?.conditionalFormats().map(({ type }) => type)).toEqual([
      ...["Custom", "CellValue", "ColorScale", "DataBar", "IconSet", "TopBottom", "ContainsText"],
      ...["ContainsText", "PresetCriteria", "PresetCriteria", "Custom"],
    ]);
  });

  test("taking away what was added leaves the file as it was", async () => {
    const { workbook, sheet } = await bookOf(FILE);
    sheet.removeConditionalFormat(
      sheet.addConditionalFormat({ areas: [area("A1")], formula: "=TRUE", ...YELLOW }).id,
    );
    expect(changedParts(handMade(FILE), partsOf(await workbook.save()))).toEqual([]);
  });

  test("a removed one goes with its group, the others stay", async () => {
    const { workbook, sheet } = await bookOf(FILE);
    const [id = ""] = sheet.conditionalFormats().map((format) => format.id);
    sheet.removeConditionalFormat(id);
    expect(partsOf(await workbook.save())[SHEET]).toContain('</mergeCells><dataValidations count="0"/>');
  });

  test("one whose areas change keeps its rule as written", async () => {
    const { workbook, sheet } = await bookOf(FILE);
    const [id = ""] = sheet.conditionalFormats().map((format) => format.id);
    sheet.changeConditionalFormat(id, { areas: [area("A1:A9")] });
    expect(partsOf(await workbook.save())[SHEET]).toContain(
      '</mergeCells><conditionalFormatting sqref="A1:A9"><cfRule type="expression" dxfId="0" priority="2"><formula>A1=""</formula></cfRule></conditionalFormatting><dataValidations',
    );
  });
});
