import { describe, expect, test } from "@jest/globals";
import { zipSync } from "fflate";
import fc from "fast-check";
import { openWorkbook } from "../../src/workbook/open";
import { engine, opened } from "./engine";
import { handMade, zipped, type Parts } from "./file";

async function codeOf(bytes: Uint8Array): Promise<string> {
  const result = await openWorkbook(bytes, "uji.xlsx", engine);
  if (result.ok) return "ok";
  expect(result.failure.message).toMatch(/^\p{Lu}[^.]*(\.xlsx?[^.]*)*\.$/u);
  return result.failure.code;
}

function without(part: string): Parts {
  return Object.fromEntries(Object.entries(handMade("<sheetData/>")).filter(([name]) => name !== part));
}

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const OLE = "\u00d0\u00cf\u0011\u00e0";
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));

describe("a file that is no workbook is told from the others in one sentence", () => {
  test.each<[string, Uint8Array, string]>([
    ["an empty file", new Uint8Array(), "not-a-workbook"],
    ["a renamed text file", bytes("No;Indikator;Nilai\n1;2;3\n"), "not-a-workbook"],
    ["another zip archive", zipSync({ "a.txt": bytes("x") }), "not-a-workbook"],
    ["an old .xls", latin1(`${OLE}${"x".repeat(600)}`), "old-format"],
    [
      "an encrypted workbook",
      latin1(`${OLE}${"x".repeat(600)}${Array.from("EncryptedPackage").join("\0")}`),
      "encrypted",
    ],
    [
      "a cell of another row",
      zipped(handMade('<sheetData><row r="1"><c r="A2"/></row></sheetData>')),
      "damaged",
    ],
    ["broken XML", zipped(handMade("<sheetData><row></sheetData>")), "damaged"],
    [
      "a missing sheet",
      zipped({ ...handMade(""), "xl/_rels/workbook.xml.rels": "<Relationships/>" }),
      "not-a-workbook",
    ],
    ["no content types", zipped(without("[Content_Types].xml")), "damaged"],
    ["a file cut off", zipped(handMade("<sheetData/>")).slice(0, 900), "damaged"],
    ["a bomb", zipSync({ "xl/workbook.xml": new Uint8Array(101 * 1024 * 1024) }, { level: 1 }), "too-large"],
  ])("%s", async (_, file, code) => {
    expect(await codeOf(file)).toBe(code);
  });

  test("a single byte gone wrong in a sheet is noticed", async () => {
    const file = zipSync(
      {
        ...Object.fromEntries(
          Object.entries(handMade("<sheetData><row><c><v>81.75</v></c></row></sheetData>")).map(
            ([name, text]) => [name, bytes(text)],
          ),
        ),
      },
      { level: 0 },
    );
    const at = new TextDecoder("latin1").decode(file).indexOf("81.75");
    file[at] = "9".charCodeAt(0);
    expect(await codeOf(file)).toBe("damaged");
  });

  test("bytes of any kind never throw", async () => {
    const good = zipped(handMade('<sheetData><row><c t="s"><v>0</v></c></row></sheetData>'));
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: good.length - 1 }), fc.nat({ max: 255 }), async (place, byte) => {
        const file = good.slice();
        file[place] = byte;
        await codeOf(file);
      }),
      { numRuns: 150 },
    );
  });
});

test("a hidden sheet is there and says so", async () => {
  const parts = handMade("<sheetData/>");
  const hidden = parts["xl/workbook.xml"]?.replace("sheetId=", 'state="hidden" sheetId=') ?? "";
  const [sheet] = (await opened(zipped({ ...parts, "xl/workbook.xml": hidden }))).sheets;
  expect(sheet).toMatchObject({
    name: "FORM 1",
    visible: false,
    id: "{00000000-0001-0000-0004-000000000000}",
  });
});
