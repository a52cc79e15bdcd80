import { describe, expect, test } from "@jest/globals";
import { readXlsx } from "hucre/xlsx";
import type { Workbook } from "../../src/workbook/workbook";
import { ADDIN_ID } from "../../src/workbook/reading/settings";
import { opened } from "./engine";
import { changedParts, handMade, partsOf, relationships, zipped } from "./file";

const SHEET = "xl/worksheets/sheet1.xml";
const G9 = { row: 8, column: 6 };
const B2 = { row: 1, column: 1 };
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

async function edited(
  parts: Record<string, string>,
  edit: (workbook: Workbook) => void,
): Promise<Uint8Array> {
  const workbook = await opened(zipped(parts));
  edit(workbook);
  return workbook.save();
}

const WITH_NOTE = handMade('<sheetData/><pageMargins left="0.7"/><legacyDrawing r:id="rId2"/>', {
  "xl/worksheets/_rels/sheet1.xml.rels": relationships([
    ["comments", "../comments1.xml"],
    ["vmlDrawing", "../drawings/vmlDrawing1.vml"],
  ]),
  "xl/comments1.xml": `<comments xmlns="${MAIN}"><authors><author>Camat</author></authors><commentList><comment ref="B2" authorId="0"><text><t>lama</t></text></comment></commentList></comments>`,
  "xl/drawings/vmlDrawing1.vml":
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:x="urn:schemas-microsoft-com:office:excel"><v:shape id="_x0000_s1025"><x:ClientData ObjectType="Note"><x:Row>1</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>',
});

describe("notes", () => {
  test("a first note brings its two parts, and another program reads it", async () => {
    const before = handMade(
      '<sheetData><row r="9"><c r="G9"><v>1</v></c></row></sheetData><pageMargins left="0.7"/><tableParts count="0"/>',
    );
    const bytes = await edited(before, ({ sheets }) =>
      sheets[0]?.setNote(G9, "Total Kelurahan\n belum diisi & <kosong>"),
    );
    const after = partsOf(bytes);
    expect(changedParts(before, after)).toEqual([
      ...[
        "[Content_Types].xml",
        "xl/comments1.xml",
        "xl/drawings/vmlDrawing1.vml",
        "xl/worksheets/_rels/sheet1.xml.rels",
        SHEET,
      ],
    ]);
    expect(after[SHEET]).toMatch(/<pageMargins left="0.7"\/><legacyDrawing [^>]*r:id="rId2"\/><tableParts/);
    const read = await readXlsx(bytes);
    expect(read.sheets[0]?.cells?.get("8,6")?.comment?.text).toBe("Total Kelurahan\n belum diisi & <kosong>");
    expect((await opened(bytes)).sheets[0]?.note(G9)).toBe("Total Kelurahan\n belum diisi & <kosong>");
  });

  test("in a drawing that is no XML, as Excel itself writes it, and in comments without lists", async () => {
    const drawing = "xl/drawings/vmlDrawing1.vml";
    const odd = {
      ...WITH_NOTE,
      [drawing]: (WITH_NOTE[drawing] ?? "").replace(
        "</xml>",
        '<v:shape id="_x0000_s7"><v:textbox><div>a<br>b</div></v:textbox></v:shape></xml>',
      ),
    };
    const without = await edited(odd, ({ sheets }) => sheets[0]?.setNote(B2, null));
    expect(partsOf(without)[drawing]).toBe(
      odd[drawing].replace(/<v:shape id="_x0000_s1025">.*?<\/v:shape>/, ""),
    );
    for (const comments of [
      "<comments/>",
      "<comments><commentList/></comments>",
      "<comments><authors/></comments>",
    ]) {
      const bare = {
        ...odd,
        "xl/comments1.xml": comments,
        [drawing]: '<xml xmlns:v="urn:schemas-microsoft-com:vml"/>',
      };
      const saved = await edited(bare, ({ sheets }) => sheets[0]?.setNote(G9, "baru"));
      expect((await opened(saved)).sheets[0]?.note(G9)).toBe("baru");
      expect(partsOf(saved)["xl/comments1.xml"]).toMatch(/^<comments><authors>.*<\/authors><commentList>/);
      expect(partsOf(saved)[drawing]).toMatch(/^<xml [^>]*><v:shape .*<\/v:shape><\/xml>$/);
    }
  });

  test("the new parts take no relationship's id that is in use", async () => {
    const rels = relationships([["x", "y"]]).replace("rId1", "rId2");
    const parts = handMade("<sheetData/>", { "xl/worksheets/_rels/sheet1.xml.rels": rels });
    const after = partsOf(await edited(parts, ({ sheets }) => sheets[0]?.setNote(G9, "baru")));
    const ids = [...(after["xl/worksheets/_rels/sheet1.xml.rels"] ?? "").matchAll(/ Id="([^"]*)"/g)];
    expect(ids.map(([, id]) => id)).toEqual(["rId2", "rId3", "rId4"]);
  });

  test("a second note joins the first, whose text and author stay", async () => {
    const after = partsOf(await edited(WITH_NOTE, ({ sheets }) => sheets[0]?.setNote(G9, "baru")));
    expect(changedParts(WITH_NOTE, after)).toEqual(["xl/comments1.xml", "xl/drawings/vmlDrawing1.vml"]);
    expect(after["xl/comments1.xml"]).toContain(
      '<comment ref="B2" authorId="0"><text><t>lama</t></text></comment><comment ref="G9" authorId="1">',
    );
    expect(after["xl/drawings/vmlDrawing1.vml"]).toContain("<x:Row>8</x:Row><x:Column>6</x:Column>");
  });

  test("a note taken away goes with its shape", async () => {
    const after = partsOf(await edited(WITH_NOTE, ({ sheets }) => sheets[0]?.setNote(B2, null)));
    expect(after["xl/comments1.xml"]).not.toContain("lama");
    expect(after["xl/drawings/vmlDrawing1.vml"]).not.toContain("v:shape");
  });

  test("setting a note to what it was changes nothing", async () => {
    const after = await edited(WITH_NOTE, ({ sheets }) => {
      sheets[0]?.setNote(B2, null);
      sheets[0]?.setNote(B2, "lama");
    });
    expect(after).toEqual(zipped(WITH_NOTE));
  });
});

