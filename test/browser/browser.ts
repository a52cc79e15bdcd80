import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Browser } from "playwright-core";
import { chromium } from "playwright-core";

const ROOT = resolve(process.cwd());
const INSTALLED = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];
const FLAGS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
  "--disable-quic",
];

/** A browser that may be on this machine: its program, and what it needs in its environment. */
interface Candidate {
  readonly name: string;
  readonly program: () => { path: string; env: Readonly<Record<string, string>> };
}

/**
 * Starts the first browser that starts: the one CHROMIUM_PATH names, the one from the registry, an installed one.
 * @returns null where none starts, after saying so loudly
 * @throws where none starts and CI is set: there a missing browser is a failure
 */
export async function startBrowser(): Promise<Browser | null> {
  const failed: string[] = [];
  for (const { name, program } of candidates()) {
    try {
      const { path, env } = program();
      return await chromium.launch({ executablePath: path, args: FLAGS, env: { ...environment(), ...env } });
    } catch (error) {
      failed.push(
        `  ${name}: ${error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error)}`,
      );
    }
  }
  const message = `No browser starts on this machine, so the browser tests can't run.\n${failed.join("\n")}`;
  if (process.env["CI"] !== undefined) throw new Error(message);
  console.warn(`\n*** SKIPPED: ${message}\n*** Set CHROMIUM_PATH to a Chromium or Chrome.\n`);
  return null;
}

function candidates(): readonly Candidate[] {
  const named = process.env["CHROMIUM_PATH"];
  const plain = (path: string): Candidate => ({ name: path, program: () => ({ path, env: {} }) });
  if (named !== undefined) return [plain(named)];
  const registry: Candidate = { name: "@sparticuz/chromium", program: registryBrowser };
  const onLinux = process.platform === "linux" && process.arch === "x64" ? [registry] : [];
  return [...onLinux, ...INSTALLED.filter((path) => existsSync(path)).map(plain)];
}

function environment(): Record<string, string> {
  const set = Object.entries(process.env).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return Object.fromEntries(set);
}

/**
 * The browser of the package @sparticuz/chromium, unpacked once per version. The package unpacks into the temporary
 * folder and takes whatever lies there already, so a child process with a fresh one of its own does it. It hands out
 * its shared libraries only where it believes to be on Amazon's cloud, and its fonts only under /tmp: we point to both.
 */
function registryBrowser(): { path: string; env: Record<string, string> } {
  const manifest = readFileSync(join(ROOT, "node_modules/@sparticuz/chromium/package.json"), "utf8");
  const version = /"version":\s*"([^"]+)"/.exec(manifest)?.[1] ?? "unknown";
  const cache = join(ROOT, "node_modules/.cache");
  const home = join(cache, `chromium-${version}`);
  if (!existsSync(home)) unpack(cache, home);
  return {
    path: join(home, "chromium"),
    env: { LD_LIBRARY_PATH: join(home, "al2023/lib"), FONTCONFIG_FILE: join(home, "fonts.conf") },
  };
}

function unpack(cache: string, home: string): void {
  mkdirSync(cache, { recursive: true });
  const fresh = mkdtempSync(join(cache, "unpacking-"));
  const script = `const { default: chromium } = await import("@sparticuz/chromium"); await chromium.executablePath();`;
  execFileSync(process.execPath, ["--input-type=module", "--eval", script], {
    cwd: ROOT,
    env: { ...environment(), TMPDIR: fresh, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs20.x" },
  });
  const fonts = [join(home, "fonts"), "/usr/share/fonts"].map((folder) => `<dir>${folder}</dir>`).join("");
  const config = `<?xml version="1.0"?><fontconfig>${fonts}<cachedir>${join(home, "font-cache")}</cachedir></fontconfig>`;
  writeFileSync(join(fresh, "fonts.conf"), config);
  try {
    renameSync(fresh, home);
  } catch (error) {
    if (!existsSync(join(home, "chromium"))) throw error;
    rmSync(fresh, { recursive: true });
  }
}
