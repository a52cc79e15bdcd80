import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { reads } from "../../src/workbook/model/formula-text";
import { opened } from "./engine";
import { handMade, partsOf, relationships, zipped, type Parts } from "./file";

async function bookOf(cells: string, more: Parts = {}): Promise<{ workbook: Workbook; sheet: ModelSheet }> {
  const workbook = await opened(zipped(handMade(`<sheetData><row r="1">${cells}</row></sheetData>`, more)));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return { workbook, sheet };
}

const A1 = { row: 0, column: 0 };
const cell = (address: string, formula: string, value: string, type = ""): string =>
  `<c r="${address}"${type}><f>${formula}</f>${value === "" ? "" : `<v>${value}</v>`}</c>`;

describe("calculating", () => {
  test("is exact to the last bit", async () => {
    const { sheet } = await bookOf("");
    fc.assert(
      fc.property(
        fc.double({ noNaN: true, noDefaultInfinity: true }),
        fc.double({ min: 0.001, max: 1e6, noNaN: true }),
        (a, b) => {
          sheet.write(A1, a);
          sheet.write({ row: 1, column: 0 }, b);
          sheet.write({ row: 2, column: 0 }, "=A1");
          sheet.write({ row: 3, column: 0 }, "=(A2/3)*25");
          expect(sheet.cell(2, 0).value).toBe(a === 0 ? 0 : a);
          expect(sheet.cell(3, 0).value).toBe((b / 3) * 25);
        },
      ),
      { numRuns: 200 },
    );
  });

  test("dependants follow a change, through other sheets and names too", async () => {
    const book =
      '<workbook xmlns="x" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="FORM 1" sheetId="1" r:id="rId1"/></sheets><definedNames><definedName name="Pembagi">\'FORM 1\'!$B$1</definedName></definedNames></workbook>';
    const { sheet } = await bookOf(
      `<c r="A1"><v>11</v></c><c r="B1"><v>13</v></c>${cell("C1", "A1/Pembagi*100", "84.61538461538461")}${cell("D1", "&apos;FORM 1&apos;!C1+1", "85.61538461538461")}`,
      { "xl/workbook.xml": book },
    );
    sheet.write(A1, 12);
    expect([sheet.cell(0, 2).value, sheet.cell(0, 3).value]).toEqual([(12 / 13) * 100, (12 / 13) * 100 + 1]);
  });

  test("values, texts, truth values and errors come back as what they are", async () => {
    const { sheet } = await bookOf("");
    const formulas = ["=1/0", '="a"&CHAR(10)', "=1<2", "=NA()", '=""', "=2*3", "=Z9"];
    formulas.forEach((formula, row) => {
      sheet.write({ row, column: 1 }, formula);
    });
    expect(formulas.map((_, row) => sheet.cell(row, 1).value)).toEqual([
      "#DIV/0!",
      "a\n",
      true,
      "#N/A",
      "",
      6,
      0,
    ]);
    expect(sheet.cell(0, 1).isError).toBe(true);
  });

  test("a formula without a value in the file is calculated, and the file stays as it is", async () => {
    const { workbook, sheet } = await bookOf(`<c r="A1"><v>3</v></c>${cell("B1", "A1*2", "")}`);
    expect(sheet.cell(0, 1).value).toBe(6);
    expect(partsOf(await workbook.save())["xl/worksheets/sheet1.xml"]).toContain('<c r="B1"><f>A1*2</f></c>');
  });

  test("where the file asks for calculation on opening, its values are not believed", async () => {
    const book =
      '<workbook xmlns="x" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="FORM 1" sheetId="1" r:id="rId1"/></sheets><calcPr fullCalcOnLoad="1"/></workbook>';
    const { sheet } = await bookOf(`<c r="A1"><v>3</v></c>${cell("B1", "A1*2", "0")}`, {
      "xl/workbook.xml": book,
    });
    expect(sheet.cell(0, 1).value).toBe(6);
  });
});

