import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { openBench, select, shown, type Bench } from "./bench";
import { startBrowser } from "./browser";

jest.setTimeout(120_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;

inBrowser("F6 in the workbench", () => {
  let bench: Bench;
  let page: Page;

  beforeAll(async () => {
    if (browser === null) return;
    bench = await openBench(browser);
    page = bench.page;
  });

  afterAll(async () => {
    await bench.close();
    await browser?.close();
  });

  /** Which part of the page has the focus: the id of the element, or of the frame's holder. */
  const place = (): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      return (activeElement?.id === "" ? activeElement.parentElement?.id : activeElement?.id) ?? "";
    });

  /** What has the focus in the pane. */
  const inPane = (): Promise<string> =>
    bench.pane.locator("body").evaluate(() => document.activeElement?.textContent ?? "");

  async function passed(key: string, times: number): Promise<readonly string[]> {
    const places: string[] = [];
    for (let i = 0; i < times; i++) {
      await page.keyboard.press(key);
      places.push(await place());
    }
    return places;
  }

  test.each(["F6", "Control+F6"])("goes round with %s: sheet, ribbon, pane, sheet", async (key) => {
    await page.locator("#sheet").focus();
    expect(await passed(key, 4)).toEqual(["ribbon-pane", "pane", "sheet", "ribbon-pane"]);
  });

  test("goes round the other way with Shift", async () => {
    await page.locator("#sheet").focus();
    expect(await passed("Shift+F6", 4)).toEqual(["pane", "ribbon-pane", "sheet", "pane"]);
  });

  test("comes back in the pane to where the keyboard was", async () => {
    await page.locator("#sheet").focus();
    await passed("F6", 2);
    const first = await inPane();
    expect(first).not.toBe("");
    await bench.pane.getByRole("button", { name: "Periksa", exact: true }).focus();
    expect(await passed("F6", 3)).toEqual(["sheet", "ribbon-pane", "pane"]);
    expect(await inPane()).toBe("Periksa");
  });

  test("passes over the pane where it is hidden", async () => {
    const toggle = page.locator("#ribbon-pane");
    await toggle.click();
    expect(await passed("F6", 2)).toEqual(["sheet", "ribbon-pane"]);
    await toggle.click();
  });

  test("keeps what is typed into a cell, and Tab goes on moving in the sheet", async () => {
    await select(page, "G11");
    await page.locator("#sheet").focus();
    await page.keyboard.type("7");
    expect(await passed("F6", 1)).toEqual(["ribbon-pane"]);
    expect(await shown(page, "G11")).toBe("7");
    await page.locator("#sheet").focus();
    await page.keyboard.press("Tab");
    expect(await place()).toBe("sheet");
    expect(await page.locator("#name-box").inputValue()).toBe("H11");
    expect([bench.problems, bench.foreignRequests]).toEqual([[], []]);
  });
});
