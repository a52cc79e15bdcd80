import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import type { Browser, BrowserContext, Route } from "playwright-core";
import type { Bench } from "./bench";
import { BUILT } from "./build";
import { TYPES } from "./server";

/** Where the pane that is built for Excel gets office.js from; here the npm package's copy answers in its place. */
export const MICROSOFT = "https://appsforoffice.microsoft.com/lib/1/hosted/";
const ADDRESS = "https://kantor.test/";
const NPM_COPY = "node_modules/@microsoft/office-js/dist";

/** What SECURITY.md asks the web server to send along. */
const HEADERS = {
  "content-security-policy": "frame-ancestors 'self'",
  "x-content-type-options": "nosniff",
  "referrer-policy": "strict-origin-when-cross-origin",
  "permissions-policy": "camera=(), microphone=(), geolocation=()",
} as const;

/** A bench whose pane is the one that is built for Excel, with a record of every request that left the page. */
export interface OfficeBench extends Bench {
  readonly context: BrowserContext;
  readonly requests: readonly string[];
}

/** Where the pane is installed, and how it is built into a folder. */
export interface Installation {
  /** Over https, with a slash at its end. */
  readonly address: string;
  readonly build: (folder: string) => void;
}

const USUAL: Installation = { address: ADDRESS, build: bundle };

/**
 * Builds the pane for Excel and opens the workbench around it, at an address of its own over https. Nothing leaves the
 * machine: both addresses are answered from the disk, and every other one not at all.
 */
export async function openOfficeBench(
  browser: Browser,
  { address, build }: Installation = USUAL,
): Promise<OfficeBench> {
  const folder = await mkdtemp(join(tmpdir(), "hitung-capaian-"));
  build(folder);
  const context = await browser.newContext({ locale: "id-ID", viewport: { width: 1280, height: 720 } });
  const requests: string[] = [];
  const problems: string[] = [];
  // What the policy blocks never gets here.
  await context.route("**/*", (route) => {
    requests.push(route.request().url());
    return answer(route, address, [folder, BUILT]);
  });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") problems.push(message.text());
  });
  page.on("pageerror", (error) => problems.push(error.message));
  await page.addInitScript(() => {
    addEventListener("securitypolicyviolation", (event) => {
      console.error(`blocked by policy: ${event.violatedDirective} ${event.blockedURI} ${event.sourceFile}`);
    });
  });
  await page.goto(`${address}workbench.html`);
  const pane = page.frameLocator("#pane iframe");
  await page.locator("[data-cell=A1]").waitFor();
  await pane.getByRole("button", { name: "Periksa", exact: true }).waitFor();
  return {
    ...{ page, pane, context, problems, requests },
    get foreignRequests() {
      return requests.filter((url) => !url.startsWith(address) && !/^(?:data|blob):/.test(url));
    },
    close: async () => {
      await context.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function bundle(folder: string): void {
  const webpack = ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--output-path", folder];
  execFileSync(process.execPath, webpack, { stdio: ["ignore", "ignore", "inherit"] });
}

/** Answers from the first of the folders that has the file: the build for Excel goes before the workbench's. */
async function answer(route: Route, address: string, folders: readonly string[]): Promise<void> {
  const url = route.request().url();
  const microsoft = url.startsWith(MICROSOFT);
  if (!microsoft && !url.startsWith(address)) return route.abort();
  const name = new URL(url).pathname.slice(new URL(microsoft ? MICROSOFT : address).pathname.length);
  const path = (microsoft ? [NPM_COPY, join(BUILT, "office")] : folders)
    .map((folder) => join(folder, name))
    .find((each) => existsSync(each));
  if (path === undefined) return route.fulfill({ status: 404 });
  const contentType = TYPES[extname(path)] ?? "application/octet-stream";
  return route.fulfill({
    path,
    contentType,
    headers: { ...(microsoft ? {} : HEADERS), "content-type": contentType },
  });
}