describe("a formula that can't be calculated", () => {
  test.each([
    ["an unknown function", "FUNGSIASING(A1)"],
    ["an intersection", "SUM(A1:B1 A1:A2)"],
    ["a range where one value is meant", "A1:A3*2"],
    ["another workbook", "[1]Sheet1!A1+A1"],
    ["a value that differs from the engine's", "A1+1"],
  ])("keeps the file's value until something it reads changes: %s", async (_, formula) => {
    const { workbook, sheet } = await bookOf(
      `<c r="A1"><v>1</v></c>${cell("C1", formula, "77")}${cell("D1", "C1+1", "78")}`,
    );
    sheet.write({ row: 5, column: 5 }, "=1+1");
    expect([sheet.cell(0, 2).value, sheet.cell(0, 3).value]).toEqual([77, 78]);
    sheet.write(A1, 2);
    expect(sheet.cell(0, 2)).toMatchObject({ value: "#N/IMPL!", isError: true });
    expect(sheet.cell(0, 3)).toMatchObject({ value: "#N/IMPL!", isError: true });
    const saved = partsOf(await workbook.save());
    expect(saved["xl/worksheets/sheet1.xml"]).toContain(`<c r="C1"><f>${formula}</f></c>`);
    expect(saved["xl/workbook.xml"]).toContain('fullCalcOnLoad="1"');
  });

  test.each(["SUM(A1:INDEX(F1:F9,2))", "SUM(Satu:Lain!A1)", "SUM(A1#)", "INDIRECT(A1)", "OFFSET(A1,1,0)"])(
    "and whose text does not tell all that it reads has no old number once something in it changes: %s",
    async (text) => {
      const { sheet } = await bookOf(`<c r="A1"><v>1</v></c>${cell("C1", text, "77")}`);
      sheet.write({ row: 20, column: 20 }, 9);
      expect(sheet.cell(0, 2).value).toBe(77);
      sheet.write(A1, 2);
      expect([77, "#N/IMPL!"]).toContain(sheet.cell(0, 2).value);
      expect(reads(text).unknown).toBe(true);
    },
  );

  test("is marked at once when it is typed", async () => {
    const { workbook, sheet } = await bookOf("");
    workbook.type(sheet, A1, "=FUNGSIASING(1;2)");
    expect(sheet.cell(0, 0)).toMatchObject({
      formula: "=FUNGSIASING(1,2)",
      value: "#N/IMPL!",
      isError: true,
    });
  });

  test("is marked at once when it would fill more than its own cell", async () => {
    const { sheet } = await bookOf(`<c r="A1"><v>1</v></c><c r="B1"><v>2</v></c>`);
    sheet.write({ row: 4, column: 0 }, "=A1:B1*2");
    expect([sheet.cell(4, 0).value, sheet.cell(4, 1).value]).toEqual(["#N/IMPL!", ""]);
  });

  test("with a table's name keeps the file's value until something in the table changes", async () => {
    const { sheet } = await bookOf(
      `<c r="A1"><v>1</v></c><c r="F1"><v>1</v></c>${cell("H1", "FUNGSIASING(Tabel1[Nilai])", "77")}`,
      {
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([["table", "../tables/table1.xml"]]),
        "xl/tables/table1.xml": '<table xmlns="x" id="1" name="Tabel1" displayName="Tabel1" ref="E1:F9"/>',
      },
    );
    sheet.write(A1, 2);
    expect(sheet.cell(0, 7).value).toBe(77);
    sheet.write({ row: 1, column: 5 }, 2);
    expect(sheet.cell(0, 7).value).toBe("#N/IMPL!");
  });

  test("an array formula keeps its values, and no part of it can be overwritten", async () => {
    const { sheet } = await bookOf(
      '<c r="A1"><v>1</v></c><c r="B1"><f t="array" ref="B1:C1">A1*{1,2}</f><v>1</v></c><c r="C1"><v>2</v></c>',
    );
    expect([sheet.cell(0, 1).formula, sheet.cell(0, 2).formula]).toEqual(["=A1*{1,2}", "=A1*{1,2}"]);
    expect(() => {
      sheet.write({ row: 0, column: 2 }, 5);
    }).toThrow("larik");
    sheet.write(A1, 3);
    expect(sheet.cell(0, 2).value).toBe("#N/IMPL!");
  });
});

test("whoever listens hears which cell changed, and by whom, until they leave", async () => {
  const { workbook, sheet } = await bookOf("");
  const heard: string[] = [];
  const leave = workbook.onChange(({ area, by, sheet: id }) =>
    heard.push(`${by} ${area.top},${area.left} ${String(id === sheet.id)}`),
  );
  workbook.type(sheet, A1, "1");
  sheet.write({ row: 2, column: 1 }, 1);
  leave();
  sheet.write(A1, 2);
  expect(heard).toEqual(["user 0,0 true", "program 2,1 true"]);
});
