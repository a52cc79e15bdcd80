import { describe, expect, jest, test } from "@jest/globals";
import { unzipSync } from "fflate";
import fc from "fast-check";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { excelGateway } from "../../src/excel/excel-gateway";
import { openWorkbook } from "../../src/workbook/open";
import type { ModelSheet, Workbook } from "../../src/workbook/workbook";
import { openBytes } from "../excel/open-layout";
import { layOut, officeForm } from "../form/form-layout";
import { FORM } from "../hostile/edited-form";
import { flatXmls, withLibreOffice } from "../libreoffice";
import "../seed";
import { engine, opened } from "./engine";
import { zipped } from "./file";
import { foreign, foreignFile, foreignFiles, type Foreign } from "./foreign-package";
import { PLAIN_ZIP, zipOf } from "./zip-file";

jest.setTimeout(600_000);

const COUNT = Number(process.env["PACKAGES"] ?? 60);
/** A folder for the saved files, for other programs to look at. */
const KEEP = process.env["KEEP_PACKAGES"];
const { grid } = layOut(officeForm());

function first({ sheets: [sheet] }: Workbook): ModelSheet {
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

/** What stands in the form's cells. */
function contents(sheet: ModelSheet): unknown[] {
  return grid.values.map((cells, r) =>
    cells.map((_, c) => {
      const { value, formula, isError } = sheet.cell(grid.top + r, grid.left + c);
      return [value, formula, isError];
    }),
  );
}

const unescaped = (name: string): string => decodeURI(name.replaceAll("\\", "/").replace(/^\//, ""));
const key = (name: string): string => unescaped(name).replace(/[A-Z]/g, (letter) => letter.toLowerCase());

/** The text of a part that we or the other program wrote. */
function textOf(bytes: Uint8Array): string {
  if (bytes[0] === 0xfe) return new TextDecoder("utf-16be").decode(bytes);
  const isWide = bytes[0] === 0xff || bytes[1] === 0;
  const text = new TextDecoder(isWide ? "utf-16le" : "utf-8").decode(bytes);
  const right = text.includes("\ufffd") ? Buffer.from(bytes).toString("latin1") : text;
  return right.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));
}

/** No name is there twice, all have slashes, and those that the workbook's relationships give are there letter by letter. */
function namesAreRight(saved: Record<string, Uint8Array>): void {
  const names = Object.keys(saved);
  expect(names.filter((name) => /\\|^\/|\/\//.test(name))).toEqual([]);
  expect(new Set(names.map(key)).size).toBe(names.length);
  const targets = [
    ...textOf(saved["xl/_rels/workbook.xml.rels"] ?? new Uint8Array()).matchAll(/Target="([^"]*)"/g),
  ];
  expect(targets.length).toBeGreaterThan(0);
  const given = targets.map(([, target = ""]) => {
    const path = target
      .replaceAll("\\", "/")
      .replace(/^\.\.\/xl\//, "/xl/")
      .replaceAll("./", "");
    return unescaped(path.startsWith("/") ? path : `xl/${path}`);
  });
  expect(given.filter((name) => !names.map(unescaped).includes(name))).toEqual([]);
}

function stylesExist(saved: Record<string, Uint8Array>): void {
  const texts = Object.entries(saved).map(([name, bytes]) => [name, textOf(bytes)] as const);
  const target = texts.find(([name]) => name === "xl/_rels/workbook.xml.rels")?.[1] ?? "";
  const [, styles = ""] = /relationships\/styles" Target="\/?(?:xl\/)?([^"]*)"/.exec(target) ?? [];
  const xml = texts.find(([name]) => name === `xl/${styles}`)?.[1] ?? "";
  const list = /<(?:\w+:)?cellXfs\b.*<\/(?:\w+:)?cellXfs>/s.exec(xml)?.[0] ?? "";
  const count = list.match(/<(?:\w+:)?xf\b/g)?.length ?? 0;
  for (const [name, sheet] of texts) {
    if (!name.startsWith("xl/worksheets/") || !/\.xml$/i.test(name)) continue;
    const used = [...sheet.matchAll(/<(?:\w+:)?(?:c|row)\b[^>]*?\ss="([^"]*)"/g)].map(([, style]) =>
      Number(style),
    );
    expect(used.filter((style) => !(style >= 0 && style < count))).toEqual([]);
  }
}

/** The parts that a run over a form has no business with. */
function othersStay(how: Foreign, saved: Record<string, Uint8Array>): void {
  const touched =
    /^xl\/(?:worksheets\/|styles|webextensions\/|comments|drawings\/)|^\[content_types\]|\.rels$/;
  const after = new Map(Object.entries(saved).map(([name, bytes]) => [key(name), bytes]));
  const before = foreignFiles(FORM, how).map(({ name, content }) => [key(name), content] as const);
  for (const [name, content] of before) {
    if (touched.test(name)) continue;
    expect([name, Buffer.from(after.get(name) ?? []).equals(content)]).toEqual([name, true]);
  }
}

let kept = 0;

async function recalculated(
  bytes: Uint8Array,
): Promise<{ statuses: unknown; workbook: Workbook; saved: Uint8Array }> {
  const { workbook } = await openBytes(bytes);
  const answer = await excelGateway().recalculate();
  const statuses = answer.ok ? answer.value.outcomes.map(({ status }) => status) : answer.failure;
  return { statuses, workbook, saved: await workbook.save() };
}

describe("a workbook that another program wrote in its own way", () => {
  test("is read, calculated and saved like Excel's own", async () => {
    const plain = await recalculated(zipped(FORM));
    await fc.assert(
      fc.asyncProperty(foreign, async (how) => {
        const bytes = foreignFile(FORM, how);
        expect(contents(first(await opened(bytes)))).toEqual(contents(first(await opened(zipped(FORM)))));
        const { statuses, workbook, saved } = await recalculated(bytes);
        expect(statuses).toEqual(plain.statuses);
        expect(contents(first(workbook))).toEqual(contents(first(plain.workbook)));
        const parts = unzipSync(saved);
        namesAreRight(parts);
        stylesExist(parts);
        othersStay(how, parts);
        const again = await recalculated(saved);
        expect(contents(first(again.workbook))).toEqual(contents(first(workbook)));
        expect(Buffer.from(again.saved).equals(saved)).toBe(true);
        if (KEEP !== undefined) {
          await writeFile(join(KEEP, `${kept}.json`), JSON.stringify(how));
          await writeFile(join(KEEP, `${kept}-in.xlsx`), bytes);
          await writeFile(join(KEEP, `${kept++}.xlsx`), saved);
        }
      }),
      { numRuns: COUNT },
    );
  });

  test("is refused where two different parts have one name", async () => {
    const files = Object.entries(FORM).map(([name, text]) => ({
      name,
      content: new TextEncoder().encode(text),
    }));
    const names = [
      "xl/Media/image1.png",
      "xl\\media\\image1.png",
      "/xl/media/image1.png",
      "xl/media/image%31.png",
    ];
    for (const name of names) {
      const twice = zipOf([...files, { name, content: Uint8Array.of(1) }], PLAIN_ZIP);
      const result = await openWorkbook(twice, "uji.xlsx", engine);
      expect([name, result.ok ? "opened" : result.failure.code]).toEqual([name, "damaged"]);
    }
  });

  /** LibreOffice knows less than Excel of what stays as it was in a saved file. */
  function asLibreOfficeReads(how: Foreign): Foreign {
    return {
      ...how,
      encodings: how.encodings.map((one) => (/said|unmarked/.test(one) ? "utf-16le" : one)),
      target: how.target === "dotted" ? "relative" : how.target,
      addresses: how.addresses === "absolute" ? "lower" : how.addresses,
    };
  }

  withLibreOffice("saved", () => {
    test("is opened by LibreOffice with its results", async () => {
      const ways = fc.sample(foreign, { numRuns: 12, seed: 20240220 }).map(asLibreOfficeReads);
      const files = [];
      for (const how of ways) files.push((await recalculated(foreignFile(FORM, how))).saved);
      const [plain, ...others] = await flatXmls([(await recalculated(zipped(FORM))).saved, ...files]);
      const results = (xml: string): string[] =>
        [...xml.matchAll(/office:value="([^"]*)"/g)].map(([, value = ""]) => value);
      const lost = (of: readonly string[], among: readonly string[]): string[] => {
        let from = 0;
        return of.filter((value) => {
          const at = among.indexOf(value, from);
          if (at !== -1) from = at + 1;
          return at === -1;
        });
      };
      for (const [i, xml] of others.entries())
        expect([ways[i], lost(results(plain ?? ""), results(xml))]).toEqual([ways[i], []]);
    });
  });
});
