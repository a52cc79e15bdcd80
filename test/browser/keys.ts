import type { Frame, Page } from "playwright-core";

/** The frame of the pane, which the keyboard walks through. */
export function paneFrame(page: Page): Frame {
  const found = page.frames().find((each) => each.url().includes("taskpane.html"));
  if (found === undefined) throw new Error("The pane has no frame");
  return found;
}

/** What has the focus in the pane: its name, or its text. */
export function focused(frame: Frame): Promise<string> {
  return frame.evaluate(() => {
    const { activeElement } = document;
    if (activeElement === null || activeElement === document.body) return "";
    const { labels } = activeElement as HTMLInputElement;
    return (labels?.item(0) ?? activeElement).textContent;
  });
}

/** Presses Tab, or Shift+Tab to go backwards, at most forty times, until the focus is on what the pattern names. */
export async function tabTo(page: Page, pattern: RegExp, key: "Tab" | "Shift+Tab" = "Tab"): Promise<void> {
  const passed: string[] = [];
  for (let steps = 0; steps < 40; steps++) {
    await page.keyboard.press(key);
    passed.push(await focused(paneFrame(page)));
    if (pattern.test(passed.at(-1) ?? "")) return;
  }
  throw new Error(`No way with Tab to ${String(pattern)}: ${passed.join(" | ")}`);
}
