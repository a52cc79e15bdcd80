import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { writeXlsx } from "hucre/xlsx";
import { evaluate } from "../../src/core/formula/evaluate";
import { excelFormula } from "../../src/core/formula/excel-formula";
import type { Tree } from "../../src/core/formula/tree";
import { flatXml, withLibreOffice } from "../libreoffice";
import { opened } from "../workbook/engine";
import { trees } from "./notations";

const CELLS = ["A1", "B1", "C1", "D1", "E1"];
const VALUES = [3.27, 13, 182, 0.7, 44];

/** Trees of every kind that the language can read, with brackets where they matter. */
function manyTrees(): readonly Tree[] {
  return fc.sample(trees, { numRuns: 300, seed: 20240220 });
}

/** The first row holds the values, each further row a formula in column A. */
function formulasOf(all: readonly Tree[]): readonly string[] {
  return all.map((tree) => excelFormula(tree, CELLS));
}

function valuesOf(all: readonly Tree[]): readonly (number | null)[] {
  return all.map((tree) => {
    const found = evaluate(tree, VALUES);
    return found.ok ? found.value : null;
  });
}

test("the spreadsheet engine computes from each Excel formula what we compute from the tree", async () => {
  const all = manyTrees();
  const workbook = await opened(await writeXlsx({ sheets: [{ name: "A", rows: [VALUES] }] }));
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error("The workbook has no sheet");
  formulasOf(all).forEach((formula, i) => {
    sheet.write({ row: i + 1, column: 0 }, formula);
  });
  valuesOf(all).forEach((value, i) => {
    const cell = sheet.cell(i + 1, 0);
    expect([cell.formula, cell.isError ? null : cell.value]).toEqual([cell.formula, value]);
  });
}, 60_000);

withLibreOffice("LibreOffice", () => {
  test("computes the same from each of them", async () => {
    const all = manyTrees();
    const workbook = await opened(await writeXlsx({ sheets: [{ name: "A", rows: [VALUES] }] }));
    formulasOf(all).forEach((formula, i) => workbook.sheets[0]?.write({ row: i + 1, column: 0 }, formula));
    const cells = [
      ...(await flatXml(await workbook.save())).matchAll(
        /<table:table-cell[^>]*table:formula="[^"]*"[^>]*>/g,
      ),
    ];
    expect(cells).toHaveLength(all.length);
    valuesOf(all).forEach((value, i) => {
      const text = /office:value="([^"]*)"/.exec(cells[i]?.[0] ?? "")?.[1];
      if (value === null) return;
      expect(Math.abs(Number(text) - value)).toBeLessThanOrEqual(1e-13 * Math.max(1, Math.abs(value)));
    });
  }, 120_000);
});
