import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Browser, FrameLocator, Page } from "playwright-core";
import { BUILT } from "./build";
import { serve } from "./server";

/** The workbench open in a browser, as a visitor has it, with a record of what went wrong behind the scenes. */
export interface Bench {
  readonly page: Page;
  readonly pane: FrameLocator;
  /** Errors of the console and of scripts, and what a content security policy blocked. Empty is good. */
  readonly problems: readonly string[];
  /** Requests to anywhere but the workbench's own address. Empty is good. */
  readonly foreignRequests: readonly string[];
  close(): Promise<void>;
}

const USUAL_SIZE = { width: 1280, height: 720 };

/** Opens the built workbench and waits until the sheet and the pane are ready. */
export async function openBench(browser: Browser, viewport = USUAL_SIZE): Promise<Bench> {
  const server = await serve(BUILT);
  const context = await browser.newContext({
    viewport,
    locale: "id-ID",
    acceptDownloads: true,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const problems: string[] = [];
  const foreignRequests: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  context.on("request", (request) => {
    const url = request.url();
    const own = url.startsWith(`${server.origin}/`) || url.startsWith("data:") || url.startsWith("blob:");
    if (!own) foreignRequests.push(url);
  });
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`blocked by policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await page.goto(`${server.origin}/workbench.html`);
  const pane = page.frameLocator("#pane iframe");
  await page.locator("[data-cell=A1]").waitFor();
  await pane.getByRole("button", { name: "Periksa", exact: true }).waitFor();
  // The pane is drawn before the client is ready, which then takes the keys that leave it.
  await pane.locator("[aria-busy=false]").waitFor({ state: "attached" });
  return {
    page,
    pane,
    problems,
    foreignRequests,
    close: async () => {
      await context.close();
      await server.stop();
    },
  };
}

/** Clicks "Hitung Ulang" in the pane and waits until it sums the outcome up in this sentence. */
export async function recalculate(bench: Bench, sentence: string): Promise<void> {
  await bench.pane.getByRole("button", { name: "Hitung Ulang" }).click();
  await bench.pane.getByText(sentence, { exact: true }).waitFor();
}

/** Selects a cell through the name box. */
export async function select(page: Page, cell: string): Promise<void> {
  await page.locator("#name-box").fill(cell);
  await page.keyboard.press("Enter");
}

/** Selects a cell, types into it, with Alt+Enter for each line break, and presses Enter. */
export async function typeInto(page: Page, cell: string, text: string): Promise<void> {
  await select(page, cell);
  for (const [index, line] of text.split("\n").entries()) {
    if (index > 0) await page.keyboard.press("Alt+Enter");
    await page.keyboard.type(line);
  }
  await page.keyboard.press("Enter");
}

/** What a cell shows. */
export async function shown(page: Page, cell: string): Promise<string> {
  return (await page.locator(`[data-cell=${cell}]`).textContent()) ?? "";
}

/** The fill that a cell is drawn with; "none" where there is none. */
export async function fill(page: Page, cell: string): Promise<string> {
  const color = await page
    .locator(`[data-cell=${cell}]`)
    .evaluate((element) => getComputedStyle(element).backgroundColor);
  return color === "rgba(0, 0, 0, 0)" ? "none" : color;
}

/** Waits until a cell is coloured: the sheet is drawn after the add-in's last request. */
export async function filled(page: Page, cell: string): Promise<void> {
  await page.waitForFunction((place) => {
    const element = document.querySelector(`[data-cell=${place}]`);
    return element !== null && getComputedStyle(element).backgroundColor !== "rgba(0, 0, 0, 0)";
  }, cell);
}

/** Presses "Simpan" and gives the bytes of the downloaded file with its name. */
export async function save(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name: "Simpan", exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), bytes: new Uint8Array(await readFile(await download.path())) };
}

/** The bytes of one of the forms that come with the workbench. */
export async function sample(name: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(join("assets", name)));
}
