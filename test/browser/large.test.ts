import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { largeForm, largeWorkbook } from "../../scripts/large-form";
import { opened } from "../workbook/engine";
import { openBench, save, select, shown, type Bench } from "./bench";
import { startBrowser } from "./browser";

/** More than are read or written at once; scripts/measure-large.ts does the same with any number. */
const COUNT = 5_000;
const SENTENCE = "5.000 dari 5.000 indikator terhitung.";
const RESULT_COLUMN = 7;

jest.setTimeout(240_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("a form of five thousand indicators in the workbench", () => {
  let bench: Bench;
  let original: Uint8Array;
  const button = (name: string) => bench.pane.getByRole("button", { name, exact: true });

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    bench.page.setDefaultTimeout(120_000);
    original = await largeWorkbook(COUNT);
    const buffer = Buffer.from(original);
    await bench.page.locator("#file").setInputFiles({ name: "besar.xlsx", mimeType: "", buffer });
    await bench.page.getByText("besar.xlsx", { exact: true }).waitFor();
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  test("tells which rows it is reading, and when stopped leaves the file as it was, byte for byte", async () => {
    const stopped = stopWhileReading(bench);
    await button("Hitung Ulang").click();
    expect(await stopped).toMatch(/^Membaca baris [\d.]+ dari 10\.\d{3}$/);
    await bench.pane.getByText("Perhitungan dihentikan", { exact: true }).waitFor();
    expect(Buffer.from((await save(bench.page)).bytes).equals(Buffer.from(original))).toBe(true);
  });

  test("is computed, and its pane shows the first of each section", async () => {
    await button("Hitung Ulang").click();
    await bench.pane.getByText(SENTENCE, { exact: true }).waitFor();
    expect(await bench.pane.locator(".rows > li").count()).toBeLessThanOrEqual(6 * 50);
    await bench.pane
      .getByRole("button", { name: /^Tampilkan 200 berikutnya/ })
      .first()
      .click();
    // The new ones are drawn while nothing else waits.
    await bench.pane.locator("button:focus", { hasText: "Terhitung" }).waitFor();
  });

  test("holds each result in its own cell, in the sheet and in the saved file", async () => {
    const [sheet] = (await opened((await save(bench.page)).bytes)).sheets;
    const rows = resultRows();
    const results = rows.map((row) => sheet?.cell(row, RESULT_COLUMN).value);
    expect(results).toEqual(largeForm(COUNT).map(({ result }) => result));
    const last = `H${String((rows.at(-1) ?? 0) + 1)}`;
    await select(bench.page, last);
    expect(await shown(bench.page, last)).not.toBe("");
    expect(bench.problems).toEqual([]);
  });
});

/**
 * Presses "Hentikan" as soon as the pane says which rows it reads, and gives back what it said. It is done inside the
 * page: the reading of a block is over before a driver from outside could aim.
 */
function stopWhileReading({ pane }: Bench): Promise<string> {
  return pane.locator("body").evaluate(
    (body) =>
      new Promise<string>((tell) => {
        const observer = new MutationObserver(() => {
          const said = body.querySelector("progress")?.getAttribute("aria-valuetext") ?? "";
          const buttons = [...body.querySelectorAll("button")];
          const stop = buttons.find(({ textContent }) => textContent === "Hentikan");
          if (!said.startsWith("Membaca baris") || stop === undefined) return;
          observer.disconnect();
          stop.click();
          tell(said);
        });
        observer.observe(body, { subtree: true, childList: true, attributes: true });
      }),
  );
}

/** The rows of the results, 0-based, in the order of the form. */
function resultRows(): readonly number[] {
  let next = 7;
  return largeForm(COUNT).map(({ entry }) => {
    const row = next + (entry.heading === undefined ? 0 : 1);
    next = row + (entry.layout === "rows" ? entry.variables.length : 1);
    return row;
  });
}
