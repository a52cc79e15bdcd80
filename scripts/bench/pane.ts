import { execFileSync } from "node:child_process";
import { startBrowser } from "../../test/browser/browser";
import { serve } from "../../test/browser/server";
import type { Browser } from "playwright-core";
import { median } from "./median";

const OPENINGS = 9;
const SLOWED = 4;

const BUILT = "dist/bench";
/** The pane, and the page that it is measured against. */
type Page = "taskpane" | "plain";

/** When a page could be used, in milliseconds since its own script had arrived; office.js may arrive and start after it. */
interface Opening {
  /** "Hitung Ulang" stands there and can be pressed. The pane keeps a press until Excel is ready; the plain page waits for Excel. */
  readonly ready: number;
  /** The first look at the sheet stands there too; nothing of the plain page. */
  readonly looked: number;
}

/**
 * Opens the built pane on the workbench in Chromium, with the processor slowed down, in turn with a page that has nothing but
 * the same provider and one button in its place, and prints how soon each is ready after its script has arrived.
 */
export async function benchPane(): Promise<void> {
  const webpack = ["node_modules/webpack/bin/webpack.js", "--mode", "production"];
  execFileSync(process.execPath, [...webpack, "--env", "workbench", "--env", "bench"], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const browser = await startBrowser();
  if (browser === null) return;
  const server = await serve(BUILT);
  const pane: Opening[] = [];
  const plain: Opening[] = [];
  for (let n = 0; n < OPENINGS; n++) {
    pane.push(await open(browser, server.origin, "taskpane"));
    plain.push(await open(browser, server.origin, "plain"));
  }
  await browser.close();
  await server.stop();
  const time = (times: readonly number[]): string =>
    `${median(times).toFixed(0)} ms (${times.map((one) => one.toFixed(0)).join(", ")})`;
  const [ready, leastReady] = [pane, plain].map((openings) => openings.map((one) => one.ready));
  if (ready === undefined || leastReady === undefined) return;
  const ratio = median(ready.map((one, n) => one / (leastReady[n] ?? Number.NaN)));
  console.log(`pane in Chromium, processor slowed ${String(SLOWED)} times, after its script has arrived:`);
  console.log(`ready:                           ${time(ready)}`);
  console.log(`one button, once Excel is ready: ${time(leastReady)}, ratio ${ratio.toFixed(2)}`);
  console.log(`and has looked at the sheet:     ${time(pane.map((one) => one.looked))}`);
}

async function open(browser: Browser, origin: string, shown: Page): Promise<Opening> {
  const context = await browser.newContext({ locale: "id-ID" });
  const page = await context.newPage();
  await page.addInitScript(watch);
  await page.route("**/taskpane.html*", (route) =>
    route.continue({ url: route.request().url().replace("taskpane.html", `${shown}.html`) }),
  );
  const devtools = await context.newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: SLOWED });
  await page.goto(`${origin}/workbench.html`);
  const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (frame === null) throw new Error("The pane has no frame");
  const last = shown === "plain" ? "pane-ready" : "pane-looked";
  await frame.waitForFunction((name) => performance.getEntriesByName(name).length > 0, last, {
    timeout: 60_000,
  });
  const { ready, looked, arrived } = await frame.evaluate((script) => {
    const arrivals = performance
      .getEntriesByType("resource")
      .flatMap((entry) =>
        entry instanceof PerformanceResourceTiming &&
        entry.name.includes(`/${script}.`) &&
        entry.name.endsWith(".js")
          ? [entry.responseEnd]
          : [],
      );
    return {
      ready: performance.getEntriesByName("pane-ready")[0]?.startTime ?? Number.NaN,
      looked: performance.getEntriesByName("pane-looked")[0]?.startTime ?? Number.NaN,
      arrived: arrivals[0] ?? Number.NaN,
    };
  }, shown);
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
