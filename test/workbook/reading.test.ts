import { describe, expect, test } from "@jest/globals";
import { writeXlsx } from "hucre/xlsx";
import fc from "fast-check";
import type { ModelSheet } from "../../src/workbook/workbook";
import { opened } from "./engine";
import { handMade, relationships, zipped, type Parts } from "./file";

async function sheetOf(xml: string, more: Parts = {}): Promise<ModelSheet> {
  const [sheet] = (await opened(zipped(handMade(xml, more)))).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const row = (cells: string): string => `<sheetData><row r="1">${cells}</row></sheetData>`;

describe("reading", () => {
  test("every kind of cell comes with its value", async () => {
    const sheet = await sheetOf(
      row(
        '<c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="inlineStr"><is><r><t>a_x000D_</t></r><r><t xml:space="preserve"> b</t></r></is></c>' +
          '<c r="D1" t="b"><v>1</v></c><c r="E1" t="e"><v>#DIV/0!</v></c><c r="F1"><v>0.1</v></c><c r="G1" s="1"><v>8.4615384615384612E-1</v></c><c r="H1" t="d"><v>2024-02-20T12:00:00</v></c><c r="I1" t="str"><f>A1</f><v> x </v></c><c r="J1" s="2"/>',
      ),
    );
    const cells = Array.from({ length: 10 }, (_, column) => sheet.cell(0, column));
    expect(cells.map(({ value }) => value)).toEqual([
      ...[" dua\nbaris ", "kaya tebal", "a\r b", true, "#DIV/0!", 0.1, 11 / 13, 45342.5, " x ", ""],
    ]);
    expect(cells.map(({ isError }) => isError).indexOf(true)).toBe(4);
    expect(cells[6]).toMatchObject({ numberFormat: "0.00%", text: "84,62%" });
    expect(sheet.usedArea()).toEqual({ top: 0, left: 0, bottom: 0, right: 9 });
  });

  test("cells without addresses stand one behind the other", async () => {
    const sheet = await sheetOf(
      "<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row></sheetData>",
    );
    expect([sheet.cell(0, 0).value, sheet.cell(0, 1).value, sheet.cell(1, 0).value]).toEqual([1, 2, 3]);
  });

  test("reading creates no cells", async () => {
    const sheet = await sheetOf("<sheetData/>");
    expect(sheet.cell(99, 99)).toMatchObject({ value: "", formula: null, numberFormat: "General", text: "" });
    expect(sheet.usedArea()).toBeNull();
  });

  test("an empty cell has the format of its row, else of its column", async () => {
    const sheet = await sheetOf(
      '<cols><col min="2" max="3" width="20" style="1" hidden="1"/></cols><sheetData><row r="2" s="2" customFormat="1" ht="30" hidden="1"/></sheetData>',
    );
    expect([
      sheet.cell(0, 1).numberFormat,
      sheet.cell(1, 1).numberFormat,
      sheet.cell(0, 0).numberFormat,
    ]).toEqual([...["0.00%", "@", "General"]]);
    expect([sheet.columnHidden(2), sheet.columnHidden(0), sheet.rowHidden(1), sheet.rowHidden(0)]).toEqual([
      ...[true, false, true, false],
    ]);
    expect([sheet.columnWidth(1), sheet.columnWidth(0), sheet.rowHeight(1), sheet.rowHeight(0)]).toEqual([
      140, 64, 40, 20,
    ]);
  });

  test("the look, the lock and the protection are the file's", async () => {
    const sheet = await sheetOf(`${row('<c r="A1" s="3"/><c r="B1" s="4"/>')}<sheetProtection sheet="1"/>`);
    expect(sheet.look(0, 0)).toMatchObject({
      ...{ bold: true, fontSize: 12, color: "#000000", fill: "#FFFF00", horizontal: "center", wrap: true },
    });
    expect([sheet.cell(0, 0).locked, sheet.cell(0, 1).locked, sheet.isProtected]).toEqual([
      true,
      false,
      true,
    ]);
  });

  test("notes and merged areas are the file's", async () => {
    const comments =
      '<comments xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><authors><author/></authors><commentList><comment ref="B2" authorId="0"><text><r><t>catatan </t></r><r><t>lama</t></r></text></comment></commentList></comments>';
    const sheet = await sheetOf(`<sheetData/><mergeCells count="1"><mergeCell ref="A1:C2"/></mergeCells>`, {
      "xl/worksheets/_rels/sheet1.xml.rels": relationships([["comments", "../comments1.xml"]]),
      "xl/comments1.xml": comments,
    });
    expect(sheet.note({ row: 1, column: 1 })).toBe("catatan lama");
    expect(sheet.merges()).toEqual([{ top: 0, left: 0, bottom: 1, right: 2 }]);
  });

  test("numbers written by another program come back to the last bit, texts to the last blank", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.oneof(
            fc.double({ noNaN: true, noDefaultInfinity: true }),
            fc.string({ unit: "grapheme-ascii", minLength: 1 }).filter((text) => !text.startsWith("=")),
            fc.constantFrom(" a", "b\n", "\n c \n", "é½🙂", true, false),
          ),
          { minLength: 1, maxLength: 20 },
        ),
        async (values) => {
          const [sheet] = (await opened(await writeXlsx({ sheets: [{ name: "S", rows: [values] }] }))).sheets;
          expect(values.map((_, column) => sheet?.cell(0, column).value)).toEqual(
            values.map((value) => (Object.is(value, -0) ? 0 : value)),
          );
        },
      ),
      { numRuns: 50 },
    );
  });
});
