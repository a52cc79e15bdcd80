import { describe, expect, test } from "@jest/globals";
import type { ModelSheet } from "../../src/workbook/workbook";
import { opened } from "./engine";
import { changedParts, handMade, partsOf, relationships, zipped, type Parts } from "./file";

const SHEET = "xl/worksheets/sheet1.xml";
const UNREADABLE = { value: "#VALUE!", isError: true };

async function sheetOf(parts: Parts): Promise<ModelSheet> {
  const [sheet] = (await opened(zipped(parts))).sheets;
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** The cell A1 of a sheet with one row. */
async function cellOf(cell: string, more: Parts = {}): Promise<unknown> {
  const { value, isError } = (
    await sheetOf(handMade(`<sheetData><row r="1">${cell}</row></sheetData>`, more))
  ).cell(0, 0);
  return isError ? { value, isError } : value;
}

describe("a value that is none", () => {
  test.each([
    ...["12,5", "1e999", "-1e999", "INF", "NaN", "0x10", "1_000", "1 2", "satu", "٣"].map((v) => ["", v]),
    ...["7", "-1", "1.5", "x", "1e0"].map((v) => ["s", v]),
    ...["2", "ya"].map((v) => ["b", v]),
    ...["x", "9"].map((v) => ["jenis-lain", v]),
    ["e", ""],
  ])("of type %p, %p, is an error that nothing is calculated from", async (type = "", v = "") => {
    const t = type === "" ? "" : ` t="${type}"`;
    expect(await cellOf(`<c r="A1"${t}><v>${v}</v></c>`)).toEqual(UNREADABLE);
  });

  test.each([
    ['<c r="a1"><v> 1.5E-3 </v></c>', 0.0015],
    ['<c r="$A$1" t="n"><v>+.5</v></c>', 0.5],
    ['<c t="b"><v>TRUE</v></c>', true],
    ['<c t="inlineStr"><v>teks</v></c>', "teks"],
    ["<c><is><t>teks</t></is></c>", "teks"],
    ['<c t="s"><v></v></c>', ""],
    ['<c t="e"/>', ""],
  ])("is not what is only written otherwise: %s", async (cell, value) => {
    expect(await cellOf(cell)).toBe(value);
  });

  test("costs only itself where the file has no shared strings at all", async () => {
    const parts = handMade(
      '<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1"><v>2</v></c></row></sheetData>',
      {
        "xl/_rels/workbook.xml.rels": relationships([["worksheet", "worksheets/sheet1.xml"]]),
      },
    );
    const sheet = await sheetOf(parts);
    expect(sheet.cell(0, 0)).toMatchObject(UNREADABLE);
    expect(sheet.cell(0, 1).value).toBe(2);
  });

  test("stays in the file as it is while other cells are written", async () => {
    const row = '<row r="1"><c r="A1"><v>INF</v></c><c r="B1" t="s"><v>99</v></c></row>';
    const before = handMade(`<sheetData>${row}</sheetData>`);
    const workbook = await opened(zipped(before));
    workbook.sheets[0]?.write({ row: 0, column: 2 }, 5);
    const after = partsOf(await workbook.save());
    expect(after[SHEET]).toBe(before[SHEET]?.replace("</row>", '<c r="C1"><v>5</v></c></row>'));
    workbook.sheets[0]?.write({ row: 0, column: 0 }, 5);
    expect(partsOf(await workbook.save())[SHEET]).toContain('<c r="A1"><v>5</v></c>');
  });
});

describe("a date in ISO 8601", () => {
  test.each([
    ["2024-03-17", 45368],
    ["20240317", 45368],
    ["2024-03-17T12:00:00", 45368.5],
    ["2024-03-17 12:00", 45368.5],
    ["2024-03-17T12:00:00.000Z", 45368.5],
    ["2024-03-17T19:00:00+07:00", 45368.5],
    ["2024-03-16T22:00-1400", 45368.5],
    ["2024-03-17T24:00:00", 45369],
    ["12:00", 0.5],
    ["18:00:00", 0.75],
    ["06:00:00,000", 0.25],
    ["T0600", 0.25],
    ["01:00:00+07:00", 0.75],
    ["23:00-02:00", 1 / 24],
    ["1900-01-01", 1],
    ["1900-02-28", 59],
    ["1900-03-01", 61],
    ["1899-12-30T06:00:00", 0.25],
    ["1899-12-31T06:00:00", 0.25],
    ["9999-12-31", 2958465],
  ])("%s is Excel's number %p", async (text, serial) => {
    expect(await cellOf(`<c t="d"><v>${text}</v></c>`)).toBeCloseTo(serial, 9);
  });

  test.each([
    "2024-02-30",
    "2024-13-01",
    "1900-02-29",
    "25:00",
    "12:60",
    "1530",
    "45368",
    "besok",
    "1600-01-01",
    "P1D",
  ])("%s is none, and no number", async (text) => {
    expect(await cellOf(`<c t="d"><v>${text}</v></c>`)).toEqual(UNREADABLE);
  });

  test("is counted as the workbook counts its days", async () => {
    const book = handMade("")["xl/workbook.xml"] ?? "";
    const from1904 = {
      "xl/workbook.xml": book.replace("<sheets>", '<workbookPr date1904="1"/><sheets>'),
    };
    expect(await cellOf('<c t="d"><v>2024-03-17</v></c>', from1904)).toBe(45368 - 1462);
    expect(await cellOf('<c t="d"><v>12:00</v></c>', from1904)).toBe(0.5);
  });
});

describe("places out of order", () => {
  const shuffled =
    '<row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c></row><row r="1"><c><v>1</v></c></row>' +
    "<row><c><v>2</v></c></row>";

  test("are read as they are told", async () => {
    const sheet = await sheetOf(handMade(`<sheetData>${shuffled}</sheetData>`));
    const all = [0, 1, 2].map((row) => [0, 1].map((column) => sheet.cell(row, column).value));
    expect(all).toEqual([
      [1, ""],
      [2, ""],
      [3, 4],
    ]);
    expect(sheet.usedArea()).toEqual({ top: 0, left: 0, bottom: 2, right: 1 });
  });

  test("that are none are the next ones, as Excel takes them", async () => {
    const rows =
      '<row r="0"><c r="0"><v>1</v></c><c r="1"><v>2</v></c></row><row r="x"><c r="A:1"><v>3</v></c><c r="B2"><v>4</v></c></row>';
    const workbook = await opened(zipped(handMade(`<sheetData>${rows}</sheetData>`)));
    const [sheet] = workbook.sheets;
    const all = [0, 1].map((row) => [0, 1].map((column) => sheet?.cell(row, column).value));
    expect(all).toEqual([
      [1, 2],
      [3, 4],
    ]);
    sheet?.write({ row: 0, column: 1 }, 9);
    sheet?.write({ row: 1, column: 0 }, 8);
    const again = (await opened(await workbook.save())).sheets[0];
    expect([again?.cell(0, 1).value, again?.cell(1, 0).value]).toEqual([9, 8]);
  });

  test("stay where they are in the file, and new cells get theirs", async () => {
    const workbook = await opened(zipped(handMade(`<sheetData>${shuffled}</sheetData>`)));
    const [sheet] = workbook.sheets;
    sheet?.write({ row: 0, column: 1 }, 5);
    sheet?.write({ row: 2, column: 2 }, 6);
    sheet?.write({ row: 4, column: 0 }, 7);
    const saved = await workbook.save();
    expect(partsOf(saved)[SHEET]).toContain(
      '<sheetData><row r="3"><c r="B3"><v>4</v></c><c r="A3"><v>3</v></c><c r="C3"><v>6</v></c></row>' +
        '<row r="1"><c><v>1</v></c><c r="B1"><v>5</v></c></row><row><c><v>2</v></c></row>' +
        '<row r="5"><c r="A5"><v>7</v></c></row></sheetData>',
    );
  });

  test.each(['<row r="1">ONE</row><row r="1">TWO</row>', '<row r="1">ONETWO</row>'])(
    "of several cells in one place, those that differ have no value: %s",
    async (rows) => {
      const of = (one: string, two: string): Promise<ModelSheet> =>
        sheetOf(handMade(`<sheetData>${rows.replace("ONE", one).replace("TWO", two)}</sheetData>`));
      const cell = '<c r="A1"><v>1</v></c>';
      expect((await of(cell, cell)).cell(0, 0).value).toBe(1);
      expect((await of(cell, '<c r="A1"><v>2</v></c>')).cell(0, 0)).toMatchObject(UNREADABLE);
    },
  );

  test("what is written into a place that was there twice is there once", async () => {
    const twice = '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c><c r="B1"><v>3</v></c></row>';
    const workbook = await opened(zipped(handMade(`<sheetData>${twice}</sheetData>`)));
    workbook.sheets[0]?.write({ row: 0, column: 0 }, 9);
    expect(partsOf(await workbook.save())[SHEET]).toContain(
      '<row r="1"><c r="A1"><v>9</v></c><c r="B1"><v>3</v></c></row>',
    );
  });

  test("beyond Excel's last row and column are no part of the sheet, and stay in the file", async () => {
    const far =
      '<row r="1"><c r="A1"><v>1</v></c><c r="XFE1"><v>2</v></c></row><row r="1048577"><c r="A1048577"><v>3</v></c></row>';
    const before = handMade(`<sheetData>${far}</sheetData>`);
    const workbook = await opened(zipped(before));
    expect(workbook.sheets[0]?.usedArea()).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    workbook.sheets[0]?.write({ row: 0, column: 0 }, 5);
    const after = partsOf(await workbook.save());
    expect(after[SHEET]).toBe(before[SHEET]?.replace("<v>1</v>", "<v>5</v>"));
  });
});

describe("numbers of cell formats", () => {
  const cell = (style: string): string =>
    `<sheetData><row r="1"><c r="A1" s="${style}"><v>1</v></c></row></sheetData>`;
  const formats = (parts: Parts): number =>
    /<cellXfs.*<\/cellXfs>/.exec(parts["xl/styles.xml"] ?? "")?.[0].match(/<xf\b/g)?.length ?? 0;

  test("that the styles do not have get a plain one, never the one that is added next", async () => {
    const before = handMade(cell("7"));
    const workbook = await opened(zipped(before));
    workbook.sheets[0]?.setNumberFormat({ row: 1, column: 0 }, "0.000");
    expect(workbook.sheets[0]?.cell(0, 0).numberFormat).toBe("General");
    const saved = await workbook.save();
    const after = partsOf(saved);
    expect(after[SHEET]).toContain('<c r="A1" s="7">');
    expect(after[SHEET]).toContain('<c r="A2" s="8"/>');
    expect(formats(after)).toBe(9);
    expect(after["xl/styles.xml"]).toContain('<cellXfs count="9">');
    const again = await opened(saved);
    expect(again.sheets[0]?.cell(0, 0).numberFormat).toBe("General");
    expect(again.sheets[0]?.cell(1, 0).numberFormat).toBe("0.000");
    expect(await again.save()).toEqual(saved);
  });

  test.each(["-1", "1.5", "x", "4000000000"])(
    "that no workbook can have are taken out: %s",
    async (style) => {
      const before = handMade(cell(style));
      const saved = await (await opened(zipped(before))).save();
      expect(changedParts(before, partsOf(saved))).toEqual([SHEET]);
      expect(partsOf(saved)[SHEET]).toContain('<c r="A1"><v>1</v></c>');
      expect(await (await opened(saved)).save()).toEqual(saved);
    },
  );

  test("are found in styles without the lists that they lead to, and in none at all", async () => {
    const lists = ["fonts", "fills", "borders", "cellStyleXfs", "cellXfs", "dxfs"];
    const styles = handMade("")["xl/styles.xml"] ?? "";
    const without = (gone: readonly string[]): string =>
      gone.reduce((xml, list) => xml.replace(new RegExp(`<${list} .*</${list}>`), ""), styles);
    for (const gone of [...lists.map((list) => [list]), lists]) {
      const workbook = await opened(zipped(handMade(cell("3"), { "xl/styles.xml": without(gone) })));
      workbook.sheets[0]?.setNumberFormat({ row: 0, column: 0 }, "0.000");
      const saved = await workbook.save();
      const xml = partsOf(saved)["xl/styles.xml"] ?? "";
      for (const list of ["font", "fill", "border"]) {
        const used = [...xml.matchAll(new RegExp(`\\s${list}Id="(\\d+)"`, "g"))].map(([, id]) => Number(id));
        const own = new RegExp(`<${list}s .*</${list}s>`).exec(xml)?.[0] ?? "";
        const there = own.match(new RegExp(`<${list}[ />]`, "g"))?.length ?? 0;
        expect([gone, list, Math.max(-1, ...used) < there]).toEqual([gone, list, true]);
      }
      expect((await opened(saved)).sheets[0]?.cell(0, 0).numberFormat).toBe("0.000");
    }
  });
});
