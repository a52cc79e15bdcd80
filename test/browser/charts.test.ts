import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Locator } from "playwright-core";
import { openBench, recalculate, save, shown, type Bench } from "./bench";
import { startBrowser } from "./browser";
import { openTool } from "./open-tool";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("the chart of a summary in the workbench", () => {
  let bench: Bench;
  let chart: Locator;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    const { page, pane } = bench;
    await page.getByLabel("Contoh").selectOption({ label: "Form 1 terisi" });
    await page.getByText("form-1-terisi.xlsx", { exact: true }).waitFor();
    await recalculate(bench, "15 dari 15 indikator terhitung.");
    await openTool(pane, "Buat Ringkasan");
    await pane.getByRole("button", { name: "Buat ringkasan", exact: true }).press("Enter");
    await pane.getByText("Ringkasan dari lembar FORM 1 sudah dibuat di lembar Ringkasan.").waitFor();
    chart = page.getByRole("img", { name: "Capaian indikator berupa persentase" });
    await chart.waitFor();
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  test("has its title, and a bar with label and value for every percentage of the sheet beside it", async () => {
    const texts = await chart.locator("text").allTextContents();
    expect(texts[0]).toBe(await chart.getAttribute("aria-label"));
    const bars = await chart.locator("rect").count();
    expect(bars).toBeGreaterThan(5);
    const percentages = texts.filter((text) => /^[\d.]+,\d\d%$/.test(text));
    expect(percentages).toHaveLength(bars);
    expect(percentages).toContain("69,23%");
  });

  test("lies over the cells that it covers, and takes no click from them", async () => {
    const place = await chart.boundingBox();
    const before = await bench.page.locator("#sheet").boundingBox();
    if (place === null || before === null) throw new Error("The chart is not drawn");
    expect(place.width).toBeGreaterThan(150);
    expect(place.height).toBeGreaterThan(120);
    await bench.page.mouse.click(place.x + place.width / 2, place.y + place.height / 2);
    expect(await bench.page.locator("#name-box").inputValue()).not.toBe("A1");
  });

  test("is of its own sheet only", async () => {
    await bench.page.getByRole("tab", { name: "FORM 1" }).click();
    await chart.waitFor({ state: "detached" });
    await bench.page.getByRole("tab", { name: "Ringkasan" }).click();
    await chart.waitFor();
  });

  test("says where it is not drawn when the saved file is opened again", async () => {
    const { page } = bench;
    const { name, bytes } = await save(page);
    await page.locator("#file").setInputFiles({ name, mimeType: "", buffer: Buffer.from(bytes) });
    await page.getByRole("tab", { name: "Ringkasan" }).click();
    await page.getByText(/^Grafik capaian: grafik dari berkas/).waitFor();
    expect(await shown(page, "A1")).toBe("RINGKASAN CAPAIAN OUTCOME");
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
