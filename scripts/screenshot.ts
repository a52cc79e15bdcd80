/**
 * Remakes the pictures of the documentation from the built workbench: docs/workbench.png shows the whole after a run
 * on a half-filled form, docs/pane.png the pane alone. Run with `npx tsx scripts/screenshot.ts`.
 */
import { mkdir } from "node:fs/promises";
import type { Browser, Page } from "playwright-core";
import { openBench, recalculate, select, typeInto } from "../test/browser/bench";
import { startBrowser } from "../test/browser/browser";
import build from "../test/browser/build";

/** Some of the values of the filled sample; the others stay missing. */
const TYPED: readonly (readonly [string, string])[] = [
  ["G9", "3,27"],
  ["G10", "25"],
  ["G11", "9"],
  ["G12", "13"],
  ["G14", "11"],
  ["G16", "57"],
  ["G17", "60"],
  ["G18", "182"],
  ["G19", "195"],
  ["G23", "11"],
  ["G25", "12\n12"],
  ["G27", "44"],
];
const SUMMARY = "6 dari 15 indikator terhitung, 9 perlu isian.";

build();
await mkdir("docs", { recursive: true });
const browser = await startBrowser();
if (browser === null) process.exitCode = 1;
else {
  await takePictures(browser);
  await browser.close();
}

async function takePictures(browser: Browser): Promise<void> {
  const bench = await openBench(browser, { width: 1600, height: 900 });
  const { page } = bench;
  for (const [cell, text] of TYPED) await typeInto(page, cell, text);
  await recalculate(bench, SUMMARY);
  await select(page, "A1");
  await select(page, "G15");
  await settled(page);
  await page.screenshot({ path: "docs/workbench.png" });
  await page.locator("#pane").screenshot({ path: "docs/pane.png" });
  await bench.close();
  if (bench.problems.length > 0) throw new Error(bench.problems.join("\n"));
}

/** Waits until nothing moves any more: the pane's rows come in with a short movement. */
async function settled(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  }
}
