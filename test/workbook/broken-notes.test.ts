import { expect, jest, test } from "@jest/globals";
import { strToU8, unzipSync } from "fflate";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { caseFile, plainForm } from "../cases/case-file";
import { inFolder, recalculateHere } from "../headless/command";
import { opened } from "./engine";

jest.setTimeout(60_000);

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const RELATIONSHIPS =
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">` +
  `<Relationship Id="rId1" Type="${OFFICE}/comments" Target="../comments1.xml"/></Relationships>`;
const NOTE = `<comment ref="H2" authorId="0"><text><t>penting</t></text></comment>`;
const WHOLE = `<comments xmlns="${MAIN}"><authors><author>A</author></authors><commentList>${NOTE}</commentList></comments>`;

const BROKEN: readonly (readonly [string, Uint8Array])[] = [
  ["that is empty", strToU8("")],
  ["that is cut off", strToU8(WHOLE.slice(0, -20))],
  ["that is not well-formed", strToU8(WHOLE.replace("</t>", "</u>"))],
  ["with an unknown entity", strToU8(WHOLE.replace("penting", "&penting;"))],
  ["that is no XML", strToU8("bukan XML")],
  ["of another root", strToU8("<catatan/>")],
  ["of bytes that are no text", Uint8Array.from({ length: 64 }, (_, i) => 255 - i)],
];

/** A plain form, to whose sheet a comments part belongs. */
function fileWith(comments: Uint8Array): Uint8Array {
  return caseFile({
    sheets: [{ name: "FORM 1", rows: plainForm() }],
    change: (parts) => {
      parts.set("xl/worksheets/_rels/sheet1.xml.rels", strToU8(RELATIONSHIPS));
      parts.set("xl/comments1.xml", comments);
    },
  });
}

test.each(BROKEN)(
  "a comments part %s keeps no form from being computed, and stays as it is",
  async (_, comments) => {
    const bytes = fileWith(comments);
    await inFolder(async (folder) => {
      const [input, output] = [join(folder, "in.xlsx"), join(folder, "out.xlsx")];
      await writeFile(input, bytes);
      expect(await recalculateHere(input, "--output", output)).toMatchObject({ status: 0, stderr: "" });
      const saved = new Uint8Array(await readFile(output));
      expect((await opened(saved)).sheets[0]?.cell(1, 7).value).toBe(0.75);
      expect(unzipSync(saved)["xl/comments1.xml"]).toEqual(comments);
    });
  },
);

test.each(BROKEN.filter(([name]) => name !== "of another root"))(
  "a comments part %s takes no note, which would cost the others",
  async (_, comments) => {
    const workbook = await opened(fileWith(comments));
    const [sheet] = workbook.sheets;
    expect(sheet?.note({ row: 1, column: 7 })).toBeNull();
    sheet?.write({ row: 1, column: 7 }, 0.5);
    sheet?.setNote({ row: 1, column: 7 }, "dari kami");
    const saved = await workbook.save();
    expect(unzipSync(saved)["xl/comments1.xml"]).toEqual(comments);
    expect((await opened(saved)).sheets[0]?.cell(1, 7).value).toBe(0.5);
  },
);
