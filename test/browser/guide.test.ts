import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { FITTING, misfits, violations } from "./accessibility";
import { startBrowser } from "./browser";
import { BUILT } from "./build";
import { serve, type Server } from "./server";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;
const PAGES = ["index", "mulai", "menghitung", "masalah", "catatan", "pasang/index", "pasang/server"];

inBrowser("the guide in a browser", () => {
  let server: Server;
  let page: Page;
  const problems: string[] = [];

  beforeAll(async () => {
    if (browser === null) return;
    server = await serve(BUILT);
    page = await browser.newPage({ viewport: { width: 400, height: 800 } });
    page.on("console", (message) => problems.push(message.text()));
    page.on("requestfailed", (request) => problems.push(request.url()));
    page.on("response", (response) => {
      if (!response.ok()) problems.push(response.url());
    });
  });

  afterAll(async () => {
    await server.stop();
    await browser?.close();
  });

  test.each(PAGES)(
    "%s is accessible on light and dark, fits a narrow window and lacks nothing",
    async (name) => {
      for (const colorScheme of ["light", "dark"] as const) {
        await page.emulateMedia({ colorScheme });
        await page.goto(`${server.origin}/panduan/${name}.html`);
        expect([name, colorScheme, await violations(page)]).toEqual([name, colorScheme, []]);
      }
      expect(await misfits(page)).toEqual(FITTING);
      const empty = await page
        .locator("img")
        .evaluateAll(
          (images) =>
            images.filter((image) => image instanceof HTMLImageElement && image.naturalWidth === 0).length,
        );
      expect([empty, problems]).toEqual([0, []]);
    },
  );

  test("is reached from the help page, leads from page to page, and back to its contents", async () => {
    await page.goto(`${server.origin}/bantuan.html`);
    await page.getByRole("link", { name: "Panduan" }).click();
    await page.getByRole("link", { name: "Mulai", exact: true }).click();
    await page.getByRole("link", { name: "Menghitung" }).click();
    expect(await page.title()).toBe("Menghitung - Panduan Hitung Capaian");
    await page.getByRole("link", { name: "Daftar isi panduan" }).first().click();
    expect(await page.title()).toBe("Panduan Hitung Capaian");
  });
});
