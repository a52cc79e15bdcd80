import { describe, expect, test } from "@jest/globals";
import type { CellValue } from "../../src/core/grid/grid";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { opened } from "./engine";
import { changedParts, handMade, partsOf, relationships, zipped, type Parts } from "./file";

const SHEET = "xl/worksheets/sheet1.xml";

async function edited(parts: Parts, edit: (sheet: ModelSheet, workbook: Workbook) => void): Promise<Parts> {
  const workbook = await opened(zipped(parts));
  edit(first(workbook), workbook);
  return partsOf(await workbook.save());
}

function first(workbook: Workbook): ModelSheet {
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

const at = (row: number, column: number): { row: number; column: number } => ({ row, column });

const ROWS =
  '<sheetFormatPr defaultRowHeight="15"/><sheetData><row r="2" spans="1:3" ht="30" customHeight="1">' +
  '<c r="A2" s="3" t="s"><v>0</v></c><c r="C2" s="1" ><v>0.1</v></c></row><row r="5"/></sheetData><pageMargins left="0.7"/>';

describe("saving", () => {
  test("a workbook without changes is the very file that was opened", async () => {
    const bytes = zipped(handMade(ROWS));
    const workbook = await opened(bytes);
    first(workbook).write(at(1, 2), 9);
    first(workbook).write(at(1, 2), 0.1);
    expect(await workbook.save()).toEqual(bytes);
  });

  test("a number written replaces its cell alone, and every other part keeps its bytes", async () => {
    const before = handMade(ROWS);
    const after = await edited(before, (sheet) => {
      sheet.write(at(1, 2), 84.61538461538461);
    });
    expect(changedParts(before, after)).toEqual([SHEET]);
    expect(after[SHEET]).toBe(
      before[SHEET]?.replace("<v>0.1</v>", "<v>84.61538461538461</v>").replace('s="1" >', 's="1">'),
    );
  });

  test("new cells go to their places in rows, and new rows to theirs", async () => {
    const after = await edited(handMade(ROWS), (sheet) => {
      sheet.write(at(1, 1), 1);
      sheet.write(at(1, 4), 2);
      sheet.write(at(4, 0), true);
      sheet.write(at(0, 0), 3);
      sheet.write(at(9, 0), 4);
    });
    expect(after[SHEET]).toContain(
      '<sheetData><row r="1"><c r="A1"><v>3</v></c></row><row r="2" spans="1:5" ht="30" customHeight="1">' +
        '<c r="A2" s="3" t="s"><v>0</v></c><c r="B2"><v>1</v></c><c r="C2" s="1" ><v>0.1</v></c><c r="E2"><v>2</v></c></row>' +
        '<row r="5"><c r="A5" t="b"><v>1</v></c></row><row r="10"><c r="A10"><v>4</v></c></row></sheetData>',
    );
  });

  test("a sheet whose data element closes itself gets its rows", async () => {
    const after = await edited(handMade('<dimension ref="A1"/><sheetData />'), (sheet) => {
      sheet.write(at(2, 1), 5);
    });
    expect(after[SHEET]).toContain(
      '<dimension ref="A1:B3"/><sheetData><row r="3"><c r="B3"><v>5</v></c></row></sheetData>',
    );
  });

  test("a sheet with prefixed names is written with its prefix", async () => {
    const parts = handMade("");
    const sheet =
      '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row><x:c><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    const after = await edited({ ...parts, [SHEET]: sheet }, (one) => {
      expect(one.cell(0, 0).value).toBe(1);
      one.write(at(0, 0), "teks");
      one.write(at(1, 1), "=A1");
    });
    expect(after[SHEET]).toContain(
      '<x:sheetData><x:row><x:c t="inlineStr"><x:is><x:t xml:space="preserve">teks</x:t></x:is></x:c></x:row>' +
        '<x:row r="2"><x:c r="B2" t="str"><x:f>A1</x:f><x:v>teks</x:v></x:c></x:row></x:sheetData>',
    );
  });

  test("text keeps blanks, line breaks, markup and control characters", async () => {
    const texts = [" a\n b ", "<&>\"'", "\u0001_x0041_", "a\r\nb\tc", "=bukan rumus", "'", "🙂"];
    const workbook = await opened(zipped(handMade("<sheetData/>")));
    texts.forEach((text, row) => {
      workbook.type(first(workbook), at(row, 0), `'${text}`);
    });
    const again = first(await opened(await workbook.save()));
    expect(texts.map((_, row) => again.cell(row, 0))).toMatchObject(
      texts.map((value) => ({ value, formula: null })),
    );
  });

  test("a number format is a copy of the cell's own with another code, and nothing else of the styles moves", async () => {
    const before = handMade(ROWS);
    const after = await edited(before, (sheet) => {
      sheet.setNumberFormat(at(1, 0), "0.000");
      sheet.setNumberFormat(at(1, 2), "0.00");
    });
    expect(changedParts(before, after)).toEqual(["xl/styles.xml", SHEET]);
    expect(after[SHEET]).toContain('<c r="A2" s="5" t="s"><v>0</v></c><c r="C2" s="6" ><v>0.1</v></c>');
    expect(after["xl/styles.xml"]).toContain(
      '<numFmts count="1"><numFmt numFmtId="164" formatCode="0.000"/></numFmts><fonts',
    );
    expect(after["xl/styles.xml"]).toContain(
      '<xf numFmtId="164" fontId="1" fillId="2" applyNumberFormat="1"><alignment horizontal="center" wrapText="1"/></xf><xf numFmtId="2" applyNumberFormat="1"/></cellXfs>',
    );
    expect(after["xl/styles.xml"]).toContain('<cellXfs count="7">');
  });

  test("the others of a shared formula keep it when its first cell is overwritten", async () => {
    const rows =
      '<sheetData><row r="1"><c r="A1"><v>2</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*$A$1</f><v>4</v></c></row>' +
      '<row r="2"><c r="A2"><v>3</v></c><c r="B2"><f t="shared" si="0"/><v>6</v></c></row><row r="3"><c r="B3"><f t="shared" si="0"/><v>0</v></c></row></sheetData>';
    const after = await edited(handMade(rows), (sheet) => {
      expect(sheet.cell(1, 1).formula).toBe("=A2*$A$1");
      sheet.write(at(0, 1), "Belum lengkap");
    });
    expect(after[SHEET]).toContain('<c r="B2"><f>A2*$A$1</f><v>6</v></c>');
    expect(after[SHEET]).toContain('<c r="B3"><f>A3*$A$1</f><v>0</v></c>');
  });

  test("formulas that depend on a change get their new value, the others keep the file's", async () => {
    const rows =
      '<sheetData><row r="1"><c r="A1"><v>11</v></c><c r="B1"><v>13</v></c><c r="C1"><f>A1/B1</f><v>0.84615384615384615</v></c><c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c></row></sheetData>';
    const after = await edited(handMade(rows), (sheet) => {
      sheet.write(at(0, 0), 12);
    });
    expect(after[SHEET]).toContain(`<c r="C1"><f>A1/B1</f><v>${12 / 13}</v></c>`);
    expect(after[SHEET]).toContain('<c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>');
  });

  test("the calculation chain goes when a formula appears, and stays when only values change", async () => {
    const parts = handMade(ROWS, { "xl/calcChain.xml": "<calcChain/>" });
    parts["xl/_rels/workbook.xml.rels"] = relationships([
      ["worksheet", "worksheets/sheet1.xml"],
      ["sharedStrings", "sharedStrings.xml"],
      ["calcChain", "calcChain.xml"],
    ]);
    const kept = await edited(parts, (sheet) => {
      sheet.write(at(0, 0), 1);
    });
    expect(kept["xl/calcChain.xml"]).toBeDefined();
    const gone = await edited(parts, (sheet) => {
      sheet.write(at(0, 0), "=C2");
    });
    expect(gone["xl/calcChain.xml"]).toBeUndefined();
    expect(gone["xl/_rels/workbook.xml.rels"]).not.toContain("calcChain");
  });

  test.each<[string, CellValue]>([
    ["a number", 1e-300],
    ["a large number", 123456789012345680000],
    ["a truth value", false],
    ["an error value", "#N/A"],
  ])("%s comes back as it was", async (_, value) => {
    const workbook = await opened(zipped(handMade("<sheetData/>")));
    first(workbook).write(at(0, 0), value);
    expect(first(await opened(await workbook.save())).cell(0, 0)).toMatchObject({
      value,
      isError: value === "#N/A",
    });
  });
});
