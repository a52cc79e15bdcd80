import { readFileSync } from "node:fs";
import type axe from "axe-core";
import type { Frame, Page } from "playwright-core";

const AXE = readFileSync("node_modules/axe-core/axe.min.js", "utf8");

/** What `misfits` says of a page that fits. */
export const FITTING = { tooWide: 0, small: [], cut: [], over: [] };

/** How a pane may be looked at: its width in CSS pixels, and its colours. 190 is 380 zoomed in to twice the size. */
export const LOOKS = [
  { width: 380, colors: "light" },
  { width: 380, colors: "dark" },
  { width: 380, colors: "forced" },
  { width: 320, colors: "light" },
  { width: 190, colors: "light" },
] as const;

/** Changes the colours of a page, and waits until the pane in it wears them. */
export async function wear(page: Page, colors: (typeof LOOKS)[number]["colors"], pane: Page | Frame = page) {
  const colorScheme = colors === "light" ? "light" : "dark";
  const forcedColors = colors === "forced" ? "active" : "none";
  await page.emulateMedia({ colorScheme, forcedColors, reducedMotion: "reduce" });
  await pane.waitForFunction((dark) => {
    const root = document.querySelector(".fluent");
    const ink = root && getComputedStyle(root).getPropertyValue("--colorNeutralForeground1").trim();
    return ink !== null && (ink === "#ffffff") === dark;
  }, colorScheme === "dark");
  // A button is still on its way from one colour to the other; the menu keeps its motion once that is over.
  await pane.waitForFunction(() =>
    document.getAnimations().every(({ playState }) => playState !== "running"),
  );
}

/** The rules of axe that depend on colours and sizes; what the others say of a page is the same in every look. */
export const RULES_OF_LOOKS = [
  "color-contrast",
  "link-in-text-block",
  "scrollable-region-focusable",
  "target-size",
];

/**
 * What axe finds against WCAG and good practice; an empty list is good.
 * @param rules the only rules to be tried; every one unless told otherwise
 */
export async function violations(page: Page | Frame, rules: readonly string[] = []): Promise<unknown> {
  await page.evaluate(AXE);
  return page.evaluate(
    async (only) => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run(
        { exclude: ["[data-tabster-dummy]"] },
        only.length === 0 ? {} : { runOnly: only },
      );
      return found.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)]);
    },
    [...rules],
  );
}

/**
 * How far the page is wider than its window, which controls are smaller than a finger needs (WCAG 2.5.8), which texts do not
 * fit into what holds them, and which stand over one another.
 */
export async function misfits(page: Page | Frame): Promise<unknown> {
  return page.evaluate(() => {
    const small = [...document.querySelectorAll<HTMLElement>("button, select, summary")].filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width > 0 && (width < 24 || height < 24);
    });
    // Rows that are out of sight have no true place otherwise.
    for (const row of document.querySelectorAll<HTMLElement>(".row")) row.style.contentVisibility = "visible";
    const upwards = (from: Element): readonly Element[] =>
      from.parentElement === null ? [from] : [from, ...upwards(from.parentElement)];
    const cut: string[] = [];
    const lines: { readonly node: Node; readonly text: string; readonly box: DOMRect }[] = [];
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    while (texts.nextNode() !== null) {
      const { currentNode: node } = texts;
      const text = node.textContent?.trim() ?? "";
      const parent = node.parentElement;
      if (text === "" || parent === null) continue;
      if (parent.closest(".unseen, option") !== null) continue;
      const around = upwards(parent);
      const styles = around.map((each) => getComputedStyle(each));
      if (styles[0]?.visibility !== "visible") continue;
      const range = document.createRange();
      range.selectNodeContents(node);
      const boxes = [...range.getClientRects()].filter(({ width, height }) => width > 0 && height > 0);
      const holder = around[styles.findIndex(({ display }) => display !== "inline")]?.getBoundingClientRect();
      if (holder === undefined) continue;
      const sticksOut = ({ left, right }: DOMRect): boolean =>
        Math.max(0, holder.left) - left > 1 || right - holder.right > 1;
      const scrolls = styles.some(({ overflowX }) => overflowX === "auto");
      if (!scrolls && boxes.some(sticksOut)) cut.push(text);
      const floats = styles.some(({ position }) => position === "sticky" || position === "absolute");
      if (!floats) lines.push(...boxes.map((box) => ({ node, text, box })));
    }
    const pen = document.createElement("canvas").getContext("2d");
    for (const field of document.querySelectorAll<HTMLInputElement>("input[placeholder]")) {
      const { font, paddingLeft, paddingRight } = getComputedStyle(field);
      if (pen === null || field.offsetParent === null) continue;
      pen.font = font;
      const room = field.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      if (pen.measureText(field.placeholder).width > room) cut.push(field.placeholder);
    }
    lines.sort((a, b) => a.box.top - b.box.top);
    const over = lines.flatMap(({ node, text, box }, at) => {
      const found: string[] = [];
      for (const other of lines.slice(at + 1)) {
        if (other.box.top > box.bottom - 3) break;
        const shared = Math.min(box.right, other.box.right) - Math.max(box.left, other.box.left);
        if (shared > 2 && other.node !== node) found.push(`${text} / ${other.text}`);
      }
      return found;
    });
    return {
      tooWide: Math.max(0, document.documentElement.scrollWidth - innerWidth),
      small: small.map(({ textContent }) => textContent),
      cut,
      over,
    };
  });
}
