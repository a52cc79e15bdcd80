import { describe, expect, jest, test } from "@jest/globals";
import { execFile } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { compareWorkbooks } from "../../scripts/compare/compare";
import { readWorkbookImage } from "../../scripts/compare/workbook-image";
import { handMade, relationships, zipped, type Parts } from "../workbook/file";

jest.setTimeout(60_000);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const SHEET =
  '<cols><col min="2" max="2" width="9" style="1"/></cols><sheetData><row r="1" ht="30"><c r="A1"><v>1</v></c><c r="B1" s="1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c></row>' +
  '<row r="2"><c r="A2" t="s"><v>1</v></c><c r="B2" s="1"><f t="shared" si="0"/><v>4</v></c></row></sheetData><mergeCells count="1"><mergeCell ref="D1:E2"/></mergeCells>' +
  '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="0" priority="1"><formula>A1=""</formula></cfRule></conditionalFormatting>' +
  '<dataValidations count="1"><dataValidation type="whole" sqref="A1"><formula1>0</formula1></dataValidation></dataValidations>';
const BEFORE = handMade(SHEET, {
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([["comments", "../comments1.xml"]]),
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author/></authors><commentList><comment ref="A1" authorId="0"><text><t>lama</t></text></comment></commentList></comments>`,
});

/** What is told of two files of which one text of the first was replaced; parts are left out. */
function toldOf(part: string, from: string, to: string): readonly unknown[] {
  const before = BEFORE[part] ?? "";
  expect(before).toContain(from);
  return told({ ...BEFORE, [part]: before.replace(from, to) });
}

function told(after: Parts): readonly unknown[] {
  const images = [BEFORE, after].map((parts) => readWorkbookImage(zipped(parts)));
  const [a, b] = images;
  if (a === undefined || b === undefined) throw new Error("two workbooks are compared");
  return compareWorkbooks(a, b)
    .filter(({ what }) => what !== "part")
    .map(({ sheet, what, place, before, after: is }) => [sheet, what, place, before, is]);
}

const XML = "xl/worksheets/sheet1.xml";

describe("comparing two workbooks", () => {
  test.each<[string, string, string, string, unknown[]]>([
    ["a value", XML, "<v>1</v></c><c r=", "<v>1.5</v></c><c r=", ["FORM 1", "value", "A1", "1", "1.5"]],
    [
      "a cell that came",
      XML,
      "</row></sheetData>",
      '<c r="C2" t="b"><v>1</v></c></row></sheetData>',
      ["FORM 1", "value", "C2", "", "TRUE"],
    ],
    ["a cell that went", XML, '<c r="A1"><v>1</v></c>', "", ["FORM 1", "value", "A1", "1", ""]],
    [
      "a formula",
      XML,
      '<c r="B2" s="1"><f t="shared" si="0"/>',
      '<c r="B2" s="1"><f>A2*3</f>',
      ["FORM 1", "formula", "B2", "=A2*2", "=A2*3"],
    ],
    [
      "a number format",
      XML,
      '<c r="A1">',
      '<c r="A1" s="2">',
      ["FORM 1", "number format", "A1", "General", "@"],
    ],
    ["a note", "xl/comments1.xml", "lama", "baru", ["FORM 1", "note", "A1", "lama", "baru"]],
    ["a merged area", XML, '"D1:E2"', '"D1:E3"', ["FORM 1", "merged area", "", "D1:E2", null]],
    ["a row's height", XML, ' ht="30"', "", ["FORM 1", "row", "", 'row 1 ht="30"', null]],
    [
      "a sheet's name",
      "xl/workbook.xml",
      'name="FORM 1"',
      'name="LAIN"',
      ["FORM 1", "sheet", "", "4 cells", null],
    ],
  ])("tells %s", (_, part, from, to, difference) => {
    expect(toldOf(part, from, to)[0]).toEqual(difference);
  });

  test("tells the colours that a rule points to, not their number", () => {
    expect(JSON.stringify(toldOf("xl/styles.xml", "FFFF0000", "FF00FF00"))).toContain("FF00FF00");
    const marks = BEFORE["xl/styles.xml"]?.match(/<dxfs.*<\/dxfs>/)?.[0] ?? "";
    const first = marks.replace('count="1">', 'count="2"><dxf/>');
    const moved = { ...BEFORE, "xl/styles.xml": (BEFORE["xl/styles.xml"] ?? "").replace(marks, first) };
    expect(told({ ...moved, [XML]: (BEFORE[XML] ?? "").replace('dxfId="0"', 'dxfId="1"') })).toEqual([]);
  });

  test("does not mind how a file writes the same", () => {
    expect(toldOf(XML, '<c r="B2" s="1"><f t="shared" si="0"/>', '<c r="B2" s="1"><f>A2*2</f>')).toEqual([]);
    expect(toldOf(XML, '<row r="1" ht="30">', '<row spans="1:2" ht="30" r="1">')).toEqual([]);
    expect(toldOf(XML, "<v>1</v></c><c r=", "<v>1.0</v></c><c r=")).toEqual([]);
    expect(toldOf(XML, "</row></sheetData>", '<c r="C2"/></row></sheetData>')).toEqual([]);
  });

  test("tells parts that came, went or have other bytes", () => {
    const less = Object.fromEntries(
      Object.entries(BEFORE).filter(([name]) => name !== "xl/media/image1.png"),
    );
    const images = [BEFORE, { ...less, "xl/lain.bin": "a", [XML]: `${BEFORE[XML] ?? ""} ` }].map((parts) =>
      readWorkbookImage(zipped(parts)),
    );
    const [a, b] = images;
    if (a === undefined || b === undefined) throw new Error("two workbooks are compared");
    expect(compareWorkbooks(a, b).map(({ what, place }) => [what, place])).toEqual([
      ["part", XML],
      ["part", "xl/media/image1.png"],
      ["part", "xl/lain.bin"],
    ]);
    expect(compareWorkbooks(a, a)).toEqual([]);
  });
});

/** What the command ends with, and its first line. */
function compare(...args: readonly string[]): Promise<readonly [status: number, line: string]> {
  return new Promise((resolve) => {
    execFile("npx", ["tsx", "scripts/compare-workbooks.ts", ...args], (error, stdout, stderr) => {
      const status = error === null ? 0 : typeof error.code === "number" ? error.code : -1;
      const own = stderr.split("\n").filter((text) => !text.startsWith("npm "));
      resolve([status, (stdout === "" ? own : stdout.split("\n"))[0] ?? ""]);
    });
  });
}

test("the command ends with 0 for the same, 1 for others, and 2 for what is no workbook", async () => {
  const folder = await mkdtemp(join(tmpdir(), "hitung-capaian-"));
  try {
    const [a, b, text] = ["a.xlsx", "b.xlsx", "c.xlsx"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    await writeFile(a, zipped(BEFORE));
    await writeFile(b, zipped({ ...BEFORE, [XML]: (BEFORE[XML] ?? "").replace("<v>1</v>", "<v>7</v>") }));
    await writeFile(text, "bukan buku kerja");
    expect(await compare(a, a)).toEqual([0, "No difference."]);
    expect(await compare(a, b)).toEqual([1, "FORM 1!A1  value: 1 -> 7"]);
    expect(await compare(a, text)).toEqual([
      2,
      expect.stringContaining("can't be read as an .xlsx workbook"),
    ]);
    expect(await compare(a)).toEqual([2, expect.stringContaining("Usage")]);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
