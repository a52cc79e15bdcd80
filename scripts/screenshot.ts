/**
 * Remakes the pictures of the documentation from the built workbench: docs/workbench.png shows the whole after a run
 * on a half-filled form, docs/pane.png the pane alone; docs/panduan/gambar has the pane in each of its states and
 * what the guide for the staff shows. Run with `npm run screenshots`.
 */
import { mkdir } from "node:fs/promises";
import type { Browser } from "playwright-core";
import { openBench, recalculate, select, typeInto } from "../test/browser/bench";
import { startBrowser } from "../test/browser/browser";
import build from "../test/browser/build";
import { openGallery } from "../test/browser/gallery/open-gallery";
import { STATES, type StateName } from "../test/browser/gallery/states";
import { takeGuidePictures } from "./screenshots/guide";
import { settled } from "./screenshots/settled";

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
const GUIDE_PICTURES = "docs/panduan/gambar";
const SUMMARY = "6 dari 15 indikator terhitung, 9 belum lengkap.";

build();
await mkdir(GUIDE_PICTURES, { recursive: true });
const browser = await startBrowser();
if (browser === null) process.exitCode = 1;
else {
  await takePictures(browser);
  await takeStates(browser);
  await takeGuidePictures(browser, GUIDE_PICTURES);
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

/** The pane in each state, in the width that Excel gives it; very long lists look like the long one. */
async function takeStates(browser: Browser): Promise<void> {
  const gallery = await openGallery(browser);
  const names = (Object.keys(STATES) as StateName[]).filter((name) => name !== "very-long");
  for (const name of names) {
    const { page, problems, close } = await gallery.show(name, { width: 380, height: 640, colors: "light" });
    for (const text of STATES[name].says) await page.getByText(text, { exact: true }).first().waitFor();
    await settled(page);
    await page.screenshot({ path: `${GUIDE_PICTURES}/panel-${name}.png` });
    await close();
    if (problems.length > 0) throw new Error(problems.join("\n"));
  }
  await gallery.close();
}
