import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { opened } from "../workbook/engine";
import type { Bench } from "./bench";
import { openBench, recalculate, save, shown } from "./bench";
import { startBrowser } from "./browser";
import { openTool } from "./open-tool";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("a new form in the workbench", () => {
  let bench: Bench;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  test("is ordered from the keyboard, and then lies open beside the old one", async () => {
    const { page, pane } = bench;
    await openTool(pane, "Buat Form 1");
    await pane.locator("h2:focus", { hasText: "Buat Form 1" }).waitFor();
    expect(await pane.getByRole("textbox", { name: "Tahun" }).inputValue()).toBe("2025");
    await pane.getByRole("textbox", { name: "Nama lembar baru" }).press("Enter");
    await pane.getByRole("heading", { name: "Lembar FORM 1 2025 sudah dibuat" }).waitFor();
    const tabs = page.getByRole("tab");
    expect(await tabs.allTextContents()).toEqual(["FORM 1", "FORM 1 2025"]);
    expect(await page.getByRole("tab", { selected: true }).textContent()).toBe("FORM 1 2025");
    expect(await shown(page, "A3")).toBe("TAHUN 2025");
    expect(await page.locator("[data-cell=A1]").getAttribute("colspan")).toBe("9");
  });

  test("is calculated by the next click, and saved with the old one", async () => {
    const { page, pane } = bench;
    await pane.getByRole("button", { name: "Tutup", exact: true }).click();
    await recalculate(bench, "0 dari 15 indikator terhitung, 15 belum lengkap.");
    expect(await shown(page, "H9")).toMatch(/^Belum lengkap/);
    const { bytes } = await save(page);
    expect((await opened(bytes)).sheets.map(({ name }) => name)).toEqual(["FORM 1", "FORM 1 2025"]);
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
