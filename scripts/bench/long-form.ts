import type { Browser, CDPSession, Frame, Page } from "playwright-core";
import { openBench } from "../../test/browser/bench";
import { startBrowser } from "../../test/browser/browser";
import build from "../../test/browser/build";
import { largeWorkbook } from "../large-form";
import { sharesOf, type Profile, type Stretch } from "./shares";

const COUNT = 10_000;
const PATIENCE = 5 * 60_000;

/** What takes less is felt by nobody, in milliseconds. */
const FELT = 100;

/** A stretch in which the pane's frame let nothing else happen, as Chromium tells of those of 50 ms and more. */
interface LongTask extends Stretch {
  /** "self" where the pane's frame did it alone. */
  readonly name: string;
}

/**
 * Opens a form of 10,000 indicators in the workbench in Chromium, recalculates it twice, takes that back, and prints the
 * longest tasks of the pane's frame. The workbook, the calculation of its formulas and the drawing of its sheet are in
 * another frame of the same thread: Chromium tells their tasks apart. Microsoft's client is in the pane's own: of each task
 * that can be felt, a profile tells whose time it was.
 */
export async function benchLongForm(): Promise<void> {
  build();
  const browser = await startBrowser();
  if (browser === null) return;
  try {
    await measure(browser);
  } finally {
    await browser.close();
  }
}

async function measure(browser: Browser): Promise<void> {
  const buffer = Buffer.from(await largeWorkbook(COUNT));
  const bench = await openBench(browser);
  const { page, pane } = bench;
  page.setDefaultTimeout(PATIENCE);
  await page.context().addInitScript(observe);
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Profiler.enable");
  await devtools.send("Profiler.setSamplingInterval", { interval: 1_000 });
  await devtools.send("Performance.enable");
  const told = async (what: string, work: () => Promise<void>): Promise<void> => {
    await devtools.send("Profiler.start");
    await work();
    const frame = await paneFrame(page);
    const tasks = await longTasks(frame);
    const { profile } = await devtools.send("Profiler.stop");
    say(what, tasks, profile, await beginningOf(frame, devtools));
  };
  console.log(`pane with ${String(COUNT)} indicators in Chromium, the tasks of its frame of 50 ms and more:`);
  await told("opened and looked at:", async () => {
    await page.locator("#file").setInputFiles({ name: "besar.xlsx", mimeType: "", buffer });
    await page.getByText("besar.xlsx", { exact: true }).waitFor();
    await pane.locator("[aria-busy=false] .picture").waitFor();
  });
  const sentence = `${COUNT.toLocaleString("id-ID")} dari ${COUNT.toLocaleString("id-ID")} indikator terhitung.`;
  for (const what of ["Hitung Ulang:", "Hitung Ulang again:"]) {
    await told(what, async () => {
      await pane.getByRole("button", { name: "Hitung Ulang" }).click();
      await pane.locator("[aria-busy=false]").waitFor();
      await pane.getByText(sentence, { exact: true }).waitFor();
    });
  }
  await told("Batalkan:", async () => {
    await pane.getByRole("button", { name: /^Batalkan/ }).click();
    await pane.getByText(/^Perhitungan .* dibatalkan · /).waitFor();
  });
  await bench.close();
}

async function paneFrame(page: Page): Promise<Frame> {
  const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (frame === null) throw new Error("The pane has no frame");
  return frame;
}

/** The long tasks since this was asked last. */
async function longTasks(frame: Frame): Promise<readonly LongTask[]> {
  return frame.evaluate(async () => {
    await new Promise((done) => setTimeout(done, 500));
    const kept = document.documentElement.dataset;
    const tasks = JSON.parse(kept["longTasks"] ?? "[]") as LongTask[];
    kept["longTasks"] = "[]";
    return tasks;
  });
}

/** When the clock of the pane's frame began, by that of profiles, in microseconds. */
async function beginningOf(frame: Frame, devtools: CDPSession): Promise<number> {
  const now = await frame.evaluate(() => performance.now());
  const { metrics } = await devtools.send("Performance.getMetrics");
  const seconds = metrics.find(({ name }) => name === "Timestamp")?.value ?? 0;
  return seconds * 1e6 - now * 1e3;
}

function say(what: string, tasks: readonly LongTask[], profile: Profile, beginning: number): void {
  const own = tasks.filter(({ name }) => name === "self").sort((one, other) => other.duration - one.duration);
  const list = own.map(({ duration }) => duration.toFixed(0));
  const longest = list[0] === undefined ? "none" : `longest ${list[0]} ms`;
  console.log(`${what.padEnd(32)} ${longest} (${list.slice(0, 12).join(", ")})`);
  for (const task of own.filter(({ duration }) => duration >= FELT)) {
    const { pane, client, browser } = sharesOf(profile, task, beginning);
    const shares = `the pane ${pane}, Microsoft's client ${client}, garbage and drawing ${browser}`;
    console.log(`${"".padEnd(32)} of ${task.duration.toFixed(0)} ms: ${shares}`);
  }
}

/** Runs in the page, so it holds no function with a name. */
function observe(): void {
  new PerformanceObserver((list) => {
    const kept = document.documentElement.dataset;
    const before = JSON.parse(kept["longTasks"] ?? "[]") as LongTask[];
    const now = list.getEntries().map(({ name, startTime, duration }) => ({ name, startTime, duration }));
    kept["longTasks"] = JSON.stringify([...before, ...now]);
  }).observe({ type: "longtask", buffered: true });
}
