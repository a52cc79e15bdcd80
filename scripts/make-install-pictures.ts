/**
 * Makes the pictures of docs/pasang anew: the ways through menus are drawn, "Periksa pemasangan" is taken from the real
 * pane in the workbench. Run with `npx tsx scripts/make-install-pictures.ts`.
 */
import { writeFile } from "node:fs/promises";
import path from "node:path";
import type { Browser } from "playwright-core";
import { openBench } from "../test/browser/bench";
import { startBrowser } from "../test/browser/browser";
import build from "../test/browser/build";
import { openTool } from "../test/browser/open-tool";
import { draw } from "./install-pictures/draw";
import { PICTURES } from "./install-pictures/pictures";

const FOLDER = path.join(import.meta.dirname, "../docs/pasang");

for (const picture of PICTURES) await writeFile(path.join(FOLDER, `${picture.name}.svg`), draw(picture));
build();
const browser = await startBrowser();
if (browser === null) process.exitCode = 1;
else {
  await takeCheck(browser);
  await browser.close();
}

async function takeCheck(browser: Browser): Promise<void> {
  const bench = await openBench(browser, { width: 1280, height: 1500 });
  await openTool(bench.pane, "Periksa pemasangan");
  await bench.pane.getByRole("button", { name: "Salin temuan" }).waitFor();
  await bench.pane.locator(".tool").screenshot({ path: path.join(FOLDER, "periksa-pemasangan.png") });
  await bench.close();
}
