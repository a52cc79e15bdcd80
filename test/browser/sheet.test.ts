import { afterAll, afterEach, beforeEach, describe, expect, jest, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { writeXlsx } from "hucre/xlsx";
import type { Bench } from "./bench";
import { fill, filled, openBench, select, shown, typeInto } from "./bench";
import { startBrowser } from "./browser";

/** A workbook with the numbers from 1 down its first column. */
async function longSheet(rows: number): Promise<Uint8Array> {
  const numbers = Array.from({ length: rows }, (_, index) => [index + 1]);
  return writeXlsx({ sheets: [{ name: "Panjang", rows: numbers }] });
}

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("the sheet of the workbench", () => {
  let bench: Bench;

  beforeEach(async () => {
    if (browser !== null) bench = await openBench(browser);
  });

  afterEach(() => bench.close());
  afterAll(() => browser?.close());

  const keys = async (...names: readonly string[]): Promise<void> => {
    for (const name of names) await bench.page.keyboard.press(name);
  };
  const at = (): Promise<string> => bench.page.locator("#name-box").inputValue();
  const formula = (): Promise<string> => bench.page.locator("#formula").inputValue();

  test("is moved over with the keyboard as in Excel, merged cells counting as one", async () => {
    await select(bench.page, "G9");
    await keys("ArrowDown", "ArrowRight");
    expect(await at()).toBe("H9");
    await keys("ArrowDown", "ArrowLeft", "Tab", "Shift+Tab");
    expect(await at()).toBe("G11");
    await keys("Home");
    expect(await at()).toBe("A11");
    await keys("Control+End", "Control+Home");
    expect(await at()).toBe("A1");
    expect(await bench.page.locator("#sheet").getAttribute("aria-activedescendant")).toBe("cell-A1");
    expect(await bench.page.locator("#cell-A1").getAttribute("aria-selected")).toBe("true");
  });

  test("takes what is typed, lets go of it with Escape, and edits it again with F2", async () => {
    const { page } = bench;
    await typeInto(page, "G9", "12,5");
    expect([await shown(page, "G9"), await at()]).toEqual(["12,5", "G10"]);
    await keys("ArrowUp", "9", "Escape");
    expect(await shown(page, "G9")).toBe("12,5");
    await keys("F2", "Backspace", "7", "Enter");
    expect(await shown(page, "G9")).toBe("12,7");
    await keys("ArrowUp", "Delete");
    expect(await shown(page, "G9")).toBe("");
  });

  test("has a line break inside a cell with Alt+Enter", async () => {
    await typeInto(bench.page, "G25", "12\n13");
    expect(await shown(bench.page, "G25")).toBe("12\n13");
  });

  test("leaves a cell alone that was opened and closed without typing", async () => {
    const { page } = bench;
    await select(page, "E9");
    await keys("F2", "Enter");
    expect(await page.locator("#file-changed").isHidden()).toBe(true);
  });

  test("is edited in the formula bar as well, and calculates formulas at once", async () => {
    const { page } = bench;
    await typeInto(page, "G9", "9");
    await typeInto(page, "J9", "=G9*2");
    expect(await shown(page, "J9")).toBe("18");
    await select(page, "G9");
    await page.locator("#formula").fill("10");
    await keys("Enter");
    expect(await shown(page, "J9")).toBe("20");
    await select(page, "J9");
    expect(await formula()).toBe("=G9*2");
  });

  test("shows where the pane leads: a click on a missing input selects its cell", async () => {
    const { page, pane } = bench;
    await pane.getByRole("button", { name: "Hitung Ulang" }).click();
    await pane.locator(".address", { hasText: "G39" }).click();
    await page.locator("#cell-G39.active").waitFor();
    expect(await at()).toBe("G39");
    const cell = await page.locator("#cell-G39").boundingBox();
    const view = await page.locator("#view").boundingBox();
    if (cell === null || view === null) throw new Error("The cell is not drawn.");
    expect(cell.y).toBeGreaterThanOrEqual(view.y);
    expect(cell.y + cell.height).toBeLessThanOrEqual(view.y + view.height);
  });

  test("while a cell is being edited the pane asks for Enter, and goes on by itself after it", async () => {
    const { page, pane } = bench;
    await page.locator("[data-cell=G9]").click();
    await page.keyboard.type("3,2");
    await pane.getByRole("button", { name: "Hitung Ulang" }).click();
    await pane
      .getByText(/tekan Enter/i)
      .first()
      .waitFor();
    expect(await fill(page, "G10")).toBe("none");
    await page.locator("#editor").press("Enter");
    await pane.getByText("0 dari 15 indikator terhitung, 15 belum lengkap.", { exact: true }).waitFor();
    expect([await fill(page, "G9"), await shown(page, "G9")]).toEqual(["none", "3,2"]);
  });

  test("of 10,000 rows is drawn only where it is looked at, and works at its far end", async () => {
    const { page } = bench;
    const buffer = Buffer.from(await longSheet(10_000));
    await page.locator("#file").setInputFiles({ name: "panjang.xlsx", mimeType: "", buffer });
    await page.getByText("panjang.xlsx", { exact: true }).waitFor({ timeout: 60_000 });
    await select(page, "A9999");
    expect(await shown(page, "A9999")).toBe("9999");
    await typeInto(page, "A10000", "5");
    expect(await shown(page, "A10000")).toBe("5");
    expect(await page.locator("[data-cell=A1]").count()).toBe(0);
    expect(await page.locator("#sheet tr").count()).toBeLessThan(400);
  });

  test("can be used with a screen reader, as far as a program can tell", async () => {
    const axe = await readFile("node_modules/axe-core/axe.min.js", "utf8");
    await bench.page.evaluate(axe);
    const violations: unknown = await bench.page.evaluate(
      "axe.run({ iframes: false }).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))",
    );
    expect(violations).toEqual([]);
  });

  test("is recalculated once by the ribbon, however often it was pressed before the pane was ready", async () => {
    const { page, pane } = bench;
    let arrive: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (arrive = resolve));
    await page.route(/taskpane\.[^/]*\.js$/, async (route) => {
      await late;
      await route.continue();
    });
    const started = page.waitForRequest(/ribbon-queue\.js$/);
    await page.reload();
    await started;
    const press = page.locator("#ribbon-recalculate");
    await press.click();
    await press.click();
    arrive();
    await pane.getByText("0 dari 15 indikator terhitung, 15 belum lengkap.", { exact: true }).waitFor();
    await page.unroute(/taskpane\.[^/]*\.js$/);
  });

  test("is recalculated by the ribbon too, also while the pane is hidden", async () => {
    const { page, pane } = bench;
    const toggle = page.getByRole("button", { name: "Hitung Capaian" });
    await toggle.click();
    expect(await page.locator("#pane").isHidden()).toBe(true);
    await page.locator("#ribbon-recalculate").click();
    await filled(page, "G9");

    // Something needs attention, so the add-in opens its pane of its own accord.
    await pane.getByText("0 dari 15 indikator terhitung, 15 belum lengkap.", { exact: true }).waitFor();
    expect(await toggle.getAttribute("aria-pressed")).toBe("true");
    expect(bench.problems).toEqual([]);
  });
});
