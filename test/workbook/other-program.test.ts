import { expect, test } from "@jest/globals";
import { readXlsx, writeXlsx } from "hucre/xlsx";
import { flatXml, withLibreOffice } from "../libreoffice";
import { opened } from "./engine";
import { handMade, zipped } from "./file";

async function savedExample(): Promise<Uint8Array> {
  const bytes = zipped(
    handMade(
      '<sheetData><row r="9"><c r="F9" t="s"><v>0</v></c><c r="G9"><v>11</v></c><c r="H9"><f>G9*2</f><v>22</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells><pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
    ),
  );
  const workbook = await opened(bytes);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  sheet.write({ row: 8, column: 6 }, 13);
  sheet.write({ row: 9, column: 6 }, 84.61538461538461);
  sheet.write({ row: 9, column: 7 }, "=G9/G10");
  sheet.setNumberFormat({ row: 9, column: 7 }, "0.000%");
  sheet.write({ row: 10, column: 7 }, "Belum lengkap: A & B\n<G12>");
  sheet.setNote({ row: 10, column: 7 }, "Catatan dua\nbaris");
  sheet.addConditionalFormat({
    areas: [{ top: 8, left: 6, bottom: 30, right: 6 }],
    ...{ formula: '=AND(G9="",F9<>"")', fill: "#FFEB9C", fontColor: null },
  });
  workbook.settings.set("sorotan", '"x"');
  return workbook.save();
}

test("a reader of another make finds the saved workbook whole", async () => {
  const { sheets } = await readXlsx(await savedExample(), { readStyles: true });
  const cells = sheets[0]?.cells;
  expect(sheets[0]?.rows[8]?.slice(5)).toEqual([" dua\nbaris ", 13, 26]);
  expect(sheets[0]?.rows[9]?.slice(6)).toEqual([84.61538461538461, 13 / 84.61538461538461]);
  expect(cells?.get("9,7")).toMatchObject({ formula: "G9/G10", style: { numFmt: "0.000%" } });
  expect(sheets[0]?.merges).toHaveLength(1);
  expect(sheets[0]?.conditionalRules).toHaveLength(1);
});

test("a workbook by another writer comes through an edit whole", async () => {
  const bytes = await writeXlsx({
    sheets: [
      {
        name: "Data",
        rows: [
          ["a", 1],
          ["b", 2],
        ],
        merges: [{ startRow: 3, startCol: 0, endRow: 3, endCol: 1 }],
      },
      { name: "Lain & 'dua' lagi", rows: [[true]] },
    ],
  });
  const workbook = await opened(bytes);
  workbook.sheets[0]?.write({ row: 1, column: 1 }, 2.5);
  const { sheets } = await readXlsx(await workbook.save());
  expect(sheets.map(({ name, rows }) => [name, rows.slice(0, 2)])).toEqual([
    [
      "Data",
      [
        ["a", 1],
        ["b", 2.5],
      ],
    ],
    ["Lain & 'dua' lagi", [[true]]],
  ]);
});

withLibreOffice("LibreOffice", () => {
  test("opens a saved workbook and agrees on values, formulas, notes and marks", async () => {
    const text = await flatXml(await savedExample());
    const found = (pattern: RegExp): string | undefined => pattern.exec(text)?.[1];
    expect(found(/table:formula="of:=\[\.G9\]\/\[\.G10\]"[^>]*office:value="([^"]*)"/)).toBe(
      "0.153636363636364",
    );
    expect(found(/office:value="(84\.615[^"]*)"/)).toBe("84.6153846153846");
    expect(found(/<text:p>(Belum lengkap[^<]*)</)).toBe("Belum lengkap: A &amp; B");
    expect(found(/<office:annotation[^>]*>(?:(?!<text:p).)*<text:p[^>]*>(?:<text:span[^>]*>)?([^<]*)/s)).toBe(
      "Catatan dua",
    );
    expect(found(/<calcext:condition [^>]*calcext:value="([^"]*)"/)).toMatch(/^formula-is\(AND\(\[?\.?G9/);
  }, 120_000);
});
