import { expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { address, areaAddress } from "../../src/core/grid/address";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { ModelSheet } from "../../src/workbook/workbook";
import { readFlatSheets, type FlatSheet } from "../generated/flat-cells";
import { flatXmls, printedPages, withLibreOffice } from "../libreoffice";
import { opened } from "../workbook/engine";
import { openBytes } from "./open-layout";

const PAPERS = { F4: ["13in", "8.5in"], A4: ["11.6929in", "8.2681in"] } as const;

/** A workbook with last year's form and the next year's, calculated, as it is saved. */
async function savedWith(paper: "F4" | "A4"): Promise<Uint8Array> {
  const { workbook } = await openBytes(new Uint8Array(await readFile("assets/form-1-terisi.xlsx")));
  const office = "Kecamatan Panggungrejo Kota Pasuruan";
  const order = { office, year: 2025, paper, name: "FORM 1 2025", from: "FORM 1" };
  expect(await excelGateway().newForm.make(order)).toMatchObject({ ok: true });
  expect(await excelGateway().recalculate()).toMatchObject({ ok: true, value: { sheet: "FORM 1 2025" } });
  return workbook.save();
}

function cellsOf(sheet: ModelSheet): ReadonlyMap<string, unknown> {
  const used = sheet.usedArea() ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const cells = new Map<string, unknown>();
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const { value } = sheet.cell(row, column);
      if (value !== "") cells.set(address({ row, column }), value);
    }
  }
  return cells;
}

const toldCells = ({ cells }: FlatSheet): ReadonlyMap<string, unknown> =>
  new Map([...cells].map(([place, { value }]) => [place, value]));

withLibreOffice("LibreOffice, where it opens a workbook with a new form,", () => {
  test("agrees on every cell and merged area, and prints landscape pages of the paper with the header repeated", async () => {
    const papers = ["F4", "A4"] as const;
    const files = [await savedWith("F4"), await savedWith("A4")];
    const told = await flatXmls(files);
    for (const [i, paper] of papers.entries()) {
      const own = (await opened(files[i] ?? new Uint8Array())).sheets;
      const xml = told[i] ?? "";
      const others = readFlatSheets(xml);
      expect(others.map(({ name }) => name)).toEqual(["FORM 1", "FORM 1 2025"]);
      own.forEach((sheet, n) => {
        const other = others[n];
        expect(other && toldCells(other)).toEqual(cellsOf(sheet));
        expect([...(other?.merges ?? [])].sort()).toEqual(sheet.merges().map(areaAddress).sort());
      });
      const [width, height] = PAPERS[paper];
      const pages = [...xml.matchAll(/<style:page-layout-properties[^>]*>/g)].map(([tag]) => tag);
      expect(pages).toContainEqual(
        expect.stringMatching(
          new RegExp(
            `(?=.*page-width="${width}")(?=.*page-height="${height}")(?=.*print-orientation="landscape")`,
          ),
        ),
      );
      const table = xml.slice(xml.indexOf('<table:table table:name="FORM 1 2025"'));
      const repeated = /<table:table-header-rows>(.*?)<\/table:table-header-rows>/s.exec(table)?.[1] ?? "";
      expect(repeated.match(/<table:table-row /g)).toHaveLength(2);
      expect(repeated).toContain("Formula Perhitungan");
    }
  }, 120_000);

  test("prints as many pages as were laid out, because no column runs over the paper's edge", async () => {
    const office = new Uint8Array(await readFile("assets/form-1-terisi.xlsx"));
    const made = [await withNewForm(office, "F4"), await withNewForm(office, "A4")];
    const [before = 0, ...after] = await printedPages([office, ...made.map(({ bytes }) => bytes)]);
    expect(after.map((pages) => pages - before)).toEqual(made.map(({ pages }) => pages));
  }, 120_000);
});

/** A workbook with a blank new form in it as well, and how many pages that was laid out for. */
async function withNewForm(
  bytes: Uint8Array,
  paper: "F4" | "A4",
): Promise<{ bytes: Uint8Array; pages: number }> {
  const { workbook } = await openBytes(bytes);
  const [office, name] = ["Kecamatan Panggungrejo Kota Pasuruan", "FORM 1 2025"];
  expect(await excelGateway().newForm.make({ office, year: 2025, paper, name, from: null })).toMatchObject({
    ok: true,
  });
  const breaks = workbook.sheets.find((sheet) => sheet.name === name)?.design.page.breaks ?? [];
  return { bytes: await workbook.save(), pages: breaks.length + 1 };
}
