import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { readFlatSheets } from "../generated/flat-cells";
import { flatXml, withLibreOffice } from "../libreoffice";
import { opened } from "../workbook/engine";
import { openBench, recalculate, sample, save, select, shown, typeInto, type Bench } from "./bench";
import { startBrowser } from "./browser";
import { openTool } from "./open-tool";

jest.setTimeout(240_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

const ALL = "15 dari 15 indikator terhitung.";

inBrowser("a workbook's choices", () => {
  let bench: Bench;
  let saved: Uint8Array;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    await open("terisi.xlsx", await sample("form-1-terisi.xlsx"));
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  async function open(name: string, bytes: Uint8Array): Promise<void> {
    const buffer = Buffer.from(bytes);
    await bench.page.locator("#file").setInputFiles({ name, mimeType: "", buffer });
    await bench.page.getByText(name, { exact: true }).waitFor();
    await bench.pane.getByRole("button", { name: "Periksa", exact: true }).waitFor();
    await openTool(bench.pane, "Pilihan");
  }

  const choice = (name: string) => bench.pane.getByRole("switch", { name });

  /** Waits until a cell shows a text. */
  async function becomes(cell: string, text: string): Promise<void> {
    await bench.page.locator(`[data-cell=${cell}]`, { hasText: text }).waitFor();
  }

  test("calculate by themselves a moment after an input has changed, and not while it is being typed", async () => {
    const { page } = bench;
    await recalculate(bench, ALL);
    expect(await shown(page, "H11")).toBe("69,23%");
    await openTool(bench.pane, "Pilihan");
    await typeInto(page, "G11", "10");
    await choice("Hitung otomatis").click();
    await bench.pane.getByRole("switch", { name: "Hitung otomatis", checked: true }).waitFor();
    expect(await shown(page, "H11")).toBe("69,23%");
    await typeInto(page, "G11", "12");
    await becomes("H11", "92,31%");
    await typeInto(page, "G12", "1");
    await select(page, "G12");
    await page.keyboard.type("24");
    await page.waitForTimeout(1_500);
    expect(await shown(page, "H11")).toBe("92,31%");
    await page.keyboard.press("Enter");
    await becomes("H11", "50,00%");
  });

  test("write formulas that show the same numbers, also when nobody calculates", async () => {
    const { page } = bench;
    await choice("Hitung otomatis").click();
    await choice("Tulis hasil sebagai rumus Excel").click();
    await recalculate(bench, ALL);
    expect(await shown(page, "H11")).toBe("50,00%");
    await typeInto(page, "G11", "6");
    await becomes("H11", "25,00%");
    saved = (await save(page)).bytes;
  });

  test("are remembered in the saved file, whose formulas are known again", async () => {
    await open("tersimpan.xlsx", saved);
    expect(await choice("Tulis hasil sebagai rumus Excel").isChecked()).toBe(true);
    expect(await choice("Hitung otomatis").isChecked()).toBe(false);
    await recalculate(bench, ALL);
    expect(Buffer.from((await save(bench.page)).bytes)).toEqual(Buffer.from(saved));
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });

  withLibreOffice("and LibreOffice", () => {
    test("comes to the same number in each result cell of the saved file", async () => {
      const [sheet] = (await opened(saved)).sheets;
      const [flat] = readFlatSheets(await flatXml(saved));
      const results = Array.from({ length: 60 }, (_, row) => row).flatMap((row) => {
        const cell = sheet?.cell(row, 7);
        return typeof cell?.formula === "string" ? [[`H${String(row + 1)}`, cell.value] as const] : [];
      });
      expect(results.length).toBeGreaterThan(5);
      for (const [cell, value] of results) {
        expect([cell, flat?.cells.get(cell)]).toEqual([
          cell,
          { value: expect.closeTo(Number(value), 9), hasFormula: true, blur: expect.any(Number) },
        ]);
      }
    });
  });
});
