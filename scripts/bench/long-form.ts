import type { Browser, Frame } from "playwright-core";
import { openBench } from "../../test/browser/bench";
import { startBrowser } from "../../test/browser/browser";
import build from "../../test/browser/build";
import { largeWorkbook } from "../large-form";

const COUNT = 10_000;
const PATIENCE = 5 * 60_000;

/** A stretch in which the pane let nothing else happen, as Chromium tells of those of 50 ms and more. */
interface LongTask {
  /** "self" where the pane's frame did it alone. */
  readonly name: string;
  readonly duration: number;
}

/**
 * Opens a form of 10,000 indicators in the workbench in Chromium, recalculates it, and prints the longest task of the
 * pane's own. The workbook, the calculation of its formulas and the drawing of its sheet are in another frame of the same
 * thread: Chromium tells their tasks apart.
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
  await page.locator("#file").setInputFiles({ name: "besar.xlsx", mimeType: "", buffer });
  await page.getByText("besar.xlsx", { exact: true }).waitFor();
  await pane.locator("[aria-busy=false] .picture").waitFor();
  const frame = await (await page.waitForSelector("#pane iframe")).contentFrame();
  if (frame === null) throw new Error("The pane has no frame");
  const told = async (what: string): Promise<void> => {
    say(what, await longTasks(frame));
  };
  console.log(`pane with ${String(COUNT)} indicators in Chromium, its own tasks of 50 ms and more:`);
  await told("opened and looked at:");
  const sentence = `${COUNT.toLocaleString("id-ID")} dari ${COUNT.toLocaleString("id-ID")} indikator terhitung.`;
  for (const what of ["Hitung Ulang:", "Hitung Ulang again:"]) {
    await pane.getByRole("button", { name: "Hitung Ulang" }).click();
    await pane.locator("[aria-busy=false]").waitFor();
    await pane.getByText(sentence, { exact: true }).waitFor();
    await told(what);
  }
  await bench.close();
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

function say(what: string, tasks: readonly LongTask[]): void {
  const own = tasks.filter(({ name }) => name === "self").map(({ duration }) => duration);
  const longest = own.length === 0 ? "none" : `longest ${Math.max(...own).toFixed(0)} ms`;
  const list = [...own].sort((one, other) => other - one).map((duration) => duration.toFixed(0));
  console.log(`${what.padEnd(32)} ${longest} (${list.slice(0, 12).join(", ")})`);
}

/** Runs in the page, so it holds no function with a name. */
function observe(): void {
  new PerformanceObserver((list) => {
    const kept = document.documentElement.dataset;
    const before = JSON.parse(kept["longTasks"] ?? "[]") as LongTask[];
    const now = list.getEntries().map(({ name, duration }) => ({ name, duration }));
    kept["longTasks"] = JSON.stringify([...before, ...now]);
  }).observe({ type: "longtask", buffered: true });
}