describe("settings", () => {
  const JSON_TEXT = JSON.stringify({ "FORM 1": 'a "b" <c> & d' });
  const OTHER =
    '<we:webextension xmlns:we="http://schemas.microsoft.com/office/webextensions/webextension/2010/11" id="{1}"><we:reference id="other"/><we:properties><we:property name="a" value="1"/></we:properties></we:webextension>';
  const EXTENSIONS = "http://schemas.microsoft.com/office/2011/relationships";

  test("travel with the file, and nothing but their parts is new", async () => {
    const before = handMade("<sheetData/>");
    const bytes = await edited(before, ({ settings }) => settings.set("sorotan", JSON_TEXT));
    const after = partsOf(bytes);
    expect(changedParts(before, after)).toEqual([
      ...["[Content_Types].xml", "_rels/.rels", "xl/webextensions/_rels/taskpanes.xml.rels"],
      ...["xl/webextensions/taskpanes.xml", "xl/webextensions/webextension1.xml"],
    ]);
    expect(after["xl/webextensions/webextension1.xml"]).toContain(`<we:reference id="${ADDIN_ID}"`);
    const again = await opened(bytes);
    expect([...again.settings]).toEqual([["sorotan", JSON_TEXT]]);
    expect(await again.save()).toEqual(bytes);
    again.settings.set("bahasa", '"id"');
    again.settings.delete("sorotan");
    const changed = partsOf(await again.save());
    expect(changedParts(after, changed)).toEqual(["xl/webextensions/webextension1.xml"]);
  });

  test("stand beside those of other add-ins", async () => {
    const parts = handMade("<sheetData/>", {
      "_rels/.rels": relationships([
        ["officeDocument", "xl/workbook.xml"],
        [`${EXTENSIONS}/webextensiontaskpanes`, "xl/webextensions/taskpanes.xml"],
      ]),
      "xl/webextensions/taskpanes.xml":
        '<wetp:taskpanes xmlns:wetp="p" xmlns:r="r"><wetp:taskpane><wetp:webextensionref r:id="rId1"/></wetp:taskpane></wetp:taskpanes>',
      "xl/webextensions/_rels/taskpanes.xml.rels": relationships([
        [`${EXTENSIONS}/webextension`, "webextension1.xml"],
      ]),
      "xl/webextensions/webextension1.xml": OTHER,
    });
    const bytes = await edited(parts, ({ settings }) => {
      expect(settings.size).toBe(0);
      settings.set("sorotan", JSON_TEXT);
    });
    expect(partsOf(bytes)["xl/webextensions/webextension1.xml"]).toBe(OTHER);
    expect([...(await opened(bytes)).settings]).toEqual([["sorotan", JSON_TEXT]]);
  });
});
