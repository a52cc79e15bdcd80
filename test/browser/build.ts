import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Where the built workbench lies, seen from the root of the project. */
export const BUILT = "dist/workbench";

const STAMP = join(BUILT, "built.txt");
const SOURCES = [
  "src",
  "assets",
  "docs",
  "scripts/build",
  "webpack.config.js",
  "webpack.one-file.config.js",
  "package-lock.json",
  "tsconfig.json",
];

/** Builds the workbench once before the browser tests, unless nothing has changed since the last time. */
export default function build(): void {
  if (isFresh(STAMP)) return;
  const started = new Date();
  bundle("--env", "workbench");
  writeFileSync(STAMP, `${started.toISOString()}\n`);
}

/** What is built as one file, and how it is called in the configuration. */
const ONE_FILES = {
  edition: "dist/hitung-capaian.html",
  command: "dist/hitung-capaian.mjs",
};

/** The path of what is one file, built where it is not yet, or older than what it is made of. */
export function builtOneFile(name: keyof typeof ONE_FILES): string {
  const file = resolve(ONE_FILES[name]);
  if (!isFresh(file)) bundle("--config", "webpack.one-file.config.js", "--config-name", name);
  return file;
}

function bundle(...options: readonly string[]): void {
  execFileSync(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", "--mode", "production", ...options],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
}

function isFresh(file: string): boolean {
  return existsSync(file) && statSync(file).mtimeMs > Math.max(...SOURCES.map(lastChange));
}

function lastChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
