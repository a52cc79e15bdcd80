/**
 * Measures the built workbench with large forms: `npx tsx scripts/measure-large.ts [COUNT …]`. Prints, for each count of
 * indicators, how long opening, looking around, a click and saving take, and the page's memory.
 */
import type { Browser, CDPSession } from "playwright-core";
import { openBench, save, select, shown, type Bench } from "../test/browser/bench";
import { startBrowser } from "../test/browser/browser";
import build from "../test/browser/build";
import { largeForm, largeWorkbook } from "./large-form";

const MINUTES = 5 * 60_000;

build();
const browser = await startBrowser();
if (browser === null) process.exitCode = 1;
else {
  const asked = process.argv.slice(2).map(Number);
  for (const count of asked.length > 0 ? asked : [2_000, 10_000]) await measure(browser, count);
  await browser.close();
}

async function measure(browser: Browser, count: number): Promise<void> {
  const buffer = Buffer.from(await largeWorkbook(count));
  const bench = await openBench(browser);
  const { page, pane } = bench;
  page.setDefaultTimeout(MINUTES);
  const devtools = await page.context().newCDPSession(page);
  const say = async (what: string, time: number): Promise<void> => {
    console.log(
      `${String(count).padStart(6)}  ${what.padEnd(34)} ${(time / 1000).toFixed(1).padStart(6)} s  ${await heap(devtools)} MB`,
    );
  };
  await say("empty form", 0);
  await say("open the file", await timed(() => openFile(bench, buffer)));
  await say("go to the last row", await timed(() => select(page, `H${String(lastRow(count))}`)));
  await say("scroll back in twenty steps", await timed(() => scrollBack(bench)));
  const sentence = `${count.toLocaleString("id-ID")} dari ${count.toLocaleString("id-ID")} indikator terhitung.`;
  const click = async (): Promise<void> => {
    await pane.getByRole("button", { name: "Hitung Ulang" }).click();
    await pane.locator("[aria-busy=false]").waitFor();
    await pane.getByText(sentence, { exact: true }).waitFor();
  };
  await say("first click on Hitung Ulang", await timed(click));
  await say("second click", await timed(click));
  await select(page, "H9");
  if ((await shown(page, "H9")) === "") throw new Error("The first result is not in its cell");
  await say("scroll once more, with the marks", await timed(() => scrollBack(bench)));
  await say("save", await timed(() => save(page)));
  if (bench.problems.length > 0) throw new Error(bench.problems.join("\n"));
  await bench.close();
}

async function openFile({ page, pane }: Bench, buffer: Buffer): Promise<void> {
  await page.locator("#file").setInputFiles({ name: "besar.xlsx", mimeType: "", buffer });
  await page.getByText("besar.xlsx", { exact: true }).waitFor();
  await pane.getByRole("button", { name: "Periksa", exact: true }).waitFor();
}

async function scrollBack({ page }: Bench): Promise<void> {
  const view = page.locator("#view");
  for (let step = 19; step >= 0; step--) {
    await view.evaluate((box, part) => {
      box.scrollTop = (box.scrollHeight * part) / 20;
      return new Promise((drawn) => requestAnimationFrame(drawn));
    }, step);
  }
}

/** The row of the last indicator's result, 1-based. */
function lastRow(count: number): number {
  const form = largeForm(count);
  const rows = form.map(({ entry }) => (entry.layout === "rows" ? entry.variables.length : 1));
  const headings = form.filter(({ entry }) => entry.heading !== undefined).length;
  return 7 + headings + rows.reduce((sum, height) => sum + height, 0);
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** What scripts hold of memory after a collection, in whole megabytes; the pane's frame shares it. */
async function heap(devtools: CDPSession): Promise<string> {
  await devtools.send("HeapProfiler.collectGarbage");
  const { usedSize } = await devtools.send("Runtime.getHeapUsage");
  return (usedSize / 1e6).toFixed(0).padStart(5);
}
