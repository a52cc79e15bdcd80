import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { layOut, officeForm } from "../form/form-layout";
import { fileOf } from "../excel/open-layout";
import { openBench, shown, type Bench } from "./bench";
import { startBrowser } from "./browser";
import { focused as focusedIn, paneFrame, tabTo as tabIn } from "./keys";

jest.setTimeout(240_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

/** Two of the office's indicators; the words of the second one's formula are not those of its variables. */
function openForm(): ReturnType<typeof layOut> {
  const [, first] = officeForm();
  if (first === undefined) throw new Error("The office's form is empty");
  const second = {
    ...first,
    number: "3",
    indicator: "Persentase pengaduan yang tuntas",
    formula: "(Perkara selesai dibagi pengaduan yang masuk) x 100%",
    variables: ["Laporan rampung", "Laporan warga"],
    inputs: [9, 12],
  };
  return layOut([first, second]);
}

inBrowser("the pane without a mouse", () => {
  let bench: Bench;
  let page: Page;
  let resultCell = "";

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    page = bench.page;
    const { grid, placed } = openForm();
    resultCell = `H${String((placed[1]?.firstRow ?? -1) + 1)}`;
    const buffer = Buffer.from(await fileOf(grid));
    await page.locator("#file").setInputFiles({ name: "terbuka.xlsx", mimeType: "", buffer });
    await page.getByText("terbuka.xlsx", { exact: true }).waitFor();
    await bench.pane.getByText("1 dari 2 indikator dapat dihitung.", { exact: true }).waitFor();
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  const focused = () => focusedIn(paneFrame(page));
  const tabTo = (pattern: RegExp, key?: "Shift+Tab") => tabIn(page, pattern, key);

  test("is recalculated, and the focus stays where it was", async () => {
    // Tab moves inside the grid; F6 leaves it to the ribbon, and what lies before the ribbon is the pane.
    await page.keyboard.press("F6");
    await tabTo(/^Hitung Ulang$/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await bench.pane
      .getByText("1 dari 2 indikator terhitung, 1 formula perlu dipastikan.", { exact: true })
      .waitFor();
    expect(await focused()).toBe("Hitung Ulang");
    expect(await shown(page, resultCell)).toMatch(/^Perlu dipastikan/);
  });

  test("shows what needs attention, and leads to a cell and back to the place in the list", async () => {
    await tabTo(/^Perlu perhatian/);
    await page.keyboard.press("Space");
    await tabTo(/^Penting: /);
    const note = await focused();
    await page.keyboard.press("Enter");
    await bench.pane.getByText(/dipilih di lembar\.$/).waitFor();
    await tabTo(/^Kembali ke daftar$/);
    await page.keyboard.press("Enter");
    expect(await focused()).toBe(note);
  });

  test("answers a question, and is calculated as it was answered", async () => {
    await tabTo(/^Pastikan formula/);
    await page.keyboard.press("Enter");
    await bench.pane.getByRole("group", { name: "Pastikan formula" }).waitFor();
    await tabTo(/^1 Perkara selesai/);
    await page.keyboard.type("Laporan rampung");
    await tabTo(/^2 pengaduan yang masuk/);
    await page.keyboard.type("Laporan warga");
    await bench.pane.getByText("9 ÷ 12 × 100% = 75,00%", { exact: true }).waitFor();
    await tabTo(/^Pakai jawaban ini$/);
    await page.keyboard.press("Enter");
    await bench.pane.getByText("2 dari 2 indikator terhitung.", { exact: true }).waitFor();
    expect(await shown(page, resultCell)).toBe("75,00%");
    expect(await focused()).not.toBe("");
  });

  test("takes the run back, and the focus is on what came of it", async () => {
    await tabTo(/^Batalkan perhitungan/, "Shift+Tab");
    await page.keyboard.press("Enter");
    await bench.pane.getByText(/^Perhitungan .* dibatalkan · /).waitFor();
    expect(await focused()).toMatch(/Perhitungan .* dibatalkan · /);
    expect(await shown(page, resultCell)).toMatch(/^Perlu dipastikan/);
    await page.keyboard.press("Tab");
    expect(await focused()).not.toBe("");
  });

  test("opens its menu and goes back to the button by Esc, not to the sheet", async () => {
    await bench.pane.getByRole("button", { name: "Menu", exact: true }).focus();
    await page.keyboard.press("ArrowDown");
    await bench.pane.getByRole("menuitem").first().waitFor();
    await page.keyboard.press("Escape");
    await bench.pane.getByRole("menuitem").first().waitFor({ state: "detached" });
    expect(await focused()).toBe("Menu");
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe("IFRAME");
  });

  test("leaves the focus with whoever has gone on in the sheet meanwhile", async () => {
    await bench.pane.getByRole("button", { name: "Hitung Ulang" }).click();
    const undo = bench.pane.getByRole("button", { name: /^Batalkan perhitungan/ });
    await undo.waitFor();
    await undo.evaluate((button: HTMLElement) => {
      button.click();
      window.parent.document.getElementById("sheet")?.focus();
    });
    await bench.pane.getByText(/^Perhitungan .* dibatalkan · /).waitFor();
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("sheet");
    await page.keyboard.press("F6");
    await tabTo(/^Periksa$/, "Shift+Tab");
  });

  test("is left by Esc to the sheet, and by Tab behind its last stop", async () => {
    const outside = (): Promise<string> => page.evaluate(() => document.activeElement?.id ?? "");
    await page.keyboard.press("Escape");
    await page.waitForFunction(() => document.activeElement?.id === "sheet");
    await page.keyboard.press("F6");
    await paneFrame(page).evaluate(() => {
      const stops = document.querySelectorAll<HTMLElement>("a[href], button, input, select, summary");
      const open = [...stops].filter((stop) => stop.tabIndex >= 0 && stop.checkVisibility());
      open.findLast((stop) => !stop.matches(":disabled"))?.focus();
    });
    expect(await outside()).toBe("");
    await page.keyboard.press("Tab");
    await page.waitForFunction(() => document.activeElement?.id === "sample");
  });

  test("leaves nothing wrong behind the scenes", () => {
    expect(bench.problems).toEqual([]);
    expect(bench.foreignRequests).toEqual([]);
  });
});
