import { expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { address, areaAddress } from "../../src/core/grid/address";
import { excelGateway } from "../../src/excel/excel-gateway";
import type { ModelSheet } from "../../src/workbook/workbook";
import { readFlatSheets } from "../generated/flat-cells";
import { flatXmls, withLibreOffice } from "../libreoffice";
import { opened } from "../workbook/engine";
import { openBytes } from "./open-layout";

const ORDER = { paper: "F4", madeAt: new Date(2024, 11, 30), ifEdited: "ask" } as const;

/** A calculated form with its summary, as it is saved; and after an input was changed behind the summary's back. */
async function savedFiles(): Promise<readonly [Uint8Array, Uint8Array]> {
  const { workbook, sheet } = await openBytes(new Uint8Array(await readFile("assets/form-1-terisi.xlsx")));
  expect(await excelGateway().recalculate()).toMatchObject({ ok: true });
  expect(await excelGateway().summary.make(ORDER)).toMatchObject({ ok: true });
  const fresh = await workbook.save();
  sheet.write({ row: 8, column: 6 }, 3.5);
  sheet.write({ row: 10, column: 6 }, "");
  return [fresh, await workbook.save()];
}

/** LibreOffice tells numbers with fifteen digits. */
function rounded(value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(13)) : value;
}

function cellsOf(sheet: ModelSheet): ReadonlyMap<string, unknown> {
  const used = sheet.usedArea() ?? { top: 0, left: 0, bottom: -1, right: -1 };
  const cells = new Map<string, unknown>();
  for (let row = used.top; row <= used.bottom; row++) {
    for (let column = used.left; column <= used.right; column++) {
      const { value } = sheet.cell(row, column);
      if (value !== "") cells.set(address({ row, column }), rounded(value));
    }
  }
  return cells;
}

/** A chart brings tables of its own along. */
function withoutCharts(xml: string): string {
  return xml.replace(/<draw:object\b.*?<\/draw:object>/gs, "");
}

withLibreOffice("LibreOffice, where it opens a workbook with a summary,", () => {
  test("calculates every cell as we do, also after the form has changed, and draws the chart", async () => {
    const files = await savedFiles();
    const texts = await flatXmls(files);
    for (const [i, file] of files.entries()) {
      const xml = texts[i] ?? "";
      const [, own] = (await opened(file)).sheets;
      const other = readFlatSheets(withoutCharts(xml)).find(({ name }) => name === "Ringkasan");
      if (own === undefined || other === undefined) throw new Error("The summary is not there");
      const full = [...other.cells].filter(([, { value }]) => value !== "");
      const told = new Map(full.map(([place, { value }]) => [place, rounded(value)]));
      expect(told).toEqual(cellsOf(own));
      expect([...other.merges].sort()).toEqual(own.merges().map(areaAddress).sort());
      const table = xml.slice(xml.indexOf('<table:table table:name="Ringkasan"'));
      expect(table).toMatch(/<chart:chart [^>]*chart:class="chart:bar"/);
      expect(table).toContain("Capaian indikator berupa persentase");
      expect(table.match(/<chart:series /g)).toHaveLength(1);
      const header =
        /<table:table-header-rows>(.*?)<\/table:table-header-rows>/s.exec(withoutCharts(table))?.[1] ?? "";
      expect(header).toContain("Catatan");
    }
  }, 120_000);
});
