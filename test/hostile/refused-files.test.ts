import { expect, jest, test } from "@jest/globals";
import { zipSync } from "fflate";
import { openWorkbook } from "../../src/workbook/open";
import { engine } from "../workbook/engine";
import { zipped, type Parts } from "../workbook/file";
import { edited, FORM, SHEET } from "./edited-form";

jest.setTimeout(120_000);

const MEGABYTE = 1024 * 1024;
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
  [
    "content types that are cut off, so that it could not be saved",
    () => zipped(edited({ "[Content_Types].xml": (xml) => xml.slice(0, -10) })),
    "damaged",
  ],
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
    "bytes that are no UTF-8",
    () => zipSync({ ...raw(FORM), [SHEET]: Uint8Array.of(0x3c, 0xff, 0xfe, 0x3e) }),
    "damaged",
  ],
];

test.each(REFUSED)("a file made to do harm, with %s, is refused in one sentence", async (_, file, code) => {
  const result = await openWorkbook(file(), "uji.xlsx", engine);
  expect(result.ok ? "opened" : result.failure.code).toBe(code);
  if (!result.ok) expect(result.failure.message).toMatch(/^\p{Lu}[^.]*(\.xlsx?[^.]*)*\.$/u);
});
