import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { opened } from "../workbook/engine";
import { partsOf } from "../workbook/file";
import { openBench, recalculate, save, shown, typeInto, type Bench } from "./bench";
import { startBrowser } from "./browser";
import { openTool } from "./open-tool";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("a summary in the workbench", () => {
  let bench: Bench;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    await bench.page.getByLabel("Contoh").selectOption({ label: "Form 1 terisi" });
    await bench.page.getByText("form-1-terisi.xlsx", { exact: true }).waitFor();
    await recalculate(bench, "15 dari 15 indikator terhitung.");
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  const tabs = (): Promise<string[]> => bench.page.getByRole("tab").allTextContents();

  test("is made on request on a sheet of its own, and saved with its chart", async () => {
    const { page, pane } = bench;
    await openTool(pane, "Buat Ringkasan");
    await pane.getByRole("button", { name: "Buat ringkasan", exact: true }).press("Enter");
    await pane.getByText("Ringkasan dari lembar FORM 1 sudah dibuat di lembar Ringkasan.").waitFor();
    expect(await tabs()).toEqual(["FORM 1", "Ringkasan"]);
    expect(await shown(page, "A1")).toBe("RINGKASAN CAPAIAN OUTCOME");
    const { bytes } = await save(page);
    expect(Object.keys(partsOf(bytes)).filter((name) => name.startsWith("xl/charts/"))).toHaveLength(1);
    const [, summary] = (await opened(bytes)).sheets;
    expect(summary?.design.charts).toHaveLength(1);
  });

  test("is renewed on request, on the same sheet", async () => {
    const { page, pane } = bench;
    await page.getByRole("tab", { name: "FORM 1" }).click();
    await typeInto(page, "G11", "13");
    await recalculate(bench, "15 dari 15 indikator terhitung.");
    await openTool(pane, "Buat Ringkasan");
    await pane.getByRole("button", { name: "Buat ringkasan", exact: true }).press("Enter");
    await pane.getByText("Ringkasan dari lembar FORM 1 di lembar Ringkasan sudah diperbarui.").waitFor();
    expect(await tabs()).toEqual(["FORM 1", "Ringkasan"]);
    const [, summary] = (await opened((await save(page)).bytes)).sheets;
    const texts = Array.from({ length: 40 }, (_, row) => summary?.cell(row, 3).text);
    expect(texts).toContain("100,00%");
    expect(texts).not.toContain("69,23%");
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
