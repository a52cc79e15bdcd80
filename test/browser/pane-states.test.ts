import { afterAll, beforeAll, describe, expect, jest, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { FITTING, LOOKS, RULES_OF_LOOKS, misfits, violations, wear } from "./accessibility";
import { startBrowser } from "./browser";
import { openGallery, type Gallery, type Look } from "./gallery/open-gallery";
import { STATES, type GalleryState, type StateName } from "./gallery/states";
import { openTool } from "./open-tool";

jest.setTimeout(240_000);
const browser = await startBrowser();
const inBrowser = browser === null ? describe.skip : describe;
const NAMES = Object.keys(STATES) as StateName[];
const looks = (name: StateName) => (name.includes("long") ? LOOKS.slice(0, 2) : LOOKS);
const LIGHT: Look = { width: 380, colors: "light" };

inBrowser("the pane", () => {
  let gallery: Gallery;

  beforeAll(async () => {
    if (browser !== null) gallery = await openGallery(browser);
  });

  afterAll(async () => {
    await gallery.close();
    await browser?.close();
  });

  async function visit(name: StateName, look: Look, work: (page: Page) => Promise<void>): Promise<void> {
    const { page, problems, close } = await gallery.show(name, look);
    const { says, open }: GalleryState = STATES[name];
    for (const text of says) await page.getByText(text, { exact: true }).first().waitFor();
    await open?.(page);
    await work(page);
    expect(problems).toEqual([]);
    await close();
  }

  test.each(NAMES)("in the state %s is accessible and whole in every look", async (name) => {
    await visit(name, LIGHT, async (page) => {
      for (const [nth, { width, colors }] of looks(name).entries()) {
        await page.setViewportSize({ width, height: 720 });
        await wear(page, colors);
        const rules = nth === 0 ? [] : RULES_OF_LOOKS;
        expect([width, colors, await violations(page, rules)]).toEqual([width, colors, []]);
        expect([width, colors, await misfits(page)]).toEqual([width, colors, FITTING]);
      }
    });
  });

  test("draws its bars and its marks in high contrast as well", async () => {
    await visit("partly", { width: 380, colors: "forced" }, async (page) => {
      const inked = await page
        .locator(".share:not(.incomplete, .untyped), .percent-fill, .note")
        .evaluateAll((marks) => {
          const ground = getComputedStyle(document.body).backgroundColor;
          return marks.every((mark) => {
            const before = getComputedStyle(mark, mark.matches(".note") ? "::before" : null);
            return before.backgroundColor !== ground;
          });
        });
      expect(inked).toBe(true);
      const looks = await page.locator(".legend .share").evaluateAll((shares) =>
        shares.map((share) => {
          const { backgroundColor, backgroundImage, borderTopStyle } = getComputedStyle(share);
          return [borderTopStyle, backgroundColor, backgroundImage].join(" ");
        }),
      );
      expect(looks.length).toBeGreaterThan(2);
      expect(new Set(looks).size).toBe(looks.length);
      expect(looks.every((look) => look.startsWith("solid"))).toBe(true);
      expect(await violations(page)).toEqual([]);
    });
  });

  test("leaves room between the way back, the next step and the results", async () => {
    await visit("partly", LIGHT, async (page) => {
      const boxes = page.locator(".undo, .results > *, [data-list] > .card");
      const places = await boxes.evaluateAll((all) =>
        all.map((box) => {
          const { top, bottom } = box.getBoundingClientRect();
          return { top, bottom };
        }),
      );
      expect(places.length).toBeGreaterThan(2);
      const below = (bottom: number) => places.map(({ top }) => top).filter((top) => top >= bottom);
      for (const { bottom } of places.slice(0, 2)) {
        expect(Math.min(...below(bottom)) - bottom).toBeGreaterThanOrEqual(8);
      }
    });
  });

  test("says so where a part that is fetched on demand does not arrive, and keeps the rest", async () => {
    const { page, close } = await gallery.show("partly", LIGHT);
    await page.route("**/*.js", (route) => route.abort());
    await page.getByRole("button", { name: "Menu" }).click();
    await page.getByRole("menuitem", { name: "Pilihan" }).click();
    await page
      .getByRole("alert")
      .getByText(/^Bagian ini tidak dapat dimuat/)
      .waitFor();
    expect(await page.getByText(/^Batalkan perhitungan/).count()).toBe(1);
    expect(await violations(page)).toEqual([]);
    await close();
  });

  test("never hides what has the focus behind the buttons that stay in place", async () => {
    await visit("partly", { width: 380, height: 480, colors: "light" }, async (page) => {
      await page.locator("[data-point]").first().click();
      for (let steps = 0; steps < 60; steps++) {
        await page.keyboard.press(steps < 40 ? "Tab" : "Shift+Tab");
        const hidden = await page.evaluate(() => {
          const focused = document.activeElement;
          if (focused === null || focused === document.body) return null;
          if (focused.closest(".actions, .jump-bar") !== null) return null;
          const { left, top, bottom, width } = focused.getBoundingClientRect();
          const seen = [top + 4, bottom - 4].some((y) =>
            focused.contains(document.elementFromPoint(left + Math.min(12, width / 2), y)),
          );
          return seen ? null : focused.textContent;
        });
        expect([steps, hidden]).toEqual([steps, null]);
      }
    });
  });

  test("fetches English when it is chosen and not before, and loses nothing of it in a narrow pane", async () => {
    await visit("partly", LIGHT, async (page) => {
      const fetched: string[] = [];
      page.on("request", (request) => fetched.push(request.url()));
      await openTool(page, "Pilihan");
      await page.getByRole("radio", { name: "Bahasa Indonesia" }).waitFor();
      expect(fetched.filter((url) => url.includes("english"))).toEqual([]);
      await page.getByRole("radio", { name: "English" }).click();
      await page.getByRole("button", { name: "Recalculate" }).waitFor();
      expect(fetched.filter((url) => url.includes("english"))).toHaveLength(1);
      await page.getByRole("button", { name: "Back" }).click();
      await page.getByRole("button", { name: /^Confirm formula/ }).click();
      await page.getByText("How it is calculated").first().click();
      await page.locator(".calculation").first().waitFor();
      for (const width of [380, 320, 190]) {
        await page.setViewportSize({ width, height: 720 });
        expect([width, await misfits(page)]).toEqual([width, FITTING]);
      }
      expect(await violations(page)).toEqual([]);
    });
  });

  test("turns nothing and slides nothing for those who asked for less motion", async () => {
    await visit("busy", LIGHT, async (page) => {
      const endless = await page.evaluate(
        () =>
          document.getAnimations().filter((each) => each.effect?.getTiming().iterations === Infinity).length,
      );
      expect(endless).toBe(0);
    });
  });
});
