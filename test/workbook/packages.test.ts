import { describe, expect, test } from "@jest/globals";
import { strFromU8, unzipSync } from "fflate";
import { openWorkbook } from "../../src/workbook/open";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { engine, opened } from "./engine";
import { handMade, partsOf, relationships, zipped, type Parts } from "./file";
import { PLAIN_ZIP, zipOf } from "./zip-file";

const SHEET = "xl/worksheets/sheet1.xml";
const STYLES = "xl/styles.xml";
const TYPES = "[Content_Types].xml";
const BOOK_RELATIONSHIPS = "xl/_rels/workbook.xml.rels";
const ROWS =
  '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>é€’</t></is></c><c r="B1"><v>1</v></c></row></sheetData>';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

function first({ sheets: [sheet] }: Workbook): ModelSheet {
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** A file in which one part has these bytes. */
function withBytes(part: string, content: Uint8Array): Uint8Array {
  const files = Object.entries(handMade(ROWS)).map(([name, text]) => ({
    name,
    content: name === part ? content : bytesOf(text),
  }));
  return zipOf(files, PLAIN_ZIP);
}

async function changed(bytes: Uint8Array): Promise<Record<string, Uint8Array>> {
  const workbook = await opened(bytes);
  first(workbook).write({ row: 0, column: 1 }, 2);
  return unzipSync(await workbook.save());
}

describe("a part in another encoding than UTF-8", () => {
  const body = (handMade(ROWS)[SHEET] ?? "").replace(/^<\?xml.*?\?>\s*/, "");
  const declared = (label: string): string => `<?xml version="1.0" encoding="${label}"?>${body}`;
  const wide = (text: string, isBig: boolean): Uint8Array => {
    const bytes = Buffer.from(text, "utf16le");
    return isBig ? bytes.swap16() : bytes;
  };
  /** é, € and ’ in a code page, anything else in ASCII. */
  const narrow = (label: string, [e = 0, euro = 0, quote = 0]: readonly number[]): Uint8Array =>
    Uint8Array.from(declared(label), (character) => {
      const at = "é€’".indexOf(character);
      return at === -1 ? character.charCodeAt(0) : ([e, euro, quote][at] ?? 0);
    });

  test.each<[string, Uint8Array, string]>([
    ["UTF-16, little end first", wide(`\ufeff${declared("utf-16")}`, false), "é€’"],
    ["UTF-16, big end first", wide(`\ufeff${declared("UTF-16")}`, true), "é€’"],
    ["UTF-16 without a mark", wide(declared("UTF-16BE"), true), "é€’"],
    ["UTF-16 without a declaration", wide(`\ufeff${body}`, false), "é€’"],
    ["windows-1252", narrow("windows-1252", [0xe9, 0x80, 0x92]), "é€’"],
    ["what calls itself ISO 8859-1", narrow("ISO-8859-1", [0xe9, 0x80, 0x92]), "é€’"],
    ["ISO 8859-15", narrow("iso-8859-15", [0xe9, 0xa4, 0x27]), "é€'"],
    ["an empty line before the declaration", bytesOf(`\n${declared("UTF-8")}`), "é€’"],
    ["UTF-8 that says UTF-16", bytesOf(declared("utf-16")), "é€’"],
  ])("is read, and written in UTF-8 where it changes: %s", async (_, content, text) => {
    const file = withBytes(SHEET, content);
    expect(first(await opened(file)).cell(0, 0).value).toBe(text);
    const saved = strFromU8((await changed(file))[SHEET] ?? new Uint8Array());
    expect(saved).toContain(`<is><t>${text}</t></is>`);
    expect(saved).toContain("<v>2</v>");
    expect(saved).toMatch(/^<(?:\?xml version="1.0" encoding="UTF-8"\?><)?worksheet/);
  });

  test("stays as it is where it does not change", async () => {
    const styles = wide(`\ufeff${handMade("")[STYLES] ?? ""}`, false);
    expect((await changed(withBytes(STYLES, styles)))[STYLES]).toEqual(Uint8Array.from(styles));
  });

  test("UTF-8 keeps its mark and its declaration", async () => {
    const beginning = bytesOf('\ufeff<?xml version="1.0" encoding="utf-8"?');
    const after = await changed(withBytes(SHEET, bytesOf(`\ufeff${declared("utf-8")}`)));
    expect(after[SHEET]?.slice(0, beginning.length)).toEqual(beginning);
  });

  test.each<[string, Uint8Array]>([
    ["nobody knows", bytesOf(declared("x-tidak-ada"))],
    ["is UTF-8 and is not", Uint8Array.from(Buffer.from(declared("utf-8"), "latin1"))],
    ["ends in the middle of a character", wide(`\ufeff${body}`, false).slice(0, -1)],
  ])("that %s is damaged", async (_, content) => {
    const result = await openWorkbook(withBytes(SHEET, content), "uji.xlsx", engine);
    expect(result.ok ? "opened" : result.failure.code).toBe("damaged");
  });
});

describe("parts that a save adds", () => {
  /** The parts after a cell note, a number format and a number were added. */
  async function saved(parts: Parts): Promise<Parts> {
    const workbook = await opened(zipped(parts));
    const sheet = first(workbook);
    sheet.setNote({ row: 0, column: 1 }, "catatan");
    sheet.setNumberFormat({ row: 0, column: 1 }, "0.000");
    const bytes = await workbook.save();
    expect(first(await opened(bytes)).cell(0, 1).numberFormat).toBe("0.000");
    return partsOf(bytes);
  }

  const overrides = (parts: Parts): string[] =>
    [...(parts[TYPES] ?? "").matchAll(/PartName="([^"]*)"/g)].map(([, name = ""]) => name.toLowerCase());

  test("have one content type, also where one was promised to a part that is not there", async () => {
    const types = (handMade("")[TYPES] ?? "").replace(
      "</Types>",
      '<Override PartName="/XL/Comments1.xml" ContentType="application/lain"/></Types>',
    );
    const after = await saved(handMade(ROWS, { [TYPES]: types }));
    expect(overrides(after).filter((name) => name === "/xl/comments1.xml")).toHaveLength(1);
    expect(after[TYPES]).not.toContain("application/lain");
  });

  test("take the place that a relationship has kept for them", async () => {
    const parts = handMade(ROWS);
    const without = Object.fromEntries(Object.entries(parts).filter(([name]) => name !== STYLES));
    const after = await saved(without);
    expect(after[STYLES]).toContain("0.000");
    expect(after[BOOK_RELATIONSHIPS]).toBe(parts[BOOK_RELATIONSHIPS]);
    expect(new Set(overrides(after)).size).toBe(overrides(after).length);
  });

  test("never take the place of one that nothing leads to", async () => {
    const parts = handMade(ROWS, {
      [BOOK_RELATIONSHIPS]: relationships([["worksheet", "worksheets/sheet1.xml"]]),
      "xl/Comments1.xml": "milik orang lain",
    });
    const after = await saved(parts);
    expect(after[STYLES]).toBe(parts[STYLES]);
    expect(after["xl/Comments1.xml"]).toBe("milik orang lain");
    expect(Object.keys(after)).toEqual(expect.arrayContaining(["xl/styles1.xml", "xl/comments2.xml"]));
  });

  test("are related in the strict form where the file is in it", async () => {
    const strict = Object.fromEntries(
      Object.entries(handMade(ROWS)).map(([name, text]) => [
        name,
        text.replaceAll(
          "schemas.openxmlformats.org/officeDocument/2006",
          "purl.oclc.org/ooxml/officeDocument",
        ),
      ]),
    );
    const after = await saved(strict);
    const added = after["xl/worksheets/_rels/sheet1.xml.rels"] ?? "";
    expect(added.match(/http:\/\/purl\.oclc\.org\/ooxml\/officeDocument\/relationships\/\w+/g)).toHaveLength(
      2,
    );
    expect(after[SHEET]).toContain(
      '<legacyDrawing xmlns:r="http://purl.oclc.org/ooxml/officeDocument/relationships" r:id=',
    );
  });
});

describe("names in a saved archive", () => {
  test("are those of the relationships, whose backslashes become slashes", async () => {
    const parts = Object.entries(handMade(ROWS)).map(([name, text]) => ({
      name: name === SHEET ? "xl\\WORKSHEETS\\Sheet1.XML" : name.replaceAll("/", "\\"),
      content: bytesOf(name === BOOK_RELATIONSHIPS ? text.replace("worksheets/", "worksheets\\") : text),
    }));
    const after = await changed(zipOf(parts, PLAIN_ZIP));
    expect(Object.keys(after)).toEqual(Object.keys(handMade(ROWS)));
    expect(strFromU8(after[BOOK_RELATIONSHIPS] ?? new Uint8Array())).toBe(handMade(ROWS)[BOOK_RELATIONSHIPS]);
  });

  test("are mended though nothing else changes, once", async () => {
    const parts = Object.entries(handMade(ROWS)).map(([name, text]) => ({
      name: `/${name}`,
      content: bytesOf(text),
    }));
    const saved = await (await opened(zipOf(parts, PLAIN_ZIP))).save();
    expect(partsOf(saved)).toEqual(handMade(ROWS));
    expect(await (await opened(saved)).save()).toEqual(saved);
  });

  test("the archive keeps its comment, but for one in which its end would be looked for", async () => {
    const files = Object.entries(handMade(ROWS)).map(([name, text]) => ({ name, content: bytesOf(text) }));
    const of = async (comment: string): Promise<string> => {
      const workbook = await opened(zipOf(files, { ...PLAIN_ZIP, comment }));
      first(workbook).write({ row: 0, column: 1 }, 2);
      const bytes = await workbook.save();
      return strFromU8(bytes.slice(Buffer.from(bytes).lastIndexOf("PK\u0005\u0006") + 22));
    };
    expect(await of("dibuat dinas")).toBe("dibuat dinas");
    expect(await of("PK\u0005\u0006 bukan akhir")).toBe("");
  });
});

describe("what costs no more than itself", () => {
  test("a theme that is damaged costs its colours", async () => {
    const parts = handMade(ROWS, {
      [BOOK_RELATIONSHIPS]: relationships([
        ["worksheet", "worksheets/sheet1.xml"],
        ["styles", "styles.xml"],
        ["theme", "theme/theme1.xml"],
      ]),
      "xl/theme/theme1.xml": "<a:theme><rusak",
    });
    expect(first(await opened(zipped(parts))).cell(0, 1).value).toBe(1);
  });

  test("elements of the sheet under two prefixes are all the sheet's, and are written under their own", async () => {
    const sheet = (handMade(ROWS)[SHEET] ?? "")
      .replace(
        "<worksheet ",
        '<worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main" ',
      )
      .replace(/<(\/?)(c|v|row)\b/g, "<$1x:$2");
    const workbook = await opened(zipped(handMade("", { [SHEET]: sheet })));
    expect(first(workbook).cell(0, 1).value).toBe(1);
    first(workbook).write({ row: 0, column: 1 }, 2);
    first(workbook).write({ row: 0, column: 2 }, 3);
    const saved = await workbook.save();
    expect(partsOf(saved)[SHEET]).toContain('<x:c r="B1"><v>2</v></x:c><c r="C1"><v>3</v></c></x:row>');
    expect(first(await opened(saved)).cell(0, 1).value).toBe(2);
  });

  test("a sheet that is listed twice is one sheet", async () => {
    const book = (handMade("")["xl/workbook.xml"] ?? "").replace(
      "</sheets>",
      '<sheet name="Lagi" sheetId="9" r:id="rId1"/></sheets>',
    );
    const workbook = await opened(zipped(handMade(ROWS, { "xl/workbook.xml": book })));
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["FORM 1"]);
    first(workbook).write({ row: 0, column: 1 }, 2);
    expect(partsOf(await workbook.save())[SHEET]).toContain("<v>2</v>");
  });
});
