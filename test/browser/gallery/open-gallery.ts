import { execFileSync } from "node:child_process";
import type { Browser, Page } from "playwright-core";
import { serve } from "../server";
import type { StateName } from "./states";

const BUILT = "dist/gallery";
const CONFIG = "test/browser/gallery/webpack.config.js";

/** How the pane is looked at. */
export interface Look {
  /** Of the pane, in CSS pixels. */
  readonly width: number;
  readonly height?: number;
  readonly colors: "light" | "dark" | "forced";
}

/** The pane in one state, with what went wrong behind the scenes: errors of the console and of scripts. */
export interface Shown {
  readonly page: Page;
  readonly problems: readonly string[];
  readonly close: () => Promise<void>;
}

/** The built gallery on a server of its own. */
export interface Gallery {
  readonly show: (state: StateName, look: Look) => Promise<Shown>;
  readonly close: () => Promise<void>;
}

/** Builds the gallery and opens it in a browser. */
export async function openGallery(browser: Browser): Promise<Gallery> {
  execFileSync(process.execPath, ["node_modules/webpack/bin/webpack.js", "--config", CONFIG], {
    stdio: ["ignore", "ignore", "inherit"],
  });
  const server = await serve(BUILT);
  return {
    async show(state, { width, height = 720, colors }) {
      const context = await browser.newContext({
        viewport: { width, height },
        locale: "id-ID",
        colorScheme: colors === "light" ? "light" : "dark",
        forcedColors: colors === "forced" ? "active" : "none",
        reducedMotion: "reduce",
      });
      const page = await context.newPage();
      page.setDefaultTimeout(30_000);
      const problems: string[] = [];
      page.on("console", (message) => {
        if (message.type() === "error") problems.push(message.text());
      });
      page.on("pageerror", (error) => problems.push(error.message));
      await page.goto(`${server.origin}/gallery.html#${state}`);
      await page.getByRole("heading", { level: 1 }).waitFor();
      return { page, problems, close: () => context.close() };
    },
    close: () => server.stop(),
  };
}
