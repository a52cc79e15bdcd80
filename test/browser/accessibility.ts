import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What `misfits` says of a page that fits. */
export const FITTING = { tooWide: 0, small: [] };

/** What axe finds against WCAG and good practice; an empty list is good. */
export async function violations(page: Page | Frame): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(async () => {
    const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run({
      exclude: ["[data-tabster-dummy]"],
    });
    return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
  });
}

/** How far the page is wider than its window, and which controls are smaller than a finger needs (WCAG 2.5.8). */
export async function misfits(page: Page | Frame): Promise<unknown> {
  return page.evaluate(() => {
    const small = [...document.querySelectorAll<HTMLElement>("button, select, summary")].filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    });
    return {
      tooWide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      small: small.map(({ textContent }) => textContent),
    };
  });
}
