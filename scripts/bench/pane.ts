import build, { BUILT } from "../../test/browser/build";
import { startBrowser } from "../../test/browser/browser";
import { serve } from "../../test/browser/server";
import type { Browser } from "playwright-core";
import { median } from "./median";

const OPENINGS = 9;
const SLOWED = 4;

/** When the pane could be used, in milliseconds since its own script had arrived; office.js may arrive and start after it. */
interface Opening {
  /** "Hitung Ulang" stands there and can be pressed. */
  readonly ready: number;
  /** The first look at the sheet stands there too. */
  readonly looked: number;
}

/**
 * Opens the built pane on the workbench in Chromium, with the processor slowed down, and prints how soon it is ready
 * after its script has arrived.
 */
export async function benchPane(): Promise<void> {
  build();
  const browser = await startBrowser();
  if (browser === null) return;
  const server = await serve(BUILT);
  const openings: Opening[] = [];
  for (let n = 0; n < OPENINGS; n++) openings.push(await open(browser, `${server.origin}/workbench.html`));
  await browser.close();
  await server.stop();
  const time = (of: (opening: Opening) => number): string =>
    `${median(openings.map(of)).toFixed(0)} ms (${openings.map((one) => of(one).toFixed(0)).join(", ")})`;
  console.log(`pane in Chromium, processor slowed ${String(SLOWED)} times, after its script has arrived:`);
  console.log(`ready:                           ${time(({ ready }) => ready)}`);
  console.log(`and has looked at the sheet:     ${time(({ looked }) => looked)}`);
}

async function open(browser: Browser, address: string): Promise<Opening> {
  const context = await browser.newContext({ locale: "id-ID" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await page.goto(address);
  const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (frame === null) throw new Error("The pane has no frame");
  await frame.waitForFunction(() => performance.getEntriesByName("pane-looked").length > 0, undefined, {
    timeout: 60_000,
  });
  const { ready, looked, arrived } = await frame.evaluate(() => ({
    ready: performance.getEntriesByName("pane-ready")[0]?.startTime ?? Number.NaN,
    looked: performance.getEntriesByName("pane-looked")[0]?.startTime ?? Number.NaN,
    arrived:
      performance
        .getEntriesByType("resource")
        .flatMap((entry) =>
          entry instanceof PerformanceResourceTiming && /\/taskpane\.[^/]*\.js$/.test(entry.name)
            ? [entry.responseEnd]
            : [],
        )[0] ?? Number.NaN,
  }));
  await context.close();
  return { ready: ready - arrived, looked: looked - arrived };
}

/**
 * Runs in the page: marks when the pane's button can be pressed, and when the first look stands there. It holds no
 * function with a name, because the compiler would mark that with something that the page does not have.
 */
function watch(): void {
  new MutationObserver(() => {
    for (const [name, selector] of [
      ["pane-ready", "#pane button:not([disabled])"],
      ["pane-looked", "#pane .picture"],
    ] as const) {
      const isNew = performance.getEntriesByName(name).length === 0;
      if (isNew && document.querySelector(selector) !== null) performance.mark(name);
    }
  }).observe(document, { childList: true, subtree: true, attributes: true });
}
