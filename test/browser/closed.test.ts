import { execFileSync } from "node:child_process";
import { readFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import { recalculate } from "./bench";
import { startBrowser } from "./browser";
import { openOfficeBench, type OfficeBench } from "./office-page";
import { serve } from "./server";

const ADDRESS = "https://server.kantor.test/aplikasi/capaian/";
jest.setTimeout(180_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

let folder = "";

function buildClosed(into: string): void {
  folder = into;
  const command = ["node_modules/tsx/dist/cli.mjs", "scripts/build-addin.ts", "--closed"];
  const options = ["--address", ADDRESS, "--output", into];
  execFileSync(process.execPath, [...command, ...options], { stdio: ["ignore", "ignore", "inherit"] });
}

inBrowser("the pane as it is built for a closed network, in a folder of an office's own server", () => {
  let bench: OfficeBench;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openOfficeBench(browser, { address: ADDRESS, build: buildClosed });
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  test("calculates a form", async () => {
    await recalculate(bench, "0 dari 15 indikator terhitung, 15 belum lengkap.");
  });

  test("says at its foot that Microsoft does not support it", async () => {
    expect(
      await bench.pane.getByText(/^Versi jaringan tertutup: .* tidak didukung Microsoft\.$/).isVisible(),
    ).toBe(true);
  });

  test("hands on office.js as Microsoft has published it", async () => {
    expect(bench.requests).toContain(`${ADDRESS}office/office.js`);
    for (const name of [
      "office.js",
      "excel-win32-16.01.js",
      "excel-web-16.00.js",
      "id-id/office_strings.js",
    ]) {
      const published = await readFile(join("node_modules/@microsoft/office-js/dist", name));
      expect((await readFile(join(folder, "office", name))).equals(published)).toBe(true);
    }
  });

  test("has a help page, which says the same and leads to the manifest", async () => {
    const page = await bench.context.newPage();
    await page.goto(`${ADDRESS}bantuan.html`);
    expect(await page.getByText("versi untuk jaringan tertutup").isVisible()).toBe(true);
    expect(await page.getByRole("link", { name: "manifest.xml" }).getAttribute("href")).toBe("manifest.xml");
    await page.close();
  });

  test("from a plain web server, outside Excel, sends the visitor to Excel and asks nobody for anything", async () => {
    const server = await serve(dirname(folder));
    const context = await bench.context.browser()?.newContext();
    if (context === undefined) throw new Error("The browser is gone");
    const requests: string[] = [];
    context.on("request", (request) => requests.push(request.url()));
    const page = await context.newPage();
    const address = `${server.origin}/${basename(folder)}/`;
    await page.goto(`${address}taskpane.html`);
    await page.getByText("Buka Hitung Capaian dari Excel").waitFor();
    expect(await page.getByText("Versi jaringan tertutup").isVisible()).toBe(true);
    expect(requests.filter((url) => !url.startsWith(address))).toEqual([]);
    await context.close();
    await server.stop();
  });

  test("asks nobody for anything, and reports no error", () => {
    expect(bench.foreignRequests).toEqual([]);
    expect(bench.problems).toEqual([]);
  });
});
