import type { Page } from "playwright-core";

/** Waits until nothing moves any more: the pane's rows come in with a short movement. */
export async function settled(page: Page): Promise<void> {
  for (const frame of page.frames()) {
    await frame.evaluate(() => Promise.all(document.getAnimations().map(({ finished }) => finished)));
  }
}
