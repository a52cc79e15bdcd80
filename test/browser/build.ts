import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/** Where the built workbench lies, seen from the root of the project. */
export const BUILT = "dist/workbench";

const STAMP = join(BUILT, "built.txt");
const SOURCES = [
  "src",
  "assets",
  "docs",
  "scripts/build",
  "webpack.config.js",
  "package-lock.json",
  "tsconfig.json",
];

/** Builds the workbench once before the browser tests, unless nothing has changed since the last time. */
export default function build(): void {
  const newest = Math.max(...SOURCES.map(lastChange));
  if (existsSync(STAMP) && statSync(STAMP).mtimeMs > newest) return;
  const started = new Date();
  execFileSync(
    process.execPath,
    ["node_modules/webpack/bin/webpack.js", "--mode", "production", "--env", "workbench"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  writeFileSync(STAMP, `${started.toISOString()}\n`);
}

function lastChange(path: string): number {
  const { mtimeMs } = statSync(path);
  if (!statSync(path).isDirectory()) return mtimeMs;
  return Math.max(mtimeMs, ...readdirSync(path).map((name) => lastChange(join(path, name))));
}
