import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Frame } from "playwright-core";
import { FITTING, LOOKS, misfits, violations, wear } from "./accessibility";
import { openBench, recalculate, type Bench } from "./bench";
import { startBrowser } from "./browser";
import { openTool } from "./open-tool";

jest.setTimeout(240_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

/** The tools in the menu of the pane, each with a sentence by which one sees that it has arrived. */
const PARTS = [
  ["Hitung IKM", /^Lembar bantu menghitung IKM/],
  ["Buat Ringkasan", /^Ringkasan memuat hasil/],
  ["Pilihan", /^Menghitung ulang sesaat/],
  ["Periksa pemasangan", /^Versi/],
] as const;

inBrowser("the parts of the pane that are opened by a click", () => {
  let bench: Bench;
  let frame: Frame;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    const { page } = bench;
    await page.getByLabel("Contoh").selectOption({ label: "Form 1 terisi" });
    await page.getByText("form-1-terisi.xlsx", { exact: true }).waitFor();
    await recalculate(bench, "15 dari 15 indikator terhitung.");
    const found = page.frames().find((each) => each.url().includes("taskpane.html"));
    if (found === undefined) throw new Error("The pane has no frame");
    frame = found;
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  const press = (name: string) => bench.pane.getByRole("button", { name, exact: true }).click();

  async function isAccessible(what: string): Promise<void> {
    for (const { width, colors } of LOOKS) {
      await bench.page.locator("#pane iframe").evaluate((pane, wide) => {
        pane.style.width = `${wide}px`;
      }, width);
      await wear(bench.page, colors, frame);
      expect([what, width, colors, await violations(frame)]).toEqual([what, width, colors, []]);
      expect([what, width, colors, await misfits(frame)]).toEqual([what, width, colors, FITTING]);
    }
  }

  test.each(PARTS)("%s is accessible and whole in every look", async (name, sentence) => {
    await openTool(bench.pane, name);
    await bench.pane.getByText(sentence).first().waitFor();
    await isAccessible(name);
    await press("Kembali");
  });

  test("Ubah kolom, beside the columns that were read, is accessible and whole in every look", async () => {
    await press("Ubah kolom");
    await bench.pane.getByRole("combobox", { name: "Hasil" }).waitFor();
    await isAccessible("Ubah kolom");
    await press("Kembali");
  });

  test("the menu is accessible and whole in every look while it is open", async () => {
    await press("Menu");
    await bench.pane.getByRole("menuitem", { name: "Pilihan" }).waitFor();
    await isAccessible("Menu");
    await bench.page.keyboard.press("Escape");
  });

  test("Buat Form 1 is accessible and whole in every look, before and after", async () => {
    await openTool(bench.pane, "Buat Form 1");
    await bench.pane.getByRole("textbox", { name: "Instansi" }).waitFor();
    await isAccessible("Buat Form 1");
    await press("Buat lembar");
    await bench.pane.getByRole("heading", { name: /sudah dibuat$/ }).waitFor();
    await isAccessible("the form that was made");
    await press("Tutup");
  });

  test("all of them are accessible in English too, which the page says of itself", async () => {
    await openTool(bench.pane, "Pilihan");
    await bench.pane.getByRole("radio", { name: "English" }).click();
    await bench.pane.getByRole("heading", { level: 2, name: "Options" }).waitFor();
    expect(await frame.evaluate(() => document.documentElement.lang)).toBe("en");
    for (const name of ["Calculate the IKM", "Create a summary", "Check installation"]) {
      await openTool(bench.pane, name);
      await bench.pane.getByText("Loading", { exact: false }).waitFor({ state: "detached" });
      await isAccessible(name);
    }
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
